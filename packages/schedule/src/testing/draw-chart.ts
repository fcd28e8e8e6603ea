import {
  dateOfMoment,
  minuteOfDayOf,
  MINUTES_PER_DAY,
  type Plan,
  type Schedule,
  type ScheduledActivity,
} from '../index.ts'

/**
 * Draws a schedule as text: a column per day, `X` where work is done, `-` for days off inside a
 * task, `=` for a summary, `◆` for a milestone, `.` for the slack after it; then its dates and its
 * slack.
 */
export function drawChart(plan: Plan, schedule: Schedule): string {
  const rows = schedule.list()
  const first = Math.floor(
    Math.min(schedule.start, ...rows.map(({ start }) => start)) / MINUTES_PER_DAY,
  )
  const last = Math.max(...rows.map((row) => lastDayOf(Math.max(row.finish, row.lateFinish))))
  const nameWidth = Math.max(...rows.map(({ id }) => id.length))
  const days = Math.min(COLUMNS_MAX, last - first + 1)
  const ruler = Array.from({ length: days }, (_, index) => weekdayOf(first + index)).join('')
  const lines = rows.map((row) => {
    const columns = Array.from({ length: days }, (_, index) => cellOf(plan, row, first + index))
    return `${row.id.padEnd(nameWidth)} |${columns.join('')}| ${describe(plan, row)}`
  })
  return [`${' '.repeat(nameWidth)} |${ruler}|`, ...lines].join('\n')
}

const COLUMNS_MAX = 70

function weekdayOf(day: number): string {
  return 'TFSSMTW'[((day % 7) + 7) % 7] ?? ''
}

/** A moment at midnight or before the day begins belongs to the day before it. */
function lastDayOf(moment: number): number {
  return Math.floor((moment - 1) / MINUTES_PER_DAY)
}

function cellOf(plan: Plan, row: ScheduledActivity, day: number): string {
  const begin = day * MINUTES_PER_DAY
  const end = begin + MINUTES_PER_DAY
  if (row.start === row.finish && !row.summary) {
    if (row.finish >= begin && row.finish < end) return '◆'
  } else if (row.start < end && row.finish > begin) {
    if (!worksOn(plan, row, day)) return '-'
    return row.summary ? '=' : 'X'
  }
  const isSlack = row.finish < end && row.lateFinish > begin && row.totalSlackMinutes > 0
  return isSlack && day > Math.floor((row.finish - 1) / MINUTES_PER_DAY) && worksOn(plan, row, day)
    ? '.'
    : ' '
}

function worksOn(plan: Plan, row: ScheduledActivity, day: number): boolean {
  const activity = plan.activities.find(({ id }) => id === row.id)
  if (activity?.duration.kind === 'elapsed') return true
  const calendar = plan.calendars[activity?.calendar ?? 0]
  // Office hours stand in for a calendar in which nobody works.
  if (calendar?.line.hasWork() === false) return true
  return (calendar?.workOfDay(day).length ?? 0) > 0
}

function isElapsed(plan: Plan, { id }: ScheduledActivity): boolean {
  return plan.activities.find((activity) => activity.id === id)?.duration.kind === 'elapsed'
}

function describe(plan: Plan, row: ScheduledActivity): string {
  const minutes = row.totalSlackMinutes
  const slack = `slack ${isElapsed(plan, row) ? `${minutes / 60}h` : inDays(minutes)}`
  const mark = row.critical ? ', critical' : ''
  return row.start === row.finish
    ? `${inWords(row.start)}, ${slack}${mark}`
    : `${inWords(row.start)} to ${inWords(row.finish)}, ${slack}${mark}`
}

function inWords(moment: number): string {
  const [year = '', month = '', day = ''] = dateOfMoment(moment).split('-')
  const minute = minuteOfDayOf(moment)
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return year === '2026' ? `${day}/${month} ${time}` : `${day}/${month}/${year} ${time}`
}

/** Days of eight hours and hours that are left over. */
function inDays(minutes: number): string {
  const size = Math.abs(minutes)
  const days = Math.floor(size / 480)
  const hours = Math.round(((size % 480) / 60) * 10) / 10
  const parts = [...(days > 0 ? [`${days}d`] : []), ...(hours > 0 ? [`${hours}h`] : [])]
  const text = parts.length === 0 ? '0' : parts.join(' ')
  return minutes < 0 ? `-${text}` : text
}
