import { HOLIDAY_NAMES } from '../holiday-names.ts'
import type { YearDecision } from '../year-decision.ts'

const LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const TET =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm b; Lịch nghỉ Tết Ất Tỵ 2025 theo báo chí (chưa đối chiếu)'
const HUNG_KINGS =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm e; mùng 10 tháng 3 âm lịch tính tại UTC+7'
const NATIONAL_DAY =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ; Lịch nghỉ Quốc khánh 2025 theo báo chí (chưa đối chiếu)'

/** The days off decided for 2025. */
export const YEAR_2025: YearDecision = {
  year: 2025,
  holidays: [
    { on: '2025-01-01', name: HOLIDAY_NAMES.newYear, citation: LAW, verified: true },
    { on: '2025-01-27', name: 'Tết Nguyên đán (28 tháng Chạp)', citation: TET, verified: false },
    { on: '2025-01-28', name: 'Tết Nguyên đán (29 tháng Chạp)', citation: TET, verified: false },
    { on: '2025-01-29', name: 'Tết Nguyên đán (mùng 1)', citation: TET, verified: false },
    { on: '2025-01-30', name: 'Tết Nguyên đán (mùng 2)', citation: TET, verified: false },
    { on: '2025-01-31', name: 'Tết Nguyên đán (mùng 3)', citation: TET, verified: false },
    { on: '2025-04-07', name: HOLIDAY_NAMES.hungKings, citation: HUNG_KINGS, verified: true },
    { on: '2025-04-30', name: HOLIDAY_NAMES.victory, citation: LAW, verified: true },
    { on: '2025-05-01', name: HOLIDAY_NAMES.labour, citation: LAW, verified: true },
    { on: '2025-09-01', name: HOLIDAY_NAMES.nationalDay, citation: NATIONAL_DAY, verified: false },
    { on: '2025-09-02', name: HOLIDAY_NAMES.nationalDay, citation: LAW, verified: true },
  ],
  substitutes: [],
  swaps: [
    {
      dayOff: '2025-05-02',
      makeUp: '2025-04-26',
      occasion: '30/4 – 1/5',
      citation: 'Lịch hoán đổi 30/4 – 1/5 năm 2025 theo TTXVN (chưa đối chiếu)',
      verified: false,
    },
  ],
}
