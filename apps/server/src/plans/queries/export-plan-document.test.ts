import { createWorkingCalendar } from '@roviec/calendar'
import { readDirective } from '@roviec/directive'
import { readDocument } from '@roviec/interchange'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type PlansCity,
  publish,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

/** The document as it is read when somebody uploads it again. */
async function readAgain(sender: PlansCity['clerk'], planId: string) {
  const response = await world.get(sender, `/plans/${planId}/export.docx`)
  expect(response.status).toBe(200)
  const file = await readDocument(new Uint8Array(await response.arrayBuffer()))
  if (file.kind !== 'blocks') throw new Error(file.code)
  const result = readDirective(file.blocks, { calendar: createWorkingCalendar() })
  if (result.kind !== 'read') throw new Error(result.code)
  return { response, reading: result.reading }
}

const SECOND = 'Các đơn vị liên quan rà soát bến xe.'

test('a draft becomes a document that is read back as the same plan', async () => {
  const draft = await buildDraft(world, city.clerk, {
    tasks: [CLEAR_TASK, SECOND, 'Sở Y tế báo cáo.'],
    change: (_, index) => ({ discarded: index === 2 }),
  })

  const { response, reading } = await readAgain(city.clerk, draft.id)

  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': "attachment; filename*=UTF-8''236-KH-UBND.docx",
  })
  expect(reading.document).toMatchObject({
    number: '236/KH-UBND',
    kind: 'plan',
    issuer: 'Ủy ban nhân dân thành phố Minh Hà',
    issuedOn: '2026-11-18',
    title: 'Phục vụ Nhân dân đón Tết',
    signedBy: 'Phạm Quốc Việt',
    world: 'state',
  })
  expect(reading.tasks).toMatchObject([
    {
      title: 'Trang trí 9 tuyến đường, báo cáo kết quả',
      lead: ['Sở Xây dựng'],
      support: ['Sở Y tế'],
      due: { kind: 'date', on: '2026-12-14' },
    },
    { title: 'Rà soát bến xe', lead: ['Các đơn vị liên quan'], due: { kind: 'none' } },
  ])
  expect(reading.sections.map(({ title }) => title)).toEqual(['Nội dung', 'NHIỆM VỤ'])
  expect(reading.text).toContain('Minh Hà, ngày 18 tháng 11 năm 2026')
  expect(reading.text).toContain('| TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Phạm Quốc Việt')
})

test('units that people chose stand in place of the names of the document', async () => {
  const { lotus, works } = city
  const draft = await buildDraft(world, city.clerk, {
    change: () => ({
      accountablePositionId: lotus.positionId,
      supportingUnitIds: [works.unitId],
      title: 'Treo đèn | <cờ>',
      product: 'báo cáo',
    }),
  })
  await publish(world, city.clerk, draft)

  const { reading } = await readAgain(city.stranger, draft.id)

  expect(reading.tasks).toMatchObject([
    {
      title: 'Treo đèn | <cờ>',
      lead: ['Phường Cầu Sen'],
      support: ['Sở Xây dựng'],
      product: 'báo cáo',
    },
  ])
})

test('a party plan stands under the Party', async () => {
  const draft = await buildDraft(world, city.clerk, { world: 'party' })

  const { reading } = await readAgain(city.clerk, draft.id)

  expect(reading.document).toMatchObject({ world: 'party', number: '41-KH/TU' })
  expect(reading.text).toContain('Số 41-KH/TU')
  expect(reading.text).not.toContain('CỘNG HÒA')
})

test('who may not see a plan, or belongs to another tenant, gets no document of it', async () => {
  const draft = await buildDraft(world, city.clerk)
  const asked = `/plans/${draft.id}/export.docx`

  expect(await refusalOf(await world.get(city.works, asked))).toEqual([404, 'plan-not-found'])
  await world.reset()
  const elsewhere = await buildPlansCity(world)
  expect(await refusalOf(await world.get(elsewhere.clerk, asked))).toEqual([404, 'plan-not-found'])
})
