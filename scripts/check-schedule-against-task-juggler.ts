// Schedules the published scenarios with TaskJuggler (the Debian package tj3) as well, where it can
// express them, and compares the dates. Not part of the tests: docs/operations.md says how to run it.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  computeSchedule,
  dateOfMoment,
  formatMoment,
  MINUTES_PER_DAY,
  readMoment,
  type Activity,
  type Link,
  type Plan,
  type Span,
  type WorkCalendar,
} from '@roviec/schedule'
import { CHART_CALENDARS, readChart } from '../packages/schedule/src/testing/read-chart.ts'
import { SCENARIO_GROUPS } from '../packages/schedule/src/testing/scenario-groups.ts'

/** Monday, 9 March 2026: a week without days off. */
const ORDINARY_MONDAY = 20_521

if (spawnSync('tj3', ['--version']).error !== undefined) {
  process.stderr.write('TaskJuggler is not installed: apt-get install tj3\n')
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'roviec-tj3-'))
const tally = { equal: 0, different: 0, left: 0 }
try {
  for (const scenarios of Object.values(SCENARIO_GROUPS)) {
    for (const { title, plan } of scenarios) process.stdout.write(`${compare(title, plan)}\n`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(
  `${tally.equal} equal, ${tally.different} different, ${tally.left} cannot be expressed.\n`,
)
process.exit(tally.different === 0 ? 0 : 1)

function compare(title: string, chart: string): string {
  const plan = readChart(chart)
  const obstacle = findObstacle(plan)
  if (obstacle !== null) {
    tally.left++
    return `left out   ${title}: ${obstacle}`
  }
  const differences = findDifferences(plan, runTaskJuggler(writeProject(plan)))
  if (differences.length === 0) tally.equal++
  else tally.different++
  const word = differences.length === 0 ? 'equal    ' : 'DIFFERENT'
  return [`${word}  ${title}`, ...differences.map((line) => `           ${line}`)].join('\n')
}

/** Why TaskJuggler has no words for a plan; null where it has. */
function findObstacle(plan: Plan): string | null {
  if (computeSchedule(plan).problems().length > 0) return 'it does not schedule plans with problems'
  if (calendarName(plan) === 'never') return 'it has no calendar without work'
  if (plan.asOf !== null && plan.asOf !== undefined) return 'it moves no work past an as-of date'
  if (listDays(plan).some(isWorkedForOnce(plan))) return 'no single working day in a week'
  for (const link of plan.links) {
    if (link.type === 'FF' || link.type === 'SF') return `no ${link.type} links: starts alone wait`
    if (link.lag?.kind === 'percent') return 'no lags in percent'
    if ((link.lag?.minutes ?? 0) < 0) return 'no negative lags'
  }
  for (const activity of plan.activities) {
    const obstacle = findObstacleIn(plan, activity)
    if (obstacle !== null) return obstacle
  }
  return null
}

function findObstacleIn(plan: Plan, { id, ...activity }: Activity): string | null {
  const isHeld = plan.links.some(({ to }) => to === id) || (activity.parentId ?? null) !== null
  const { constraint = null, fixed = null, progress = null } = activity
  if (activity.asLateAsPossible === true) return 'as late as possible needs an end to count from'
  if ((activity.calendar ?? 0) !== 0) return 'a length counts in the calendar of the project alone'
  if (progress !== null && progress.finish === null) return 'no dates from what has begun'
  if (fixed !== null && listChildren(plan, id).length > 0) return 'dates of a summary are its own'
  if (constraint === null) return null
  const isStart = constraint.kind === 'start-no-earlier-than' || constraint.kind === 'must-start-on'
  if (!isStart) return `no ${constraint.kind} that moves a task`
  return isHeld ? `no ${constraint.kind} beside a link or a summary` : null
}

function writeProject(plan: Plan): string {
  const [calendar] = plan.calendars
  if (calendar === undefined) throw new Error('a plan without a calendar')
  const top = plan.activities.filter(({ parentId = null }) => parentId === null)
  return [
    `project p "P" ${tjMoment(plan.start)} +2y {`,
    'timezone "UTC"',
    'timingresolution 60 min',
    ...writeHours(calendar),
    '}',
    ...writeDaysOff(plan),
    ...top.flatMap((activity) => writeTask(plan, activity)),
    'taskreport "tasks" { formats csv',
    'columns id, start, end',
    'timeformat "%Y-%m-%dT%H:%M" }',
    '',
  ].join('\n')
}

/** The hours of one ordinary week; days off among them are written beside. */
function writeHours(calendar: WorkCalendar): readonly string[] {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((weekday, index) => {
    const work = calendar.workOfDay(ORDINARY_MONDAY + index)
    const hours = work.map(({ from, to }) => `${clock(from)} - ${clock(to)}`).join(', ')
    return `workinghours ${weekday} ${hours === '' ? 'off' : hours}`
  })
}

function writeDaysOff(plan: Plan): readonly string[] {
  const {
    calendars: [calendar],
  } = plan
  return listDays(plan).flatMap((day) => {
    const isLost = listOrdinaryWork(plan, day).length > 0 && calendar?.workOfDay(day).length === 0
    return isLost ? [`leaves holiday "off" ${dateOfMoment(day * MINUTES_PER_DAY)}`] : []
  })
}

/** Whether a day is worked that has no work in other weeks. */
function isWorkedForOnce(plan: Plan): (day: number) => boolean {
  return (day) =>
    listOrdinaryWork(plan, day).length === 0 && plan.calendars[0]?.workOfDay(day).length !== 0
}

function listOrdinaryWork({ calendars: [calendar] }: Plan, day: number) {
  const weekday = (((day - ORDINARY_MONDAY) % 7) + 7) % 7
  return calendar?.workOfDay(ORDINARY_MONDAY + weekday) ?? []
}

/** The days on which a plan is carried out. */
function listDays(plan: Plan): readonly number[] {
  const first = Math.floor(plan.start / MINUTES_PER_DAY)
  const last = Math.floor(computeSchedule(plan).finish / MINUTES_PER_DAY)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function writeTask(plan: Plan, activity: Activity): readonly string[] {
  const { id, fixed = null, progress = null, constraint = null } = activity
  const children = listChildren(plan, id)
  const links = plan.links.filter(({ to }) => to === id)
  const dates = progress === null ? fixed : { start: progress.start, finish: progress.finish ?? 0 }
  const lines = links.map((link) => `depends ${writeLink(plan, link)}`)
  if (dates !== null) {
    return [
      `task ${name(plan, id)} "T" {`,
      `start ${tjMoment(dates.start)}`,
      `end ${tjMoment(dates.finish)}`,
      '}',
    ]
  }
  if (constraint !== null) lines.push(`start ${tjMoment(constraint.on)}`)
  if (children.length > 0) lines.push(...children.flatMap((child) => writeTask(plan, child)))
  else lines.push(activity.duration.minutes === 0 ? 'milestone' : writeLength(activity.duration))
  return [`task ${name(plan, id)} "T" {`, ...lines, '}']
}

function writeLength({ minutes, kind }: Span): string {
  return `${kind === 'working' ? 'length' : 'duration'} ${minutes / 60}h`
}

function writeLink(plan: Plan, { from, type, lag }: Link): string {
  const words = type === 'SS' ? ['onstart'] : []
  if (lag !== null && lag !== undefined && lag.kind !== 'percent') {
    words.push(`gap${lag.kind === 'working' ? 'length' : 'duration'} ${lag.minutes / 60}h`)
  }
  return `${path(plan, from)} { ${words.join(' ')} }`
}

/** The dates by the path of a task, as TaskJuggler computes them. */
function runTaskJuggler(project: string): ReadonlyMap<string, readonly [string, string]> {
  const file = join(folder, 'plan.tjp')
  writeFileSync(file, project)
  const { status, stderr } = spawnSync('tj3', ['--silent', '--output-dir', folder, file], {
    encoding: 'utf8',
    // The first line of a project is read before its zone is.
    env: { ...process.env, TZ: 'UTC' },
  })
  if (status !== 0) throw new Error(`tj3 failed:\n${stderr}\n${project}`)
  const rows = readFileSync(join(folder, 'tasks.csv'), 'utf8').trim().split('\n').slice(1)
  return new Map(
    rows.map((row) => {
      const [id = '', start = '', end = ''] = row.replaceAll('"', '').split(';')
      return [id, [start, end] as const]
    }),
  )
}

/**
 * TaskJuggler lets a task start at 17:00 that works from 08:00 of the next day on; both are the
 * same amount of work on the line of the calendar, so starts are compared there.
 */
function findDifferences(
  plan: Plan,
  theirs: ReadonlyMap<string, readonly [string, string]>,
): readonly string[] {
  const [calendar] = plan.calendars
  const worked = (moment: number) => (calendar?.line.positionOf(moment, 0) ?? 0) >> 1
  return computeSchedule(plan)
    .list()
    .flatMap(({ id, start, finish }) => {
      const [theirStart = '', theirEnd = ''] = theirs.get(path(plan, id)) ?? []
      const isEqual =
        worked(readMoment(theirStart) ?? 0) === worked(start) &&
        worked(readMoment(theirEnd) ?? 0) === worked(finish)
      const ours = `${formatMoment(start)} to ${formatMoment(finish)}`
      return isEqual ? [] : [`${id}: ${ours}, TaskJuggler ${theirStart} to ${theirEnd}`]
    })
}

function listChildren(plan: Plan, id: string): readonly Activity[] {
  return plan.activities.filter(({ parentId = null }) => parentId === id)
}

function name(plan: Plan, id: string): string {
  return `t${plan.activities.findIndex((activity) => activity.id === id)}`
}

function path(plan: Plan, id: string): string {
  const parts: string[] = []
  for (let at: string | null = id; at !== null;) {
    parts.unshift(name(plan, at))
    at = plan.activities.find((activity) => activity.id === at)?.parentId ?? null
  }
  return parts.join('.')
}

function calendarName({ calendars: [calendar] }: Plan): string | undefined {
  return Object.entries(CHART_CALENDARS).find(([, known]) => known === calendar)?.[0]
}

/** `2026-03-02-08:00`. */
function tjMoment(moment: number): string {
  return formatMoment(moment).replace('T', '-')
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}
