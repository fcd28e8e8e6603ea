import { createWorkingCalendar, isIsoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from './block.ts'
import { blocksFromText } from './blocks-from-text.ts'
import { readDirective } from './read-directive.ts'
import type { DirectiveReading, DirectiveTask, Due, Span } from './reading.ts'

const CALENDAR = createWorkingCalendar()

/** Pieces of real documents, and of what breaks readers. */
const PIECES = [
  'Sở Tài chính',
  'các sở, ban, ngành',
  'UBND các phường, xã, đặc khu',
  'Uỷ ban nhân dân Thành phố',
  'Giao',
  'chủ trì, phối hợp với',
  'rà soát, lập danh sách',
  'báo cáo kết quả về',
  'trình',
  'khẩn trương',
  'trước ngày 31/02/2026',
  'trước ngày 15/6',
  'trong quý II/2026',
  'từ ngày 5 đến ngày 10 hằng tháng',
  'trong thời hạn 999 năm kể từ ngày 01/01/2026',
  'trong 05 ngày làm việc kể từ ngày 29/12/2149',
  'chậm nhất 900 ngày làm việc trước ngày 01/01/1976',
  'hằng năm',
  'trước Tết Nguyên đán Bính Ngọ',
  'trong tuần này',
  'trước thứ Sáu tuần sau',
  'trước 25 giờ 61 phút ngày 30/2',
  'giai đoạn 2030-2026.',
  '02 buổi/tháng',
  'phấn đấu đến năm 2030',
  'đạt trên 95 % hồ sơ',
  'từ 8 đến 10 %/năm trở lên',
  'giảm còn 1.500,5 triệu đồng',
  '168/0 xã, phường',
  'MỤC TIÊU',
  'so với năm 2025',
  'Số:      /KH-UBND',
  'K Ế H O Ạ C H',
  'Căn cứ Luật Đất đai ngày 18/01/2024;',
  '| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 |',
  '| 1 | Tỷ lệ hộ nghèo | % | ≤ 2; > 3 Đông |',
  'thường xuyên, liên tục',
  'ngay sau khi',
  'Số 12-KH/TU',
  'Minh Hà, ngày 02 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Nơi nhận:',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
  'Trần Văn Bình',
  'PHỤ LỤC I',
  'Điều 1.',
  'I. NHIỆM VỤ',
  '1.',
  '2.1.',
  'a)',
  '-',
  '+',
  'Đơn vị chủ trì:',
  'Thời gian hoàn thành:',
  'Sản phẩm:',
  '| TT | Nhiệm vụ | Chủ trì | Thời gian |',
  '| 1 | Lập kế hoạch | Sở Y tế | 6/2026 |',
  '| I. | Nhóm | | |',
  '|---|---|---|---|',
  'Số hiệu | 12-KH/TU |',
  '**',
  '(',
  ')',
  ';',
  ':',
  '.',
  ', ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\ud83d\ude00',
  '\ud800',
  'a\u0301',
]

const text = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(' '))

const cell = fc.record({
  text: fc.constantFrom(
    '',
    '1',
    'I',
    'TT',
    'Nhiệm vụ',
    'Chủ trì',
    'Thời hạn',
    'Sở Y tế',
    '6/2026',
    'a\nb',
  ),
  columnSpan: fc.integer({ min: 0, max: 3 }),
  rowSpan: fc.integer({ min: 0, max: 3 }),
})
const block: fc.Arbitrary<Block> = fc.oneof(
  text.map((words): Block => ({ kind: 'paragraph', text: words, listMarker: '1.' })),
  fc
    .array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 })
    .map((rows): Block => ({ kind: 'table', rows })),
)

function read(blocks: readonly Block[]): DirectiveReading | null {
  const result = readDirective(blocks, { calendar: CALENDAR })
  return result.kind === 'read' ? result.reading : null
}

function isInside({ text: whole }: DirectiveReading, { start, end }: Span): boolean {
  return start >= 0 && start <= end && end <= whole.length
}

function expectDue(reading: DirectiveReading, due: Due): void {
  if (due.span === null) {
    expect(due).toMatchObject({ kind: 'none', text: null, on: null, from: null, rule: null })
    return
  }
  expect(reading.text.slice(due.span.start, due.span.end)).toBe(due.text)
  expect(due.kind).not.toBe('none')
  expect([due.on, due.from].every((on) => on === null || isIsoDate(on))).toBe(true)
  if (due.from !== null && due.on !== null) expect(due.from <= due.on).toBe(true)
  if (due.kind === 'recurring')
    expect(due.recurrence).toMatch(/^FREQ=[A-Z]+(?:;[A-Z]+=[-\d,A-Z]+)*$/u)
}

function expectTask(reading: DirectiveReading, task: DirectiveTask): void {
  const at = (span: Span): string => reading.text.slice(span.start, span.end)
  expect(at(task.span)).toBe(task.text)
  for (const [names, span] of [
    [task.lead, task.leadSpan],
    [task.support, task.supportSpan],
    [task.monitor, task.monitorSpan],
    [task.reportTo, task.reportToSpan],
  ] as const) {
    expect(span === null).toBe(names.length === 0)
    for (const name of names) expect(span === null ? '' : at(span)).toContain(name)
  }
  if (task.productSpan !== null) expect(at(task.productSpan)).toBe(task.product)
  for (const due of [task.due, ...task.alsoDue]) expectDue(reading, due)
  const unclear = Object.values(task.clarity).filter((grade) => grade !== 'clear')
  expect(task.questions).toHaveLength(unclear.length)
  for (const { span, line } of task.findings) {
    expect(isInside(reading, span)).toBe(true)
    expect(line).toBeGreaterThan(0)
  }
}

function expectReading(reading: DirectiveReading | null): void {
  if (reading === null) return
  expect(new Set(reading.tasks.map(({ id }) => id)).size).toBe(reading.tasks.length)
  for (const task of reading.tasks) expectTask(reading, task)
  const ids = new Set(reading.sections.map(({ id }) => id))
  expect(ids.size).toBe(reading.sections.length)
  for (const { section } of reading.tasks) expect(section === null || ids.has(section)).toBe(true)
  for (const target of reading.targets) {
    expect(reading.text.slice(target.span.start, target.span.end)).toBe(target.text)
    expect(Number.isFinite(target.value)).toBe(true)
    expect(target.upTo === null || target.upTo > target.value).toBe(true)
    expect(target.on === null || isIsoDate(target.on)).toBe(true)
  }
  for (const { span } of [...reading.sections, ...reading.notUnderstood]) {
    expect(isInside(reading, span)).toBe(true)
  }
}

describe('whatever a document says', () => {
  test('text is read without throwing, and every field stands where its span says', () => {
    fc.assert(
      fc.property(text, (source) => {
        expectReading(read(blocksFromText(source)))
      }),
      { numRuns: 600 },
    )
  })

  test('so are blocks, with tables of any shape', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        expectReading(read(blocks))
      }),
      { numRuns: 400 },
    )
  })

  test('reading it twice gives the same', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(read(blocksFromText(source))).toEqual(read(blocksFromText(source)))
      }),
      { numRuns: 50 },
    )
  })
})

/** How many characters all patterns move over while some work is done: a count, not a time. */
function countSteps(work: () => unknown): number {
  const descriptor = Reflect.getOwnPropertyDescriptor(RegExp.prototype, 'exec')
  const native = descriptor?.value as (this: RegExp, subject: string) => RegExpExecArray | null
  let steps = 0
  function exec(this: RegExp, subject: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const found = native.call(this, subject)
    // A sticky pattern that fails has looked at one place only.
    const end = this.sticky ? from : subject.length
    const to = found === null ? end : found.index + found[0].length
    steps += Math.max(1, to - from)
    return found
  }
  Reflect.defineProperty(RegExp.prototype, 'exec', { ...descriptor, value: exec })
  try {
    work()
  } finally {
    Reflect.defineProperty(RegExp.prototype, 'exec', descriptor ?? {})
  }
  return steps
}

describe('twice the text is twice the work', () => {
  const order =
    'Sở Tài chính chủ trì, phối hợp với các sở, ngành rà soát hồ sơ, báo cáo trước ngày 15/6/2026; Sở Nội vụ tổng hợp hằng quý. '
  test.each([
    ['of orders in paragraphs', `1. ${order}\n`],
    ['of one endless sentence', 'rà soát, báo cáo hằng tháng trước ngày 15/6, '],
    ['of table rows', '| 1 | Lập kế hoạch | Sở Y tế | 6/2026 |\n'],
    ['of numbered headings', '1. Nhiệm vụ\na) Việc\n'],
    ['of labelled lines', '1. Việc\n- Chủ trì: Sở Y tế\n- Thời gian: 6/2026\n'],
    ['of dashes', '-'],
    ['of brackets', '(ngày '],
    ['of short lines', 'a\n'],
    ['of names', 'Sở Tài chính, '],
    ['of words that begin a deadline', 'trước ngày trong thời hạn '],
    ['of opening brackets', '('],
    ['of days', 'ngày ngày '],
    ['of beginnings of names', 'Sở '],
    ['of letters of a list', 'a) a) '],
    ['of numbers of an outline', '1.1.'],
    ['of partners', 'chủ trì, phối hợp với, phối hợp với '],
    ['of shares', 'đạt từ ít nhất trên 95 % '],
    ['of sentences that set a figure', 'Phấn đấu đạt 95 % hồ sơ.\n'],
    ['of rows of targets', '| Chỉ tiêu | 95 % | 8 - 10 |\n'],
    ['of holidays', 'trước Tết Nguyên đán, Quốc khánh '],
    ['of numbers of documents', 'Quyết định số 15/QĐ-UBND ngày 5/6/2026, '],
    ['of cases told from others', 'hồ sơ được tiếp nhận từ trước '],
    ['of figures that are told', 'số liệu tính đến '],
    ['of periods', 'định kỳ hằng tháng, quý, 6 tháng, năm '],
    ['of months', 'tháng 1, 2, 3, '],
    ['of signatures', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n'],
    ['of recipients', 'Nơi nhận:\n- Lưu: VT.\n'],
    ['of one letter', 'A'],
    ['of one cell that goes on', '| x '],
  ])('%s', (_, piece) => {
    const head = '| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n'
    const count = (size: number): number => {
      const source = head + piece.repeat(Math.ceil(size / piece.length))
      return countSteps(() => read(blocksFromText(source)))
    }
    const [small, large] = [count(40_000), count(80_000)]
    expect(large / small).toBeLessThan(2.4)
    expect(large).toBeLessThan(80_000 * 400)
  })
})
