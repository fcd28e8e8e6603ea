/** Working-day arithmetic on day numbers (days since 1970-01-01), in constant time. */
export interface WorkingDays {
  readonly isWorkingDay: (day: number) => boolean
  /** The n-th working day after the day, or before it when n is negative; the day itself for 0. */
  readonly addWorkingDays: (day: number, count: number) => number
  /** The first working day on or after the day. */
  readonly nextWorkingDay: (day: number) => number
  /** The last working day on or before the day. */
  readonly previousWorkingDay: (day: number) => number
  /** Working days in (from, to]; minus those in (to, from] when `to` is earlier. */
  readonly countWorkingDaysAfter: (from: number, to: number) => number
}

/** The consecutive days a table covers, both ends included. */
export interface DaySpan {
  readonly first: number
  readonly last: number
}

/**
 * Answers from two arrays: how many working days lie up to a day (prefix sums), and which day is
 * the n-th working day. The arrays cover a window of whole years that grows when a question falls
 * outside, so a page that only looks at this year never pays for two centuries.
 */
export function createWorkingDayTable(source: {
  /** One byte per day of the span, 1 on working days. */
  readonly fill: (span: DaySpan) => Uint8Array
  /** The span of whole years to load when this span is asked for; within `limits`. */
  readonly widen: (span: DaySpan) => DaySpan
  readonly limits: DaySpan
}): WorkingDays {
  const { limits } = source
  let table = EMPTY_TABLE

  function cover(first: number, last: number): Table {
    if (!Number.isInteger(first) || !Number.isInteger(last)) {
      throw new RangeError(`not a day number: ${first} to ${last}`)
    }
    if (first >= table.first && last <= table.last) return table
    if (!(first >= limits.first && last <= limits.last)) {
      throw new RangeError(`days outside the range of the calendar: ${first} to ${last}`)
    }
    const isEmpty = table.last < table.first
    const span = source.widen({
      first: isEmpty ? first : Math.min(first, table.first),
      last: isEmpty ? last : Math.max(last, table.last),
    })
    table = buildTable(span, source.fill(span))
    return table
  }

  /** The working day `offset` places after the last working day up to `anchor`. */
  function select(day: number, anchor: number, offset: number): number {
    let known = cover(day, day)
    for (let step = Math.abs(offset) * 2 + MARGIN; ; step *= 2) {
      const rank = rankOf(known, anchor) + offset
      const found = rank < 0 ? undefined : known.workingDays[rank]
      if (found !== undefined) return found
      known = rank < 0 ? growBack(step) : growOn(step)
    }
  }

  function growBack(step: number): Table {
    if (table.first === limits.first) throw new RangeError('before the range of the calendar')
    return cover(Math.max(limits.first, table.first - step), table.last)
  }

  function growOn(step: number): Table {
    if (table.last === limits.last) throw new RangeError('after the range of the calendar')
    return cover(table.first, Math.min(limits.last, table.last + step))
  }

  return {
    isWorkingDay: (day) => {
      const known = cover(day, day)
      return known.isWorking[day - known.first] === 1
    },
    addWorkingDays: (day, count) => {
      if (!Number.isInteger(count)) throw new RangeError(`not a whole number of days: ${count}`)
      if (count === 0) return day
      return count > 0 ? select(day, day, count - 1) : select(day, day - 1, count)
    },
    nextWorkingDay: (day) => select(day, day - 1, 0),
    previousWorkingDay: (day) => select(day, day, -1),
    countWorkingDaysAfter: (from, to) => {
      const known = cover(Math.min(from, to), Math.max(from, to))
      return rankOf(known, to) - rankOf(known, from)
    },
  }
}

interface Table extends DaySpan {
  readonly isWorking: Uint8Array
  /** How many working days lie between `first` and the day at this index, both included. */
  readonly countUpTo: Int32Array
  /** The day numbers of all working days, in order. */
  readonly workingDays: Int32Array
}

const EMPTY_TABLE: Table = {
  first: 0,
  last: -1,
  isWorking: new Uint8Array(),
  countUpTo: new Int32Array(),
  workingDays: new Int32Array(),
}

/** Longer than any run of days off a government has decreed; a longer one only costs a retry. */
const MARGIN = 14

function buildTable(span: DaySpan, isWorking: Uint8Array): Table {
  const countUpTo = new Int32Array(isWorking.length)
  const workingDays = new Int32Array(isWorking.length)
  let count = 0
  for (let index = 0; index < isWorking.length; index++) {
    if (isWorking[index] === 1) {
      workingDays[count] = span.first + index
      count++
    }
    countUpTo[index] = count
  }
  return { ...span, isWorking, countUpTo, workingDays: workingDays.subarray(0, count) }
}

/** How many working days of the table lie up to the day. */
function rankOf(known: Table, day: number): number {
  return known.countUpTo[day - known.first] ?? 0
}
