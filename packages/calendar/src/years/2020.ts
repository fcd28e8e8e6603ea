import { HOLIDAY_NAMES, nameSubstitute } from '../holiday-names.ts'
import type { YearDecision } from '../year-decision.ts'

const LAW = 'Bộ luật Lao động 2012, Điều 115 khoản 1'
const TET =
  'Bộ luật Lao động 2012, Điều 115 khoản 1 điểm b; lịch nghỉ Tết năm 2020 (chưa đối chiếu)'
const HUNG_KINGS =
  'Bộ luật Lao động 2012, Điều 115 khoản 1 điểm e; mùng 10 tháng 3 âm lịch tính tại UTC+7'
const SUBSTITUTE = 'Bộ luật Lao động 2012, Điều 115 khoản 3 (chưa đối chiếu)'

/** The days off decided for 2020. */
export const YEAR_2020: YearDecision = {
  year: 2020,
  holidays: [
    { on: '2020-01-01', name: HOLIDAY_NAMES.newYear, citation: LAW, verified: true },
    { on: '2020-01-23', name: 'Tết Nguyên đán (29 tháng Chạp)', citation: TET, verified: false },
    { on: '2020-01-24', name: 'Tết Nguyên đán (30 tháng Chạp)', citation: TET, verified: false },
    { on: '2020-01-25', name: 'Tết Nguyên đán (mùng 1)', citation: TET, verified: false },
    { on: '2020-01-26', name: 'Tết Nguyên đán (mùng 2)', citation: TET, verified: false },
    { on: '2020-01-27', name: 'Tết Nguyên đán (mùng 3)', citation: TET, verified: false },
    { on: '2020-04-02', name: HOLIDAY_NAMES.hungKings, citation: HUNG_KINGS, verified: true },
    { on: '2020-04-30', name: HOLIDAY_NAMES.victory, citation: LAW, verified: true },
    { on: '2020-05-01', name: HOLIDAY_NAMES.labour, citation: LAW, verified: true },
    { on: '2020-09-02', name: HOLIDAY_NAMES.nationalDay, citation: LAW, verified: true },
  ],
  substitutes: [
    {
      on: '2020-01-28',
      for: '2020-01-25',
      name: nameSubstitute(HOLIDAY_NAMES.lunarNewYear),
      citation: SUBSTITUTE,
      verified: false,
    },
    {
      on: '2020-01-29',
      for: '2020-01-26',
      name: nameSubstitute(HOLIDAY_NAMES.lunarNewYear),
      citation: SUBSTITUTE,
      verified: false,
    },
  ],
  swaps: [],
}
