import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { describe, expect, test } from 'vitest'
import type { Block } from './block.ts'
import { blocksFromText } from './blocks-from-text.ts'
import { checkDirective } from './check-directive.ts'
import { TEXT_LENGTH_MAX } from './limits.ts'
import { readDirective, type DirectiveOptions } from './read-directive.ts'
import type { DirectiveReading, Span } from './reading.ts'

const CALENDAR = createWorkingCalendar()

function read(blocks: readonly Block[], options: Partial<DirectiveOptions> = {}): DirectiveReading {
  const result = readDirective(blocks, { calendar: CALENDAR, ...options })
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`)
  return result.reading
}

function readText(text: string, options: Partial<DirectiveOptions> = {}): DirectiveReading {
  return read(blocksFromText(text), options)
}

function paragraph(text: string, listMarker?: string): Block {
  return { kind: 'paragraph', text, ...(listMarker === undefined ? {} : { listMarker }) }
}

const LETTERHEAD =
  'SỞ NỘI VỤ\nSố: 5/KH-SNV\nMinh Hà, ngày 02 tháng 3 năm 2026\nKẾ HOẠCH\nTập huấn\n'

describe('the text that spans point into', () => {
  test('has a line for every paragraph and table row, cells joined by bars', () => {
    const reading = read([
      paragraph('Rà  soát\thồ sơ', '1.'),
      {
        kind: 'table',
        rows: [
          [{ text: 'TT' }, { text: 'Nhiệm\nvụ' }],
          [{ text: '1' }, { text: '' }],
        ],
      },
    ])
    expect(reading.text).toBe('1. Rà soát hồ sơ\nTT | Nhiệm vụ\n1 | ')
  })

  test('gives every field of a task back at its span', () => {
    const { text, tasks } = readText(
      `${LETTERHEAD}I. NHIỆM VỤ\n1. Phòng Công chức chủ trì, phối hợp với Thanh tra Sở lập danh sách, báo cáo Giám đốc Sở trước ngày 20/4/2026.`,
    )
    const at = (span: Span | null | undefined): string =>
      span == null ? '' : text.slice(span.start, span.end)
    const [task] = tasks
    expect(at(task?.span)).toBe(task?.text)
    expect(at(task?.leadSpan)).toBe('Phòng Công chức')
    expect(at(task?.supportSpan)).toBe('Thanh tra Sở')
    expect(at(task?.reportToSpan)).toBe('Giám đốc Sở')
    expect(at(task?.productSpan)).toBe('danh sách')
    expect(at(task?.due.span)).toBe('trước ngày 20/4/2026')
  })
})

describe('sections', () => {
  const reading = readText(
    `${LETTERHEAD}II. NHIỆM VỤ\n1. Về đào tạo\na) Phòng Công chức mở lớp.\n2. Phòng Tổ chức rà soát biên chế.\n2.1. Thanh tra Sở kiểm tra.\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở tổng hợp.`,
  )

  test('are paths of their numbers', () => {
    expect(reading.sections.map(({ id }) => id)).toEqual([
      'II',
      'II.1',
      'II.1.a',
      'II.2',
      'II.2.1',
      'III',
      'III.1',
    ])
    expect(reading.tasks.map(({ section }) => section)).toEqual([
      'II.1.a',
      'II.2',
      'II.2.1',
      'III.1',
    ])
  })

  test('say whether they are a heading or the text itself', () => {
    const kinds = Object.fromEntries(reading.sections.map(({ id, kind }) => [id, kind]))
    expect(kinds).toMatchObject({
      II: 'heading',
      'II.1': 'heading',
      'II.1.a': 'item',
      'II.2.1': 'item',
    })
  })

  test('reach to the line before the next of their level', () => {
    const second = reading.sections.find(({ id }) => id === 'II')
    const words = reading.text.slice(second?.span.start, second?.span.end)
    expect(words).toMatch(/^II\. NHIỆM VỤ\n[\s\S]*Thanh tra Sở kiểm tra\.$/u)
  })
})

describe('what a heading says holds for what stands under it', () => {
  test('its unit leads every item', () => {
    const { tasks } = readText(
      `${LETTERHEAD}III. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế:\n- Rà soát cơ số thuốc.\n- Bố trí trực cấp cứu.\n2. Sở Công Thương:\n- Dự trữ hàng hóa.`,
    )
    expect(tasks.map(({ lead }) => lead)).toEqual([['Sở Y tế'], ['Sở Y tế'], ['Sở Công Thương']])
  })

  test('its date is theirs', () => {
    const { tasks } = readText(
      `${LETTERHEAD}II. NHIỆM VỤ\n1. Trước ngày 15/6/2026:\n- Phòng Công chức rà soát hồ sơ.\n- Văn phòng Sở đặt phòng họp.`,
    )
    expect(tasks.map(({ due }) => due.on)).toEqual(['2026-06-14', '2026-06-14'])
  })

  test('a heading with nothing under it is the task itself', () => {
    const { tasks } = readText(
      `${LETTERHEAD}II. NHIỆM VỤ\n1. Rà soát thủ tục hành chính\n2. Cắt giảm chi phí`,
    )
    expect(tasks.map(({ title }) => title)).toEqual([
      'Rà soát thủ tục hành chính',
      'Cắt giảm chi phí',
    ])
  })

  test('aims, findings and grounds give no tasks', () => {
    const { tasks } = readText(
      `${LETTERHEAD}I. MỤC ĐÍCH, YÊU CẦU\n- Nâng cao nhận thức.\nII. TÌNH HÌNH\n- Tổ chức bộ máy còn cồng kềnh.\nIII. NHIỆM VỤ\n- Rà soát biên chế.`,
    )
    expect(tasks.map(({ text }) => text)).toEqual(['Rà soát biên chế.'])
  })
})

describe('the check of "6 rõ"', () => {
  const reading = readText(
    `${LETTERHEAD}II. NHIỆM VỤ\n1. Các đơn vị liên quan khẩn trương rà soát hồ sơ.\n2. Giao Phòng Công chức lập báo cáo, trình Giám đốc Sở phê duyệt trước ngày 26/4/2026.`,
  )

  test('asks one question for each vague or missing point', () => {
    const [vague] = reading.tasks
    expect(vague?.clarity).toEqual({
      who: 'vague',
      what: 'clear',
      when: 'vague',
      responsibility: 'vague',
      product: 'missing',
      authority: 'missing',
    })
    expect(vague?.questions).toHaveLength(5)
    expect(vague?.questions[1]).toContain('khẩn trương')
  })

  test('has nothing to ask of a task that says it all', () => {
    const [, clear] = reading.tasks
    expect(Object.values(clear?.clarity ?? {})).toEqual(Array(6).fill('clear'))
    expect(clear?.questions).toEqual([])
  })

  test('remarks on a deadline on a day off, and leaves it where it is', () => {
    const [, clear] = reading.tasks
    // 25 April 2026 is a Saturday; "trước ngày 26/4" ends with it.
    expect(clear?.due.on).toBe('2026-04-25')
    expect(clear?.findings).toMatchObject([
      { point: 'when', grade: 'clear', code: 'due-on-day-off' },
    ])
  })

  test('lists findings with the line of the source', () => {
    const findings = checkDirective(reading)
    expect(findings.map(({ line, point, taskId }) => `${taskId} ${line} ${point}`)).toEqual([
      't1 7 who',
      't1 7 when',
      't1 7 responsibility',
      't1 7 product',
      't1 7 authority',
      't2 8 when',
    ])
  })
})

describe('dates depend on the document', () => {
  const TASK = 'I. NHIỆM VỤ\n1. Sở Y tế hoàn thành trước ngày 10/02.'

  test('a year that is not written follows the date of the document', () => {
    expect(readText(`${LETTERHEAD}${TASK}`).tasks[0]?.due.on).toBe('2027-02-09')
  })

  test('else the date the reader was given', () => {
    const { tasks } = readText(TASK, { fileIssuedOn: isoDate('2030-01-15') })
    expect(tasks[0]?.due.on).toBe('2030-02-09')
  })

  test('else it stays open, with a question and a remark', () => {
    const { tasks, notUnderstood } = readText(TASK)
    expect(tasks[0]).toMatchObject({ due: { kind: 'date', on: null }, clarity: { when: 'vague' } })
    expect(tasks[0]?.questions).toContainEqual(expect.stringContaining('năm nào'))
    expect(notUnderstood).toHaveLength(1)
  })

  test('"trước ngày" may be read as including the day', () => {
    const { tasks } = readText(`${LETTERHEAD}${TASK}`, { beforeDay: 'inclusive' })
    expect(tasks[0]?.due.on).toBe('2027-02-10')
  })
})

describe('what is refused', () => {
  test('a document with a secrecy stamp, with its words only', () => {
    const result = readDirective(blocksFromText('SỞ NỘI VỤ\nMẬT\n1. Sở Y tế rà soát.'), {
      calendar: CALENDAR,
    })
    expect(result).toEqual({
      kind: 'refused',
      code: 'secrecy-stamp',
      level: 'mat',
      blockIndex: 1,
      words: 'MẬT',
    })
  })

  test('a document with a secrecy stamp among the marks of its pages', () => {
    const options = { calendar: CALENDAR, marks: ['DỰ THẢO', 'TUYỆT MẬT'] }
    const result = readDirective(blocksFromText('SỞ NỘI VỤ\n1. Sở Y tế rà soát.'), options)
    expect(result).toMatchObject({ kind: 'refused', code: 'secrecy-stamp', blockIndex: null })
  })

  test('a text beyond the limit of length', () => {
    const text = 'a'.repeat(TEXT_LENGTH_MAX + 1)
    expect(readDirective([{ kind: 'paragraph', text }], { calendar: CALENDAR })).toMatchObject({
      kind: 'refused',
      code: 'too-long',
    })
  })
})

test('no blocks give an empty reading', () => {
  expect(read([])).toMatchObject({
    text: '',
    tasks: [],
    sections: [],
    targets: [],
    notUnderstood: [],
  })
})
