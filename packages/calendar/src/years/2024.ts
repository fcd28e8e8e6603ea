import { HOLIDAY_NAMES, nameSubstitute } from '../holiday-names.ts'
import type { YearDecision } from '../year-decision.ts'

const LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const TET =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm b; lịch nghỉ Tết năm 2024 (chưa đối chiếu)'
const HUNG_KINGS =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm e; mùng 10 tháng 3 âm lịch tính tại UTC+7'
const NATIONAL_DAY =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ; lịch nghỉ Quốc khánh năm 2024 (chưa đối chiếu)'
const SUBSTITUTE = 'Bộ luật Lao động 2019, Điều 111 khoản 3 (chưa đối chiếu)'

/** The days off decided for 2024. */
export const YEAR_2024: YearDecision = {
  year: 2024,
  holidays: [
    { on: '2024-01-01', name: HOLIDAY_NAMES.newYear, citation: LAW, verified: true },
    { on: '2024-02-08', name: 'Tết Nguyên đán (29 tháng Chạp)', citation: TET, verified: false },
    { on: '2024-02-09', name: 'Tết Nguyên đán (30 tháng Chạp)', citation: TET, verified: false },
    { on: '2024-02-10', name: 'Tết Nguyên đán (mùng 1)', citation: TET, verified: false },
    { on: '2024-02-11', name: 'Tết Nguyên đán (mùng 2)', citation: TET, verified: false },
    { on: '2024-02-12', name: 'Tết Nguyên đán (mùng 3)', citation: TET, verified: false },
    { on: '2024-04-18', name: HOLIDAY_NAMES.hungKings, citation: HUNG_KINGS, verified: true },
    { on: '2024-04-30', name: HOLIDAY_NAMES.victory, citation: LAW, verified: true },
    { on: '2024-05-01', name: HOLIDAY_NAMES.labour, citation: LAW, verified: true },
    { on: '2024-09-02', name: HOLIDAY_NAMES.nationalDay, citation: LAW, verified: true },
    { on: '2024-09-03', name: HOLIDAY_NAMES.nationalDay, citation: NATIONAL_DAY, verified: false },
  ],
  substitutes: [
    {
      on: '2024-02-13',
      for: '2024-02-10',
      name: nameSubstitute(HOLIDAY_NAMES.lunarNewYear),
      citation: SUBSTITUTE,
      verified: false,
    },
    {
      on: '2024-02-14',
      for: '2024-02-11',
      name: nameSubstitute(HOLIDAY_NAMES.lunarNewYear),
      citation: SUBSTITUTE,
      verified: false,
    },
  ],
  swaps: [
    {
      dayOff: '2024-04-29',
      makeUp: '2024-05-04',
      occasion: '30/4 – 1/5',
      citation: 'Công văn 2450/VPCP-KGVX ngày 12/4/2024',
      verified: true,
    },
  ],
}
