import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { edit } from './plan-item.ts'
import { adviceOf, openQuestionsOf } from './plan-questions.ts'
import { due, planItem } from './testing/plan-item.ts'

const clear = {
  who: 'clear',
  what: 'clear',
  when: 'clear',
  responsibility: 'clear',
  product: 'clear',
  authority: 'clear',
} as const

test('a question of the reader disappears once its point is answered', () => {
  const question = 'Ai chịu trách nhiệm chính nhiệm vụ này?'
  const asked = planItem({
    readClarity: { ...clear, who: 'missing' },
    questions: [{ point: 'who', grade: 'missing', question, span: null }],
    product: 'Báo cáo',
  })
  const about = (item: typeof asked) => openQuestionsOf(item).filter(({ point }) => point === 'who')

  expect(about(asked)).toEqual([{ point: 'who', grade: 'missing', question, span: null }])
  expect(about(edit(asked, { accountablePositionId: 'p1' }))).toEqual([])
})

test('a lead that the document names and the organization does not know is asked about by name', () => {
  const lead = { start: 4, end: 16 }
  const item = planItem({
    leadNames: ['Sở Địa chất'],
    readClarity: clear,
    spans: { task: { start: 0, end: 90 }, lead, product: null, due: null },
  })

  expect(openQuestionsOf(item)[0]).toEqual({
    point: 'who',
    grade: 'vague',
    question: '“Sở Địa chất” là vị trí nào trong tổ chức? Ai chịu trách nhiệm chính?',
    span: lead,
  })
})

test('every point that is open has a question, also in a task that somebody added', () => {
  const added = planItem({ leadNames: [], questions: [] })

  expect(openQuestionsOf(added).map(({ point }) => point)).toEqual([
    'who',
    'when',
    'responsibility',
    'product',
    'authority',
  ])
})

test('a remark about a clear point is advice and no question; one about the time ends with its day', () => {
  const repeated = 'Nhiệm vụ này lặp lại nhiệm vụ 2. Có gộp lại không?'
  const early = 'Hạn trước ngày ban hành. Ngày có đúng không?'
  const asked = planItem({
    readClarity: clear,
    accountablePositionId: 'p1',
    product: 'Báo cáo',
    due: due({ on: isoDate('2026-11-02') }),
    questions: [
      { point: 'what', grade: 'clear', question: repeated, span: null },
      { point: 'when', grade: 'clear', question: early, span: null },
      { point: 'product', grade: 'vague', question: 'Sản phẩm là gì?', span: null },
    ],
  })
  const { title, product, due: written } = asked
  const names = { leadNames: [], supportNames: [], supportingUnitIds: [] }
  const asRead = { title, product, due: written, ...names, accountablePositionId: null }
  const read = { ...asked, asRead }

  expect(adviceOf(read)).toEqual([repeated, early])
  expect(openQuestionsOf(read)).toEqual([])
  expect(adviceOf(edit(read, { due: { ...read.due, on: isoDate('2026-12-02') } }))).toEqual([
    repeated,
  ])
})
