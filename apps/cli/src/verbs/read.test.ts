import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openCommandFolder, PLAN_TEXT } from '../testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec, save } = folder
afterAll(folder.close)

const PLAN = save('ke-hoach.txt', PLAN_TEXT)

test('prints one JSON object whose spans point into its text', async () => {
  const { code, stdout, stderr } = await roviec(['read', PLAN, '--json'])

  expect([code, stderr]).toEqual([0, ''])
  const reading = JSON.parse(stdout)
  expect(reading.document).toMatchObject({
    number: '15/KH-UBND',
    kind: 'plan',
    issuedOn: '2026-05-06',
    world: 'state',
  })
  expect(reading.tasks).toMatchObject([
    { lead: ['Sở Tài chính'], due: { on: '2026-06-09', rule: 'before-day' } },
    { lead: ['Sở Xây dựng'], due: { on: '2026-09-30' } },
  ])
  for (const { span, text } of reading.tasks) {
    expect(reading.text.slice(span.start, span.end)).toBe(text)
  }
})

test('takes "trước ngày" as the day itself when asked to', async () => {
  const { stdout } = await roviec(['read', PLAN, '--json', '--before-day=inclusive'])

  expect(JSON.parse(stdout).tasks[0].due.on).toBe('2026-06-10')
})

test('without --json prints lines to read', async () => {
  const { code, stdout } = await roviec(['read', PLAN])

  expect(code).toBe(0)
  expect(stdout).toContain('15/KH-UBND')
  expect(stdout).toContain('Chủ trì: Sở Tài chính')
})

test('answers 1 and still prints the document when it holds no task', async () => {
  const file = save('thu.txt', 'Số: 7/GM-UBND\nKính mời ông bà dự buổi gặp mặt đầu năm.')
  const { code, stdout, stderr } = await roviec(['read', file, '--json'])

  expect([code, JSON.parse(stdout).tasks]).toEqual([1, []])
  expect(stderr).toContain('không tìm thấy nhiệm vụ')
})

test.each([
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '.docx'],
  ['a photograph', [0xff, 0xd8, 0xff, 0xe0], 'OCR'],
  ['a broken archive', [0x50, 0x4b, 3, 4, 1, 2], 'hỏng'],
  ['an empty file', [], 'không có chữ nào'],
])('answers 2 to %s with one sentence and no output', async (_, bytes, word) => {
  const file = save('thu.docx', new Uint8Array(bytes))
  const { code, stdout, stderr } = await roviec(['read', file, '--json'])

  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^thu\.docx: [^\n]+\n$/u)
  expect(stderr).toContain(word)
})

test('refuses a document with a secrecy stamp and shows nothing of it', async () => {
  const file = save('mat.txt', `MẬT\n${PLAN_TEXT}`)
  const { code, stdout, stderr } = await roviec(['read', file, '--json'])

  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('độ mật')
  expect(stderr).not.toContain('trụ sở')
})

test('refuses 100 MB without reading them', async () => {
  const file = save('lon.txt', new Uint8Array(100 * 1024 * 1024))
  const { code, stdout, stderr } = await roviec(['read', file])
  rmSync(folder.path(file))

  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('20 MB')
})

test('says what is missing, in the language asked for', async () => {
  const vietnamese = await roviec(['read', 'khong-co.txt'])
  const english = await roviec(['read', 'khong-co.txt', '--language=en'])

  expect([vietnamese.code, vietnamese.stderr]).toEqual([2, 'Không có tệp khong-co.txt.\n'])
  expect(english.stderr).toBe('There is no file khong-co.txt.\n')
  expect((await roviec(['read'])).code).toBe(2)
  expect((await roviec(['read', PLAN, '--before-day=maybe'])).code).toBe(2)
  expect((await roviec(['read', '.'])).code).toBe(2)
})

test('reads a scan through the program that the environment names, and says so', async () => {
  const scan = save(
    'quet.pdf',
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
      '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>',
  )
  const script = save('ocr.mjs', `process.stdout.write(${JSON.stringify(PLAN_TEXT)})`)
  const env = { ROVIEC_OCR_COMMAND: `${process.execPath} ${folder.path(script)} -` }

  const read = await roviec(['read', scan, '--json'], null, env)
  const without = await roviec(['read', scan])
  const failing = await roviec(['read', scan], null, { ROVIEC_OCR_COMMAND: folder.path('none') })

  expect(read.stderr).toContain('nhận dạng chữ')
  expect(JSON.parse(read.stdout).tasks).toHaveLength(2)
  expect([without.code, without.stderr]).toEqual([2, expect.stringContaining('bản ký số gốc')])
  expect([failing.code, failing.stderr]).toEqual([2, expect.stringContaining('OCR')])
})
