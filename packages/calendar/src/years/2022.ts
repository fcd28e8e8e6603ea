import { HOLIDAY_NAMES, nameSubstitute } from '../holiday-names.ts'
import type { YearDecision } from '../year-decision.ts'

const LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const TET =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm b; lịch nghỉ Tết năm 2022 (chưa đối chiếu)'
const HUNG_KINGS =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm e; mùng 10 tháng 3 âm lịch tính tại UTC+7'
const NATIONAL_DAY =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ; lịch nghỉ Quốc khánh năm 2022 (chưa đối chiếu)'
const SUBSTITUTE = 'Bộ luật Lao động 2019, Điều 111 khoản 3 (chưa đối chiếu)'

/** The days off decided for 2022. */
export const YEAR_2022: YearDecision = {
  year: 2022,
  holidays: [
    { on: '2022-01-01', name: HOLIDAY_NAMES.newYear, citation: LAW, verified: true },
    { on: '2022-01-31', name: 'Tết Nguyên đán (29 tháng Chạp)', citation: TET, verified: false },
    { on: '2022-02-01', name: 'Tết Nguyên đán (mùng 1)', citation: TET, verified: false },
    { on: '2022-02-02', name: 'Tết Nguyên đán (mùng 2)', citation: TET, verified: false },
    { on: '2022-02-03', name: 'Tết Nguyên đán (mùng 3)', citation: TET, verified: false },
    { on: '2022-02-04', name: 'Tết Nguyên đán (mùng 4)', citation: TET, verified: false },
    { on: '2022-04-10', name: HOLIDAY_NAMES.hungKings, citation: HUNG_KINGS, verified: true },
    { on: '2022-04-30', name: HOLIDAY_NAMES.victory, citation: LAW, verified: true },
    { on: '2022-05-01', name: HOLIDAY_NAMES.labour, citation: LAW, verified: true },
    { on: '2022-09-01', name: HOLIDAY_NAMES.nationalDay, citation: NATIONAL_DAY, verified: false },
    { on: '2022-09-02', name: HOLIDAY_NAMES.nationalDay, citation: LAW, verified: true },
  ],
  substitutes: [
    {
      on: '2022-01-03',
      for: '2022-01-01',
      name: nameSubstitute(HOLIDAY_NAMES.newYear),
      citation: SUBSTITUTE,
      verified: false,
    },
    {
      on: '2022-04-11',
      for: '2022-04-10',
      name: nameSubstitute(HOLIDAY_NAMES.hungKings),
      citation: SUBSTITUTE,
      verified: false,
    },
    {
      on: '2022-05-02',
      for: '2022-04-30',
      name: nameSubstitute(HOLIDAY_NAMES.victory),
      citation: SUBSTITUTE,
      verified: false,
    },
    {
      on: '2022-05-03',
      for: '2022-05-01',
      name: nameSubstitute(HOLIDAY_NAMES.labour),
      citation: SUBSTITUTE,
      verified: false,
    },
  ],
  swaps: [],
}
