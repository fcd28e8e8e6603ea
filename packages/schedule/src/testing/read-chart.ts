import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import {
  momentOf,
  OFFICE_HOURS,
  OFFICE_WEEK,
  officeCalendar,
  weekCalendar,
  type Activity,
  type Constraint,
  type Link,
  type LinkType,
  type Plan,
  type Span,
} from '../index.ts'

/** Calendars that a chart can name; `office` is the one of the plan unless it says otherwise. */
export const CHART_CALENDARS = {
  office: weekCalendar({ week: OFFICE_WEEK }),
  vietnam: officeCalendar(createWorkingCalendar()),
  daily: weekCalendar({ week: Array.from({ length: 7 }, () => OFFICE_HOURS) }),
  night: weekCalendar({ week: Array.from({ length: 7 }, () => [{ from: 0, to: 480 }]) }),
  mornings: weekCalendar({
    week: OFFICE_WEEK.map((work) => work?.slice(0, 1) ?? []),
  }),
  never: weekCalendar({ week: [[], [], [], [], [], [], []] }),
} as const

type CalendarName = keyof typeof CHART_CALENDARS

/** Every chart begins on Monday, 2 March 2026, at 08:00, unless its first line says otherwise. */
const START_ON = isoDate('2026-03-02')

/**
 * Reads a plan as a planner draws it. One line is one activity: its name, its length, and what
 * holds it, parted by semicolons. Indented lines are children of the line above them.
 *
 * ```
 * collect  XXX
 * survey   XXXXX
 * report   XX     after collect, survey SS+1d; deadline 12/03
 * ```
 *
 * A length is an X per working day, `◆` for a milestone, `4h`, `2d` or `3ed` (elapsed). Links are
 * `name`, `name FF-1d`, `name +2ed`, `name +50%`. A line `plan: …` sets the start, the calendar,
 * the as-of date or `links first`.
 */
export function readChart(text: string): Plan {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const head = lines.filter((line) => line.trim().startsWith('plan:'))
  const plan = readHead(head.map((line) => line.trim().slice('plan:'.length)).join(';'))
  const margin = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  const names = [plan.calendar]
  const above: { readonly indent: number; readonly id: string }[] = []
  const activities: Activity[] = []
  const links: Link[] = []
  for (const line of lines.filter((each) => !head.includes(each))) {
    const indent = line.length - line.trimStart().length - margin
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop()
    const parentId = above.at(-1)?.id ?? null
    const [, id = '', length = '', clauses = ''] = LINE.exec(line.trim()) ?? []
    const read = readClauses(id, clauses, names)
    above.push({ indent, id })
    activities.push({ id, parentId, duration: readLength(length), ...read.fields })
    links.push(...read.links)
  }
  const { calendar: _, ...rest } = plan
  const calendars = names.map((name) => CHART_CALENDARS[name])
  return { ...rest, activities, links, calendars }
}

const LINE = /^(\S+)\s*(X+|◆|\d+(?:h|d|ed|eh)\b)?\s*(.*)$/

interface ChartHead extends Omit<Plan, 'activities' | 'links' | 'calendars'> {
  readonly calendar: CalendarName
}

function readHead(text: string): ChartHead {
  const calendar = calendarName(/calendar (\w+)/.exec(text)?.[1] ?? 'office')
  const start = /start (\S+)(?: (\d+):(\d+))?/.exec(text)
  const asOf = /as of (\S+)/.exec(text)?.[1]
  return {
    start: start === null ? momentOf(START_ON, 480) : readDay(start[1] ?? '', timeOf(start)),
    calendar,
    asOf: asOf === undefined ? null : readDay(asOf, 480),
    honourConstraints: !text.includes('links first'),
  }
}

function timeOf([, , hours = '8', minutes = '0']: readonly (string | undefined)[]): number {
  return Number(hours) * 60 + Number(minutes)
}

interface ReadClauses {
  readonly fields: Partial<Activity>
  readonly links: readonly Link[]
}

const CONSTRAINTS: Readonly<Record<string, Constraint['kind']>> = {
  snet: 'start-no-earlier-than',
  snlt: 'start-no-later-than',
  fnet: 'finish-no-earlier-than',
  fnlt: 'finish-no-later-than',
  mso: 'must-start-on',
  mfo: 'must-finish-on',
}

function readClauses(id: string, text: string, names: CalendarName[]): ReadClauses {
  const clauses = text.split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  const isLinks = (clause: string) => clause.startsWith('after ')
  const links = clauses
    .filter(isLinks)
    .flatMap((clause) => clause.slice('after '.length).split(','))
    .map((link) => readLink(id, link))
  const fields = clauses
    .filter((clause) => !isLinks(clause))
    .map((clause) => readClause(clause.split(/\s+/), names))
  return { fields: Object.assign({}, ...fields) as Partial<Activity>, links }
}

function readClause(words: readonly string[], names: CalendarName[]): Partial<Activity> {
  const [word = '', first = '', second = '', third = ''] = words
  const kind = CONSTRAINTS[word]
  if (kind !== undefined) {
    const minute = kind.includes('start') ? 480 : 1020
    return { constraint: { kind, on: readDay(first, minute) } }
  }
  switch (word) {
    case 'deadline':
      return { deadline: readDay(first, 1020) }
    case 'alap':
      return { asLateAsPossible: true }
    case 'calendar':
      return { calendar: calendarIndex(names, calendarName(first)) }
    case 'fixed':
      return { fixed: { start: readDay(first, 480), finish: readDay(second, 1020) } }
    case 'done': {
      const finish = readDay(second, 1020)
      return { progress: { start: readDay(first, 480), finish, remainingMinutes: 0 } }
    }
    case 'begun': {
      const remainingMinutes = readLength(second === 'left' ? third : '').minutes
      return { progress: { start: readDay(first, 480), finish: null, remainingMinutes } }
    }
    default:
      throw new Error(`not a clause of a chart: ${words.join(' ')}`)
  }
}

function calendarName(name: string): CalendarName {
  const known = Object.keys(CHART_CALENDARS).find((each) => each === name)
  if (known === undefined) throw new Error(`not a calendar of charts: ${name}`)
  return known as CalendarName
}

function calendarIndex(names: CalendarName[], name: CalendarName): number {
  if (!names.includes(name)) names.push(name)
  return names.indexOf(name)
}

const LINK = /^(\S+)(?:\s+(FS|SS|FF|SF))?\s*(?:([+-]\d+)(d|h|ed|eh|%))?$/

function readLink(to: string, text: string): Link {
  const [, from, type = 'FS', count, unit] = LINK.exec(text.trim()) ?? []
  if (from === undefined) throw new Error(`not a link of a chart: ${text}`)
  const link = { from, to, type: type as LinkType }
  if (count === undefined || unit === undefined) return link
  if (unit === '%') return { ...link, lag: { percent: Number(count), kind: 'percent' } }
  return { ...link, lag: spanOf(Number(count), unit) }
}

function readLength(text: string): Span {
  if (text.startsWith('X')) return spanOf(text.length, 'd')
  const [, count = '0', unit = 'd'] = /^(-?\d+)(\w+)$/.exec(text) ?? []
  return spanOf(Number(count), unit)
}

const MINUTES: Readonly<Record<string, number>> = { d: 480, h: 60, ed: 1440, eh: 60 }

function spanOf(count: number, unit: string): Span {
  const minutes = count * (MINUTES[unit] ?? 0)
  return { minutes, kind: unit.startsWith('e') ? 'elapsed' : 'working' }
}

/** `12/03` is 12 March 2026; `12/03@9` is 09:00 of it. */
function readDay(text: string, minute: number): number {
  const [date = '', hour] = text.split('@')
  const [day = '', month = '', year = '2026'] = date.split('/')
  const on = isoDate(`${year}-${month}-${day}`)
  return momentOf(on, hour === undefined ? minute : Number(hour) * 60)
}
