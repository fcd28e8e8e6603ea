import { createWorkingCalendar } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import { readDirective } from './read-directive.ts'

function read(item: string) {
  const blocks = blocksFromText(`II. NHIỆM VỤ\n1. ${item}`)
  const result = readDirective(blocks, { calendar: createWorkingCalendar() })
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`)
  return result.reading.tasks.map(({ title, lead, support }) => [
    title,
    lead.join(' + '),
    support.join(' + '),
  ])
}

test.each([
  ['Nhiệm vụ rà soát hồ sơ được giao cho Sở Nội vụ chủ trì thực hiện.', ''],
  ['Việc rà soát hồ sơ giao Sở Nội vụ chủ trì.', ''],
  ['Việc rà soát hồ sơ do Sở Nội vụ chủ trì, Sở Tài chính phối hợp.', 'Sở Tài chính'],
])('the work stands before the body that is to do it: %s', (item, support) => {
  expect(read(item)).toEqual([['Rà soát hồ sơ', 'Sở Nội vụ', support]])
})

test('a name for short in brackets is no work', () => {
  const item = 'Sở Nội vụ chủ trì, phối hợp với Sở Y tế (sau đây gọi là Sở) rà soát hồ sơ.'

  expect(read(item)).toEqual([['Rà soát hồ sơ', 'Sở Nội vụ', 'Sở Y tế']])
})

test('a person in small letters is given work with the post, or without', () => {
  expect(read('Giao ông Nguyễn Văn A, Giám đốc Sở Nội vụ, rà soát hồ sơ.')).toEqual([
    ['Rà soát hồ sơ', 'ông Nguyễn Văn A, Giám đốc Sở Nội vụ', ''],
  ])
  expect(read('Giao bà Trần Thị B rà soát hồ sơ.')).toEqual([
    ['Rà soát hồ sơ', 'bà Trần Thị B', ''],
  ])
})

test('work that was given away is told, and gives no order', () => {
  expect(read('Nhiệm vụ này đã được giao cho Sở Nội vụ thực hiện.')).toEqual([])
})
