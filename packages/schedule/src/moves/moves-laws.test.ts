import {
  createWorkingCalendar,
  fromDayNumber,
  isoDate,
  toDayNumber,
  type IsoDate,
} from '@roviec/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  computeMoves,
  computeSchedule,
  dateOfMoment,
  LINK_TYPES,
  momentOf,
  officeCalendar,
  type Activity,
  type DatedTask,
  type DayLink,
  type MovesInput,
  type PlanMove,
} from '../index.ts'

const calendar = createWorkingCalendar()
const office = officeCalendar(calendar)
/** Before Tết 2026, so that long days off lie in the plans. */
const ORIGIN = toDayNumber(isoDate('2026-01-12'))

const days = fc.integer({ min: 0, max: 60 }).map((later) => fromDayNumber(ORIGIN + later))

function linksAmong(count: number): fc.Arbitrary<DayLink> {
  return fc
    .record({
      from: fc.integer({ min: 0, max: count - 1 }),
      to: fc.integer({ min: 0, max: count - 1 }),
      type: fc.constantFrom(...LINK_TYPES),
      lagDays: fc.integer({ min: -4, max: 6 }),
    })
    .map(({ from, to, ...rest }) => ({ from: `t${from}`, to: `t${to}`, ...rest }))
}

function editsAmong(count: number): fc.Arbitrary<PlanMove> {
  const ids = fc.integer({ min: 0, max: count - 1 }).map((index) => `t${index}`)
  return fc.oneof(
    fc.record({ kind: fc.constant('move-start' as const), id: ids, startOn: days }),
    fc.record({
      kind: fc.constant('set-length' as const),
      id: ids,
      workingDays: fc.integer({ min: 1, max: 9 }),
    }),
    fc.record({ kind: fc.constant('add-link' as const), link: linksAmong(count) }),
  )
}

const plans: fc.Arbitrary<MovesInput> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    tasks: fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc
          .tuple(days, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 9 }))
          .map(([on, length, luck]): DatedTask => {
            const startOn = calendar.nextWorkingDay(on)
            const finishOn = calendar.addWorkingDays(startOn, length)
            return { id: `t${index}`, startOn, finishOn, isFixed: luck === 0 }
          }),
      ),
    ),
    links: fc.array(linksAmong(count), { maxLength: 2 * count }),
    calendar: fc.constant(calendar),
    edits: fc.array(editsAmong(count), { maxLength: 4 }),
  }),
)

/** Plans in which every link holds before the edits, as far as no fixed task is in its way. */
const settledPlans = plans.map((input): MovesInput => {
  const touchAll = input.tasks.map(({ id, startOn }): PlanMove => {
    return { kind: 'move-start', id, startOn: startOn ?? isoDate('2026-01-12') }
  })
  const { dates } = computeMoves({ ...input, edits: touchAll })
  return { ...input, tasks: input.tasks.map((task) => ({ ...task, ...dates.get(task.id) })) }
})

function check(inputs: fc.Arbitrary<MovesInput>, law: (input: MovesInput) => void): void {
  fc.assert(fc.property(inputs, law), { numRuns: 200 })
}

/** The same plan for the critical path method: nothing before where it is asked to be. */
function scheduleFully({ tasks, links, edits }: MovesInput) {
  const activities = new Map(
    tasks.map((task) => [task.id, { ...task, workingDays: lengthOf(task) }]),
  )
  const allLinks = [...links]
  for (const edit of edits) {
    if (edit.kind === 'add-link') allLinks.push(edit.link)
    if (edit.kind !== 'move-start' && edit.kind !== 'set-length') continue
    const task = activities.get(edit.id)
    if (task !== undefined) activities.set(edit.id, { ...task, ...edit })
  }
  return computeSchedule({
    start: momentOf(isoDate('2025-01-02')),
    calendars: [office],
    links: allLinks.map((link) => ({
      ...link,
      lag: { minutes: 480 * link.lagDays, kind: 'working' },
    })),
    activities: [...activities.values()].map((task): Activity => {
      const startOn = calendar.nextWorkingDay(task.startOn ?? isoDate('2026-01-12'))
      const finishOn = calendar.addWorkingDays(startOn, task.workingDays - 1)
      const dates = { start: momentOf(startOn, 480), finish: momentOf(finishOn, 1020) }
      return {
        id: task.id,
        duration: { minutes: 480 * task.workingDays, kind: 'working' },
        constraint: { kind: 'start-no-earlier-than', on: dates.start },
        fixed: task.isFixed === true ? dates : null,
      }
    }),
  })
}

function lengthOf({ startOn, finishOn }: DatedTask): number {
  if (startOn === null || finishOn === null) return 0
  return 1 + calendar.countWorkingDaysAfter(startOn, finishOn)
}

test('dates are those of the critical path method with every task held where it is', () => {
  check(settledPlans, (input) => {
    const { dates } = computeMoves(input)
    const schedule = scheduleFully(input)
    for (const { id } of input.tasks) {
      const { start, finish } = schedule.find(id) ?? { start: 0, finish: 0 }
      expect([id, dates.get(id)]).toEqual([
        id,
        { startOn: dateOfMoment(start), finishOn: dateOfMoment(finish) },
      ])
    }
  })
})

test('what was moved once is not moved again when nothing is edited', () => {
  check(plans, (input) => {
    const { dates } = computeMoves(input)
    const added = input.edits.flatMap((edit) => (edit.kind === 'add-link' ? [edit.link] : []))
    const tasks = input.tasks.map((task) => ({ ...task, ...dates.get(task.id) }))
    const again = computeMoves({ ...input, tasks, links: [...input.links, ...added], edits: [] })
    expect(again.moved).toEqual([])
  })
})

test('only edits make a task earlier, and they are the only ones to change a length', () => {
  check(plans, (input) => {
    for (const { id, from, to } of computeMoves(input).moved) {
      const isEdited = input.edits.some((edit) => 'id' in edit && edit.id === id)
      if (isEdited || from === null) continue
      expect(to.startOn > from.startOn).toBe(true)
      expect(lengthOf({ id, ...to })).toBe(lengthOf({ id, ...from }))
    }
  })
})

test('the order of tasks and links does not matter to dates', () => {
  check(plans, (input) => {
    const turned = { ...input, tasks: input.tasks.toReversed(), links: input.links.toReversed() }
    const sort = (dates: ReadonlyMap<string, { readonly startOn: IsoDate }>) =>
      [...dates].toSorted(([one], [other]) => (one < other ? -1 : 1))
    expect(sort(computeMoves(turned).dates)).toEqual(sort(computeMoves(input).dates))
  })
})
