import { addDays, type IsoDate } from '@roviec/calendar'
import { type Invention, reportsOnTheWay } from './reports-on-the-way.ts'

/** What the history needs to know of a published task. */
export interface HistoricTask {
  readonly id: string
  readonly startsOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly assignedOn: IsoDate
}

/** One act in the past, on a day and at an hour of that day. */
export interface HistoricAct {
  readonly taskId: string
  readonly on: IsoDate
  /** `HH:MM` in Việt Nam. */
  readonly time: string
  readonly act:
    | { readonly kind: 'accept' }
    | {
        readonly kind: 'report'
        readonly percent: number
        readonly selfReport: 'on-track' | 'at-risk' | 'late'
      }
    | { readonly kind: 'submit' }
    | { readonly kind: 'return' }
    | { readonly kind: 'verify' }
}

type Fate =
  | 'on-time'
  | 'late'
  | 'returned-then-done'
  | 'waiting'
  | 'overdue'
  | 'running'
  | 'slow'
  | 'untouched'

/** What was due before these working days is finished, well or late. */
const RECENT_DAYS = 20

/**
 * Work as it may well have gone: most of it done some days early, a little of it late or returned,
 * some of what was due lately still open. The same seed makes the same past.
 */
export function inventHistory(tasks: readonly HistoricTask[], invention: Invention): HistoricAct[] {
  const { today } = invention
  return tasks
    .flatMap((task) => actsOf(task, fateOf(task, invention), invention))
    .filter((act) => act.on < today)
    .toSorted((one, other) => momentKey(one).localeCompare(momentKey(other)))
}

function fateOf({ dueOn }: HistoricTask, { today, calendar, random }: Invention): Fate {
  const luck = random()
  if (dueOn === null || dueOn >= today) {
    if (luck < 0.06) return 'untouched'
    return luck < 0.2 ? 'slow' : 'running'
  }
  if (dueOn >= calendar.addWorkingDays(calendar.nextWorkingDay(today), -RECENT_DAYS)) {
    if (luck < 0.26) return 'overdue'
    if (luck < 0.46) return 'waiting'
    return luck < 0.56 ? 'late' : 'on-time'
  }
  if (luck < 0.16) return 'late'
  return luck > 0.93 ? 'returned-then-done' : 'on-time'
}

function actsOf(task: HistoricTask, fate: Fate, invention: Invention): HistoricAct[] {
  if (fate === 'untouched') return []
  const { calendar, random } = invention
  const onWorkingDay = (from: IsoDate, days: number) =>
    calendar.addWorkingDays(calendar.nextWorkingDay(from), days)
  const at = (on: IsoDate, act: HistoricAct['act']): HistoricAct => ({
    taskId: task.id,
    on,
    time: `${twoDigits(8 + Math.floor(random() * 8))}:${twoDigits(Math.floor(random() * 60))}`,
    act,
  })
  const acceptedOn = onWorkingDay(addDays(task.assignedOn, 1), Math.floor(random() * 2))
  const beginOn = [acceptedOn, calendar.nextWorkingDay(task.startsOn ?? acceptedOn)].toSorted()[1]
  const way = wayOf({ beginOn: beginOn ?? acceptedOn, dueOn: task.dueOn }, fate, invention)
  const done = (on: IsoDate) => [
    at(on, { kind: 'submit' }),
    at(onWorkingDay(addDays(on, 1), Math.floor(random() * 3)), { kind: 'verify' }),
  ]
  const endings: Record<Exclude<Fate, 'untouched'>, () => HistoricAct[]> = {
    running: () => [],
    slow: () => [],
    overdue: () => [],
    'on-time': () => done(way.finishOn),
    late: () => done(way.finishOn),
    'returned-then-done': () => [
      at(way.finishOn, { kind: 'submit' }),
      at(onWorkingDay(addDays(way.finishOn, 1), 1), { kind: 'return' }),
      ...done(onWorkingDay(addDays(way.finishOn, 1), 4)),
    ],
    waiting: () => [at(way.finishOn, { kind: 'submit' })],
  }
  const reports = reportsOnTheWay(way, invention).map(({ on, ...report }) =>
    at(on, { kind: 'report', ...report }),
  )
  return [at(acceptedOn, { kind: 'accept' }), ...reports, ...endings[fate]()]
}

/** From the first day of work to the one on which it is finished, or is going to be. */
function wayOf(
  { beginOn, dueOn }: { readonly beginOn: IsoDate; readonly dueOn: IsoDate | null },
  fate: Fate,
  { today, calendar, random }: Invention,
) {
  const lastOn = dueOn ?? calendar.addWorkingDays(beginOn, STANDING_DAYS)
  const term = Math.max(1, calendar.countWorkingDaysAfter(addDays(beginOn, -1), lastOn))
  const afterToday = calendar.nextWorkingDay(addDays(today, 1))
  const luck = random()
  const beyond = 2 + Math.floor(luck * 6)
  const after = (days: number) => calendar.addWorkingDays(beginOn, Math.max(1, days - 1))
  const later = (on: IsoDate) => (on < afterToday ? afterToday : on)
  const inTime = Math.floor(term * (0.68 + 0.28 * luck))
  const finishOn: Record<Fate, () => IsoDate> = {
    untouched: () => lastOn,
    running: () => later(after(Math.floor(term * (0.82 + 0.13 * luck)))),
    slow: () => later(after(term + beyond)),
    overdue: () => calendar.addWorkingDays(afterToday, beyond),
    'on-time': () => after(inTime),
    late: () => after(term + beyond),
    'returned-then-done': () => after(inTime - RETURN_DAYS),
    waiting: () => after(inTime),
  }
  return { beginOn, dueOn: lastOn, finishOn: finishOn[fate]() }
}

/** Standing work reports as if it ended after so many working days. */
const STANDING_DAYS = 160
/** How long a result goes back and forth. */
const RETURN_DAYS = 5

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function momentKey({ on, time }: HistoricAct): string {
  return `${on}T${time}`
}
