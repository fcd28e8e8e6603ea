import { HOLIDAY_NAMES, nameSubstitute } from '../holiday-names.ts'
import type { YearDecision } from '../year-decision.ts'

const LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const TET =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm b; lịch nghỉ Tết năm 2021 (chưa đối chiếu)'
const HUNG_KINGS =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm e; mùng 10 tháng 3 âm lịch tính tại UTC+7'
const NATIONAL_DAY =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ; lịch nghỉ Quốc khánh năm 2021 (chưa đối chiếu)'
const SUBSTITUTE = 'Bộ luật Lao động 2019, Điều 111 khoản 3 (chưa đối chiếu)'

/** The days off decided for 2021. */
export const YEAR_2021: YearDecision = {
  year: 2021,
  holidays: [
    { on: '2021-01-01', name: HOLIDAY_NAMES.newYear, citation: LAW, verified: true },
    { on: '2021-02-10', name: 'Tết Nguyên đán (29 tháng Chạp)', citation: TET, verified: false },
    { on: '2021-02-11', name: 'Tết Nguyên đán (30 tháng Chạp)', citation: TET, verified: false },
    { on: '2021-02-12', name: 'Tết Nguyên đán (mùng 1)', citation: TET, verified: false },
    { on: '2021-02-13', name: 'Tết Nguyên đán (mùng 2)', citation: TET, verified: false },
    { on: '2021-02-14', name: 'Tết Nguyên đán (mùng 3)', citation: TET, verified: false },
    { on: '2021-04-21', name: HOLIDAY_NAMES.hungKings, citation: HUNG_KINGS, verified: true },
    { on: '2021-04-30', name: HOLIDAY_NAMES.victory, citation: LAW, verified: true },
    { on: '2021-05-01', name: HOLIDAY_NAMES.labour, citation: LAW, verified: true },
    { on: '2021-09-02', name: HOLIDAY_NAMES.nationalDay, citation: LAW, verified: true },
    { on: '2021-09-03', name: HOLIDAY_NAMES.nationalDay, citation: NATIONAL_DAY, verified: false },
  ],
  substitutes: [
    {
      on: '2021-02-15',
      for: '2021-02-13',
      name: nameSubstitute(HOLIDAY_NAMES.lunarNewYear),
      citation: SUBSTITUTE,
      verified: false,
    },
    {
      on: '2021-02-16',
      for: '2021-02-14',
      name: nameSubstitute(HOLIDAY_NAMES.lunarNewYear),
      citation: SUBSTITUTE,
      verified: false,
    },
    {
      on: '2021-05-03',
      for: '2021-05-01',
      name: nameSubstitute(HOLIDAY_NAMES.labour),
      citation: SUBSTITUTE,
      verified: false,
    },
  ],
  swaps: [],
}
