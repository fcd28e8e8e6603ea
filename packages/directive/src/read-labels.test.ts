import { createWorkingCalendar } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import { readDirective } from './read-directive.ts'

function read(item: string) {
  const blocks = blocksFromText(`II. NHIỆM VỤ\n1. ${item}`)
  const result = readDirective(blocks, { calendar: createWorkingCalendar() })
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`)
  return result.reading.tasks.map(({ title, lead, support, due }) => ({
    title,
    lead: lead.join(' + '),
    support: support.join(' + '),
    on: due.on,
  }))
}

const REVIEW = { title: 'Rà soát hồ sơ', lead: 'Sở Nội vụ', support: '', on: '2026-06-30' }

test.each([
  [
    'Rà soát hồ sơ. Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Y tế; thời hạn: 30/6/2026.',
    { ...REVIEW, support: 'Sở Y tế' },
  ],
  ['Rà soát hồ sơ. Đơn vị chủ trì: Sở Nội vụ. Thời hạn: 30/6/2026.', REVIEW],
  ['Rà soát hồ sơ; cơ quan chủ trì: Sở Nội vụ; hoàn thành trước ngày 01/7/2026.', REVIEW],
  [
    'Lễ ra quân. Cơ quan chủ trì: Sở Nội vụ; thời gian: 30/6/2026.',
    { ...REVIEW, title: 'Lễ ra quân' },
  ],
])('labels behind the work on its line belong to it: %s', (item, task) => {
  expect(read(item)).toEqual([task])
})

test('a sentence behind the labels is read as one', () => {
  const item = 'Rà soát hồ sơ. Đơn vị chủ trì: Sở Nội vụ. Sở Tài chính bố trí kinh phí năm 2026.'

  expect(read(item).map(({ lead }) => lead)).toContain('Sở Tài chính')
})
