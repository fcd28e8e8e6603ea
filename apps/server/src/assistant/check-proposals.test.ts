import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { checkProposals, type ProposalTerms } from './check-proposals.ts'

const text = [
  'II. NHIỆM VỤ',
  '1. Các đơn vị liên quan rà soát vỉa hè.',
  'Báo cáo gửi về Phòng Kinh tế trước phiên họp UBND phường ngày 15/12.',
].join('\n')
const terms: ProposalTerms = {
  text,
  passage: { start: 0, end: text.length },
  points: ['who', 'when', 'product'],
  calendar: createWorkingCalendar(),
  from: isoDate('2026-11-20'),
}
const answerOf = (...proposals: readonly object[]) => JSON.stringify({ proposals })
const check = (answer: string) => checkProposals(answer, terms)

test('a proposal keeps its point, its answer and the place of its quote', () => {
  const quote = 'Báo cáo gửi về Phòng Kinh tế'
  const checked = check(answerOf({ point: 'product', answer: 'báo cáo', quote }))

  const start = text.indexOf(quote)
  expect(checked).toEqual({
    proposals: [
      { point: 'product', answer: 'báo cáo', due: null, quote, span: { start, end: start + 28 } },
    ],
    droppedCount: 0,
  })
})

test('a deadline is read from the answer, its year from the date of the document', () => {
  const quote = 'trước phiên họp UBND phường ngày 15/12'
  const checked = check(answerOf({ point: 'when', answer: '15/12', quote }))

  expect(checked?.proposals[0]?.due).toMatchObject({ kind: 'date', on: '2026-12-15', text: null })
})

test('JSON is found inside a fence, and a quote over a line end', () => {
  const quote = 'rà soát vỉa hè. Báo cáo gửi về'
  const answer = answerOf({ point: 'product', answer: 'báo cáo', quote })

  expect(check(`Đây là kết quả:\n\`\`\`json\n${answer}\n\`\`\``)?.proposals).toHaveLength(1)
})

test.each([
  ['quotes words that are not there', { point: 'who', answer: 'Công an', quote: 'Công an phường' }],
  ['quotes too little', { point: 'product', answer: 'báo cáo', quote: 'Báo cáo' }],
  ['answers what was not asked', { point: 'authority', answer: 'UBND', quote: 'UBND phường ngày' }],
  ['names a point there is not', { point: 'salary', answer: '1', quote: 'Phòng Kinh tế' }],
  [
    'gives a deadline that cannot be read',
    { point: 'when', answer: 'sớm thôi', quote: 'ngày 15/12.' },
  ],
  ['has no answer', { point: 'who', answer: '  ', quote: 'Phòng Kinh tế' }],
  ['is far too long', { point: 'who', answer: 'x'.repeat(600), quote: 'Phòng Kinh tế' }],
  ['is no object', 'x'],
])('a proposal that %s is dropped and counted', (_, proposal) => {
  expect(check(answerOf(proposal as object))).toEqual({ proposals: [], droppedCount: 1 })
})

test('of two answers to one question the first counts', () => {
  const one = { point: 'who', answer: 'Phòng Kinh tế', quote: 'gửi về Phòng Kinh tế' }
  const checked = check(answerOf(one, { ...one, answer: 'Phòng khác' }))

  expect(checked?.proposals.map(({ answer }) => answer)).toEqual(['Phòng Kinh tế'])
  expect(checked?.droppedCount).toBe(1)
})

test('signs of control are taken out of an answer', () => {
  const quote = 'gửi về Phòng Kinh tế'
  const answer = 'Phòng\u0000 Kinh\u202E tế'

  expect(check(answerOf({ point: 'who', answer, quote }))?.proposals[0]?.answer).not.toMatch(
    /\p{Cc}|\p{Cf}/u,
  )
})

test('a quote from outside the passage is none', () => {
  const passage = { start: 0, end: 30 }
  const answer = answerOf({ point: 'who', answer: 'Phòng', quote: 'gửi về Phòng Kinh tế' })

  expect(checkProposals(answer, { ...terms, passage })?.proposals).toEqual([])
})

test.each(['21/KH-UBND', '(a|b)', '[x]', 'a.b*c+d?', '^1$ {2} \\d', '3,5-4,0 m/s'])(
  'a quote of "%s" is looked for as it stands',
  (words) => {
    const own = `Thực hiện ${words} trong năm`
    const quote = `hiện ${words} trong`
    const answer = answerOf({ point: 'product', answer: 'báo cáo', quote })
    const passage = { start: 0, end: own.length }

    expect(checkProposals(answer, { ...terms, text: own, passage })?.proposals).toMatchObject([
      { quote, span: { start: 5, end: 5 + quote.length } },
    ])
  },
)

test('an answer of nothing but signs of control is none', () => {
  const quote = 'gửi về Phòng Kinh tế'
  const answer = answerOf({ point: 'product', answer: '\u0000\u202E \u0000', quote })

  expect(check(answer)).toEqual({ proposals: [], droppedCount: 1 })
})

test.each(['', 'không biết', '{', '{"proposals":"x"}', '[]', 'null', '{}'])(
  '"%s" is no answer',
  (answer) => {
    expect(check(answer)).toBeNull()
  },
)
