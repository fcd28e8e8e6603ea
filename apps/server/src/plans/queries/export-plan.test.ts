import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type PlansCity,
  publish,
} from '../../testing/plans-world.ts'
import { unzip } from '../../testing/unzip.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

/** The texts and numbers of the first sheet, in order, and the parts of the file. */
async function exported(sender: PlansCity['clerk'], planId: string) {
  const response = await world.get(sender, `/plans/${planId}/export.xlsx`)
  expect(response.status).toBe(200)
  const parts = unzip(new Uint8Array(await response.arrayBuffer()))
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  const shared = textsIn(parts.get('xl/sharedStrings.xml') ?? '', /<si>(.*?)<\/si>/gsu)
  const cells = [...sheet.matchAll(/<c ([^>]*)><v>(.*?)<\/v>/gsu)].map(
    ([, attributes = '', value]) =>
      attributes.includes('t="s"') ? shared[Number(value)] : Number(value),
  )
  return { response, sheet, cells }
}

function textsIn(xml: string, part: RegExp): string[] {
  return [...xml.matchAll(part)].map(([, inside = '']) => inside.replaceAll(/<[^>]+>/gu, ''))
}

// 2026-12-14 as a spreadsheet counts days.
const DAY = 46_370

test('a draft is exported as it stands, with what is still to be asked', async () => {
  const draft = await buildDraft(world, city.clerk, {
    tasks: [CLEAR_TASK, 'Các đơn vị liên quan rà soát bến xe.', 'Sở Y tế báo cáo.'],
    change: (_, index) => ({ discarded: index === 2 }),
  })

  const { response, cells } = await exported(city.clerk, draft.id)

  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': "attachment; filename*=UTF-8''236-KH-UBND.xlsx",
  })
  expect(cells).toEqual(expect.arrayContaining(['Nhiệm vụ', 'Giám đốc Sở Xây dựng', DAY]))
  expect(cells).toEqual(expect.arrayContaining([expect.stringMatching(/là những đơn vị nào/u)]))
  expect(cells).not.toContain('Báo cáo')
})

test('text that looks like a formula stays text', async () => {
  const titles = ['=1+1', '@SUM(A1)', '+84 28', '-2', '=HYPERLINK("http://127.0.0.1")']
  const draft = await buildDraft(world, city.clerk, {
    tasks: titles.map(() => CLEAR_TASK),
    change: (_, index) => ({ title: titles[index] ?? '' }),
  })

  const { cells, sheet } = await exported(city.clerk, draft.id)

  expect(cells).toEqual(expect.arrayContaining(['=1+1', '@SUM(A1)', '+84 28', '-2']))
  expect(sheet).not.toContain('<f>')
})

test('a published plan is exported with who answers, and how the work stands', async () => {
  const draft = await buildDraft(world, city.clerk)
  await publish(world, city.clerk, draft)
  world.today = isoDate('2026-12-15')

  const { cells } = await exported(city.stranger, draft.id)

  expect(cells).toEqual(
    expect.arrayContaining(['Sở Xây dựng', 'Lê Hồng', DAY, 'Đang làm, quá hạn']),
  )
})

test('who may not see a plan gets no table of it', async () => {
  const draft = await buildDraft(world, city.clerk)

  expect(await refusalOf(await world.get(city.works, `/plans/${draft.id}/export.xlsx`))).toEqual([
    404,
    'plan-not-found',
  ])
})
