import { civilDate, type IsoDate } from '@roviec/calendar'

/**
 * "09/6/2026": days below ten and the months 1 and 2 carry a zero, so that nothing can be written
 * in front of them. (Decree 30/2020/NĐ-CP, Appendix I)
 */
export function shortDate(on: IsoDate): string {
  const { year, month, day } = civilDate(on)
  return `${twoDigits(day)}/${paddedMonth(month)}/${year}`
}

/** "ngày 09 tháng 6 năm 2026"; without a date, with room to write it. */
export function longDate(on: IsoDate | null): string {
  if (on === null) return `ngày${BLANK}tháng${BLANK}năm${BLANK}`
  const { year, month, day } = civilDate(on)
  return `ngày ${twoDigits(day)} tháng ${paddedMonth(month)} năm ${year}`
}

/** "17 giờ 00", "16 giờ 30 phút" of `HH:MM`. */
export function hourWords(time: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return minute === '00' ? `${hour} giờ 00` : `${hour} giờ ${minute} phút`
}

/** Spaces that are not folded, so that a hand can write there. */
export const BLANK = '\u00a0'.repeat(6)

function paddedMonth(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
