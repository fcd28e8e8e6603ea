import { HOLIDAY_NAMES, nameSubstitute } from '../holiday-names.ts'
import type { YearDecision } from '../year-decision.ts'

const LAW = 'Bộ luật Lao động 2019, Điều 112 khoản 1'
const TET = 'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm b; Thông báo 9441/TB-BNV ngày 16/10/2025'
const HUNG_KINGS =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm e; mùng 10 tháng 3 âm lịch tính tại UTC+7'
const NATIONAL_DAY =
  'Bộ luật Lao động 2019, Điều 112 khoản 1 điểm đ; Thông báo 9441/TB-BNV ngày 16/10/2025'
const SUBSTITUTE = 'Bộ luật Lao động 2019, Điều 111 khoản 3'

/** The days off decided for 2026. */
export const YEAR_2026: YearDecision = {
  year: 2026,
  holidays: [
    { on: '2026-01-01', name: HOLIDAY_NAMES.newYear, citation: LAW, verified: true },
    { on: '2026-02-16', name: 'Tết Nguyên đán (29 tháng Chạp)', citation: TET, verified: true },
    { on: '2026-02-17', name: 'Tết Nguyên đán (mùng 1)', citation: TET, verified: true },
    { on: '2026-02-18', name: 'Tết Nguyên đán (mùng 2)', citation: TET, verified: true },
    { on: '2026-02-19', name: 'Tết Nguyên đán (mùng 3)', citation: TET, verified: true },
    { on: '2026-02-20', name: 'Tết Nguyên đán (mùng 4)', citation: TET, verified: true },
    { on: '2026-04-26', name: HOLIDAY_NAMES.hungKings, citation: HUNG_KINGS, verified: true },
    { on: '2026-04-30', name: HOLIDAY_NAMES.victory, citation: LAW, verified: true },
    { on: '2026-05-01', name: HOLIDAY_NAMES.labour, citation: LAW, verified: true },
    { on: '2026-09-01', name: HOLIDAY_NAMES.nationalDay, citation: NATIONAL_DAY, verified: true },
    { on: '2026-09-02', name: HOLIDAY_NAMES.nationalDay, citation: LAW, verified: true },
  ],
  substitutes: [
    {
      on: '2026-04-27',
      for: '2026-04-26',
      name: nameSubstitute(HOLIDAY_NAMES.hungKings),
      citation: SUBSTITUTE,
      verified: true,
    },
  ],
  swaps: [
    {
      dayOff: '2026-01-02',
      makeUp: '2026-01-10',
      occasion: 'Tết Dương lịch',
      citation: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025',
      verified: true,
    },
    {
      dayOff: '2026-08-31',
      makeUp: '2026-08-22',
      occasion: 'Quốc khánh 2/9',
      citation: 'Thông báo 9441/TB-BNV ngày 16/10/2025 theo báo chí (chưa đối chiếu)',
      verified: false,
    },
  ],
}
