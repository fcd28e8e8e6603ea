import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { type HistoricTask, inventHistory } from './history.ts'
import { seededRandom } from './seeded-random.ts'

const calendar = createWorkingCalendar({})
const today = isoDate('2026-11-21')
const tasks: HistoricTask[] = Array.from({ length: 200 }, (_, index) => ({
  id: `task-${index}`,
  startsOn: null,
  dueOn: calendar.addWorkingDays(today, (index % 120) - 90),
  assignedOn: calendar.addWorkingDays(today, -110),
}))
const history = inventHistory(tasks, { today, calendar, random: seededRandom(1) })

test('the same seed invents the same past', () => {
  expect(inventHistory(tasks, { today, calendar, random: seededRandom(1) })).toEqual(history)
})

test('nothing has been done today or later, and nothing on a day off', () => {
  expect(history.filter(({ on }) => on >= today || !calendar.isWorkingDay(on))).toEqual([])
})

test('every task is accepted before anything else is done with it', () => {
  for (const [taskId, acts] of Map.groupBy(history, (act) => act.taskId)) {
    expect([taskId, acts[0]?.act.kind]).toEqual([taskId, 'accept'])
  }
})

test('a result is verified or returned only after it was submitted, on a later day', () => {
  for (const acts of Map.groupBy(history, (act) => act.taskId).values()) {
    for (const [index, { act, on }] of acts.entries()) {
      if (act.kind !== 'verify' && act.kind !== 'return') continue
      expect(acts[index - 1]?.act.kind).toBe('submit')
      expect((acts[index - 1]?.on ?? on) < on).toBe(true)
    }
  }
})

test('reports grow, come before the result, and never while the work is still to begin', () => {
  const startsOn = calendar.addWorkingDays(today, -30)
  const later = tasks.map((task) => ({ ...task, startsOn }))
  const acts = inventHistory(later, { today, calendar, random: seededRandom(1) })
  for (const own of Map.groupBy(acts, ({ taskId }) => taskId).values()) {
    const submitted = own.findIndex(({ act }) => act.kind === 'submit')
    const percents = own.flatMap(({ act, on }, index) => {
      if (act.kind !== 'report') return []
      expect(on >= startsOn && (submitted === -1 || index < submitted)).toBe(true)
      return act.percent
    })
    expect(percents).toEqual(percents.toSorted((one, other) => one - other))
  }
})

test('most of what was due is done in time, and nothing of long ago is open', () => {
  const submittedOn = new Map(
    history.filter(({ act }) => act.kind === 'submit').map(({ taskId, on }) => [taskId, on]),
  )
  const before = calendar.addWorkingDays(today, -30)
  const old = tasks.filter(({ dueOn }) => dueOn !== null && dueOn < before)
  const inTime = old.filter(({ id, dueOn }) => (submittedOn.get(id) ?? '9') <= (dueOn ?? ''))
  expect(old.filter(({ id }) => !submittedOn.has(id))).toEqual([])
  expect(inTime.length / old.length).toBeGreaterThan(0.6)
  expect(inTime.length / old.length).toBeLessThan(0.95)
})

test('some work is late and some is still open', () => {
  const submittedOn = new Map(
    history.filter(({ act }) => act.kind === 'submit').map(({ taskId, on }) => [taskId, on]),
  )
  const past = tasks.filter(({ dueOn }) => dueOn !== null && dueOn < today)
  const late = past.filter(({ id, dueOn }) => (submittedOn.get(id) ?? '') > (dueOn ?? ''))

  expect(late.length).toBeGreaterThan(0)
  expect(past.some(({ id }) => !submittedOn.has(id))).toBe(true)
})
