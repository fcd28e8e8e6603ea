import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import { NO_DUE, type DeadlineContext } from './deadline-candidate.ts'
import { findDeadlines } from './find-deadlines.ts'
import { matchForm } from './match-form.ts'
import type { Due } from './reading.ts'

const CONTEXT: DeadlineContext = {
  calendar: createWorkingCalendar(),
  issuedOn: isoDate('2026-03-02'),
  beforeDay: 'exclusive',
  isCell: false,
}

function find(text: string, change: Partial<DeadlineContext> = {}): readonly [Due, readonly Due[]] {
  const { due, alsoDue } = findDeadlines(matchForm(text), text, 0, { ...CONTEXT, ...change })
  return [due, alsoDue]
}

/** "kind from on recurrence time", with what is null left out. */
function inShort({ kind, from, on, recurrence, time, problem }: Due): string {
  const start = from === null ? '' : `${from}..`
  const parts = [
    kind,
    on === null && from === null ? null : `${start}${on ?? ''}`,
    recurrence,
    time,
    problem,
  ]
  return parts.filter((part) => part !== null).join(' ')
}

describe('a date in a sentence of 2 March 2026', () => {
  test.each([
    ['hoàn thành trước ngày 15/4/2026', 'date 2026-04-14'],
    ['xong trước ngày 15-4', 'date 2026-04-14'],
    ['gửi về Sở trước ngày 15.4', 'date 2026-04-14'],
    ['chậm nhất ngày 15 tháng 4 năm 2026', 'date 2026-04-15'],
    ['muộn nhất là ngày 15/4', 'date 2026-04-15'],
    ['thực hiện đến hết ngày 30/6', 'date 2026-06-30'],
    ['báo cáo trước ngày 10/02', 'date 2027-02-09'],
    ['hoàn thành trong tháng 5', 'range 2026-05-01..2026-05-31'],
    ['hoàn thành trong quý II/2026', 'range 2026-04-01..2026-06-30'],
    ['vào cuối tháng 5/2026', 'date 2026-05-31'],
    ['vào giữa năm 2026', 'date 2026-06-30'],
    ['vào đầu quý III/2026', 'date 2026-07-01'],
    ['đến cuối năm nay', 'date 2026-12-31'],
    ['hoàn thành trước tháng 6/2026', 'date 2026-05-31'],
    ['từ nay đến hết quý II', 'range 2026-03-02..2026-06-30'],
    ['từ nay đến trước ngày 30/6/2026', 'range 2026-03-02..2026-06-29'],
    ['từ ngày 10 đến ngày 15 tháng 6 năm 2026', 'range 2026-06-10..2026-06-15'],
    ['từ ngày 28/12 đến ngày 05/01/2027', 'range 2026-12-28..2027-01-05'],
    ['trong tháng 4 và tháng 5 năm 2026', 'range 2026-04-01..2026-05-31'],
    ['trước 17 giờ 00 ngày 20/5/2026', 'date 2026-05-20 17:00'],
    ['lúc 8h30 ngày 20/5/2026', 'date 2026-05-20 08:30'],
    ['trong 6 tháng đầu năm', 'range 2026-01-01..2026-06-30'],
    ['từ năm 2026 trở đi', 'standing 2026-01-01..'],
    ['Ngày 1/5, tổ chức ra quân', 'date 2026-05-01'],
    ['Giai đoạn 2026 - 2028: nâng cấp 12 trạm', 'range 2026-01-01..2028-12-31'],
    ['trong giai đoạn 2026-2028 hoàn thành 12 trạm', 'range 2026-01-01..2028-12-31'],
    ['Đến năm 2028, hoàn thành số hóa', 'date 2028-12-31'],
  ])('%s → %s', (text, expected) => {
    expect(inShort(find(text)[0])).toBe(expected)
  })
})

describe('work that comes round again', () => {
  test.each([
    ['báo cáo hằng quý', 'recurring FREQ=MONTHLY;INTERVAL=3'],
    ['Hằng năm, tổ chức sơ kết', 'recurring FREQ=YEARLY'],
    ['định kỳ 6 tháng báo cáo Thành ủy', 'recurring FREQ=MONTHLY;INTERVAL=6'],
    ['trước ngày 05 hằng tháng', 'recurring FREQ=MONTHLY;BYMONTHDAY=4'],
    ['trước ngày 01 hằng tháng', 'recurring FREQ=MONTHLY;BYMONTHDAY=-1'],
    ['ngày 15 hằng tháng', 'recurring FREQ=MONTHLY;BYMONTHDAY=15'],
    ['định kỳ hằng tháng (trước ngày 20)', 'recurring FREQ=MONTHLY;BYMONTHDAY=19'],
    ['vào thứ Hai hằng tuần', 'recurring FREQ=WEEKLY;BYDAY=MO'],
    ['trước 10 giờ ngày thứ Sáu hằng tuần', 'recurring FREQ=WEEKLY;BYDAY=FR 10:00'],
    ['trước ngày 01/7 hằng năm', 'recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1'],
    ['trước ngày 15/6 và 15/12 hằng năm', 'recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14'],
    ['ít nhất 02 lần/năm', 'recurring FREQ=MONTHLY;INTERVAL=6'],
    ['mỗi tuần một lần', 'recurring FREQ=WEEKLY'],
    ['vào cuối mỗi quý', 'recurring FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'],
    ['mỗi quý họp một lần, mỗi quý một lần', 'recurring FREQ=MONTHLY;INTERVAL=3'],
    ['báo cáo mỗi ngày ít nhất một lần', 'recurring FREQ=DAILY'],
    ['báo cáo tại kỳ sinh hoạt hằng tháng', 'recurring FREQ=MONTHLY'],
    ['mỗi năm hai lần tổ chức đối thoại', 'recurring FREQ=MONTHLY;INTERVAL=6'],
    [
      'đề xuất cho năm sau gửi trước ngày 01 tháng 10 của năm trước',
      'recurring FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=-1',
    ],
  ])('%s → %s', (text, expected) => {
    expect(inShort(find(text)[0])).toBe(expected)
  })

  test('a list of periods keeps them all, the last one first in line', () => {
    const [due, also] = find('báo cáo hằng tháng, quý, năm')
    expect(inShort(due)).toBe('recurring FREQ=YEARLY')
    expect(also.map(inShort)).toEqual([
      'recurring FREQ=MONTHLY',
      'recurring FREQ=MONTHLY;INTERVAL=3',
    ])
  })
})

describe('terms follow the Civil Code', () => {
  test.each([
    ['trong thời hạn 05 ngày làm việc kể từ ngày 10/3/2026', 'date 2026-03-17'],
    ['trong 10 ngày kể từ ngày ký ban hành', 'date 2026-03-12'],
    // 4 April 2026 is a Saturday: the term ends with the next working day.
    ['trong vòng 33 ngày kể từ ngày 02/3/2026', 'date 2026-04-06'],
    ['trong thời hạn 01 tháng kể từ ngày ban hành Kế hoạch này', 'date 2026-04-02'],
    ['chậm nhất 05 ngày làm việc trước ngày 10/4/2026', 'date 2026-04-03'],
    ['trong 03 ngày làm việc kể từ khi nhận hồ sơ', 'event'],
    ['trong vòng 24 giờ kể từ thời điểm tiếp nhận', 'event'],
    ['ngay sau khi Thành phố ban hành hướng dẫn', 'event'],
    ['trước kỳ họp thứ 5 của Hội đồng nhân dân', 'event'],
    ['sơ tán dân khi có lệnh', 'event'],
    ['tăng chuyến xe trong thời gian diễn ra lễ hội', 'event'],
    ['hỗ trợ các trường trong suốt quá trình triển khai.', 'standing'],
  ])('%s → %s', (text, expected) => {
    expect(inShort(find(text)[0])).toBe(expected)
  })

  test('the rule says what was counted', () => {
    expect(find('trong 05 ngày làm việc kể từ ngày 10/3/2026')[0].rule).toBe('term-working-days')
    expect(find('trong 05 ngày kể từ ngày 10/3/2026')[0].rule).toBe('term-calendar-days')
  })
})

describe('a cell of a deadline column', () => {
  test.each([
    ['6/2026', 'date 2026-06-30'],
    ['2027', 'date 2027-12-31'],
    ['2026 - 2027', 'range 2026-01-01..2027-12-31'],
    ['2026-2027', 'range 2026-01-01..2027-12-31'],
    ['giai đoạn 2026-2030', 'range 2026-01-01..2030-12-31'],
    ['Quý III, IV/2026', 'range 2026-07-01..2026-12-31'],
    ['Tháng 6-8/2026', 'range 2026-06-01..2026-08-31'],
    ['Quý IV/2026 đến hết Quý I/2027', 'range 2026-10-01..2027-03-31'],
    ['Tháng Chín năm 2026', 'date 2026-09-30'],
    ['15/5', 'date 2026-05-15'],
    ['Thường xuyên', 'standing'],
    ['2026 và các năm tiếp theo', 'standing 2026-01-01..'],
    ['Từ quý II/2026', 'standing 2026-04-01..'],
    ['Hàng năm', 'recurring FREQ=YEARLY'],
    ['Theo tiến độ dự án', 'event'],
    ['Tuần 2 tháng 6/2026', 'date not-computable'],
    ['31/6/2026', 'date no-such-day'],
    ['29/2', 'date 2028-02-29'],
    ['Khẩn trương', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(inShort(find(text, { isCell: true })[0])).toBe(expected)
  })
})

describe('dates that are no deadline', () => {
  test.each([
    'thực hiện Nghị quyết số 12-NQ/TU ngày 15/3/2026 của Thành ủy',
    'theo Luật Đất đai ngày 18 tháng 01 năm 2024',
    'Quy chế có hiệu lực thi hành từ ngày 01/7/2026',
    'các hồ sơ phát sinh sau ngày 30/6/2026',
    'rà soát quy chế làm việc nhiệm kỳ 2025-2030',
    'Chương trình phát triển nhà ở giai đoạn 2026-2030',
    'Chiến lược phát triển đến năm 2030, tầm nhìn đến năm 2045',
    'xây dựng kế hoạch công tác hằng năm',
    'tính từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo',
    'đạt 25/27 chỉ tiêu',
    'khẩn trương, sớm hoàn thành trước mắt một số việc',
  ])('%s', (text) => {
    expect(find(text)[0]).toEqual(NO_DUE)
  })
})

test('of two deadlines the last counts, and the other is kept', () => {
  const [due, also] = find('trình dự thảo trong tháng 4/2026 và ban hành trước ngày 30/5/2026')
  expect(inShort(due)).toBe('date 2026-05-29')
  expect(also.map(inShort)).toEqual(['range 2026-04-01..2026-04-30'])
})

test('a date counts before a standing duty or an event in the same sentence', () => {
  const [due, also] = find('Thường xuyên kiểm tra, báo cáo trước ngày 10/6 hoặc khi có yêu cầu')
  expect(inShort(due)).toBe('date 2026-06-09')
  expect(also.map(inShort)).toEqual(['standing', 'event'])
})

test('"trước ngày" ends on the day itself where the reader is told so', () => {
  const [due] = find('trước ngày 10/6/2026', { beforeDay: 'inclusive' })
  expect(due).toMatchObject({ on: '2026-06-10', rule: 'before-day' })
})

test('a written date stays on a day off', () => {
  expect(find('hoàn thành ngày 30/4/2026')[0].on).toBe('2026-04-30')
})

test('a date without a year has no day where the document has no date', () => {
  expect(inShort(find('trước ngày 10/6', { issuedOn: null })[0])).toBe('date year-unknown')
})

test('the words and their place go with the deadline', () => {
  const text = 'Uỷ ban hoàn thành trước ngày 10/6/2026.'
  const { due } = findDeadlines(matchForm(text), text, 100, CONTEXT)
  expect(due).toMatchObject({ text: 'trước ngày 10/6/2026', span: { start: 118, end: 138 } })
})
