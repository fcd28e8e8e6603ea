import { createWorkingCalendar } from '@roviec/calendar'
import { readDirective } from '@roviec/directive'
import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document.ts'
import { makePdf } from './testing/pdf-file.ts'
import { makeWordFile } from './testing/word-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** How many tasks a file gives, or the code of its refusal. */
async function outcomeOf(bytes: Uint8Array): Promise<number | string> {
  const file = await readDocument(bytes)
  if (file.kind === 'refused') return file.code
  const options = { calendar: createWorkingCalendar(), marks: file.marks }
  const result = readDirective(file.blocks, options)
  return result.kind === 'refused' ? result.code : result.reading.tasks.length
}

const NOVEL = [
  'Chương một',
  'Sáng hôm ấy bà Tư dậy sớm hơn mọi ngày. Sương còn phủ kín con đường ra bến, và tiếng gà gáy ' +
    'vọng lại từ bên kia sông nghe xa như ở một làng khác.',
  '- Mẹ đi chợ à? - thằng út hỏi, giọng còn ngái ngủ.',
  'Bà không trả lời. Ngày 12 tháng 3 năm ngoái, cũng vào giờ này, ông ấy đã bước xuống đò.',
  'Chương hai',
  'Mùa nước nổi về trước Tết. Người ta kéo nhau lên gò cao, mang theo lúa giống và mấy con vịt.',
].join('\n\n')

const ENGLISH = [
  'Annual report of the water company',
  '1. Summary',
  'The company served 4,000 households in 2025. Losses fell to 12 percent by 31 December 2025.',
  '2. Outlook',
  'We expect stable prices. The board will meet on 15/03/2026 to discuss the budget.',
].join('\n')

const CODE = [
  'import { open } from "node:fs/promises"',
  '// 1. Read the file before 30/6/2026',
  'export async function load(path: string): Promise<string> {',
  '  const handle = await open(path)',
  '  try { return (await handle.readFile()).toString() } finally { await handle.close() }',
  '}',
].join('\n')

describe('what is read and holds no task', () => {
  test.each([
    ['a novel', NOVEL],
    ['a long novel', NOVEL.repeat(400)],
    ['English text', ENGLISH],
    ['source code', CODE],
    [
      'code in Markdown',
      `# Ghi chú\n\n\`\`\`ts\n${CODE}\n1. Sở Y tế báo cáo trước ngày 30/6/2026.\n\`\`\`\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await outcomeOf(bytesOf(text))).toBe(0)
  })
})

test.each([
  ['a blank page of text', bytesOf('\n \n'), 'document-empty'],
  ['a blank page of HTML', bytesOf('<!doctype html><p>&nbsp;</p>'), 'document-empty'],
  ['a page of HTML with a script alone', bytesOf('<script>x()</script>'), 'document-empty'],
  ['a Markdown comment', bytesOf('<!-- trống -->\n'), 'document-empty'],
  ['a blank page of Word', makeWordFile({ body: '' }), 'document-empty'],
  ['a blank page of PDF', makePdf([{}]), 'document-is-scan'],
  ['data of a program', bytesOf('[{"task": "Báo cáo"}]'), 'document-format-unknown'],
  [
    'a program',
    new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]),
    'document-format-unknown',
  ],
  ['sound', bytesOf('ID3\u0003\0\0\0\0\0\u0023TSSE'), 'document-format-unknown'],
])('%s is refused', async (_, bytes, code) => {
  expect(await outcomeOf(bytes)).toBe(code)
})
