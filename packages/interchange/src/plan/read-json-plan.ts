import {
  MINUTES_PER_DAY,
  readMoment,
  type Constraint,
  type LinkType,
  type PercentLag,
  type Span,
  type WorkInterval,
} from '@roviec/schedule'
import { readPlanMoment, readShownMoment, readTimeOfDay } from './plan-dates.ts'
import { PlanFileRefusedError } from './plan-file-refusal.ts'
import type { PlanFileLimits } from './plan-file.ts'
import type { RawCalendar, RawException, RawLink, RawPlan, RawTask } from './raw-plan.ts'

/**
 * Reads a plan in JSON: what Microsoft Project stores in an .mpp file, field by field.
 *
 * @throws PlanFileRefusedError
 */
export function readJsonPlan(bytes: Uint8Array, limits: PlanFileLimits): RawPlan {
  const root = asFields(parse(bytes))
  const tasks = asList(root['tasks'])
  if (root['tasks'] === undefined) throw new PlanFileRefusedError('plan-file-format-unknown')
  if (tasks.length > limits.tasksMax) {
    throw new PlanFileRefusedError('plan-file-too-many-tasks', { maxTasks: limits.tasksMax })
  }
  const start = readPlanMoment(asText(root['start']))
  if (start === null) throw new PlanFileRefusedError('plan-file-damaged')
  const minutesPerDay = asNumber(root['minutesPerDay']) ?? 480
  const calendars = asList(root['calendars']).map((entry) => readCalendar(asFields(entry)))
  return {
    format: 'json',
    name: asText(root['file']) ?? '',
    start,
    statusAt: readPlanMoment(asText(root['statusDate'])),
    isFromFinish: asText(root['scheduleFrom']) === '1' || asText(root['scheduleFrom']) === 'FINISH',
    honourConstraints: root['honorConstraints'] !== false,
    criticalSlackMinutes: readSpan(root['criticalSlackLimit'], minutesPerDay)?.minutes ?? 0,
    calendarUid: asNumber(root['defaultCalendar']),
    fieldIds: { product: null, code: null },
    minutesPerDay,
    calendars: calendars.map(({ calendar }) => calendar),
    tasks: tasks.flatMap((entry) => readTask(asFields(entry), minutesPerDay)),
    recurringDays: calendars.reduce((sum, { recurringDays }) => sum + recurringDays, 0),
  }
}

type Fields = Readonly<Record<string, unknown>>

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (cause) {
    throw new PlanFileRefusedError('plan-file-damaged', {}, { cause })
  }
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']

function readCalendar(fields: Fields): {
  readonly calendar: RawCalendar
  readonly recurringDays: number
} {
  const days = asFields(fields['days'])
  const week = WEEKDAYS.map((name) => {
    const day = asFields(days[name])
    if (day['type'] === 'DEFAULT' || day['type'] === undefined) return null
    return day['type'] === 'WORKING' ? readHours(day['hours']) : []
  })
  const exceptions = asList(fields['exceptions']).map(asFields)
  return {
    calendar: {
      uid: asNumber(fields['uid']) ?? -1,
      baseUid: asNumber(fields['parent']),
      week,
      exceptions: exceptions.flatMap(readException),
      periods: [],
    },
    recurringDays: exceptions.filter(isRecurring).length,
  }
}

function isRecurring(exception: Fields): boolean {
  return exception['recurring'] !== null && exception['recurring'] !== undefined
}

function readException(exception: Fields): readonly RawException[] {
  if (isRecurring(exception)) return []
  const from = readMoment(`${asText(exception['from']) ?? ''}T00:00`)
  const to = readMoment(`${asText(exception['to']) ?? ''}T00:00`)
  if (from === null || to === null || to < from) return []
  const work = readHours(exception['hours'])
  return [{ fromDay: from / MINUTES_PER_DAY, toDay: to / MINUTES_PER_DAY, work }]
}

function readHours(value: unknown): readonly WorkInterval[] {
  return asList(value).flatMap((pair) => {
    const [first, last] = asList(pair)
    const from = readTimeOfDay(asText(first))
    const to = readTimeOfDay(asText(last))
    if (from === null || to === null) return []
    return [{ from, to: to <= from ? MINUTES_PER_DAY : to }]
  })
}

function readTask(fields: Fields, minutesPerDay: number): readonly RawTask[] {
  const uid = asNumber(fields['uid'])
  if (uid === null || fields['null'] === true) return []
  const task = String(uid)
  const moment = (name: string) => readPlanMoment(asText(fields[name]), task)
  const shown = (name: string) => readShownMoment(asText(fields[name]))
  const duration = readSpan(fields['duration'], minutesPerDay) ?? { minutes: 0, kind: 'working' }
  const baseline = { start: shown('baselineStart'), finish: shown('baselineFinish') }
  const manual = fields['mode'] === 'MANUALLY_SCHEDULED'
  return [
    {
      uid,
      name: asText(fields['name']) ?? '',
      outlineLevel: asNumber(fields['level']) ?? 1,
      milestone: fields['milestone'] === true,
      active: fields['active'] !== false,
      manual,
      external: false,
      duration,
      calendarUid: asNumber(fields['calendar']),
      constraint: readConstraint(asText(fields['constraint']), moment('constraintDate')),
      deadline: moment('deadline'),
      percentComplete: asNumber(fields['pct']) ?? 0,
      actualStart: moment('actualStart'),
      actualFinish: moment('actualFinish'),
      remainingMinutes: null,
      hasLevellingDelay: false,
      estimated: false,
      notes: asText(fields['notes']),
      unitName: null,
      product: null,
      code: null,
      baselines: hasBoth(baseline) ? [{ number: 0, ...baseline, durationMinutes: null }] : [],
      stated: {
        start: manual ? moment('start') : shown('start'),
        finish: manual ? moment('finish') : shown('finish'),
        earlyStart: shown('earlyStart'),
        earlyFinish: shown('earlyFinish'),
        lateStart: shown('lateStart'),
        lateFinish: shown('lateFinish'),
        totalSlackMinutes: readSpan(fields['totalSlack'], minutesPerDay)?.minutes ?? null,
        freeSlackMinutes: readSpan(fields['freeSlack'], minutesPerDay)?.minutes ?? null,
        critical: typeof fields['critical'] === 'boolean' ? fields['critical'] : null,
      },
      links: asList(fields['pred']).flatMap((entry) => readLink(asFields(entry), minutesPerDay)),
    },
  ]
}

function hasBoth(ends: {
  readonly start: number | null
  readonly finish: number | null
}): ends is { readonly start: number; readonly finish: number } {
  return ends.start !== null && ends.finish !== null
}

function readConstraint(name: string | null, on: number | null): RawTask['constraint'] {
  if (name === 'AS_LATE_AS_POSSIBLE') return 'as-late-as-possible'
  const kind = CONSTRAINTS[name ?? '']
  return kind === undefined || on === null ? null : { kind, on }
}

const CONSTRAINTS: Readonly<Record<string, Constraint['kind']>> = {
  MUST_START_ON: 'must-start-on',
  START_ON: 'must-start-on',
  MUST_FINISH_ON: 'must-finish-on',
  FINISH_ON: 'must-finish-on',
  START_NO_EARLIER_THAN: 'start-no-earlier-than',
  START_NO_LATER_THAN: 'start-no-later-than',
  FINISH_NO_EARLIER_THAN: 'finish-no-earlier-than',
  FINISH_NO_LATER_THAN: 'finish-no-later-than',
}

function readLink(fields: Fields, minutesPerDay: number): readonly RawLink[] {
  const fromUid = asNumber(fields['uid'])
  const type = LINK_TYPES.find((known) => known === fields['type'])
  if (fromUid === null || type === undefined) return []
  return [{ fromUid, type, lag: readLag(fields['lag'], minutesPerDay), isOutside: false }]
}

const LINK_TYPES: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF']

function readLag(value: unknown, minutesPerDay: number): Span | PercentLag | null {
  const { v, u } = asFields(value)
  const percent = asNumber(v)
  if ((u === '%' || u === 'e%') && percent !== null) return { percent, kind: 'percent' }
  const span = readSpan(value, minutesPerDay)
  return span === null || span.minutes === 0 ? null : span
}

/** `{ v: 2, u: "d" }`: minutes, hours, days, weeks, months, years; with an `e` in front elapsed. */
function readSpan(value: unknown, minutesPerDay: number): Span | null {
  const { v, u } = asFields(value)
  const count = asNumber(v)
  const unit = asText(u)
  if (count === null || unit === null) return null
  const isElapsed = unit.startsWith('e')
  const day = isElapsed ? MINUTES_PER_DAY : minutesPerDay
  const week = isElapsed ? 7 * day : 5 * day
  const minutesByUnit: Readonly<Record<string, number>> = {
    m: 1,
    h: 60,
    d: day,
    w: week,
    mo: isElapsed ? 30 * day : 4 * week,
    y: isElapsed ? 365 * day : 52 * week,
  }
  const minutes = minutesByUnit[isElapsed ? unit.slice(1) : unit]
  if (minutes === undefined) return null
  return { minutes: Math.round(count * minutes), kind: isElapsed ? 'elapsed' : 'working' }
}
