import { numberOf, textOf } from './field-record.ts'
import { collectDoers } from './mspdi-doers.ts'
import { readMspdiCalendar } from './mspdi-calendar.ts'
import { readMspdiTask } from './mspdi-task.ts'
import { collectNamedFields } from './named-fields.ts'
import { readPlanMoment } from './plan-dates.ts'
import { PlanFileRefusedError } from './plan-file-refusal.ts'
import type { PlanFileLimits } from './plan-file.ts'
import type { RawCalendar, RawPlan, RawTask } from './raw-plan.ts'
import { scanMspdi } from './scan-mspdi.ts'

/**
 * Reads the XML of Microsoft Project.
 *
 * @throws PlanFileRefusedError
 */
export function readMspdi(bytes: Uint8Array, limits: PlanFileLimits): RawPlan {
  const tasks: RawTask[] = []
  const calendars: RawCalendar[] = []
  const fields = collectNamedFields()
  const doers = collectDoers()
  let recurringDays = 0
  const project = scanMspdi(bytes, limits, {
    task: (record) => {
      const task = readMspdiTask(record, fields)
      if (task !== null) tasks.push(task)
      if (tasks.length <= limits.tasksMax) return
      throw new PlanFileRefusedError('plan-file-too-many-tasks', { maxTasks: limits.tasksMax })
    },
    calendar: (record) => {
      const read = readMspdiCalendar(record)
      calendars.push(read.calendar)
      recurringDays += read.recurringDays
    },
    field: fields.add,
    resource: doers.addResource,
    assignment: doers.addAssignment,
  })
  const start = readPlanMoment(textOf(project, 'StartDate'))
  if (start === null) throw new PlanFileRefusedError('plan-file-damaged')
  const minutesPerDay = numberOf(project, 'MinutesPerDay') ?? 480
  return {
    format: 'mspdi',
    name: textOf(project, 'Title') ?? textOf(project, 'Name') ?? '',
    start,
    statusAt: readPlanMoment(textOf(project, 'StatusDate')),
    isFromFinish: textOf(project, 'ScheduleFromStart') === '0',
    // Microsoft Project writes 0 where "tasks always honour their constraint dates" is switched on.
    honourConstraints: textOf(project, 'HonorConstraints') !== '1',
    criticalSlackMinutes: (numberOf(project, 'CriticalSlackLimit') ?? 0) * minutesPerDay,
    calendarUid: numberOf(project, 'CalendarUID'),
    fieldIds: { product: fields.idOf('product'), code: fields.idOf('code') },
    minutesPerDay,
    calendars,
    tasks: tasks.map((task) => ({ ...task, unitName: doers.namesOf(task.uid) })),
    recurringDays,
  }
}
