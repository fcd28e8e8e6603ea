import { createWorkingCalendar } from '@roviec/calendar'
import { placeOf, readDirective } from '@roviec/directive'
import { expect, test } from 'vitest'
import { readWordFile } from '../testing/read-word-file.ts'
import { wordCell, wordParagraph, wordRun, wordRuns } from '../testing/word-file.ts'

const BREAK = '<w:r><w:br w:type="page"/></w:r>'
const RENDERED = '<w:r><w:lastRenderedPageBreak/></w:r>'

/** Each line with its page and paragraph. */
async function placesOf(body: string): Promise<readonly unknown[]> {
  const { blocks } = await readWordFile({ body })
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [[block.text, block.page, block.paragraph]]
    const { rows, rowPages, rowParagraphs } = block
    return rows.map((row, index) => [row[0]?.text, rowPages?.[index], rowParagraphs?.[index]])
  })
}

test('paragraphs count in document order, empty ones and those in tables too', async () => {
  const row = (text: string) => `<w:tr>${wordCell(text)}${wordCell('')}</w:tr>`

  expect(
    await placesOf(
      `${wordParagraph('Một')}<w:p/><w:tbl>${row('a')}${row('b')}</w:tbl>${wordParagraph('Hai')}`,
    ),
  ).toEqual([
    ['Một', undefined, 1],
    ['a', undefined, 3],
    ['b', undefined, 5],
    ['Hai', undefined, 7],
  ])
})

test('a text box has the place of the paragraph it hangs on', async () => {
  const box = `<w:r><w:pict><w:txbxContent>${wordParagraph('HỎA TỐC')}</w:txbxContent></w:pict></w:r>`

  expect(
    await placesOf(wordParagraph('Một') + wordRuns(box, wordRun('Hai')) + wordParagraph('Ba')),
  ).toEqual([
    ['Một', undefined, 1],
    ['HỎA TỐC', undefined, 2],
    ['Hai', undefined, 2],
    ['Ba', undefined, 3],
  ])
})

test('a page ends where Word ended it, and a break that the author set counts once', async () => {
  const body =
    wordParagraph('Trang 1') +
    wordRuns(wordRun('vẫn trang 1'), RENDERED, wordRun(', sang trang 2')) +
    wordRuns(BREAK) +
    wordRuns(RENDERED, wordRun('Trang 3')) +
    `<w:p><w:pPr><w:pageBreakBefore/></w:pPr>${RENDERED}${wordRun('Trang 4')}</w:p>` +
    `<w:tbl><w:tr>${wordCell('4')}${wordCell('x')}</w:tr><w:tr><w:tc>${wordRuns(RENDERED, wordRun('5'))}</w:tc>${wordCell('x')}</w:tr></w:tbl>`

  expect((await placesOf(body)).map((place) => (place as unknown[]).slice(0, 2))).toEqual([
    ['Trang 1', 1],
    ['vẫn trang 1, sang trang 2', 1],
    ['Trang 3', 3],
    ['Trang 4', 4],
    ['4', 4],
    ['5', 5],
  ])
})

test('a section begins a page unless it says that it goes on', async () => {
  const section = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`
  const last = (text: string, type: string) => wordParagraph(text, section(type))

  const places = await placesOf(
    last('một', 'nextPage') +
      last('hai', 'nextPage') +
      last('hai', 'continuous') +
      wordParagraph('ba') +
      section('oddPage'),
  )

  expect(places.map((place) => (place as unknown[])[1])).toEqual([1, 2, 2, 3])
})

test('where Word left nothing and a page would be too full, no page is told', async () => {
  const long = wordParagraph('dài '.repeat(2_000))

  expect(await placesOf(wordParagraph('Một') + wordRuns(BREAK) + wordParagraph('Hai'))).toEqual([
    ['Một', 1, 1],
    ['Hai', 2, 3],
  ])
  expect((await placesOf(long + wordRuns(BREAK) + wordParagraph('Hai')))[1]).toEqual([
    'Hai',
    undefined,
    3,
  ])
})

test('the deadline of a task leads back to its page and paragraph', async () => {
  const { blocks } = await readWordFile({
    body:
      wordParagraph('I. NHIỆM VỤ') +
      wordRuns(RENDERED, wordRun('1. Sở Y tế chủ trì lập danh sách trước ngày 10/6/2026.')),
  })
  const result = readDirective(blocks, { calendar: createWorkingCalendar() })
  if (result.kind !== 'read') throw new Error(result.code)
  const { tasks, places } = result.reading

  expect(placeOf(places, tasks[0]?.due.span?.start ?? 0)).toMatchObject({ page: 2, paragraph: 2 })
})
