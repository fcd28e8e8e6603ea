import { createWorkingCalendar } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import type { Block } from './block.ts'
import { readDirective } from './read-directive.ts'
import type { DirectiveReading } from './reading.ts'

function read(blocks: readonly Block[]): DirectiveReading {
  const result = readDirective(blocks, { calendar: createWorkingCalendar() })
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`)
  return result.reading
}

describe('tables', () => {
  const rows = (lines: readonly string[]): Block => ({
    kind: 'table',
    rows: lines.map((line) => line.split('|').map((text) => ({ text: text.trim() }))),
  })

  test('merged cells count for every row they cover', () => {
    const { tasks } = read([
      {
        kind: 'table',
        rows: [
          ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'].map((text) => ({ text })),
          [
            { text: '1' },
            { text: 'Lập kế hoạch' },
            { text: 'Sở Y tế', rowSpan: 2 },
            { text: '6/2026' },
          ],
          [{ text: '2' }, { text: 'Mua thuốc' }, { text: '7/2026' }],
        ],
      },
    ])
    expect(tasks.map(({ lead, due }) => [lead, due.on])).toEqual([
      [['Sở Y tế'], '2026-06-30'],
      [['Sở Y tế'], '2026-07-31'],
    ])
  })

  test('a row that spans the table is a section', () => {
    const { tasks, sections } = read([
      {
        kind: 'table',
        rows: [
          ['TT', 'Nhiệm vụ', 'Chủ trì'].map((text) => ({ text })),
          [{ text: 'I. Hạ tầng', columnSpan: 3 }],
          ['1', 'Kéo cáp', 'Sở Xây dựng'].map((text) => ({ text })),
        ],
      },
    ])
    expect(sections).toMatchObject([{ id: 'I', title: 'Hạ tầng' }])
    expect(tasks).toMatchObject([{ section: 'I', code: '1', lead: ['Sở Xây dựng'] }])
  })

  test('a table on the next page goes on with the columns of the one before', () => {
    const head = rows([
      'TT | Nội dung công việc | Đơn vị thực hiện | Hạn',
      '1 | In tài liệu | Văn phòng | 15/5/2026',
    ])
    const { tasks } = read([head, rows(['2 | Gửi giấy mời | Văn phòng | 16/5/2026'])])
    expect(tasks.map(({ due }) => due.on)).toEqual(['2026-05-15', '2026-05-16'])
  })

  test('a header of two rows, with the columns counted below it, is all header', () => {
    const { tasks } = read([
      rows([
        'TT | Nhiệm vụ | Đơn vị thực hiện | Đơn vị thực hiện | Thời gian',
        ' | | Chủ trì | Phối hợp | ',
        '(1) | (2) | (3) | (4) | (5)',
        '1 | Lập kế hoạch | Sở Y tế | Sở Tài chính | 6/2026',
      ]),
    ])
    expect(tasks).toMatchObject([{ lead: ['Sở Y tế'], support: ['Sở Tài chính'], code: '1' }])
  })

  test('one cell may say who leads and who helps', () => {
    const { tasks } = read([
      rows([
        'TT | Nhiệm vụ | Đơn vị chủ trì, phối hợp',
        '1 | Lập kế hoạch | Chủ trì: Sở Y tế. Phối hợp: Sở Tài chính, Sở Nội vụ',
      ]),
    ])
    expect(tasks).toMatchObject([{ lead: ['Sở Y tế'], support: ['Sở Tài chính', 'Sở Nội vụ'] }])
  })

  test('"nt" repeats what the row above says', () => {
    const { tasks } = read([
      rows([
        'TT | Nội dung công việc | Đơn vị được giao | Hạn hoàn thành',
        '1 | Lập kế hoạch | Sở Y tế | 6/2026',
        '2 | Mua thuốc | -nt- | nt',
        '3 | Kiểm kê | Như trên | 8/2026',
      ]),
    ])
    expect(tasks.map(({ lead, due }) => [lead, due.on])).toEqual([
      [['Sở Y tế'], '2026-06-30'],
      [['Sở Y tế'], '2026-06-30'],
      [['Sở Y tế'], '2026-08-31'],
    ])
  })

  test('start and end columns make a range, also in the American order', () => {
    const { tasks } = read([
      rows([
        'TT | Công việc | Ngày bắt đầu | Ngày kết thúc | Phụ thuộc',
        'A | Đo đạc | 3/1/2026 | 3/31/2026 | B, C',
      ]),
    ])
    expect(tasks).toMatchObject([
      { due: { kind: 'range', from: '2026-03-01', on: '2026-03-31' }, dependsOn: ['B', 'C'] },
    ])
  })

  test('a table of targets or of money gives no tasks', () => {
    const { tasks } = read([
      rows(['TT | Chỉ tiêu | Đơn vị tính | Kết quả', '1 | Tỷ lệ đúng hạn | % | 95']),
      rows(['TT | Nguồn vốn | Số tiền', '1 | Ngân sách | 500']),
    ])
    expect(tasks).toEqual([])
  })

  test('a deadline that cannot be read is pointed out', () => {
    const { text, notUnderstood } = read([
      rows(['TT | Nhiệm vụ | Chủ trì | Thời gian', '1 | Lập kế hoạch | Sở Y tế | sớm']),
    ])
    expect(notUnderstood.map(({ span }) => text.slice(span.start, span.end))).toEqual(['sớm'])
  })
})
