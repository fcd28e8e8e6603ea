import type { DaySwap } from '../year-decision.ts'

const SOURCE = 'Hoán đổi ngày làm việc theo bảng của vacanza/holidays (chưa đối chiếu)'
const LETTER_6519 = 'Công văn 6519/VPCP-KGVX năm 2018 theo vacanza/holidays (chưa đối chiếu)'

/** The day swaps of 2010 to 2019; the other days of these years are computed from the law. */
export const SWAPS_2010_2019: readonly DaySwap[] = [
  {
    dayOff: '2010-02-19',
    makeUp: '2010-02-27',
    occasion: 'Tết Canh Dần',
    citation: SOURCE,
    verified: false,
  },
  {
    dayOff: '2012-01-27',
    makeUp: '2012-02-04',
    occasion: 'Tết Nhâm Thìn',
    citation: SOURCE,
    verified: false,
  },
  {
    dayOff: '2013-04-29',
    makeUp: '2013-05-04',
    occasion: '30/4 – 1/5',
    citation: SOURCE,
    verified: false,
  },
  {
    dayOff: '2014-05-02',
    makeUp: '2014-04-26',
    occasion: '30/4 – 1/5',
    citation: SOURCE,
    verified: false,
  },
  {
    dayOff: '2014-09-01',
    makeUp: '2014-09-06',
    occasion: 'Quốc khánh 2/9',
    citation: SOURCE,
    verified: false,
  },
  {
    dayOff: '2015-01-02',
    makeUp: '2014-12-27',
    occasion: 'Tết Dương lịch',
    citation: SOURCE,
    verified: false,
  },
  {
    dayOff: '2015-02-16',
    makeUp: '2015-02-14',
    occasion: 'Tết Ất Mùi',
    citation: SOURCE,
    verified: false,
  },
  {
    dayOff: '2015-04-29',
    makeUp: '2015-04-25',
    occasion: 'Giỗ Tổ và 30/4',
    citation: SOURCE,
    verified: false,
  },
  {
    dayOff: '2018-12-31',
    makeUp: '2019-01-05',
    occasion: 'Tết Dương lịch 2019',
    citation: LETTER_6519,
    verified: false,
  },
  {
    dayOff: '2019-04-29',
    makeUp: '2019-05-04',
    occasion: '30/4 – 1/5',
    citation: SOURCE,
    verified: false,
  },
]
