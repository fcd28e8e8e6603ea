import {
  addDays,
  createWorkingCalendar,
  fromPlainDate,
  isoDate,
  lunarFromSolar,
  plainDate,
  toDayNumber,
  type IsoDate,
} from '@roviec/calendar'
import { measure, measureAgainst, type BenchmarkResult } from './result.ts'

const ADDITIONS = 10_000

/** Working-day additions on day numbers and through Temporal, and lunar dates. */
export async function calendarBenchmarks(): Promise<readonly BenchmarkResult[]> {
  const work = makeAdditions()
  return [
    await measureDayNumbersAgainstFloor(work),
    await measureDayNumbersAgainstWalk(work),
    await measureTemporal(work),
    await measureFirstQuestion(),
    await measureLunarDates(work),
  ]
}

/** 10,000 start days spread over 2020–2030, and 1 to 60 working days to add to each. */
interface Additions {
  readonly starts: readonly IsoDate[]
  readonly startDays: Int32Array
  readonly counts: Int32Array
}

const FIRST_START = isoDate('2020-01-01')

function makeAdditions(): Additions {
  const starts = Array.from({ length: ADDITIONS }, (_, index) =>
    addDays(FIRST_START, (index * 397) % 4017),
  )
  return {
    starts,
    startDays: Int32Array.from(starts, toDayNumber),
    counts: Int32Array.from(starts, (_, index) => ((index * 31) % 60) + 1),
  }
}

function measureDayNumbersAgainstFloor(work: Additions): Promise<BenchmarkResult> {
  const { days } = createWorkingCalendar()
  const floor = makeFloor(work)
  if (floor() !== sumAdditions(work, days.addWorkingDays)) throw new Error('the sums differ')
  return measureAgainst({
    name: 'calendar-add-working-days-day-numbers',
    n: ADDITIONS,
    ours: () => sumAdditions(work, days.addWorkingDays),
    peerName: 'floor: loop over a precomputed typed array',
    peer: floor,
    runs: 100,
  })
}

/** The same answers from two bare arrays, without a check or a call. */
function makeFloor(work: Additions): () => number {
  const { days } = createWorkingCalendar()
  const first = toDayNumber(isoDate('2019-01-01'))
  const last = toDayNumber(isoDate('2032-12-31'))
  const countUpTo = new Int32Array(last - first + 1)
  const workingDays = new Int32Array(last - first + 1)
  let count = 0
  for (let day = first; day <= last; day++) {
    if (days.isWorkingDay(day)) workingDays[count++] = day
    countUpTo[day - first] = count
  }
  return () => sumFromArrays(work, { first, countUpTo, workingDays })
}

interface BareTable {
  readonly first: number
  readonly countUpTo: Int32Array
  readonly workingDays: Int32Array
}

function sumFromArrays(
  { startDays, counts }: Additions,
  { first, countUpTo, workingDays }: BareTable,
): number {
  let sum = 0
  for (let index = 0; index < startDays.length; index++) {
    const start = startDays[index] as number
    const rank = countUpTo[start - first] as number
    sum += workingDays[rank + (counts[index] as number) - 1] as number
  }
  return sum
}

function measureDayNumbersAgainstWalk(work: Additions): Promise<BenchmarkResult> {
  const { days } = createWorkingCalendar()
  return measureAgainst({
    name: 'calendar-add-working-days-against-a-walk',
    n: ADDITIONS,
    ours: () => sumAdditions(work, days.addWorkingDays),
    peerName: 'walk: one day at a time over a precomputed table',
    peer: () =>
      sumAdditions(work, (start, count) => {
        let day = start
        for (let left = count; left > 0;) {
          day++
          if (days.isWorkingDay(day)) left--
        }
        return day
      }),
    runs: 50,
  })
}

function measureTemporal({ starts, counts }: Additions): Promise<BenchmarkResult> {
  const calendar = createWorkingCalendar()
  const plainStarts = starts.map((start) => plainDate(start))
  return measureAgainst({
    name: 'calendar-add-working-days-temporal',
    n: ADDITIONS,
    ours: () => {
      let sum = 0
      for (const [index, start] of plainStarts.entries()) {
        const count = counts[index] ?? 0
        sum += plainDate(calendar.addWorkingDays(fromPlainDate(start), count)).day
      }
      return sum
    },
    peerName: 'floor: Temporal.PlainDate.add of as many calendar days',
    peer: () => {
      let sum = 0
      for (const [index, start] of plainStarts.entries()) {
        sum += start.add({ days: counts[index] ?? 0 }).day
      }
      return sum
    },
    runs: 30,
  })
}

/** What a page pays for the first answer of a new tenant's calendar. */
function measureFirstQuestion(): Promise<BenchmarkResult> {
  return measure({
    name: 'calendar-first-question',
    n: 1,
    ours: () => createWorkingCalendar().addWorkingDays(FIRST_START, 10),
    runs: 30,
  })
}

function measureLunarDates({ starts }: Additions): Promise<BenchmarkResult> {
  return measure({
    name: 'calendar-lunar-from-solar',
    n: ADDITIONS,
    ours: () => starts.reduce((sum, start) => sum + lunarFromSolar(start).day, 0),
    runs: 30,
  })
}

function sumAdditions(
  { startDays, counts }: Additions,
  add: (day: number, count: number) => number,
): number {
  let sum = 0
  for (let index = 0; index < startDays.length; index++) {
    sum += add(startDays[index] ?? 0, counts[index] ?? 0)
  }
  return sum
}
