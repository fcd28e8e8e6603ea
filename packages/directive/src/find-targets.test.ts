import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import { readDirective } from './read-directive.ts'
import type { DirectiveReading, DirectiveTarget } from './reading.ts'

function read(text: string): DirectiveReading {
  const result = readDirective(blocksFromText(text), {
    calendar: createWorkingCalendar(),
    fileIssuedOn: isoDate('2026-03-02'),
  })
  if (result.kind !== 'read') throw new Error(result.code)
  return result.reading
}

/** "measure operator value..upTo unit on", with what is null left out. */
function inShort({ measure, operator, value, upTo, unit, on }: DirectiveTarget): string {
  const figure = upTo === null ? String(value) : `${value}..${upTo}`
  return [measure, operator, figure, unit, on].filter((part) => part !== null).join(' ')
}

function listIn(text: string): string[] {
  return read(text).targets.map(inShort)
}

describe('a figure under a heading of aims', () => {
  test.each([
    [
      'Phấn đấu đến năm 2030 có trên 95 % hồ sơ được giải quyết đúng hạn.',
      ['hồ sơ được giải quyết đúng hạn > 95 % 2030-12-31'],
    ],
    [
      'Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn đạt trên 98%.',
      ['Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn > 98 %'],
    ],
    [
      'Đến hết năm 2026, ít nhất 80% người dân hài lòng; tối thiểu 50% thủ tục được rút gọn.',
      ['người dân hài lòng >= 80 % 2026-12-31', 'thủ tục được rút gọn >= 50 % 2026-12-31'],
    ],
    [
      'Giảm tỷ lệ hộ nghèo còn 1,5 % vào cuối năm 2027.',
      ['Giảm tỷ lệ hộ nghèo <= 1.5 % 2027-12-31'],
    ],
    ['Tỷ lệ thất nghiệp thành thị không quá 4%.', ['Tỷ lệ thất nghiệp thành thị <= 4 %']],
    ['Giảm tỷ lệ hộ cận nghèo xuống dưới 2%.', ['Giảm tỷ lệ hộ cận nghèo < 2 %']],
    ['Thu ngân sách tăng 8-10 % mỗi năm.', ['Thu ngân sách tăng >= 8..10 %']],
    ['Giảm ít nhất 5% số vụ cháy so với năm 2025.', ['giảm số vụ cháy >= 5 %']],
    [
      'Xây dựng 5.000 căn nhà ở xã hội trong giai đoạn 2026-2030.',
      ['Xây dựng căn nhà ở xã hội = 5000 căn 2030-12-31'],
    ],
    [
      'Thu nhập bình quân đạt 1,5 triệu đồng/người/tháng.',
      ['Thu nhập bình quân = 1.5 triệu đồng/người/tháng'],
    ],
    ['100% cơ quan sử dụng chữ ký số.', ['cơ quan sử dụng chữ ký số = 100 %']],
    ['Có từ 90% số thôn trở lên đạt chuẩn văn hóa.', ['số thôn trở lên đạt chuẩn văn hóa >= 90 %']],
    ['Ít nhất 1/3 số xã có trung tâm văn hóa.', ['số xã có trung tâm văn hóa >= 33.33 %']],
    [
      'Rút ngắn thời gian giải quyết xuống còn 3 ngày làm việc.',
      ['Rút ngắn thời gian giải quyết <= 3 ngày làm việc'],
    ],
    ['Tốc độ tăng trưởng đạt từ 10 đến 11%/năm.', ['Tốc độ tăng trưởng >= 10..11 %/năm']],
    [
      'Năm 2026: 100% trường có camera; năm 2027: 90% phường đạt chuẩn.',
      ['trường có camera = 100 % 2026-12-31', 'phường đạt chuẩn = 90 % 2027-12-31'],
    ],
    [
      'Tạo việc làm mới cho 12.000 lao động, thu hút ít nhất 20 doanh nghiệp.',
      ['Tạo việc làm mới cho lao động = 12000 lao động', 'thu hút doanh nghiệp >= 20 doanh nghiệp'],
    ],
  ])('%s', (text, expected) => {
    expect(listIn(`I. MỤC TIÊU\n- ${text}`)).toEqual(expected)
  })

  test('takes the horizon of the heading above it', () => {
    expect(listIn('I. MỤC TIÊU\n1. Đến năm 2030:\n- Tỷ lệ che phủ rừng đạt 42%.')).toEqual([
      'Tỷ lệ che phủ rừng = 42 % 2030-12-31',
    ])
  })
})

describe('figures that are no target', () => {
  test.each([
    ['of what was reached', 'I. TÌNH HÌNH\nNăm 2025, tỷ lệ giải quyết đúng hạn đạt 95%, tăng 3%.'],
    ['of what was reached, told', 'II. NHIỆM VỤ\n1. Sở Y tế đã đạt 95% trẻ em được tiêm chủng.'],
    [
      'of a term',
      'II. NHIỆM VỤ\n1. Sở Y tế trả lời trong thời hạn không quá 05 ngày làm việc kể từ ngày nhận hồ sơ.',
    ],
    ['of a citation', 'II. NHIỆM VỤ\n1. Thực hiện Quyết định số 15/QĐ-UBND ngày 5/3/2026.'],
    ['of a class', 'II. NHIỆM VỤ\n1. Doanh nghiệp có trên 50% vốn nhà nước báo cáo.'],
    ['of ages', 'II. NHIỆM VỤ\n1. Trẻ em từ 6 tuổi trở lên và người trên 60 tuổi được khám.'],
    ['of repetitions', 'II. NHIỆM VỤ\n1. Sở Y tế kiểm tra ít nhất 02 lần/năm.'],
  ])('%s', (_, text) => {
    expect(listIn(text)).toEqual([])
  })
})

test('a target with somebody charged with it is a task too, one without is none', () => {
  const charged = read(
    'II. NHIỆM VỤ\n1. Sở Y tế phấn đấu đạt 95 % trẻ em tiêm chủng trước 30/6/2026.',
  )
  expect(charged.targets.map(inShort)).toEqual(['trẻ em tiêm chủng = 95 % 2026-06-30'])
  expect(charged.tasks).toHaveLength(1)
  const free = read('II. NHIỆM VỤ\n1. Phấn đấu đến năm 2030 đạt 95 % trẻ em được tiêm chủng.')
  expect(free.targets).toHaveLength(1)
  expect(free.tasks).toEqual([])
})

describe('a table of targets', () => {
  const table = [
    '| TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2025 | Năm 2026 | Năm 2027 | Cơ quan theo dõi |',
    '|---|---|---|---|---|---|---|',
    '| I | Lĩnh vực xã hội | | | | | |',
    '| 1 | Tỷ lệ hộ nghèo | % | 3,2 | ≤ 2,5 | < 2 | Sở Nội vụ |',
    '| 2 | Số giường bệnh | giường/vạn dân | 30 | 32 | 33 - 35 | Sở Y tế |',
    '| 3 | Môi trường sống | | | Xanh, sạch | | Sở Y tế |',
  ].join('\n')

  test('gives a target for each year, and none for what was reached', () => {
    expect(listIn(table)).toEqual([
      'Tỷ lệ hộ nghèo <= 2.5 % 2026-12-31',
      'Tỷ lệ hộ nghèo < 2 % 2027-12-31',
      'Số giường bệnh = 32 giường/vạn dân 2026-12-31',
      'Số giường bệnh >= 33..35 giường/vạn dân 2027-12-31',
    ])
  })

  test('lists what has no figure', () => {
    const { text, notUnderstood } = read(table)
    expect(notUnderstood.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      'Xanh, sạch',
    ])
  })

  test('takes the horizon of the row above its group', () => {
    const grouped = [
      '| TT | Chỉ tiêu | Đơn vị | Kết quả |',
      '|---|---|---|---|',
      '| I | Đến năm 2030 | | |',
      '| 1 | Kinh tế số | % GDP | ≥ 30 |',
      '| 2 | Xếp hạng | Thứ bậc | ≤ 3 Đông Nam Á; ≤ 50 Thế giới |',
    ].join('\n')
    expect(listIn(grouped)).toEqual([
      'Kinh tế số >= 30 % GDP 2030-12-31',
      'Xếp hạng (Đông Nam Á) <= 3 Thứ bậc 2030-12-31',
      'Xếp hạng (Thế giới) <= 50 Thứ bậc 2030-12-31',
    ])
  })
})

test('every target stands where its span says', () => {
  const { text, targets } = read(
    'I. CHỈ TIÊU\n1. Uỷ ban phấn đấu 95% hồ sơ đúng hạn, 80% thanh toán trực tuyến.\n',
  )
  expect(targets).toHaveLength(2)
  for (const { span, text: own } of targets) expect(text.slice(span.start, span.end)).toBe(own)
})
