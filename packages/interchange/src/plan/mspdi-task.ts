import type { Constraint } from '@roviec/schedule'
import { isSet, numberOf, recordsAt, textOf, type FieldRecord } from './field-record.ts'
import { isElapsedFormat, readLinkRecord } from './mspdi-link.ts'
import type { NamedFields } from './named-fields.ts'
import { readPlanMoment, readShownMoment } from './plan-dates.ts'
import type { PlanFileBaseline, StatedDates } from './plan-file.ts'
import type { RawTask } from './raw-plan.ts'

/** Reads one `Task` element; null for an empty row. Who does it is known only after all tasks. */
export function readMspdiTask(record: FieldRecord, fields: NamedFields): RawTask | null {
  const uid = numberOf(record, 'UID')
  if (uid === null || isSet(record, 'IsNull')) return null
  const task = String(uid)
  const isElapsed = isElapsedFormat(numberOf(record, 'DurationFormat') ?? 0)
  const isManual = isSet(record, 'Manual')
  const minutes = readDuration(textOf(record, 'Duration')) ?? 0
  const moment = (name: string) => readPlanMoment(textOf(record, name), task)
  return {
    uid,
    name: textOf(record, 'Name') ?? '',
    outlineLevel: numberOf(record, 'OutlineLevel') ?? 1,
    milestone: isSet(record, 'Milestone'),
    active: textOf(record, 'Active') !== '0',
    manual: isManual,
    external: isSet(record, 'ExternalTask'),
    duration: { minutes, kind: isElapsed ? 'elapsed' : 'working' },
    calendarUid: calendarOf(record),
    constraint: constraintOf(record, moment('ConstraintDate')),
    deadline: moment('Deadline'),
    percentComplete: numberOf(record, 'PercentComplete') ?? 0,
    actualStart: moment('ActualStart'),
    actualFinish: moment('ActualFinish'),
    remainingMinutes: readDuration(textOf(record, 'RemainingDuration')),
    hasLevellingDelay: (numberOf(record, 'LevelingDelay') ?? 0) > 0,
    estimated: isSet(record, 'Estimated'),
    notes: textOf(record, 'Notes'),
    unitName: null,
    product: fields.read(record, 'product'),
    code: fields.read(record, 'code'),
    baselines: baselinesOf(record),
    stated: statedDatesOf(record, isManual ? moment : null),
    links: recordsAt(record, 'PredecessorLink').flatMap((link) => readLinkRecord(link) ?? []),
  }
}

/** Minutes of `PT8H30M0S`; null where it cannot be read. */
function readDuration(text: string | null): number | null {
  const [, days, hours, minutes, seconds] = DURATION.exec(text ?? '') ?? []
  if (text === null || !DURATION.test(text)) return null
  const inHours = Number(days ?? 0) * 24 + Number(hours ?? 0)
  return Math.round(inHours * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60)
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

function calendarOf(record: FieldRecord): number | null {
  const uid = numberOf(record, 'CalendarUID')
  return uid === null || uid < 0 ? null : uid
}

const CONSTRAINTS: readonly (Constraint['kind'] | 'as-late-as-possible' | null)[] = [
  null,
  'as-late-as-possible',
  'must-start-on',
  'must-finish-on',
  'start-no-earlier-than',
  'start-no-later-than',
  'finish-no-earlier-than',
  'finish-no-later-than',
]

function constraintOf(record: FieldRecord, on: number | null): RawTask['constraint'] {
  const kind = CONSTRAINTS[numberOf(record, 'ConstraintType') ?? 0] ?? null
  if (kind === null || kind === 'as-late-as-possible') return kind
  return on === null ? null : { kind, on }
}

/** By number; of two with one number the first counts. */
function baselinesOf(record: FieldRecord): readonly PlanFileBaseline[] {
  const byNumber = new Map<number, PlanFileBaseline>()
  for (const line of recordsAt(record, 'Baseline')) {
    const number = numberOf(line, 'Number') ?? 0
    if (byNumber.has(number)) continue
    const start = readShownMoment(textOf(line, 'Start'))
    const finish = readShownMoment(textOf(line, 'Finish'))
    const durationMinutes = readDuration(textOf(line, 'Duration'))
    if (start === null && finish === null && durationMinutes === null) continue
    byNumber.set(number, { number, start, finish, durationMinutes })
  }
  return [...byNumber.values()].sort((one, other) => one.number - other.number)
}

/** The dates of a task set by hand are part of the plan, so they must be readable. */
function statedDatesOf(
  record: FieldRecord,
  strict: ((name: string) => number | null) | null,
): StatedDates {
  const shown = (name: string) => readShownMoment(textOf(record, name))
  const read = strict ?? shown
  const slack = numberOf(record, 'TotalSlack')
  const free = numberOf(record, 'FreeSlack')
  const critical = textOf(record, 'Critical')
  return {
    start: read('ManualStart') ?? read('Start'),
    finish: read('ManualFinish') ?? read('Finish'),
    earlyStart: shown('EarlyStart'),
    earlyFinish: shown('EarlyFinish'),
    lateStart: shown('LateStart'),
    lateFinish: shown('LateFinish'),
    totalSlackMinutes: slack === null ? null : slack / 10,
    freeSlackMinutes: free === null ? null : free / 10,
    critical: critical === null ? null : isSet(record, 'Critical'),
  }
}
