import { isoDate } from '@roviec/calendar'
import type { PlanSummary } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { writeCursor } from '../../platform/cursor.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  type GivenDraft,
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

interface Page {
  readonly entries: PlanSummary[]
  readonly nextCursor: string | null
}
const list = async (sender: PlansCity['clerk'], query = ''): Promise<Page> =>
  (await world.get(sender, `/plans${query}`)).json()
const numbersOf = ({ entries }: Page) => entries.map(({ number }) => number)

/** Drafts uploaded an hour apart, the last one newest. */
async function draftsOf(...given: readonly GivenDraft[]) {
  const drafts = []
  for (const [index, one] of given.entries()) {
    world.now = `2026-11-20T0${index + 1}:00:00.000Z`
    drafts.push(await buildDraft(world, city.clerk, one))
  }
  return drafts
}

test('the newest plan comes first, page by page, and none is shown twice', async () => {
  await draftsOf({ number: '1/KH' }, { number: '2/KH' }, { number: '3/KH' })

  const first = await list(city.clerk, '?limit=2')
  const second = await list(city.clerk, `?limit=2&cursor=${first.nextCursor}`)

  expect([numbersOf(first), numbersOf(second)]).toEqual([['3/KH', '2/KH'], ['1/KH']])
  expect(second.nextCursor).toBeNull()
})

test('plans of one moment are told apart by their ids', async () => {
  await buildDraft(world, city.clerk, { number: '1/KH' })
  await buildDraft(world, city.clerk, { number: '2/KH' })

  const first = await list(city.clerk, '?limit=1')
  const second = await list(city.clerk, `?limit=1&cursor=${first.nextCursor}`)

  expect(new Set([...numbersOf(first), ...numbersOf(second)])).toEqual(new Set(['1/KH', '2/KH']))
})

test.for([
  ['?search=tet', ['1/KH']],
  ['?search=TẾT', ['1/KH']],
  ['?search=2%2FKH', ['2/KH']],
  ['?search=%25', []],
  ['?search=khong-co', []],
  ['?status=published', ['2/KH']],
  ['?status=draft', ['1/KH']],
  ['?status=closed', []],
] as const)('%s finds %o', async ([query, numbers]) => {
  const [, second] = await draftsOf(
    { number: '1/KH', title: 'Phục vụ Tết' },
    { number: '2/KH', title: 'Chỉnh trang' },
  )
  if (second) await publish(world, city.clerk, second)

  expect(numbersOf(await list(city.clerk, query))).toEqual(numbers)
})

test('a reader finds no draft of others, and no plan that is not open to them', async () => {
  const [open, closed] = await draftsOf(
    { number: '1/KH' },
    { number: '2/KH', visibility: 'units' },
    { number: '3/KH' },
  )
  if (open) await publish(world, city.clerk, open)
  if (closed) await publish(world, city.clerk, closed)

  expect(numbersOf(await list(city.clerk))).toEqual(['3/KH', '2/KH', '1/KH'])
  expect(numbersOf(await list(city.works))).toEqual(['2/KH', '1/KH'])
  expect(numbersOf(await list(city.stranger))).toEqual(['1/KH'])
})

test('a draft counts its proposed tasks, a published plan its tasks and how they stand', async () => {
  const [, second] = await draftsOf(
    { number: '1/KH', tasks: ['Các đơn vị liên quan rà soát bến xe.', 'Sở Y tế báo cáo.'] },
    { number: '2/KH' },
  )
  if (second) await publish(world, city.clerk, second)
  world.today = isoDate('2026-12-15')

  const { entries } = await list(city.clerk)

  expect(entries).toMatchObject([
    { status: 'published', taskCount: 1, openQuestionCount: 0, states: { openOverdue: 1 } },
    {
      status: 'draft',
      taskCount: 2,
      openQuestionCount: 2,
      states: { openOverdue: 0 },
      abilities: ['edit', 'publish', 'discard'],
    },
  ])
})

test.for([
  ['nonsense', 'xyz'],
  ['values that are none', writeCursor(['hôm qua', 'một'])],
  ['too few values', writeCursor(['2026-11-20T01:00:00.000Z'])],
] as const)('a cursor of %s is refused', async ([, cursor]) => {
  expect(await refusalOf(await world.get(city.clerk, `/plans?cursor=${cursor}`))).toEqual([
    422,
    'request-invalid',
  ])
})
