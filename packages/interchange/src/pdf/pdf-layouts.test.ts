import { expect, test } from 'vitest'
import type { DocumentBlocks } from '../document-file.ts'
import { readDocument } from '../read-document.ts'
import { makePdf, PDF_LETTER_WIDTH, type PdfFilePage, type PdfText } from '../testing/pdf-file.ts'

async function read(pages: readonly PdfFilePage[]): Promise<DocumentBlocks> {
  const file = await readDocument(makePdf(pages))
  if (file.kind !== 'blocks') throw new Error(`refused: ${file.code}`)
  return file
}

function textsOf({ blocks }: DocumentBlocks): readonly string[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'))
}

interface Column {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size?: number
}

/** Sets words in lines of a width, all of them beginning at the same place. */
function setColumn(text: string, { x, y, width, size = 12 }: Column): PdfText[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    const longer = last === '' ? word : `${last} ${word}`
    if (longer.length * size * PDF_LETTER_WIDTH > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines.map((line, index) => ({ text: line, x, y: y + index * size * 1.35, size }))
}

const SENTENCES = [
  'Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan rà soát đội ngũ cán bộ, công chức.',
  'Sở Tài chính bố trí kinh phí cho việc số hóa hồ sơ ở tất cả các xã và phường.',
  'Sở Y tế kiểm tra các trạm y tế, báo cáo kết quả trước ngày 30 tháng 6 năm 2026.',
  'Văn phòng theo dõi, đôn đốc, tổng hợp kết quả thực hiện của từng cơ quan, đơn vị.',
]

test('text in two columns is read down the first column, then down the second', async () => {
  const long = SENTENCES.join(' ')
  const left = setColumn(`${long} ${long}`, { x: 60, y: 140, width: 230, size: 11 })
  const right = setColumn(`${SENTENCES[3]} ${long}`, { x: 310, y: 140, width: 230, size: 11 })
  const title = { text: 'BẢN TIN CẢI CÁCH HÀNH CHÍNH CỦA THÀNH PHỐ', x: 150, y: 90 }

  const file = await read([{ texts: [title, ...left, ...right] }])

  expect(textsOf(file).join(' ')).toBe(
    ['BẢN TIN CẢI CÁCH HÀNH CHÍNH CỦA THÀNH PHỐ', long, long, SENTENCES[3], long].join(' '),
  )
})

const COLUMNS = [60, 90, 330, 450]

function setRow(y: number, cells: readonly string[]): PdfText[] {
  return cells.flatMap((text, column) =>
    text === '' ? [] : [{ text, x: COLUMNS[column] ?? 0, y, size: 12 }],
  )
}

test('columns that only stand under each other are a table, also over pages', async () => {
  const head = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn']
  const file = await read([
    {
      texts: [
        {
          text: 'Danh mục nhiệm vụ kèm theo Kế hoạch của Ủy ban nhân dân',
          x: 60,
          y: 700,
          size: 12,
        },
        ...setRow(730, head),
        ...setRow(748, ['1', 'Rà soát trụ sở làm việc của các xã', 'Sở Nội vụ', '30/6/2026']),
        ...setRow(764, ['', 'và các phường', '', '']),
        ...setRow(782, ['2', 'Lập đề án', 'Sở Tài chính', 'Quý II']),
      ],
    },
    {
      texts: [
        ...setRow(80, head),
        ...setRow(98, ['3', 'Kiểm tra', 'Sở Y tế', 'Quý III']),
        ...setRow(116, ['4', 'Báo cáo', 'Văn phòng', '15/12/2026']),
        ...setColumn(SENTENCES[0] ?? '', { x: 60, y: 190, width: 480 }),
      ],
    },
  ])

  expect(file.blocks[1]).toEqual({
    kind: 'table',
    page: 1,
    rowPages: [1, 1, 1, 2, 2],
    rows: [
      head,
      ['1', 'Rà soát trụ sở làm việc của các xã\nvà các phường', 'Sở Nội vụ', '30/6/2026'],
      ['2', 'Lập đề án', 'Sở Tài chính', 'Quý II'],
      ['3', 'Kiểm tra', 'Sở Y tế', 'Quý III'],
      ['4', 'Báo cáo', 'Văn phòng', '15/12/2026'],
    ].map((row) => row.map((text) => ({ text: text.replace('\n', ' ') }))),
  })
  expect(textsOf(file)).toHaveLength(3)
})

test('the head of such a table may stand closer to a long cell than the rows do', async () => {
  const rows = [1, 2].flatMap((row) => [
    { text: `${row}`, x: 60, y: 82 + row * 18, size: 12 },
    // Words that are drawn one by one, up to the edge under the next head.
    { text: 'Kiểm tra trụ sở dôi dư', x: 90, y: 82 + row * 18, size: 12 },
    { text: 'ở xã', x: 228, y: 82 + row * 18, size: 12 },
    { text: 'Sở Xây dựng', x: 275, y: 82 + row * 18, size: 12 },
  ])
  const head = [
    { text: 'TT', x: 60, y: 82, size: 12 },
    { text: 'Nhiệm vụ', x: 90, y: 82, size: 12 },
    { text: 'Chủ trì', x: 253, y: 82, size: 12 },
  ]

  expect((await read([{ texts: [...head, ...rows] }])).blocks).toMatchObject([
    {
      rows: [
        [{ text: 'TT' }, { text: 'Nhiệm vụ' }, { text: 'Chủ trì' }],
        [{ text: '1' }, { text: 'Kiểm tra trụ sở dôi dư ở xã' }, { text: 'Sở Xây dựng' }],
        [{ text: '2' }, { text: 'Kiểm tra trụ sở dôi dư ở xã' }, { text: 'Sở Xây dựng' }],
      ],
    },
  ])
})

test('a numbered paragraph with wide gaps between its words is no table', async () => {
  const texts = [0, 1, 2].flatMap((line) => [
    { text: `${line + 1}.`, x: 60, y: 100 + line * 18 },
    { text: 'Rà soát trụ sở', x: 90, y: 100 + line * 18 },
    { text: 'làm việc của xã.', x: 200 - line * 6, y: 100 + line * 18 },
  ])

  expect(textsOf(await read([{ texts }]))).not.toContain('table')
})

test('notes at the foot of a page stand behind the text they interrupt', async () => {
  const body = setColumn(SENTENCES.join(' '), { x: 60, y: 700, width: 480, size: 14 })
  const cut = body.slice(0, 3)
  const rest = body.slice(3).map((line, index) => ({ ...line, y: 80 + index * 19 }))
  const file = await read([
    {
      texts: [
        ...cut,
        { text: '1', x: 545, y: 694, size: 8 },
        { text: '1', x: 60, y: 770, size: 7 },
        { text: 'Theo Nghị quyết của Hội đồng nhân dân', x: 66, y: 773, size: 10 },
        { text: 'thành phố về dự toán ngân sách.', x: 60, y: 786, size: 10 },
        { text: '2', x: 300, y: 820, size: 12 },
      ],
      lines: [[60, 760, 204, 760]],
    },
    { texts: rest },
  ])

  expect(file.blocks).toEqual([
    { kind: 'paragraph', text: SENTENCES.join(' '), page: 1 },
    {
      kind: 'paragraph',
      text: '1 Theo Nghị quyết của Hội đồng nhân dân thành phố về dự toán ngân sách.',
      page: 1,
      note: true,
    },
  ])
})

test('a list of recipients in small letters is no note', async () => {
  const file = await read([
    {
      texts: [
        ...setColumn(SENTENCES.join(' '), { x: 60, y: 100, width: 480, size: 14 }),
        { text: 'Nơi nhận:', x: 60, y: 300, size: 12 },
        { text: '- Như trên;', x: 60, y: 316, size: 11 },
      ],
    },
  ])

  expect(file.blocks.some((block) => block.kind === 'paragraph' && block.note)).toBe(false)
})

test('text that is drawn twice to look bold is read once', async () => {
  const title = { text: 'KẾ HOẠCH CÔNG TÁC', x: 200, y: 100 }
  const file = await read([
    { texts: [title, { ...title, x: 200.4 }, { ...title, x: 200.8, y: 100.3 }] },
  ])

  expect(textsOf(file)).toEqual(['KẾ HOẠCH CÔNG TÁC'])
})

test('words that recognition laid under a picture are read', async () => {
  const texts = setColumn(SENTENCES.join(' '), { x: 60, y: 100, width: 480 })
  const file = await read([{ texts: texts.map((text) => ({ ...text, invisible: true })) }])

  expect(textsOf(file)).toEqual([SENTENCES.join(' ')])
})

test('an annex on lying pages has its own text area and its page numbers', async () => {
  const upright = setColumn(SENTENCES.join(' '), { x: 60, y: 100, width: 480 })
  const lying = setColumn(SENTENCES.join(' '), { x: 60, y: 100, width: 720 })
  const { blocks } = await read([{ texts: upright }, { texts: lying, landscape: true }])

  expect(blocks).toEqual([
    { kind: 'paragraph', text: SENTENCES.join(' '), page: 1 },
    { kind: 'paragraph', text: SENTENCES.join(' '), page: 2 },
  ])
})

test('a text layer with other letters than the page shows is refused', async () => {
  const texts = setColumn('*LDR 6ӣ 1ӝL Yө FKӫ WUì SKӕL Kӧp vӟi Sӣ 7ài cKínK '.repeat(8), {
    x: 60,
    y: 100,
    width: 480,
  })

  expect(await readDocument(makePdf([{ texts }]))).toEqual({
    kind: 'refused',
    code: 'document-text-garbled',
    parameters: {},
  })
})

test('scripts, actions and files inside a PDF are left alone', async () => {
  const action =
    '<</S/JavaScript/JS(throw new Error\\(1\\); app.launchURL\\("http://127.0.0.1:9"\\))>>'
  const launch = '<</S/Launch/F(/bin/sh)>>'
  const bytes = makePdf(
    [{ texts: setColumn(SENTENCES.join(' '), { x: 60, y: 100, width: 480 }) }],
    '',
    `/OpenAction${action}/AA<</WC${launch}>>/Names<</JavaScript<</Names[(a)${action}]>>` +
      '/EmbeddedFiles<</Names[(b)<</Type/Filespec/F(b.exe)>>]>>>>',
  )

  const file = await readDocument(bytes)

  expect(file).toMatchObject({ kind: 'blocks', blocks: [{ text: SENTENCES.join(' ') }] })
})

test('progress is told page by page', async () => {
  const texts = setColumn(SENTENCES.join(' '), { x: 60, y: 100, width: 480 })
  const told: (readonly [number, number])[] = []

  await readDocument(makePdf([{ texts }, { texts }, { texts }]), {
    onProgress: (done, total) => told.push([done, total]),
  })

  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ])
})
