import { expect, test } from 'vitest'
import { readWordFile, readWordLines } from '../testing/read-word-file.ts'
import { wordCell, wordParagraph, wordRun, wordRuns } from '../testing/word-file.ts'

const DELETED_MARK = '<w:rPr><w:del w:id="1"/></w:rPr>'

test('paragraphs whose mark was deleted go on in the next one, with its number', async () => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const deleted = `<w:p><w:pPr>${list}${DELETED_MARK}</w:pPr><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>`

  const lines = await readWordLines({
    numbering:
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
    body:
      wordParagraph('Một', list) +
      deleted +
      wordParagraph('Giao Sở ', list + DELETED_MARK) +
      wordParagraph('Tài chính', list),
  })

  expect(lines).toEqual(['1. Một', '2. Giao Sở Tài chính'])
})

test('what goes on at the end of a cell, or before a table, is a paragraph of its own', async () => {
  const open = wordParagraph('Sở Y tế', DELETED_MARK)

  const lines = await readWordLines({
    body: `${open}<w:tbl><w:tr><w:tc>${open}</w:tc>${wordCell('30/6')}</w:tr></w:tbl>${open}`,
  })

  expect(lines).toEqual(['Sở Y tế', [['Sở Y tế', '30/6']], 'Sở Y tế'])
})

test('text that was moved stands where it went', async () => {
  const moved = (name: string, text: string) => `<w:${name}>${wordRun(text)}</w:${name}>`

  const { blocks, notices } = await readWordFile({
    body:
      wordRuns(wordRun('Một'), moved('moveFrom', ' hai')) +
      wordRuns(wordRun('Ba'), moved('moveTo', ' hai')),
  })

  expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(['Một', 'Ba hai'])
  expect(notices[0]?.parameters).toEqual({ insertions: 1, deletions: 1 })
})

test('rows and cells that were deleted are gone, inserted and merged ones are there', async () => {
  const row = (change: string, ...cells: string[]) =>
    `<w:tr><w:trPr>${change}</w:trPr>${cells.join('')}</w:tr>`

  const { blocks, notices } = await readWordFile({
    body: `<w:tbl>${[
      row('', wordCell('TT'), wordCell('Cũ', '<w:cellDel/>'), wordCell('Đơn vị')),
      row('<w:del/>', wordCell('1'), wordCell('Sở A')),
      row('<w:ins/>', wordCell('2'), wordCell('Sở B', '<w:cellMerge w:vMerge="rest"/>')),
      row('', wordCell('3'), wordCell('', '<w:cellMerge w:vMerge="cont"/>')),
    ].join('')}</w:tbl>`,
  })

  expect(blocks).toMatchObject([
    {
      rows: [
        [{ text: 'TT' }, { text: 'Đơn vị' }],
        [{ text: '2' }, { text: 'Sở B', rowSpan: 2 }],
        [{ text: '3' }],
      ],
      rowParagraphs: [1, 6, 8],
    },
  ])
  expect(notices[0]?.parameters).toEqual({ insertions: 1, deletions: 2 })
})
