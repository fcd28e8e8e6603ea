import { fromDayNumber, type IsoDate, isoDate, toDayNumber } from '@roviec/calendar'

/** Formats that Excel knows by number and that show a day (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a number format shows a day: by its own code, else by its number. */
export function showsDay(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES(formatId)
  // Quoted words, escaped signs, colours and conditions are not part of what is shown of the value.
  const [positive = ''] = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, '').split(';')
  return /[dy]/iu.test(positive) && !/general/iu.test(positive)
}

/** Where workbooks count days from: Excel for Windows, or the first Excel for the Macintosh. */
export type DateSystem = '1900' | '1904'

const DAY_ZERO: Readonly<Record<DateSystem, number>> = {
  '1900': toDayNumber(isoDate('1899-12-30')),
  '1904': toDayNumber(isoDate('1904-01-01')),
}
const LAST_SERIAL = 2_958_465
/** Excel believes that there was a 29 February 1900; days before it are one off. */
const LEAP_DAY_THAT_WAS_NOT = 60

/** The civil date of a day number of a workbook, the time of day left out; null out of its range. */
export function dayOfSerial(serial: number, system: DateSystem): IsoDate | null {
  const day = Math.floor(serial)
  if (!(day >= 1 && day <= LAST_SERIAL)) return null
  const early = system === '1900' && day < LEAP_DAY_THAT_WAS_NOT ? 1 : 0
  return fromDayNumber(DAY_ZERO[system] + day + early)
}
