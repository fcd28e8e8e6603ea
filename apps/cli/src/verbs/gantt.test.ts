import { readdirSync, readFileSync } from 'node:fs'
import { readDocument, writeSpreadsheet } from '@roviec/interchange'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { openCommandFolder, PLAN_TEXT } from '../testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec, save } = folder
afterAll(folder.close)

const PLAN = save('ke-hoach.txt', PLAN_TEXT)

test('draws a document as SVG and says what it drew', async () => {
  const { code, stdout } = await roviec(['gantt', PLAN, '-o', 'a.svg', '--json'])

  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ file: 'a.svg', rows: 4 })
  const svg = folder.load('a.svg')
  expect(svg).toMatch(/^<svg /u)
  expect(svg).toContain('Sở Tài chính')
  expect(svg).toContain('30/09/2026')
})

test('draws a page that needs nothing from outside, and prints nothing', async () => {
  const { code, stdout } = await roviec(['gantt', PLAN, '--output=a.html', '--zoom=week'])

  expect([code, stdout]).toEqual([0, ''])
  const page = folder.load('a.html')
  expect(page).toMatch(/^<!doctype html>/u)
  expect(page).not.toMatch(/<script|(?:src|href)="(?:https?:)?\/\//u)
})

test('keeps the picture that was there when the document cannot be read', async () => {
  save('cu.svg', 'cũ')
  const { code } = await roviec(['gantt', 'khong-co.txt', '-o', 'cu.svg'])

  expect([code, folder.load('cu.svg')]).toEqual([2, 'cũ'])
  expect(readdirSync(folder.path('.')).filter((name) => name.endsWith('.partial'))).toEqual([])
})

test.each([
  [['-o', 'a.bmp'], 'a.bmp'],
  [['-o', 'a.svg', '--zoom=year'], '--zoom=year'],
  [['-o', 'a.svg', '--today=31/02'], '--today=31/02'],
  [['-o', 'no-folder/a.svg'], 'no-folder/a.svg'],
  [[], 'gantt'],
])('answers 2 to %j', async (words, said) => {
  const { code, stdout, stderr } = await roviec(['gantt', PLAN, ...words])

  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(said)
})

const TABLE = save(
  'ke-hoach.csv',
  [
    'Mã,Tên công việc,Cấp,Thời lượng,Bắt đầu,Hạn,Tiền nhiệm,Đơn vị,% hoàn thành',
    '1,Rà soát trụ sở,1,,,,,,',
    '2,Lập danh mục,2,5,04/05/2026,,,Sở Tài chính,100',
    '3,Lấy ý kiến,2,5,,14/05/2026,2FS+2 ngày,Sở Xây dựng,20',
  ].join('\n'),
)

test('draws a table of tasks with its critical path and links', async () => {
  const { code, stdout } = await roviec(['gantt', TABLE, '-o', 'b.svg', '--json'])

  expect([code, JSON.parse(stdout)]).toMatchObject([0, { rows: 3 }])
  const svg = folder.load('b.svg')
  expect(svg).toContain('Đường găng')
  expect(svg).toContain('14/05/2026')
})

test('draws a file of Microsoft Project, or says why not', async () => {
  const plan = save(
    'p.xml',
    '<Project xmlns="http://schemas.microsoft.com/project"><Name>P</Name>' +
      '<StartDate>2004-03-01T08:00:00</StartDate><Tasks><Task><UID>1</UID><Name>Khảo sát</Name>' +
      '<OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration><Baseline><Number>0</Number>' +
      '<Start>2004-02-26T08:00:00</Start><Finish>2004-02-27T17:00:00</Finish></Baseline>' +
      '</Task></Tasks></Project>',
  )
  const { code, stdout } = await roviec(['gantt', plan, '-o', 'p.svg', '--json'])
  // Twenty years up to today are not drawn.
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { rows: 1, zoom: 'day' }])
  expect(folder.load('p.svg')).toContain('Khảo sát')

  const foreign = save('q.xml', '<?xml version="1.0"?><Project/>')
  const { code: refused, stderr } = await roviec(['gantt', foreign, '-o', 'q.svg'])
  expect(refused).toBe(2)
  expect(stderr).toContain('không phải của Microsoft Project')
})

test('draws sheets of a PDF with the letters of the text in it', async () => {
  const many = Array.from(
    { length: 60 },
    (_, row) => `${row + 9},Việc số ${row},1,3,04/05/2026,,,,`,
  )
  const long = save('dai.csv', [folder.load(TABLE), ...many].join('\n'))
  expect(await roviec(['gantt', long, '-o', 'b.pdf'])).toMatchObject({ code: 0, stderr: '' })

  const file = await readDocument(new Uint8Array(readFileSync(folder.path('b.pdf'))))
  const text = file.kind === 'refused' ? file.code : JSON.stringify(file.blocks)
  expect(text).toContain('Lập danh mục')
  const sheets = folder.load('b.pdf').match(/\/Type \/Page\b/gu)
  expect(sheets).toHaveLength(2)
})

test('draws a PNG in which marked letters leave ink', async () => {
  const withText = async (name: string) => {
    const table = save(
      `${name.length}.csv`,
      `Tên công việc,Thời lượng,Bắt đầu\n${name},5,04/05/2026`,
    )
    expect(await roviec(['gantt', table, '-o', 'b.png'])).toMatchObject({ code: 0, stderr: '' })
    return readFileSync(folder.path('b.png'))
  }
  const plain = await withText('o')
  const marked = await withText('ộệữựđ')

  expect(plain.subarray(1, 4).toString()).toBe('PNG')
  expect(marked.length).toBeGreaterThan(plain.length + 100)
})

test('draws a .docx as a document, and asks a workbook for its headings', async () => {
  save('ke-hoach.docx', wordFile(PLAN_TEXT.split('\n')))
  expect(await roviec(['gantt', 'ke-hoach.docx', '-o', 'c.svg'])).toMatchObject({ code: 0 })

  save('bang.xlsx', await writeSpreadsheet([{ name: 'A', head: ['Một', 'Hai'], rows: [] }]))
  const { code, stderr } = await roviec(['gantt', 'bang.xlsx', '-o', 'c.svg'])
  expect(code).toBe(2)
  expect(stderr).toContain('Tên công việc')
})

/** A document of Word with nothing but paragraphs. */
function wordFile(paragraphs: readonly string[]): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packages = 'http://schemas.openxmlformats.org/package/2006'
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" ` +
        `Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ),
  })
}
