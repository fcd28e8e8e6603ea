import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from './read-spreadsheet.ts'
import type { ReadRow } from './spreadsheet-file.ts'
import { writeCsv } from './write-csv.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, mark: boolean): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return Uint8Array.from([
    ...(mark ? [0xff, 0xfe] : []),
    ...units.flatMap((unit) => [unit & 0xff, unit >> 8]),
  ])
}

function rowsOf(bytes: Uint8Array): readonly ReadRow[] {
  const file = readSpreadsheet(bytes)
  if (file.kind === 'refused') throw new Error(`refused: ${file.code}`)
  return file.sheets[0]?.rows ?? []
}

const cellsOf = (bytes: Uint8Array) => rowsOf(bytes).map(({ cells }) => cells)

test.each([',', ';', '\t'])('the separator %j is told by the first line', (separator) => {
  const text = `Mã${separator}"Tên; dài, rất"${separator}x\r\n1${separator}Hòa${separator}y`

  expect(cellsOf(utf8(text))).toEqual([
    ['Mã', 'Tên; dài, rất', 'x'],
    ['1', 'Hòa', 'y'],
  ])
})

test('Excel says the separator in a line of its own, which counts as a row', () => {
  expect(rowsOf(utf8('sep=;\r\na,b;c\r\n'))).toEqual([{ row: 2, cells: ['a,b', 'c'] }])
})

describe('the code page is told by the bytes', () => {
  const text = 'Mã,Họ và tên\r\nCB1,Nguyễn Thị Hòa Bình\r\nCB2,Đặng Văn Ước'
  const rows = [
    ['Mã', 'Họ và tên'],
    ['CB1', 'Nguyễn Thị Hòa Bình'],
    ['CB2', 'Đặng Văn Ước'],
  ]

  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', utf8(`\uFEFF${text}`)],
    ['UTF-8 in decomposed form', utf8(text.normalize('NFD'))],
    ['UTF-16 with a mark', utf16(text, true)],
    ['UTF-16 without a mark', utf16(text, false)],
  ])('%s', (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(rows)
  })

  test('TCVN3 bytes are refused with an explanation', () => {
    const bytes = Uint8Array.from(
      'Hä tªn\r\nNguyÔn V¨n H¶i\r\nTrÇn ThÞ B×nh\r\n§Æng Quèc C­êng\r\nLª ThÞ H»ng',
      (sign) => sign.charCodeAt(0),
    )

    expect(readSpreadsheet(bytes)).toMatchObject({ code: 'document-encoding' })
  })
})

test('rows are numbered as a spreadsheet shows them, lines within a cell not counted', () => {
  expect(rowsOf(utf8('a\n"b\nc"\n\nd'))).toEqual([
    { row: 1, cells: ['a'] },
    { row: 2, cells: ['b c'] },
    { row: 4, cells: ['d'] },
  ])
})

test('what a spreadsheet would compute is a formula; the guard of our own files is taken off', () => {
  expect(cellsOf(utf8("x,=SUM(A1),'+84 28,+84 28,'tên\n"))).toEqual([
    ['x', { kind: 'formula' }, '+84 28', '+84 28', "'tên"],
  ])
})

test('a quote that is never closed does not take the rest of the file for a cell in silence', () => {
  expect(readSpreadsheet(utf8(`a,"b\n${'c,d\n'.repeat(2_000)}`))).toMatchObject({
    code: 'spreadsheet-cell-too-long',
    parameters: { cell: 'B1' },
  })
})

test('300,000 rows are refused with the limit', () => {
  expect(readSpreadsheet(utf8('x\n'.repeat(300_000)))).toEqual({
    kind: 'refused',
    code: 'spreadsheet-too-many-rows',
    parameters: { maxRows: 200_000 },
  })
})

test('every table of words that is written is read back', () => {
  const word = fc
    .string({
      unit: fc.constantFrom('a', 'Đ', 'ệ', '=', '+', '-', '@', '"', ',', ';', "'", '1', ' '),
      maxLength: 8,
    })
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
  const row = fc.array(word, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const written = [['Mã', 'Tên', 'x', 'y'], ...rows]
      const expected = written.flatMap((cells, index) => {
        const kept = cells.map((text) => {
          // An apostrophe that somebody typed before such a sign is taken for the guard.
          return /^'[=+\-@]/.test(text) ? text.slice(1) : text
        })
        while (kept.at(-1) === '') kept.pop()
        const filled = kept.map((text) => (text === '' ? null : text))
        return filled.length === 0 ? [] : [{ row: index + 1, cells: filled }]
      })

      expect(rowsOf(writeCsv(written))).toEqual(expected)
    }),
  )
})
