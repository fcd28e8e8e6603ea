import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  levelTasks,
  LINK_TYPES,
  type DayLink,
  type LevelInput,
  type LevelledTasks,
  type LevelTask,
} from '../index.ts'

const RESOURCES = ['a', 'b', 'c'].map((id, index) => ({ id, capacity: index + 1 }))

function inputs(tasksMax: number, isPlain = false): fc.Arbitrary<LevelInput> {
  return fc.integer({ min: 2, max: tasksMax }).chain((count) => {
    const ids = fc.integer({ min: 0, max: count - 2 })
    const task = (index: number): fc.Arbitrary<LevelTask> =>
      fc.record({
        id: fc.constant(`t${index}`),
        days: fc.integer({ min: 0, max: 6 }),
        needs: fc.array(
          fc.record({
            resourceId: fc.constantFrom('a', 'b', 'c'),
            amount: fc.integer({ min: 0, max: 3 }),
          }),
          { maxLength: 2 },
        ),
        earliestDay: isPlain ? fc.constant(0) : fc.integer({ min: 0, max: 4 }),
        dueDay: isPlain
          ? fc.constant(null)
          : fc.option(fc.integer({ min: -2, max: 20 }), { nil: null }),
        fixedDay: isPlain
          ? fc.constant(null)
          : fc.oneof(
              { weight: 4, arbitrary: fc.constant(null) },
              { weight: 1, arbitrary: fc.integer({ min: 0, max: 9 }) },
            ),
      })
    const link: fc.Arbitrary<DayLink> = fc
      .tuple(ids, ids, fc.constantFrom(...LINK_TYPES), fc.integer({ min: -3, max: 4 }))
      .map(([one, other, type, lag]) => ({
        from: `t${Math.min(one, other)}`,
        to: `t${one === other ? one + 1 : Math.max(one, other)}`,
        type: isPlain ? 'FS' : type,
        lagDays: isPlain ? 0 : lag,
      }))
    return fc.record({
      tasks: fc.tuple(...Array.from({ length: count }, (_, index) => task(index))),
      links: fc.array(link, { maxLength: 2 * count }),
      resources: fc.constant(RESOURCES),
      seed: fc.integer({ min: 0, max: 1_000 }),
      schedulesMax: fc.constant(40),
    })
  })
}

function check(arbitrary: fc.Arbitrary<LevelInput>, law: (input: LevelInput) => void): void {
  fc.assert(fc.property(arbitrary, law), { numRuns: 150 })
}

function startOf({ startDays }: LevelledTasks, id: string): number {
  return startDays.get(id) ?? Number.NaN
}

describe('a levelled plan', () => {
  test('takes no more of anything than there is, beside what is fixed', () => {
    check(inputs(9), (input) => {
      const levelled = levelTasks(input)
      for (const { id: resource, capacity } of RESOURCES) {
        const load = new Map<number, { all: number; fixed: number }>()
        for (const { id, days, needs, fixedDay } of input.tasks) {
          const asked = needs.reduce(
            (sum, need) => sum + (need.resourceId === resource ? need.amount : 0),
            0,
          )
          const amount = Math.min(asked, capacity)
          const start = startOf(levelled, id)
          for (let day = start; day < start + days; day++) {
            const known = load.get(day) ?? { all: 0, fixed: 0 }
            const fixed = known.fixed + (fixedDay === null ? 0 : amount)
            load.set(day, { all: known.all + amount, fixed })
          }
        }
        for (const { all, fixed } of load.values()) {
          expect(all).toBeLessThanOrEqual(Math.max(capacity, fixed))
        }
      }
    })
  })

  test('keeps links, first days and what is fixed', () => {
    check(inputs(9), (input) => {
      const levelled = levelTasks(input)
      const taskById = new Map(input.tasks.map((task) => [task.id, task]))
      for (const { id, earliestDay = 0, fixedDay = null } of input.tasks) {
        if (fixedDay === null) expect(startOf(levelled, id)).toBeGreaterThanOrEqual(earliestDay)
        else expect(startOf(levelled, id)).toBe(fixedDay)
      }
      for (const { from, to, type, lagDays } of input.links) {
        if ((taskById.get(to)?.fixedDay ?? null) !== null) continue
        const isFromFinish = type === 'FS' || type === 'FF'
        const isToFinish = type === 'FF' || type === 'SF'
        const held =
          startOf(levelled, from) + (isFromFinish ? (taskById.get(from)?.days ?? 0) : 0) + lagDays
        const holds = startOf(levelled, to) + (isToFinish ? (taskById.get(to)?.days ?? 0) : 0)
        expect(holds).toBeGreaterThanOrEqual(held)
      }
    })
  })

  test('is never later or longer than the serial schedule by latest finish alone', () => {
    check(inputs(9), (input) => {
      const searched = levelTasks(input)
      const listed = levelTasks({ ...input, schedulesMax: 1 })
      expect(listed.schedules).toBe(1)
      expect(searched.lateDays).toBeLessThanOrEqual(listed.lateDays)
      if (searched.lateDays === listed.lateDays) {
        expect(searched.length).toBeLessThanOrEqual(listed.length)
      }
    })
  })

  test('makes no more schedules than it may, and the same ones again', () => {
    check(inputs(9), (input) => {
      const levelled = levelTasks(input)
      expect(levelled.schedules).toBeLessThanOrEqual(input.schedulesMax)
      expect(levelTasks(input)).toEqual(levelled)
    })
  })

  test('lies between the least length and the best of all lists of tasks', () => {
    check(inputs(5, true), (input) => {
      const shortest = findShortest(input)
      const { length, lengthMin } = levelTasks({ ...input, schedulesMax: 400 })
      expect(lengthMin).toBeLessThanOrEqual(shortest)
      expect(length).toBe(shortest)
    })
  })
})

/** Tries every order of plain tasks; one of them is the best there is. */
function findShortest({ tasks, links }: LevelInput): number {
  const ends = new Map<string, number>()
  const load = new Map<string, number>()
  const loadKey = (resourceId: string, day: number) => `${resourceId} ${day}`
  const take = ({ days, needs }: LevelTask, start: number, sign: number) => {
    for (const { id, capacity } of RESOURCES) {
      const asked = needs.reduce((sum, need) => sum + (need.resourceId === id ? need.amount : 0), 0)
      for (let day = start; day < start + days; day++) {
        const key = loadKey(id, day)
        load.set(key, (load.get(key) ?? 0) + sign * Math.min(asked, capacity))
      }
    }
  }
  const isFree = (start: number, days: number) =>
    RESOURCES.every(({ id, capacity }) =>
      Array.from({ length: days }, (_, day) => load.get(loadKey(id, start + day)) ?? 0).every(
        (taken) => taken <= capacity,
      ),
    )
  let best = Infinity
  const visit = () => {
    if (ends.size === tasks.length) best = Math.min(best, Math.max(...ends.values()))
    for (const task of tasks) {
      const before = links.filter(({ to }) => to === task.id).map(({ from }) => ends.get(from))
      if (ends.has(task.id) || before.includes(undefined)) continue
      let start = Math.max(0, ...before.map((end) => end ?? 0))
      for (take(task, start, 1); !isFree(start, task.days); take(task, start, 1)) {
        take(task, start, -1)
        start++
      }
      ends.set(task.id, start + task.days)
      visit()
      ends.delete(task.id)
      take(task, start, -1)
    }
  }
  visit()
  return best
}
