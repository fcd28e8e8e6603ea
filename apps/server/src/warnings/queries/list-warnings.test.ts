import type { Warning } from '@roviec/contract'
import { isoDate } from '@roviec/calendar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeCursor } from '../../platform/cursor.ts'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPosition } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildPlan } from '../../testing/tasks-world.ts'
import { refresh, sweep } from '../../testing/warnings-world.ts'
import { createWorld, type Sender } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
beforeAll(async () => {
  cast = await buildCast(world)
  const hidden = await buildPlan(world, {
    visibility: 'units',
    audience: [{ unitId: cast.doer.unitId, relation: 'named' }],
  })
  const add = (title: string, given: object) =>
    buildTaskOf(world, cast, { title, status: 'accepted', assignedOn: '2026-11-02', ...given })
  await add('sắp đến hạn', { dueOn: '2026-11-24' })
  await add('trễ ít', { dueOn: '2026-11-18' })
  await add('trễ nhiều', { dueOn: '2026-11-02', doer: cast.outsider })
  await add('việc của Đảng', { dueOn: '2026-11-17', planId: hidden })
  await add('chưa tiếp nhận', { dueOn: null, status: 'assigned' })
  await add('khuyết', { dueOn: '2026-12-15', doer: await buildPosition(world) })
  const done = await add('đã nộp', { dueOn: '2026-11-12' })
  await sweep(world)
  await world.owner(
    "UPDATE tasks.task SET status = 'submitted', submitted_on = '2026-11-20' WHERE id = $1",
    [done],
  )
  await refresh(world, done)
})
afterAll(() => world.close())

async function list(query: Record<string, string> = {}, sender: Sender = cast.doer) {
  const response = await world.get(sender, `/warnings?${new URLSearchParams(query).toString()}`)
  expect(response.status).toBe(200)
  return (await response.json()) as { entries: Warning[]; nextCursor: string | null }
}

const titles = async (query?: Record<string, string>, sender?: Sender) =>
  (await list(query, sender)).entries.map((warning) => warning.taskTitle)

const WORST_FIRST = [
  'trễ nhiều',
  'việc của Đảng',
  'trễ ít',
  'khuyết',
  'chưa tiếp nhận',
  'sắp đến hạn',
]

test('the worst is first, and among equals the earliest deadline', async () => {
  expect(await titles()).toEqual(WORST_FIRST)
})

test('a warning names positions, both clocks, and whose it is only to them', async () => {
  const { entries } = await list()
  expect(entries[2]).toMatchObject({
    kind: 'overdue',
    taskStatus: 'accepted',
    planNumber: '88/KH-UBND',
    dueOn: '2026-11-18',
    unitName: 'Sở Xây dựng',
    positionTitle: 'Giám đốc Sở Xây dựng',
    uncovered: false,
    openedOn: '2026-11-20',
    closedOn: null,
    workingDaysOpen: 0,
    workingDaysSinceAssigned: 14,
    assignedOn: '2026-11-02',
    mine: true,
  })
  expect(entries[3]).toMatchObject({ kind: 'uncovered', uncovered: true, mine: false })
  expect(entries[0]?.mine).toBe(false)
  expect(JSON.stringify(entries)).not.toContain('Lê Thị Hồng')
})

test('the clock of the episode counts working days', async () => {
  world.today = isoDate('2026-11-24')
  const { entries } = await list()
  world.today = isoDate('2026-11-20')
  expect(entries[0]?.workingDaysOpen).toBe(2)
})

test('a plan for some units hides its warnings from the others', async () => {
  const others = WORST_FIRST.filter((title) => title !== 'việc của Đảng')
  expect(await titles({}, cast.outsider)).toEqual(others)
})

describe('filters', () => {
  test('mine are those of the positions I answer for', async () => {
    expect(await titles({ scope: 'mine' }, cast.outsider)).toEqual(['trễ nhiều'])
    expect(await titles({ scope: 'mine' }, cast.assigner)).toEqual([])
  })

  test('kind, unit, and those closed lately', async () => {
    expect(await titles({ kind: 'due-soon' })).toEqual(['sắp đến hạn'])
    expect(await titles({ unitId: cast.outsider.unitId })).toEqual(['trễ nhiều'])
    const { entries } = await list({ state: 'closed' })
    expect(entries).toMatchObject([{ taskTitle: 'đã nộp', closedOn: '2026-11-20' }])
  })

  test.each([
    { kind: 'late' },
    { cursor: 'abc' },
    { cursor: writeCursor(['9007199254740991', '2026-11-20', newId()]) },
    { state: 'closed', cursor: 'abc' },
  ])('%j is refused', async (query) => {
    const path = `/warnings?${new URLSearchParams(query).toString()}`
    expect(await refusalOf(await world.get(cast.doer, path))).toEqual([422, 'request-invalid'])
  })
})

test('pages follow one another without a gap or a repetition', async () => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await list({ limit: '1', ...(cursor !== null && { cursor }) })
    seen.push(...page.entries.map((warning) => warning.taskTitle))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(seen).toEqual(WORST_FIRST)
})
