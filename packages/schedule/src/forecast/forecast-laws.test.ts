import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AS_OF_DAY, forecastTasks, makeTask } from '../testing/make-forecast.ts'

test('P50 is not after P80, and neither before the as-of day', () => {
  fc.assert(
    fc.property(plans(), ({ tasks, links }) => {
      for (const { p50Day, p80Day, lateProbability } of forecastTasks({
        tasks,
        links,
        trials: 100,
      })) {
        expect(p50Day).toBeGreaterThanOrEqual(AS_OF_DAY)
        expect(p80Day).toBeGreaterThanOrEqual(p50Day)
        expect(lateProbability).toBeGreaterThanOrEqual(0)
        expect(lateProbability).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})

test('a day more of a task that waits, or of a lag, makes nothing after it earlier', () => {
  fc.assert(
    fc.property(plans(), fc.nat(), ({ tasks, links }, pick) => {
      const longer = tasks.map((task, index) => {
        if (index !== pick % tasks.length || task.status !== 'waiting') return task
        return { ...task, plannedDays: task.plannedDays + 1 }
      })
      const slower = links.map((one, index) => {
        return index === pick % links.length ? { ...one, lagDays: one.lagDays + 1 } : one
      })
      const before = forecastTasks({ tasks, links, trials: 100 })
      const after = forecastTasks({ tasks: longer, links: slower, trials: 100 })
      for (const [index, { p50Day, p80Day }] of after.entries()) {
        expect(p50Day).toBeGreaterThanOrEqual(before[index]?.p50Day ?? 0)
        expect(p80Day).toBeGreaterThanOrEqual(before[index]?.p80Day ?? 0)
      }
    }),
    { numRuns: 60 },
  )
})

/** Plans of up to six tasks whose links run forwards. */
function plans() {
  const task = fc.record({
    isWaiting: fc.boolean(),
    start: fc.integer({ min: -20, max: 20 }),
    plannedDays: fc.integer({ min: 0, max: 30 }),
    due: fc.integer({ min: -5, max: 60 }),
    percent: fc.integer({ min: 0, max: 100 }),
  })
  const links = fc.array(
    fc.record({
      from: fc.nat(4),
      step: fc.integer({ min: 1, max: 5 }),
      type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
      lagDays: fc.integer({ min: -5, max: 5 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  return fc.tuple(fc.array(task, { minLength: 6, maxLength: 6 }), links).map(([tasks, drawn]) => ({
    tasks: tasks.map(({ isWaiting, start, plannedDays, due, percent }, index) =>
      makeTask(`t${index}`, {
        status: isWaiting ? 'waiting' : 'under-way',
        startDay: AS_OF_DAY + (isWaiting ? start : -Math.abs(start)),
        dueDay: AS_OF_DAY + due,
        plannedDays,
        reports: percent > 50 ? [{ day: AS_OF_DAY - 1, percent }] : [],
      }),
    ),
    links: drawn.map(({ from, step, type, lagDays }) => ({
      from: `t${from}`,
      to: `t${Math.min(5, from + step)}`,
      type,
      lagDays,
    })),
  }))
}
