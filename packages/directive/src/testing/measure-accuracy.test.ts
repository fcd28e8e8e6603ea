import { expect, test } from 'vitest'
import type { GoldDocument } from './gold.ts'
import { addAccuracy, measureAccuracy, rate } from './measure-accuracy.ts'
import { readTextDocument } from './read-text-document.ts'

const SOURCE = [
  'II. NHIỆM VỤ',
  '1. Sở Y tế chủ trì, phối hợp với Sở Tài chính lập danh sách trước ngày 10/6/2026.',
  '2. Sở Xây dựng thực hiện Nghị quyết số 05-NQ/TU ngày 15 tháng 9 năm 2025 của Thành ủy.',
  '3. Sở Nội vụ ban hành quy chế trong quý III năm 2026.',
].join('\n')
const DOCUMENT = readTextDocument(SOURCE)

const FIRST = {
  line: 2,
  lead: ['Sở Y Tế'],
  support: ['Sở Tài chính'],
  product: 'danh sách',
  due: { kind: 'date', from: null, on: '2026-06-09', recurrence: null },
} as const
const SECOND = { line: 3, lead: ['Sở Xây dựng'], due: { kind: 'none' } } as const
const THIRD = { line: 4, due: { kind: 'range', from: '2026-07-01', on: '2026-09-30' } } as const

function measure(gold: Omit<GoldDocument, 'name'>): ReturnType<typeof measureAccuracy> {
  return measureAccuracy({ name: 'test', ...gold }, DOCUMENT)
}

test('a reading that agrees with the person has no miss', () => {
  const { accuracy, misses } = measure({ tasks: [FIRST, SECOND, THIRD] })
  expect(misses).toEqual([])
  expect(accuracy.task).toMatchObject({ right: 3, found: 3, expected: 3 })
  expect(accuracy.lead).toMatchObject({ right: 2, found: 2, expected: 2 })
  expect(accuracy.product).toMatchObject({ right: 1, judged: 1 })
  expect(accuracy.deadline).toMatchObject({ right: 2, found: 2, expected: 2, judged: 3 })
})

test('a task nobody expects lowers precision, one not found lowers recall', () => {
  const { accuracy, misses } = measure({ tasks: [FIRST, THIRD, { line: 1 }] })
  expect(accuracy.task).toMatchObject({ right: 2, found: 3, expected: 3 })
  expect(misses.map(({ field, place }) => `${field} ${place}`)).toEqual([
    'task line 1',
    'task II.2',
  ])
})

test('a task that may be one, and need not, counts neither way', () => {
  const { accuracy } = measure({ tasks: [FIRST, THIRD], mayBeTasks: [{ line: 3 }] })
  expect(accuracy.task).toMatchObject({ right: 2, found: 2, expected: 2 })
})

test('what stands behind the last judged line is not measured', () => {
  const { accuracy } = measure({ tasks: [FIRST, SECOND], untilLine: 3 })
  expect(accuracy.task).toMatchObject({ right: 2, found: 2, expected: 2 })
})

test('a wrong lead is wrong both ways, a lead nobody named only lowers precision', () => {
  const { accuracy } = measure({
    tasks: [
      { ...FIRST, lead: ['Sở Tài chính'] },
      { ...SECOND, lead: [] },
      { ...THIRD, lead: ['Sở Nội vụ'] },
    ],
  })
  expect(accuracy.lead).toEqual({ right: 1, found: 3, expected: 2, judged: 3, agreed: 1 })
})

test('names are compared folded and joined', () => {
  const lead = ['SỞ Y', 'TẾ']
  expect(measure({ tasks: [{ ...FIRST, lead }], untilLine: 2 }).misses).toEqual([])
})

test('a deadline must agree in kind, first day, last day and recurrence', () => {
  const wrong = { ...FIRST, due: { ...FIRST.due, on: '2026-06-10' } } as const
  const { accuracy, misses } = measure({ tasks: [wrong], untilLine: 2 })
  expect(accuracy.deadline).toMatchObject({ right: 0, found: 1, expected: 1, agreed: 0 })
  expect(misses[0]).toMatchObject({ expected: 'date 2026-06-10', actual: 'date 2026-06-09' })
})

test('a sentence on the same line is known by its words', () => {
  const text = 'II. NHIỆM VỤ\n1. Sở Y tế lập danh sách. Sở Nội vụ ban hành quy chế.'
  const tasks = [{ line: 2, quote: 'Sở Nội vụ ban hành', lead: ['Sở Nội vụ'] }]
  const { accuracy, misses } = measureAccuracy({ name: 'test', tasks }, readTextDocument(text))
  expect(accuracy.lead).toMatchObject({ right: 1, found: 1 })
  expect(misses).toHaveLength(1)
})

test('a trap left alone is right, a deadline read as nothing is found wrongly', () => {
  const trap = { date: '2025-09-15', line: 3 }
  expect(measure({ traps: [trap] }).accuracy.trap).toMatchObject({ right: 1, expected: 1 })
  const lost = { ...SECOND, due: { kind: 'date', on: '2025-09-15' } } as const
  const { accuracy } = measure({ tasks: [FIRST, lost, THIRD], traps: [trap] })
  expect(accuracy.trap).toMatchObject({ right: 1, found: 2, expected: 1 })
})

test('a trap taken as a deadline is missed', () => {
  const { accuracy } = measure({
    traps: [
      { date: '2026-06-09', line: 2 },
      { words: 'quý III năm 2026' },
      { words: '15 tháng 9' },
    ],
  })
  expect(accuracy.trap).toMatchObject({ right: 1, found: 1, expected: 3 })
})

test('header fields are compared one by one, an absent one not at all', () => {
  const { accuracy } = measure({ header: { number: null, kind: 'plan' } })
  expect(accuracy.header).toMatchObject({ judged: 2, agreed: 1, right: 0, expected: 1 })
})

test('a figure that nobody read is missed', () => {
  const targets = [{ measure: 'tỷ lệ hồ sơ', value: 95, operator: '>=' } as const]
  expect(measure({ targets }).accuracy.target).toMatchObject({ right: 0, expected: 1 })
})

test('rates are null where there is nothing to divide by', () => {
  const { accuracy } = measure({ tasks: [FIRST, SECOND, THIRD] })
  expect(rate(accuracy.header)).toEqual({ precision: null, recall: null, f1: null })
  const sum = addAccuracy([accuracy, measure({ tasks: [] }).accuracy])
  expect(rate(sum.task)).toEqual({ precision: 0.5, recall: 1, f1: 6 / 9 })
})
