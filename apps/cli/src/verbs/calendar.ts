import {
  CALENDAR_FIRST_YEAR,
  CALENDAR_LAST_YEAR,
  computeYearCalendar,
  type YearCalendar,
} from '@roviec/calendar'
import { CommandError } from '../command-error.ts'
import type { ExitCode, Verb, VerbCall } from '../verb.ts'
import { badArguments } from '../wordings.ts'

/** `roviec calendar YEAR`: the official days off of a year. */
export const CALENDAR_VERB: Verb = {
  name: 'calendar',
  summary: {
    vi: 'Lịch ngày nghỉ của một năm, mỗi ngày kèm căn cứ.',
    en: 'The official days off of a year, each with its citation.',
  },
  usage: 'calendar YEAR [--json] [--cultural-day]',
  help: {
    vi: [
      `Năm từ ${CALENDAR_FIRST_YEAR} đến ${CALENDAR_LAST_YEAR}.`,
      '--cultural-day  coi 24/11 (Ngày Văn hóa Việt Nam) là ngày nghỉ từ 2026.',
    ].join('\n'),
    en: [
      `Years ${CALENDAR_FIRST_YEAR} to ${CALENDAR_LAST_YEAR}.`,
      '--cultural-day  takes 24 November as a day off from 2026 on.',
    ].join('\n'),
  },
  options: { 'cultural-day': { type: 'boolean' } },
  run: printYear,
}

function printYear(call: VerbCall): ExitCode {
  const calendar = computeYearCalendar(readYear(call), {
    culturalDay: call.isSet('cultural-day'),
  })
  call.terminal.print(call.json ? `${JSON.stringify(calendar, null, 2)}\n` : describe(calendar))
  return 0
}

function readYear({ words }: VerbCall): number {
  const [word = '', ...more] = words
  const year = /^\d{4}$/u.test(word) ? Number(word) : Number.NaN
  const isKnown = year >= CALENDAR_FIRST_YEAR && year <= CALENDAR_LAST_YEAR
  if (!isKnown || more.length > 0) {
    const years = `${CALENDAR_FIRST_YEAR}–${CALENDAR_LAST_YEAR}`
    throw new CommandError(badArguments('calendar', `YEAR: ${years}`))
  }
  return year
}

/** For reading on a screen; programs take `--json`. */
function describe({ year, daysOff, makeUpDays, workingDays, notes }: YearCalendar): string {
  const lines = [
    `${year}: ${workingDays} ngày làm việc`,
    '',
    ...daysOff.map(({ on, name, citation }) => `${on}  ${name}  [${citation}]`),
    ...makeUpDays.map((day) => `${day.on}  làm bù cho ${day.for}  [${day.citation}]`),
    ...(notes.length > 0 ? [''] : []),
    ...notes,
  ]
  return `${lines.join('\n')}\n`
}
