import { expect, test } from 'vitest'
import { readWordFile, readWordLines } from '../testing/read-word-file.ts'
import { wordCell, wordParagraph } from '../testing/word-file.ts'

const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

test('cells merged in the old way are one cell, with the text of both', async () => {
  const { blocks } = await readWordFile({
    body: table(
      row(
        wordCell('TT'),
        wordCell('Đơn vị', '<w:hMerge w:val="restart"/>'),
        wordCell('', '<w:hMerge/>'),
      ),
      row(wordCell('1'), wordCell('Sở A'), wordCell('Sở B')),
    ),
  })

  expect(blocks).toMatchObject([
    {
      rows: [
        [{ text: 'TT' }, { text: 'Đơn vị', columnSpan: 2 }],
        [{}, {}, { text: 'Sở B' }],
      ],
    },
  ])
})

test('a cell in the way ends a merge downwards, also one that covers several columns', async () => {
  const { blocks } = await readWordFile({
    body: table(
      row(wordCell('1'), wordCell('Sở A', '<w:vMerge w:val="restart"/>')),
      row(wordCell('mục', '<w:gridSpan w:val="2"/>')),
      row(wordCell('2'), wordCell('Sở B', '<w:vMerge/>')),
    ),
  })

  expect(blocks).toMatchObject([
    { rows: [[{}, { text: 'Sở A' }], [{ text: 'mục', columnSpan: 2 }], [{}, { text: 'Sở B' }]] },
  ])
})

test('a table in a cell is lines of it; a table of one column is a frame around its text', async () => {
  const inner = table(
    row(wordCell('Sở A'), wordCell('30/6')),
    row(wordCell('Sở B'), wordCell('30/7')),
  )

  const lines = await readWordLines({
    body:
      table(row(wordCell('TT'), `<w:tc>${wordParagraph('gồm:')}${inner}<w:p/></w:tc>`)) +
      table(row(`<w:tc>${wordParagraph('KẾ HOẠCH')}${inner}</w:tc>`), row(wordCell('Hết'))),
  })

  expect(lines).toEqual([
    [['TT', 'gồm:\nSở A 30/6\nSở B 30/7']],
    'KẾ HOẠCH',
    [
      ['Sở A', '30/6'],
      ['Sở B', '30/7'],
    ],
    'Hết',
  ])
})

test('rows in content controls are rows; hidden ones are not', async () => {
  const control = `<w:sdt><w:sdtPr/><w:sdtContent>${row(wordCell('1'), wordCell('Sở A'))}</w:sdtContent></w:sdt>`
  const hidden = `<w:tr><w:trPr><w:hidden/></w:trPr>${wordCell('2')}${wordCell('Sở B')}</w:tr>`

  expect(await readWordLines({ body: table(control, hidden) })).toEqual([[['1', 'Sở A']]])
})
