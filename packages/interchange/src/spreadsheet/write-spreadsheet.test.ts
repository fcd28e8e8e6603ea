import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { isoDate } from '@roviec/calendar'
import { writeSpreadsheet } from './write-spreadsheet.ts'

async function write(...sheets: Parameters<typeof writeSpreadsheet>[0]) {
  const parts = unzipSync(await writeSpreadsheet(sheets))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('text is text in the file, also where it looks like a formula', async () => {
  const parts = await write({
    name: 'Nhiệm vụ',
    head: ['Việc'],
    rows: [['=HYPERLINK("http://x","y")'], ['- Báo cáo'], ['a\u0000b']],
  })

  const all = Object.values(parts).join('\n')
  expect(all).not.toMatch(/<f[ >]/u)
  expect(all).toContain('=HYPERLINK(')
  expect(all).toContain('- Báo cáo')
  expect(all).toContain('ab<')
})

test('a date is a day number shown as a date', async () => {
  const parts = await write({
    name: 'Hạn',
    head: ['Hạn'],
    rows: [[{ kind: 'date', on: isoDate('2026-06-30') }], [12.5], [null], [true]],
  })

  expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>46203</v>')
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>12.5</v>')
  expect(parts['xl/styles.xml']).toContain('dd/mm/yyyy')
})

test('names of sheets are made such that Excel opens the file', async () => {
  const sheet = { head: ['a'], rows: [] }
  const long = 'Kế hoạch triển khai/nhiệm vụ: năm 2026 [dự thảo]'
  const parts = await write(
    { ...sheet, name: long },
    { ...sheet, name: long },
    { ...sheet, name: '?' },
  )

  const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map(
    ([, name]) => name,
  )
  expect(names).toEqual(['Kế hoạch triển khai nhiệm vụ  n', 'Kế hoạch triển khai nhiệm v (2)', '3'])
})

test('text longer than a cell can hold is cut with a sign', async () => {
  const parts = await write({ name: 'a', head: ['a'], rows: [['x'.repeat(40_000)]] })

  expect(Object.values(parts).join('')).toMatch(/x{32766}…/u)
})

test('a workbook without sheets is a programming error', async () => {
  await expect(writeSpreadsheet([])).rejects.toThrow(TypeError)
})
