import { createWorkingCalendar } from '@roviec/calendar'
import { readDirective } from '@roviec/directive'
import { expect, test } from 'vitest'
import { readWordFile } from '../testing/read-word-file.ts'
import { wordParagraph, wordRuns, type WordFileParts } from '../testing/word-file.ts'

const DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const PAGE = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
const BODY = wordParagraph('Sở Y tế chủ trì lập danh sách trước ngày 10/6/2026.')

function drawn(content: string): string {
  return `<w:r><w:drawing>${content}</w:drawing></w:r>`
}

function withSection(references: string): string {
  return `${BODY}<w:sectPr>${references}</w:sectPr>`
}

test.each<[string, WordFileParts]>([
  [
    'in a footer',
    {
      body: withSection('<w:footerReference w:type="default" r:id="rId4"/>'),
      footer: wordParagraph('TỐI MẬT'),
    },
  ],
  [
    'in the header of even pages alone',
    {
      body: withSection('<w:headerReference w:type="even" r:id="rId3"/>'),
      header: wordParagraph('TỐI MẬT'),
    },
  ],
  [
    'in a footer before a tab',
    {
      body: withSection('<w:footerReference w:type="default" r:id="rId4"/>'),
      footer: wordRuns('<w:r><w:t>TỐI MẬT</w:t><w:tab/><w:t>Trang 3</w:t></w:r>'),
    },
  ],
  [
    'in a header before a tab',
    {
      body: withSection('<w:headerReference w:type="default" r:id="rId3"/>'),
      header: wordRuns('<w:r><w:t>TỐI MẬT</w:t><w:tab/><w:t>Trang 3</w:t></w:r>'),
    },
  ],
  ...['Trang 1', 'CÔNG AN THÀNH PHỐ'].map((beside): [string, WordFileParts] => [
    `in a cell of a footer beside "${beside}"`,
    {
      body: withSection('<w:footerReference w:type="default" r:id="rId4"/>'),
      footer: `<w:tbl><w:tr>${[beside, 'TỐI MẬT'].map((text) => `<w:tc>${wordParagraph(text)}</w:tc>`).join('')}</w:tr></w:tbl>`,
    },
  ]),
  [
    'in a text box far down',
    {
      body:
        BODY.repeat(60) +
        wordRuns(
          drawn(
            `<wps:txbx xmlns:wps="urn:x"><w:txbxContent>${wordParagraph('Tối mật')}</w:txbxContent></wps:txbx>`,
          ),
        ) +
        BODY,
    },
  ],
  [
    'in a footnote',
    {
      body: BODY.repeat(60).replace('</w:p>', '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
      footnotes: `<w:footnote w:id="1">${wordParagraph('Độ mật: TỐI MẬT')}</w:footnote>`,
    },
  ],
  [
    'in a shape that has no text box',
    { body: wordRuns(drawn(`<a:p ${DRAWING}><a:r><a:t>TỐI MẬT</a:t></a:r></a:p>`)) + BODY },
  ],
  [
    'in what a picture is said to show',
    { body: wordRuns(drawn(`<wp:docPr ${PAGE} descr="TỐI MẬT"/>`)) + BODY },
  ],
  [
    'in a frame of one cell',
    { body: `<w:tbl><w:tr><w:tc>${wordParagraph('TỐI MẬT')}</w:tc></w:tr></w:tbl>${BODY}` },
  ],
  [
    'in the letters of an old font',
    {
      body:
        wordRuns('<w:r><w:rPr><w:rFonts w:hAnsi=".VnTimeH"/></w:rPr><w:t>tèi mËt</w:t></w:r>') +
        BODY,
    },
  ],
])('a stamp of secrecy is seen %s', async (_, parts) => {
  const { blocks, marks } = await readWordFile(parts)

  const result = readDirective(blocks, { calendar: createWorkingCalendar(), marks })

  expect(result).toMatchObject({ kind: 'refused', code: 'secrecy-stamp', level: 'toi-mat' })
})

test('an order in a footnote is readable at the end, and no task', async () => {
  const { blocks } = await readWordFile({
    body: BODY.replace('</w:p>', '<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
    footnotes: `<w:footnote w:id="1">${wordParagraph('Sở Nội vụ chủ trì báo cáo trước ngày 1/7/2026.')}</w:footnote>`,
  })

  const result = readDirective(blocks, { calendar: createWorkingCalendar() })

  if (result.kind !== 'read') throw new Error(result.code)
  expect(result.reading.tasks.map(({ lead }) => lead)).toEqual([['Sở Y tế']])
  expect(result.reading.text).toContain('Chú thích 1: Sở Nội vụ chủ trì')
})
