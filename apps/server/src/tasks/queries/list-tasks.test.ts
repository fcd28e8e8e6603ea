import type { TaskSummary } from '@roviec/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { createWorld, type Sender } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
beforeAll(async () => {
  cast = await buildCast(world)
  const hidden = await buildPlan(world, {
    visibility: 'units',
    audience: [{ unitId: cast.doer.unitId, relation: 'named' }],
  })
  const add = (title: string, given: object) => buildTaskOf(world, cast, { title, ...given })
  await add('Quá hạn', { dueOn: '2026-11-02', doer: cast.outsider })
  await add('Lập danh mục đất đai', { dueOn: '2026-12-01' })
  await add('Đang chờ', { dueOn: '2026-11-03', status: 'submitted' })
  await add('Thường xuyên', { dueOn: null })
  await add('Việc của Đảng', { dueOn: '2026-12-02', planId: hidden })
  await add('Bản nháp', { dueOn: '2026-12-03', status: 'draft' })
})
afterAll(() => world.close())

async function list(query: Record<string, string> = {}, sender: Sender = cast.doer) {
  const response = await world.get(sender, `/tasks?${new URLSearchParams(query).toString()}`)
  expect(response.status).toBe(200)
  return (await response.json()) as { entries: TaskSummary[]; nextCursor: string | null }
}

const titles = async (query?: Record<string, string>, sender?: Sender) =>
  (await list(query, sender)).entries.map((task) => task.title)

const ALL = [
  'Quá hạn',
  'Đang chờ',
  'Lập danh mục đất đai',
  'Việc của Đảng',
  'Bản nháp',
  'Thường xuyên',
]

test('the earliest deadline is first, undated work last', async () => {
  expect(await titles()).toEqual(ALL)
})

test('a plan for some units hides its tasks from the others', async () => {
  expect(await titles({}, cast.outsider)).toEqual(ALL.filter((title) => title !== 'Việc của Đảng'))
})

describe('filters', () => {
  test.each([
    [{ timeliness: 'open-overdue' }, ['Quá hạn']],
    [{ timeliness: 'waiting' }, ['Đang chờ']],
    [{ open: 'true' }, ALL.filter((title) => title !== 'Bản nháp')],
    [{ timeliness: 'undated' }, ['Thường xuyên']],
    [{ timeliness: 'not-counted' }, ['Bản nháp']],
    [{ dueFrom: '2026-12-01', dueTo: '2026-12-02' }, ['Lập danh mục đất đai', 'Việc của Đảng']],
    [{ search: 'DAT dai' }, ['Lập danh mục đất đai']],
    [{ search: 'đấ danh' }, ['Lập danh mục đất đai']],
    [{ search: "' & | ! :* ()" }, []],
    [{ search: 'không có' }, []],
  ])('%j', async (query, expected) => {
    expect(await titles(query as unknown as Record<string, string>)).toEqual(expected)
  })

  test('the lead unit, the accountable position and the plan', async () => {
    const { unitId, positionId } = cast.outsider
    expect(await titles({ unitId })).toEqual(['Quá hạn'])
    expect(await titles({ positionId })).toEqual(['Quá hạn'])
    expect(await titles({ planId: cast.planId })).toHaveLength(5)
  })

  test('a unit alone, and a unit with everything inside it', async () => {
    expect(await titles({ unitId: cast.cityId })).toEqual([])
    expect(await titles({ unitId: cast.cityId, inside: 'true' })).toEqual(
      ALL.filter((title) => title !== 'Bản nháp'),
    )
    expect(await titles({ unitId: cast.outsider.unitId, inside: 'true' })).toEqual(['Quá hạn'])
  })

  test.each([
    { dueFrom: '2026-02-31' },
    { timeliness: 'late' },
    { cursor: 'abc' },
    { limit: '0' },
    { limit: '201' },
  ])('%j is refused', async (query) => {
    const path = `/tasks?${new URLSearchParams(query).toString()}`
    expect(await refusalOf(await world.get(cast.doer, path))).toEqual([422, 'request-invalid'])
  })
})

test('pages follow one another without a gap or a repetition, also into undated work', async () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await list({ limit: '2', ...(cursor !== null && { cursor }) })
    seen.push(...page.entries.map((task) => task.title))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(seen).toEqual(ALL)
})

test('a line names what the reader may do', async () => {
  const abilities = async (sender: Sender) =>
    Object.fromEntries((await list({}, sender)).entries.map((task) => [task.title, task.abilities]))
  expect(await abilities(cast.assigner)).toMatchObject({
    'Đang chờ': ['verify', 'return', 'cancel'],
    'Bản nháp': ['assign', 'cancel'],
  })
  expect(await abilities(cast.doer)).toMatchObject({
    'Lập danh mục đất đai': ['accept', 'object'],
    'Đang chờ': [],
  })
})
