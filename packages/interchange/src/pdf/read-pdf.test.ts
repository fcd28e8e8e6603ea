import { expect, test } from 'vitest'
import type { DocumentBlocks } from '../document-file.ts'
import { readDocument } from '../read-document.ts'
import { makePdf, PDF_LETTER_WIDTH, type PdfFilePage, type PdfText } from '../testing/pdf-file.ts'

async function read(pages: readonly PdfFilePage[]): Promise<DocumentBlocks> {
  const file = await readDocument(makePdf(pages))
  if (file.kind !== 'blocks') throw new Error(`refused: ${file.code}`)
  return file
}

const LEFT = 85
const RIGHT = 545
const SIZE = 14

/** Sets a paragraph as a word processor does: first line indented, wrapped where it must. */
function setParagraph(text: string, y: number): PdfText[] {
  const lines: PdfText[] = []
  let line = ''
  const left = () => (lines.length === 0 ? LEFT + 36 : LEFT)
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (left() + longer.length * SIZE * PDF_LETTER_WIDTH > RIGHT) {
      lines.push({ text: line, x: left(), y: y + lines.length * 18 })
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, { text: line, x: left(), y: y + lines.length * 18 }]
}

function centred(text: string, y: number): PdfText {
  const width = text.length * SIZE * PDF_LETTER_WIDTH
  return { text, x: (LEFT + RIGHT - width) / 2, y, bold: true }
}

const DUTY =
  'Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ và các cơ quan liên quan tham mưu Ủy ban ' +
  'nhân dân thành phố Minh Hà bố trí kinh phí; hoàn thành trước ngày 30 tháng 6 năm 2026.'

test('wrapped lines become paragraphs again, with page, alignment and weight', async () => {
  const { blocks, pages } = await read([
    {
      texts: [
        centred('KẾ HOẠCH', 80),
        ...setParagraph(`1. ${DUTY}`, 120),
        ...setParagraph('a) Rà soát trụ sở.', 220),
        ...setParagraph(`2. ${DUTY}`, 240),
      ],
    },
  ])

  expect(pages).toBe(1)
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'KẾ HOẠCH', alignment: 'center', bold: true, page: 1 },
    { kind: 'paragraph', text: `1. ${DUTY}`, page: 1 },
    { kind: 'paragraph', text: 'a) Rà soát trụ sở.', page: 1 },
    { kind: 'paragraph', text: `2. ${DUTY}`, page: 1 },
  ])
})

test('a paragraph goes on over the page; page numbers and running headers go', async () => {
  const [first, second] = [setParagraph(DUTY, 700), setParagraph(DUTY, 700)]
  const onPage = (texts: readonly PdfText[], number: number): PdfFilePage => ({
    texts: [
      { text: 'VĂN PHÒNG ỦY BAN NHÂN DÂN', x: LEFT, y: 40 },
      { text: `- ${number} -`, x: 300, y: 60 },
      ...texts,
    ],
  })
  const { blocks } = await read([
    onPage(first.slice(0, 2), 1),
    onPage([...first.slice(2).map((line) => ({ ...line, y: 100 })), ...second.slice(0, 1)], 2),
    onPage(
      second.slice(1).map((line, index) => ({ ...line, y: 100 + index * 18 })),
      3,
    ),
  ])

  expect(blocks).toEqual([
    { kind: 'paragraph', text: DUTY, page: 1 },
    { kind: 'paragraph', text: DUTY, page: 2 },
  ])
})

/** A ruled table: columns at `xs`, rows at `ys`. */
function rules(
  xs: readonly number[],
  ys: readonly number[],
): (readonly [number, number, number, number])[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  return [
    ...ys.map((y) => [left, y, right, y] as const),
    ...xs.map((x) => [x, top, x, bottom] as const),
  ]
}

const XS = [85, 120, 330, 440, 545]

test('a ruled table keeps its columns and rows, and cells their wrapped lines', async () => {
  const { blocks } = await read([
    {
      texts: [
        centred('PHỤ LỤC', 80),
        { text: 'TT', x: 90, y: 116 },
        { text: 'Nhiệm vụ', x: 125, y: 116 },
        { text: 'Chủ trì', x: 335, y: 116 },
        { text: 'Thời hạn', x: 445, y: 116 },
        { text: '1', x: 90, y: 146 },
        { text: 'Rà soát trụ sở làm việc của', x: 125, y: 146 },
        { text: 'xã', x: 125, y: 164 },
        { text: '- Lập danh mục', x: 125, y: 182 },
        { text: 'Sở Nội vụ', x: 335, y: 146 },
        { text: '30/6/2026', x: 445, y: 146 },
        ...setParagraph('Ghi chú sau bảng.', 230),
      ],
      lines: rules(XS, [100, 130, 190]),
    },
  ])

  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'PHỤ LỤC', alignment: 'center', bold: true, page: 1 },
    {
      kind: 'table',
      page: 1,
      rows: [
        [{ text: 'TT' }, { text: 'Nhiệm vụ' }, { text: 'Chủ trì' }, { text: 'Thời hạn' }],
        [
          { text: '1' },
          { text: 'Rà soát trụ sở làm việc của xã\n- Lập danh mục' },
          { text: 'Sở Nội vụ' },
          { text: '30/6/2026' },
        ],
      ],
    },
    { kind: 'paragraph', text: 'Ghi chú sau bảng.', page: 1 },
  ])
})

test('a table cut by page breaks is one table: repeated heads go, cut rows are one again', async () => {
  const head = (y: number): PdfText[] => [
    { text: 'TT', x: 90, y },
    { text: 'Nhiệm vụ', x: 125, y },
    { text: 'Chủ trì', x: 335, y },
    { text: 'Hạn', x: 445, y },
  ]
  const open = (ys: readonly number[], end: number) =>
    rules(XS, ys).map(([x1, y1, x2, y2]) =>
      x1 === x2 ? ([x1, y1, x2, end] as const) : ([x1, y1, x2, y2] as const),
    )

  const { blocks } = await read([
    {
      texts: [
        ...head(116),
        { text: '1', x: 90, y: 146 },
        { text: 'Rà soát, thống kê toàn bộ', x: 125, y: 146 },
      ],
      // The last row has no line below: the page ends in the middle of it.
      lines: open([100, 130], 160),
    },
    {
      texts: [...head(66), { text: 'trụ sở', x: 125, y: 96 }, { text: '2', x: 90, y: 126 }],
      lines: rules(XS, [50, 80, 110, 140]),
    },
  ])

  expect(blocks).toEqual([
    {
      kind: 'table',
      page: 1,
      rowPages: [1, 1, 2],
      rows: [
        [{ text: 'TT' }, { text: 'Nhiệm vụ' }, { text: 'Chủ trì' }, { text: 'Hạn' }],
        [{ text: '1' }, { text: 'Rà soát, thống kê toàn bộ trụ sở' }, { text: '' }, { text: '' }],
        [{ text: '2' }, { text: '' }, { text: '' }, { text: '' }],
      ],
    },
  ])
})

test('merged cells are those without a line between them', async () => {
  const { blocks } = await read([
    {
      texts: [
        { text: 'I. Cải cách hành chính', x: 90, y: 116 },
        { text: '1', x: 90, y: 146 },
        { text: 'Rà soát', x: 220, y: 146 },
      ],
      lines: [...rules([85, 545], [100, 130, 160]), [200, 130, 200, 160]],
    },
  ])

  expect(blocks).toMatchObject([
    {
      rows: [
        [{ text: 'I. Cải cách hành chính', columnSpan: 2 }],
        [{ text: '1' }, { text: 'Rà soát' }],
      ],
    },
  ])
})

test('letterhead and signature, side by side without lines, become tables of two cells', async () => {
  const { blocks } = await read([
    {
      texts: [
        { text: 'ỦY BAN NHÂN DÂN', x: 100, y: 60, size: 13 },
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 290, y: 61, size: 12, bold: true },
        { text: 'THÀNH PHỐ MINH HÀ', x: 95, y: 78, size: 13, bold: true },
        { text: 'Độc lập - Tự do - Hạnh phúc', x: 320, y: 84, size: 13, bold: true },
        { text: 'Số: 15/KH-UBND', x: 110, y: 104, size: 13 },
        { text: 'Minh Hà, ngày 05 tháng 5 năm 2026', x: 300, y: 105, size: 13 },
        centred('KẾ HOẠCH', 150),
        ...setParagraph(DUTY, 180),
        ...setParagraph('Tổ chức thực hiện./.', 260),
        { text: 'TM. ỦY BAN NHÂN DÂN', x: 360, y: 300, bold: true },
        { text: 'Nơi nhận:', x: LEFT, y: 306, size: 12 },
        { text: 'CHỦ TỊCH', x: 400, y: 318, bold: true },
        { text: '- Như trên;', x: LEFT, y: 322, size: 11 },
        { text: '- Lưu: VT.', x: LEFT, y: 338, size: 11 },
        { text: 'Trần Văn Mẫu', x: 390, y: 400, bold: true },
      ],
    },
  ])

  expect(blocks).toMatchObject([
    {
      rows: [
        [
          { text: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ MINH HÀ\nSố: 15/KH-UBND' },
          {
            text:
              'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n' +
              'Minh Hà, ngày 05 tháng 5 năm 2026',
          },
        ],
      ],
    },
    { text: 'KẾ HOẠCH' },
    { text: DUTY },
    { text: 'Tổ chức thực hiện./.' },
    {
      rows: [
        [
          { text: 'Nơi nhận:\n- Như trên;\n- Lưu: VT.' },
          { text: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Mẫu' },
        ],
      ],
    },
  ])
})

test('a page lying on its side is read as it is shown', async () => {
  const { blocks } = await read([
    {
      rotate: 90,
      texts: [
        { text: 'TT', x: 105, y: 116 },
        { text: 'Nhiệm vụ giao cho các sở', x: 325, y: 116 },
      ],
    },
  ])

  expect(blocks).toMatchObject([{ text: 'TT Nhiệm vụ giao cho các sở', page: 1 }])
})

test('a stamp laid askew and a head of every page are no text, and are marks', async () => {
  const pages = [1, 2, 3].map((number) => ({
    texts: [
      centred('TUYỆT MẬT', 40),
      ...setParagraph(`${DUTY} Trang ${number}.`, 200),
      { text: 'TỐI ', x: 300, y: 300, turned: 12 },
      { text: 'MẬT', x: 327, y: 294, turned: 12 },
    ],
  }))

  const { blocks, marks } = await read(pages)

  expect(JSON.stringify(blocks)).not.toContain('MẬT')
  expect(marks).toEqual(['TỐI MẬT', 'TUYỆT MẬT'])
})

test('a scan is refused, and says how many pages it has', async () => {
  const scan = makePdf([{ texts: [{ text: 'Scan 1', x: 10, y: 10 }] }, {}, {}])

  expect(await readDocument(scan)).toEqual({
    kind: 'refused',
    code: 'document-is-scan',
    parameters: { pages: 3 },
  })
})

test('a few pages without text are named in a notice', async () => {
  const text = { texts: setParagraph(DUTY, 100) }

  expect((await read([text, {}, text])).notices).toEqual([
    { code: 'document-pages-without-text', parameters: { pages: '2' } },
  ])
})

test('a PDF that asks for a password is refused as such', async () => {
  const word = '<' + '41'.repeat(32) + '>'
  const locked = makePdf(
    [{ texts: setParagraph(DUTY, 100) }],
    `/Encrypt<</Filter/Standard/V 1/R 2/O${word}/U${word}/P -4>>/ID[${word}${word}]`,
  )

  expect(await readDocument(locked)).toMatchObject({ code: 'document-encrypted' })
})

test('a PDF that is only called so is damaged, and more pages than allowed are refused', async () => {
  const pages = Array.from({ length: 4 }, () => ({ texts: setParagraph(DUTY, 100) }))

  expect(await readDocument(new TextEncoder().encode('%PDF-1.7\nkhông phải'))).toMatchObject({
    code: 'document-damaged',
  })
  expect(await readDocument(makePdf(pages), { limits: { pagesMax: 3 } })).toEqual({
    kind: 'refused',
    code: 'document-too-many-pages',
    parameters: { pages: 4, maxPages: 3 },
  })
})

test('the bytes that were given are still there afterwards', async () => {
  const bytes = makePdf([{ texts: setParagraph(DUTY, 100) }])
  const copy = bytes.slice()

  await readDocument(bytes)

  expect(bytes).toEqual(copy)
})
