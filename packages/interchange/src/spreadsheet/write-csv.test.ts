import { expect, test } from 'vitest'
import { isoDate } from '@roviec/calendar'
import { writeCsv } from './write-csv.ts'

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

test('the file begins with a mark, and cells with commas, quotes or line breaks are quoted', () => {
  const bytes = writeCsv([
    ['Nhiệm vụ', 'Hạn', 'Điểm', 'Xong'],
    ['Rà soát, "thống kê"\nhai dòng', { kind: 'date', on: isoDate('2026-06-30') }, 9.5, true],
    ['', null, -3, false],
  ])

  expect(textOf(bytes)).toBe(
    '\uFEFFNhiệm vụ,Hạn,Điểm,Xong\r\n' +
      '"Rà soát, ""thống kê""\nhai dòng",30/06/2026,9.5,TRUE\r\n' +
      ',,-3,FALSE\r\n',
  )
})

test.each(['=1+1', '+84 90', '-2+3', '@SUM(A1)', '\tx', '\rx'])(
  'text that a spreadsheet would run gets an apostrophe: %j',
  (text) => {
    expect(textOf(writeCsv([[text]])).replaceAll('"', '')).toBe(`\uFEFF'${text}\r\n`)
  },
)
