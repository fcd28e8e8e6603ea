import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { isoDate } from '@roviec/calendar'
import { excelRow, makeExcelFile } from '../testing/excel-file.ts'
import { makeWordFile, wordParagraph } from '../testing/word-file.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { ReadSheet } from './spreadsheet-file.ts'
import { writeSpreadsheet } from './write-spreadsheet.ts'

function sheetsOf(bytes: Uint8Array): readonly ReadSheet[] {
  const file = readSpreadsheet(bytes)
  if (file.kind === 'refused') throw new Error(`refused: ${file.code}`)
  return file.sheets
}

const on = (date: string) => ({ kind: 'date', on: isoDate(date) })

test('what was written as a table is read back as it was', async () => {
  const rows = [
    ['=1+1', 12.5, true, null, { kind: 'date', on: isoDate('2026-06-30') } as const],
    ['- Báo cáo', -3, false, 'Hòa', null],
  ]
  const bytes = await writeSpreadsheet([
    { name: 'Người', head: ['a', 'b', 'c', 'd', 'e'], rows },
    { name: 'Trống', head: ['x'], rows: [] },
  ])

  expect(sheetsOf(bytes)).toEqual([
    {
      name: 'Người',
      rows: [
        { row: 1, cells: ['a', 'b', 'c', 'd', 'e'] },
        { row: 2, cells: rows[0] },
        { row: 3, cells: ['- Báo cáo', -3, false, 'Hòa'] },
      ],
    },
    { name: 'Trống', rows: [{ row: 1, cells: ['x'] }] },
  ])
})

describe('cells', () => {
  const only = (cell: string, more: { styles?: string; strings?: string; pr?: string } = {}) =>
    sheetsOf(
      makeExcelFile({
        sheets: {
          a: `<row r="7">${excelRow(1, 'x').replaceAll(/<\/?row[^>]*>/g, '')}${cell}</row>`,
        },
        styles: more.styles ?? '',
        strings: more.strings ?? '',
        workbookPr: more.pr ?? '',
      }),
    )[0]?.rows[0]?.cells

  const dateStyle = (code: string) =>
    `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts>` +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs>'

  test('text stands in the cell, in the shared texts in pieces, or as Excel escapes it', () => {
    const strings = '<si><r><t>Hoa\u0300 </t></r><r><t> Bình</t></r><rPh><t>x</t></rPh></si>'

    expect(only('<c r="C7" t="s"><v>0</v></c>', { strings })).toEqual(['x', null, 'Hoà Bình'])
    expect(only('<c t="str"><v>a_x000D_\nb</v></c>')).toEqual(['x', 'a b'])
  })

  test('a formula is told apart, whatever its last result was', () => {
    expect(only('<c r="B7"><f>SUM(A1:A3)</f><v>3</v></c>')).toEqual(['x', { kind: 'formula' }])
    expect(only('<c r="B7" t="str"><f t="shared" si="0"/><v>a</v></c>')).toEqual([
      'x',
      { kind: 'formula' },
    ])
  })

  test('a failed computation that was pasted says what failed', () => {
    expect(only('<c t="e"><v>#REF!</v></c>')).toEqual(['x', { kind: 'error', text: '#REF!' }])
  })

  test.each([
    ['a format of its own', '<c s="1"><v>45000</v></c>', 'dd/mm/yyyy', on('2023-03-15')],
    ['a built-in format', '<c s="2"><v>45000.75</v></c>', '0', on('2023-03-15')],
    ['before the leap day that was not', '<c s="2"><v>1</v></c>', '0', on('1900-01-01')],
    ['an ISO date', '<c t="d"><v>2023-03-15T00:00:00</v></c>', '0', on('2023-03-15')],
    ['a time is a number', '<c s="3"><v>0.5</v></c>', '0', 0.5],
    ['a colour is no day', '<c s="1"><v>3</v></c>', '[Red]0', 3],
    ['a quoted word is no day', '<c s="1"><v>3</v></c>', '0&quot;ngày&quot;', 3],
  ])('a day is shown by its format: %s', (_, cell, code, expected) => {
    expect(only(cell, { styles: dateStyle(code) })).toEqual(['x', expected])
  })

  test('workbooks that count from 1904 are heard', () => {
    const more = { styles: dateStyle('d'), pr: '<workbookPr date1904="1"/>' }

    expect(only('<c s="1"><v>0</v></c>', more)).toEqual(['x', 0])
    expect(only('<c s="1"><v>1</v></c>', more)).toEqual(['x', on('1904-01-02')])
  })

  test('cells that are only coloured, however many, cost no column', () => {
    expect(only('<c r="XFD7" s="1"/><c r="B7"><v>5</v></c>')).toEqual(['x', 5])
  })
})

test('rows keep their numbers over gaps', () => {
  const bytes = makeExcelFile({ sheets: { a: excelRow(1, 'x') + excelRow(5, 'y') } })

  expect(sheetsOf(bytes)[0]?.rows.map(({ row }) => row)).toEqual([1, 5])
})

describe('a file is refused', () => {
  const good = { a: excelRow(1, 'x') }
  const utf16 = (text: string) => text.split('').join('\0')
  const ole = (stream: string) =>
    strToU8(`\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1${utf16(stream)}`, true)
  const manyRows = (count: number) =>
    makeExcelFile({
      sheets: { a: Array.from({ length: count }, (_, n) => excelRow(n + 1, 'x')).join('') },
    })

  test.each<[string, Uint8Array, string]>([
    ['that is empty', new Uint8Array(), 'document-empty'],
    ['without a cell', makeExcelFile({ sheets: { a: '' } }), 'document-empty'],
    ['of Excel before 2007', ole('Workbook'), 'spreadsheet-format-old'],
    ['behind a password', ole('EncryptedPackage'), 'document-encrypted'],
    [
      'that is a Word file',
      makeWordFile({ body: wordParagraph('x') }),
      'spreadsheet-format-unknown',
    ],
    ['that is a PDF', strToU8('%PDF-1.7'), 'spreadsheet-format-unknown'],
    ['that is a web page', strToU8('<html><table><tr><td>x'), 'spreadsheet-format-unknown'],
    ['that is some archive', zipSync({ a: strToU8('x') }), 'spreadsheet-format-unknown'],
    ['that is cut off', makeExcelFile({ sheets: good }).slice(0, -30), 'document-damaged'],
    [
      'with macros by its type',
      makeExcelFile({
        sheets: good,
        contentType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      }),
      'spreadsheet-has-macros',
    ],
    [
      'with macros under the type of one without',
      makeExcelFile({ sheets: good, more: { 'xl/vbaProject.bin': strToU8('x') } }),
      'spreadsheet-has-macros',
    ],
    [
      'with macros of the nineties',
      makeExcelFile({ sheets: good, more: { 'xl/macrosheets/sheet1.xml': strToU8('<a/>') } }),
      'spreadsheet-has-macros',
    ],
    [
      'with entities that grow',
      makeExcelFile({
        sheets: good,
        prologue: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
      }),
      'document-damaged',
    ],
    [
      'with an entity that names a file',
      makeExcelFile({
        sheets: good,
        prologue: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
      }),
      'document-damaged',
    ],
    ['of 200,001 rows', manyRows(200_001), 'spreadsheet-too-many-rows'],
    [
      'wider than any table',
      makeExcelFile({ sheets: { a: '<row r="1"><c r="CW1"><v>1</v></c></row>' } }),
      'spreadsheet-too-many-columns',
    ],
    [
      'with a cell longer than any name',
      makeExcelFile({ sheets: { a: excelRow(1, 'x'.repeat(4_001)) } }),
      'spreadsheet-cell-too-long',
    ],
    [
      'that unpacks to far more than a table',
      makeExcelFile({ sheets: { a: excelRow(1, ' '.repeat(40_000_000)) } }),
      'document-expands-too-much',
    ],
    [
      'whose names are TCVN3 below Unicode headings',
      makeExcelFile({
        sheets: {
          a:
            excelRow(1, 'Họ và tên') + excelRow(2, 'NguyÔn V¨n H¶i') + excelRow(3, 'TrÇn ThÞ B×nh'),
        },
      }),
      'document-encoding',
    ],
    [
      'whose names are VNI',
      makeExcelFile({
        sheets: {
          a:
            excelRow(2, 'Nguyeãn Vaên Haûi') +
            excelRow(3, 'Traàn Thò Bình Ñaøo', 'x') +
            excelRow(4, 'Phaïm Höõu Ñöùc'),
        },
      }),
      'document-encoding',
    ],
  ])('%s', (_, bytes, code) => {
    expect(readSpreadsheet(bytes)).toMatchObject({ kind: 'refused', code })
  })

  test('with the place of what is too much', () => {
    const long = makeExcelFile({ sheets: { Người: excelRow(4, 'x', 'y'.repeat(4_001)) } })

    expect(readSpreadsheet(long)).toMatchObject({
      parameters: { sheet: 'Người', cell: 'B4', maxCharacters: 4_000 },
    })
  })
})

test('names of other languages in a Vietnamese table are no old code page', () => {
  const rows = ['Nguyễn Văn Hải', 'Jürgen Müller', 'Böhm', 'Weiß', 'Trần Thị Bình', 'Đỗ Đạt']
  const bytes = makeExcelFile({
    sheets: { a: rows.map((name, index) => excelRow(index + 1, name)).join('') },
  })

  expect(sheetsOf(bytes)[0]?.rows).toHaveLength(6)
})
