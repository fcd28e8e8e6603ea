import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type Draft,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { describeDraftRefusals } from '../testing/draft-refusals.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

describe('a clerk', () => {
  let city: PlansCity
  let draft: Draft
  beforeEach(async () => {
    city = await buildPlansCity(world)
    draft = await buildDraft(world, city.clerk, {
      tasks: [CLEAR_TASK, 'Sở Y tế báo cáo tình hình dịch bệnh trước ngày 20/12/2026.'],
    })
  })
  const send = (body: object) => world.post(city.clerk, `/plans/${draft.id}/items`, body)
  const titles = async () => {
    const plan = await (await world.get(city.clerk, `/plans/${draft.id}`)).json()
    return plan.items.map((item: { title: string }) => item.title)
  }

  test('adds a task where its sentence stands, and the record shows it', async () => {
    const start = draft.text.indexOf('trang trí 9 tuyến đường')
    const span = { start, end: start + 'trang trí 9 tuyến đường'.length }

    const response = await send({ title: 'Trang trí', span })

    expect(response.status).toBe(201)
    const { version, item } = await response.json()
    expect(version).toBe(2)
    expect(item).toMatchObject({
      ordinal: 2,
      section: 'I.1',
      text: 'trang trí 9 tuyến đường',
      span,
      due: { kind: 'none' },
      blockers: ['who', 'when'],
    })
    expect(item.questions.map(({ point }: { point: string }) => point)).toContain('when')
    expect((await titles())[1]).toBe('Trang trí')
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'plan.item-added',
        subjectId: draft.id,
        subjectLabel: '236/KH-UBND',
        after: { itemId: item.id, title: 'Trang trí', span },
      },
    ])
  })

  test('adds tasks one behind the other, without a sentence at the end', async () => {
    const span = { start: draft.text.indexOf('Sở Xây dựng'), end: draft.text.length }
    await send({ title: 'một', span })
    await send({ title: 'hai', span: { ...span, start: span.start + 1 } })
    await send({ title: 'ba', span: null })
    await send({ title: 'bốn', span: null })

    const [first, ...rest] = await titles()
    expect(first).toMatch(/^Trang trí 9/u)
    expect(rest).toEqual(['một', 'hai', expect.stringMatching(/^Báo cáo/u), 'ba', 'bốn'])
  })

  test.for([
    ['beyond the text', { start: 0, end: 1_000_000 }],
    ['empty', { start: 5, end: 5 }],
    ['backwards', { start: 9, end: 5 }],
  ] as const)('is refused a span that is %s', async ([, span]) => {
    expect(await refusalOf(await send({ title: 'việc', span }))).toEqual([422, 'request-invalid'])
    expect(await auditEntries(world)).toEqual([])
  })
})

describeDraftRefusals(world, {
  forbidden: 'plan-edit-forbidden',
  send: (sender, { id }) => world.post(sender, `/plans/${id}/items`, { title: 'việc', span: null }),
})
