import { describe, expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'

function texts(source: string): string[] {
  return blocksFromText(source).map((block) => (block.kind === 'paragraph' ? block.text : 'table'))
}

test('a line is a paragraph and knows its number', () => {
  expect(blocksFromText('I. MỤC TIÊU\r\n\r\n1. Rà soát.')).toEqual([
    { kind: 'paragraph', text: 'I. MỤC TIÊU', line: 1 },
    { kind: 'paragraph', text: '1. Rà soát.', line: 3 },
  ])
})

test('a line that goes on in lower case belongs to the one before', () => {
  expect(texts('Ủy ban nhân dân phường khảo sát\nhộ khó khăn trước ngày 05/9.')).toEqual([
    'Ủy ban nhân dân phường khảo sát hộ khó khăn trước ngày 05/9.',
  ])
})

test('items keep their lines though they begin in lower case', () => {
  expect(texts('1. Nhiệm vụ của Sở Tài chính\na) bố trí vốn;\nb) quyết toán.')).toHaveLength(3)
})

test('a hard-wrapped paragraph is put together, also where a line begins with a capital', () => {
  const lines = [
    'Giao Văn phòng Ủy ban nhân dân Thành phố phối hợp với các đơn vị và',
    'Sở Tài chính rà soát kinh phí, tổng hợp trình Ủy ban nhân dân Thành',
    'phố xem xét, quyết định theo thẩm quyền và báo cáo Thường trực Thành',
    'ủy, Thường trực Hội đồng nhân dân, Đoàn đại biểu Quốc hội Thành phố và',
    'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố để theo dõi trong năm nay.',
  ]
  expect(texts(lines.join('\n'))).toEqual([lines.join(' ')])
})

test('a pipe table becomes a table without its ruler, emphasis gone', () => {
  const [table] = blocksFromText('| TT | **Nhiệm vụ** |\n|---|:---:|\n| 1\\. | Rà soát<br>hồ sơ |')
  expect(table).toEqual({
    kind: 'table',
    rows: [
      [{ text: 'TT' }, { text: 'Nhiệm vụ' }],
      [{ text: '1.' }, { text: 'Rà soát\nhồ sơ' }],
    ],
    rowLines: [1, 3],
  })
})

test('an escaped pipe stays inside its cell', () => {
  const [table] = blocksFromText('| a \\| b | c |')
  expect(table).toMatchObject({ rows: [[{ text: 'a | b' }, { text: 'c' }]] })
})

test('the facts of a legal database become a table of labels and values', () => {
  const [table] = blocksFromText('Số hiệu | 15-KH/ĐU |\nNgười ký | Tạ Đình Khoa |')
  expect(table).toMatchObject({
    kind: 'table',
    rows: [
      [{ text: 'Số hiệu' }, { text: '15-KH/ĐU' }],
      [{ text: 'Người ký' }, { text: 'Tạ Đình Khoa' }],
    ],
  })
})

test('a letterhead broken word by word comes together at its pipe', () => {
  expect(texts('THÀNH\nỦY |\nĐẢNG\nCỘNG SẢN VIỆT NAM |')).toEqual([
    'THÀNH ỦY',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
  ])
})

describe('Markdown leaves its words only', () => {
  test.each([
    ['**1\\. Mục đích**', { text: '1. Mục đích', bold: true }],
    ['## II. NHIỆM VỤ', { text: 'II. NHIỆM VỤ', headingLevel: 2 }],
    ['*   Sở Tài chính bố trí vốn.', { text: '- Sở Tài chính bố trí vốn.' }],
    ['*Minh Hà, ngày 20 tháng 4 năm 2026*', { text: 'Minh Hà, ngày 20 tháng 4 năm 2026' }],
    ['kinh tế \\- xã hội', { text: 'kinh tế - xã hội' }],
  ])('%s', (line, expected) => {
    expect(blocksFromText(line)).toMatchObject([expected])
  })

  test('the asterisk of a party letterhead is no bullet', () => {
    expect(texts('ĐẢNG ỦY XÃ PHÚ LỘC\n*\nSố 33-KH/ĐU')).toContain('*')
  })
})
