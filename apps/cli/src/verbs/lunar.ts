import {
  CALENDAR_FIRST_YEAR,
  CALENDAR_LAST_YEAR,
  isIsoDate,
  lunarFromSolar,
  solarFromLunar,
  type LunarDate,
} from '@roviec/calendar'
import { CommandError } from '../command-error.ts'
import type { ExitCode, Verb, VerbCall, Wording } from '../verb.ts'
import { badArguments } from '../wordings.ts'

/** `roviec lunar DATE…`: civil dates into lunar dates, and back. */
export const LUNAR_VERB: Verb = {
  name: 'lunar',
  summary: {
    vi: 'Đổi ngày dương sang âm, hoặc âm sang dương.',
    en: 'Civil dates into lunar dates, or back.',
  },
  usage: 'lunar DATE… | lunar --to-solar Y-M-D[L]…',
  help: {
    vi: [
      'DATE dạng 2026-02-17. Không có DATE thì đọc từ đầu vào chuẩn, mỗi dòng một ngày.',
      '--to-solar  đổi ngược lại; chữ L sau ngày là tháng nhuận: 2025-6-1L.',
      `Mỗi ngày in một dòng JSON. Từ ${CALENDAR_FIRST_YEAR} đến ${CALENDAR_LAST_YEAR}.`,
    ].join('\n'),
    en: [
      'DATE as 2026-02-17. Without DATE, reads standard input, one date a line.',
      '--to-solar  the other way round; an L marks a leap month: 2025-6-1L.',
      `Prints one line of JSON per date. ${CALENDAR_FIRST_YEAR} to ${CALENDAR_LAST_YEAR}.`,
    ].join('\n'),
  },
  options: { 'to-solar': { type: 'boolean' } },
  run: convertDates,
}

async function convertDates(call: VerbCall): Promise<ExitCode> {
  const convert = call.isSet('to-solar') ? readLunar : readSolar
  let failed = false
  for await (const word of datesOf(call)) {
    const converted = convert(word)
    if (converted === null) {
      call.terminal.say(badDate(word)[call.language])
      failed = true
    } else {
      call.terminal.print(`${JSON.stringify(converted)}\n`)
    }
  }
  return failed ? 2 : 0
}

async function* datesOf({ words, terminal }: VerbCall): AsyncGenerator<string> {
  const lines = words.length > 0 ? words : terminal.readLines()
  if (lines === null) throw new CommandError(badArguments('lunar', LUNAR_VERB.usage))
  for await (const line of lines) {
    if (line.trim() !== '') yield line.trim()
  }
}

function badDate(word: string): Wording {
  const years = `${CALENDAR_FIRST_YEAR}–${CALENDAR_LAST_YEAR}`
  return {
    vi: `Không có ngày "${word}" trong lịch các năm ${years}.`,
    en: `There is no day "${word}" in the calendar of ${years}.`,
  }
}

/** Null for what is no date, a day that does not exist, or one outside the years. */
function readSolar(word: string): LunarDate | null {
  return isIsoDate(word) ? withinYears(() => lunarFromSolar(word)) : null
}

const LUNAR_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})(L?)$/iu

function readLunar(word: string): LunarDate | null {
  const [, year, month, day, leap] = LUNAR_DATE.exec(word) ?? []
  if (year === undefined) return null
  return withinYears(() => {
    const solar = solarFromLunar({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      leap: leap !== '',
    })
    return solar === null ? null : lunarFromSolar(solar)
  })
}

function withinYears(convert: () => LunarDate | null): LunarDate | null {
  try {
    return convert()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
