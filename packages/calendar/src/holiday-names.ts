/** The Vietnamese names of the statutory days, as screens show them. */
export const HOLIDAY_NAMES = {
  newYear: 'Tết Dương lịch',
  lunarNewYear: 'Tết Nguyên đán',
  hungKings: 'Giỗ Tổ Hùng Vương',
  victory: 'Ngày Chiến thắng 30/4',
  labour: 'Ngày Quốc tế Lao động 1/5',
  nationalDay: 'Quốc khánh 2/9',
  culture: 'Ngày Văn hóa Việt Nam 24/11',
} as const

/** A day given for a holiday that fell on the weekly rest. */
export function nameSubstitute(holidayName: string): string {
  return `Nghỉ bù ${holidayName}`
}

/** A working day given in exchange for a Saturday. */
export function nameSwap(occasion: string): string {
  return `Nghỉ hoán đổi dịp ${occasion}`
}

/** One day of Tết by its place before or after the first day of the lunar year (0 is mùng 1). */
export function nameTetDay(place: number, lastDayOfYear: number): string {
  const lunarDay = place < 0 ? `${lastDayOfYear + 1 + place} tháng Chạp` : `mùng ${place + 1}`
  return `${HOLIDAY_NAMES.lunarNewYear} (${lunarDay})`
}
