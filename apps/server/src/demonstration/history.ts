import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import { addDays } from '@roviec/calendar'
import type { Random } from './seeded-random.ts'

/** What the history needs to know of a published task. */
export interface HistoricTask {
  readonly id: string
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
    | { readonly kind: 'report'; readonly percent: number; readonly late: boolean }
    | { readonly kind: 'submit' }
    | { readonly kind: 'return' }
    | { readonly kind: 'verify' }
}

type Fate =
  'on-time' | 'late' | 'returned-then-done' | 'waiting' | 'overdue' | 'running' | 'untouched'

/**
 * Half a year of work as it may well have gone: most of it on time, some late, a little returned,
 * some still open past its day. The same seed makes the same past.
 */
export function inventHistory(
  tasks: readonly HistoricTask[],
  { today, calendar, random }: { today: IsoDate; calendar: WorkingCalendar; random: Random },
): HistoricAct[] {
  const acts = tasks.flatMap((task) =>
    actsOf(task, fateOf(task, today, random), { calendar, random }),
  )
  return acts
    .filter((act) => act.on < today)
    .toSorted((one, other) => momentKey(one).localeCompare(momentKey(other)))
}

function fateOf({ dueOn }: HistoricTask, today: IsoDate, random: Random): Fate {
  const luck = random()
  if (dueOn === null || dueOn >= today) return luck < 0.1 ? 'untouched' : 'running'
  if (luck < 0.62) return 'on-time'
  if (luck < 0.76) return 'late'
  if (luck < 0.82) return 'returned-then-done'
  return luck < 0.88 ? 'waiting' : 'overdue'
}

interface Invention {
  readonly calendar: WorkingCalendar
  readonly random: Random
}

function actsOf(task: HistoricTask, fate: Fate, { calendar, random }: Invention): HistoricAct[] {
  const onWorkingDay = (from: IsoDate, days: number) =>
    calendar.addWorkingDays(calendar.nextWorkingDay(from), days)
  const at = (on: IsoDate, act: HistoricAct['act']): HistoricAct => ({
    taskId: task.id,
    on,
    time: `${String(8 + Math.floor(random() * 8)).padStart(2, '0')}:${String(Math.floor(random() * 60)).padStart(2, '0')}`,
    act,
  })
  if (fate === 'untouched') return []

  const acceptedOn = onWorkingDay(addDays(task.assignedOn, 1), Math.floor(random() * 2))
  const start = [at(acceptedOn, { kind: 'accept' })]
  const reports = reportsBetween(acceptedOn, task, { calendar, random }).map((on, index) =>
    at(on, {
      kind: 'report',
      percent: 10 + index * 25 + Math.floor(random() * 4) * 5,
      late: fate === 'overdue' && index > 0,
    }),
  )
  const dueOn = task.dueOn ?? onWorkingDay(acceptedOn, 30)
  const early = calendar.addWorkingDays(dueOn, -1 - Math.floor(random() * 4))
  const late = onWorkingDay(addDays(dueOn, 1), 1 + Math.floor(random() * 6))
  const done = (on: IsoDate) => [
    at(on, { kind: 'submit' }),
    at(onWorkingDay(addDays(on, 1), Math.floor(random() * 3)), { kind: 'verify' }),
  ]
  const endings: Record<Exclude<Fate, 'untouched'>, () => HistoricAct[]> = {
    running: () => [],
    overdue: () => [],
    'on-time': () => done(early),
    late: () => done(late),
    'returned-then-done': () => [
      at(early, { kind: 'submit' }),
      at(onWorkingDay(addDays(early, 1), 1), { kind: 'return' }),
      ...done(onWorkingDay(addDays(early, 1), 4)),
    ],
    waiting: () => [at(early, { kind: 'submit' })],
  }
  const ending = endings[fate]()
  const firstEnding = ending[0]?.on
  const before = reports.filter(({ on }) => firstEnding === undefined || on < firstEnding)
  return [...start, ...before, ...ending.filter(({ on }) => on > acceptedOn)]
}

/** About one report in twelve working days, three at most. */
function reportsBetween(
  acceptedOn: IsoDate,
  { dueOn }: HistoricTask,
  { calendar, random }: Invention,
): IsoDate[] {
  const days: IsoDate[] = []
  let on = calendar.addWorkingDays(acceptedOn, 5 + Math.floor(random() * 8))
  for (let count = 0; count < 3; count++) {
    if (dueOn !== null && on >= dueOn) break
    days.push(on)
    on = calendar.addWorkingDays(on, 8 + Math.floor(random() * 8))
  }
  return days
}

function momentKey({ on, time }: HistoricAct): string {
  return `${on}T${time}`
}
