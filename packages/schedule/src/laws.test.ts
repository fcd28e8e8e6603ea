import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  computeSchedule,
  createScheduler,
  type Activity,
  type Link,
  type Plan,
  type PlanEdit,
} from './index.ts'
import { activityAt, linkAmong, plans, type PlanTraits } from './testing/arbitraries.ts'
import { scheduleNaively } from './testing/naive-schedule.ts'
import { CHART_CALENDARS } from './testing/read-chart.ts'

const RUNS = 300
const { office, daily, night, mornings } = CHART_CALENDARS
const MIXED: PlanTraits = {
  calendars: [office, daily, night, mornings],
  elapsed: true,
  summaries: true,
}
const EVERYTHING: PlanTraits = { ...MIXED, constraints: true, progress: true, broken: true }

function check<Input>(inputs: fc.Arbitrary<Input>, law: (input: Input) => void, runs = RUNS): void {
  fc.assert(fc.property(inputs, law), { numRuns: runs })
}

describe('without constraints', () => {
  test('nothing is late before it is early, in any mixture of calendars', () => {
    check(plans(MIXED), (plan) => {
      for (const task of computeSchedule(plan).list()) {
        expect(task.totalSlackMinutes).toBeGreaterThanOrEqual(0)
        expect(task.freeSlackMinutes).toBeGreaterThanOrEqual(0)
        expect(task.freeSlackMinutes).toBeLessThanOrEqual(task.totalSlackMinutes)
      }
    })
  })

  test('one task at least has no slack, and ends with the plan', () => {
    check(plans(MIXED), (plan) => {
      const schedule = computeSchedule(plan)
      const last = schedule.list().filter((task) => task.finish === schedule.finish)
      expect(last.some((task) => task.critical)).toBe(true)
    })
  })

  test('a critical path leads from something that waits for nothing to the end', () => {
    check(plans({ lags: false }), (plan) => {
      const schedule = computeSchedule(plan)
      const end = schedule.list().find((task) => task.critical && task.finish === schedule.finish)
      let at = end?.id ?? ''
      for (let steps = 0; steps <= plan.activities.length; steps++) {
        const reason = schedule.explainStart(at)
        if (reason?.kind !== 'links') break
        at = reason.links[0]?.from ?? ''
        expect(schedule.find(at)?.totalSlackMinutes).toBe(0)
      }
      expect(schedule.explainStart(at)).toEqual({ kind: 'plan-start' })
    })
  })

  test('a link more makes nothing earlier', () => {
    // A share of the length of a summary is no fixed lag: it may shrink when a child starts later.
    const isSteady = ({ lag }: Link) => lag?.kind !== 'percent'
    const input = plans(MIXED)
      .map((plan) => ({ ...plan, links: plan.links.filter(isSteady) }))
      .chain((plan) =>
        fc.tuple(fc.constant(plan), linkAmong(plan.activities.length, MIXED).filter(isSteady)),
      )
    check(input, ([plan, link]) => {
      const before = computeSchedule(plan)
      const after = computeSchedule({ ...plan, links: [...plan.links, link] })
      fc.pre(after.problems().length === 0)
      for (const task of before.list()) {
        expect(after.find(task.id)?.earlyStart).toBeGreaterThanOrEqual(task.earlyStart)
        expect(after.find(task.id)?.earlyFinish).toBeGreaterThanOrEqual(task.earlyFinish)
      }
    })
  })

  test('a later start by whole weeks moves everything by whole weeks', () => {
    const input = fc.tuple(plans(MIXED), fc.integer({ min: 1, max: 60 }))
    check(input, ([plan, weeks]) => {
      const shift = weeks * 7 * 1440
      const before = computeSchedule(plan).list()
      const after = computeSchedule({ ...plan, start: plan.start + shift }).list()
      expect(after).toEqual(
        before.map((task) => ({
          ...task,
          start: task.start + shift,
          finish: task.finish + shift,
          earlyStart: task.earlyStart + shift,
          earlyFinish: task.earlyFinish + shift,
          lateStart: task.lateStart + shift,
          lateFinish: task.lateFinish + shift,
        })),
      )
    })
  })

  test('dates and slack are those found by moving tasks minute by minute', () => {
    check(
      plans({ activitiesMax: 6 }).filter((plan) =>
        plan.activities.every(({ duration }) => duration.minutes > 0),
      ),
      (plan) => {
        const found = scheduleNaively(plan)
        for (const task of computeSchedule(plan).list()) {
          const { earlyStart, earlyFinish, totalSlackMinutes } = task
          expect({ earlyStart, earlyFinish, totalSlackMinutes }).toEqual(found.get(task.id))
        }
      },
      60,
    )
  })
})

describe('whatever the plan', () => {
  test('a plan is scheduled, however broken it is', () => {
    check(plans(EVERYTHING), (plan) => {
      const schedule = computeSchedule(plan)
      for (const task of schedule.list()) {
        expect(task.finish).toBeGreaterThanOrEqual(task.start)
        expect(Number.isInteger(task.start) && Number.isInteger(task.lateStart)).toBe(true)
        expect(schedule.explainSlack(task.id)?.path[0]).toBe(task.id)
        expect(schedule.explainStart(task.id)).not.toBeNull()
      }
    })
  })

  test('the order of activities and links does not matter', () => {
    const input = plans(EVERYTHING).chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        activities: shuffled(plan.activities),
        links: shuffled(plan.links),
      }),
    )
    check(input, ({ plan, activities, links }) => {
      const one = computeSchedule(plan)
      const other = computeSchedule({ ...plan, activities, links })
      for (const task of one.list()) expect(other.find(task.id)).toEqual(task)
      expect(other.problems()).toHaveLength(one.problems().length)
    })
  })

  test('edits one after the other give what a fresh computation gives', () => {
    const input = fc
      .constantFrom(EVERYTHING, { ...EVERYTHING, broken: false })
      .chain((traits) => fc.tuple(fc.constant(traits), plans(traits)))
      .chain(([traits, plan]) =>
        fc.tuple(fc.constant(plan), fc.array(edits(plan, traits), { minLength: 1, maxLength: 6 })),
      )
    let parts = 0
    check(
      input,
      ([plan, changes]) => {
        const scheduler = createScheduler(plan)
        for (const edit of changes) {
          const before = scheduler.schedule().list()
          const { movedIds, whole } = scheduler.apply(edit)
          parts += whole ? 0 : 1
          const fresh = computeSchedule(scheduler.plan())
          expect(scheduler.schedule().list()).toEqual(fresh.list())
          expect(scheduler.schedule().finish).toBe(fresh.finish)
          expect(new Set(scheduler.schedule().problems())).toEqual(new Set(fresh.problems()))
          expect(movedIds()).toEqual(listMoved(before, fresh.list()))
        }
      },
      700,
    )
    expect(parts).toBeGreaterThan(150)
  })
})

interface Placed {
  readonly id: string
  readonly start: number
  readonly finish: number
}

function listMoved(before: readonly Placed[], after: readonly Placed[]): readonly string[] {
  const placeOf = ({ start, finish }: Placed) => `${start} ${finish}`
  const was = new Map(before.map((task) => [task.id, placeOf(task)]))
  return after.flatMap((task) => (was.get(task.id) === placeOf(task) ? [] : [task.id]))
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}

function edits({ activities, links, calendars }: Plan, traits: PlanTraits): fc.Arbitrary<PlanEdit> {
  const put = fc
    .integer({ min: 0, max: activities.length - 1 })
    .chain((index) =>
      fc.tuple(
        activityAt(index, calendars.length, traits),
        fc.constant(activities[index]),
        fc.boolean(),
      ),
    )
    .map(([activity, known, isMoved]) => ({
      kind: 'put-activity' as const,
      activity: isMoved ? activity : stayBelow(activity, known),
    }))
  const add = linkAmong(activities.length, traits).map((link) => ({
    kind: 'add-link' as const,
    link,
  }))
  if (links.length === 0) return fc.oneof(put, add)
  const remove = fc.constantFrom(...links).map((link) => ({ kind: 'remove-link' as const, link }))
  return fc.oneof(put, add, remove)
}

function stayBelow(activity: Activity, known: Activity | undefined): Activity {
  return { ...activity, parentId: known?.parentId ?? null }
}
