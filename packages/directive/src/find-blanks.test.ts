import { createWorkingCalendar } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'
import { readDirective } from './read-directive.ts'

function listUnread(text: string): string[] {
  const result = readDirective(blocksFromText(text), { calendar: createWorkingCalendar() })
  if (result.kind !== 'read') throw new Error(result.code)
  const { reading } = result
  return reading.notUnderstood.map(({ span }) => reading.text.slice(span.start, span.end))
}

test.each([
  ['1. Rà soát hồ sơ. Đơn vị chủ trì: ……….', ['chủ trì: ……….'.slice(0, -1)]],
  ['1. Sở Y tế báo cáo trước ngày …/…/2026.', ['ngày …/…/2026']],
  ['1. Sở Y tế báo cáo trong tháng ......', ['tháng ......']],
  ['1. Sở Y tế báo cáo trước ngày __/__/2026.', ['ngày __/__/2026']],
  ['1. Rà soát hồ sơ. Thời hạn: ______', ['Thời hạn: ______']],
  ['1. Sở Y tế rà soát trường, trạm, nhà thuốc...', []],
  ['1. Sở Y tế rà soát trường, trạm, v.v… trước ngày 10/6/2026.', []],
])('what is left open is listed: %s', (line, expected) => {
  expect(listUnread(`I. NHIỆM VỤ\n${line}`)).toEqual(expected)
})
