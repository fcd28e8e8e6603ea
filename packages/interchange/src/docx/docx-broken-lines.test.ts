import { createWorkingCalendar } from '@roviec/calendar'
import { readDirective } from '@roviec/directive'
import { expect, test } from 'vitest'
import { readWordFile, readWordLines } from '../testing/read-word-file.ts'
import { wordParagraph } from '../testing/word-file.ts'

const LINES = [
  '1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ và các cơ quan',
  'liên quan rà soát, lập danh sách các trụ sở dôi dư, báo cáo Ủy ban',
  'nhân dân Thành phố trước ngày 10/6/2026.',
]

test('a sentence with a paragraph for every line is one task, from all of its lines', async () => {
  const { blocks } = await readWordFile({ body: LINES.map((line) => wordParagraph(line)).join('') })

  const result = readDirective(blocks, { calendar: createWorkingCalendar() })

  if (result.kind !== 'read') throw new Error(result.code)
  expect(result.reading.text).toBe(LINES.join(' '))
  expect(result.reading.tasks.map(({ lead, due }) => [lead, due.on])).toEqual([
    [['Sở Tài chính'], '2026-06-09'],
  ])
})

test('a line break in the middle of a sentence does not part it, however short the line', async () => {
  const [paragraph] = await readWordLines({
    body: wordParagraph('Giao Sở Y tế</w:t><w:br/><w:t>chủ trì.</w:t><w:br/><w:t>và tiếp'),
  })

  expect(paragraph).toBe('Giao Sở Y tế\nchủ trì.')
})

test('what ends, begins anew, has a number or another shape stands alone', async () => {
  const body = [
    wordParagraph('Các đơn vị thực hiện nghiêm các nội dung nêu trong kế hoạch này;'),
    wordParagraph('thời gian thực hiện từ tháng 6 năm 2026 đến hết tháng 12 năm 2026'),
    wordParagraph('a) sở, ngành và các đơn vị trực thuộc Ủy ban nhân dân Thành phố'),
    wordParagraph('phường, xã, đặc khu', '<w:jc w:val="center"/>'),
    wordParagraph('Sở Y tế'),
  ]

  expect(await readWordLines({ body: body.join('') })).toHaveLength(5)
})
