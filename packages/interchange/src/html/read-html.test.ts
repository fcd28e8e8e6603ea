import { detectSecrecyStamp } from '@roviec/directive'
import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

async function readBlocks(html: string) {
  const file = await readDocument(new TextEncoder().encode(html))
  if (file.kind !== 'blocks') throw new Error(`refused: ${file.code}`)
  expect(file.format).toBe('html')
  return file.blocks
}

test('paragraphs, headings, breaks and shapes are read', async () => {
  const blocks = await readBlocks(`<!doctype html><html><head><title>Không đọc</title></head><body>
    <h2>Mục tiêu</h2>
    <p align=center><b>KẾ HOẠCH</b><br>Chuyển
      đổi&nbsp;số</p>
    <div style="text-align: right">Ngày <i>05</i> tháng 5</div>
    chữ rời</body></html>`)

  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'Mục tiêu', headingLevel: 2, bold: true },
    { kind: 'paragraph', text: 'KẾ HOẠCH', alignment: 'center', bold: true },
    { kind: 'paragraph', text: 'Chuyển đổi số', alignment: 'center' },
    { kind: 'paragraph', text: 'Ngày 05 tháng 5', alignment: 'right' },
    { kind: 'paragraph', text: 'chữ rời' },
  ])
})

test('scripts, styles, frames, forms and hidden text are left out, and nothing of them runs', async () => {
  const blocks = await readBlocks(`<body>
    <script>globalThis.bomNo = true</script><style>p{color:red}</style>
    <img src=x onerror="globalThis.bomNo = true"><iframe srcdoc="<p>khung</p>"></iframe>
    <noscript>không</noscript><template><p>mẫu</p></template><svg><text>hình</text></svg>
    <p onclick="globalThis.bomNo = true">Giao Sở <a href="javascript:globalThis.bomNo=true">Nội vụ</a></p>
    <p hidden>ẩn</p><p style="display:none">ẩn</p><button>Tải về</button><textarea>ô</textarea>
    <object data="x"><p>vật</p></object></body>`)

  expect(blocks).toEqual([{ kind: 'paragraph', text: 'Giao Sở Nội vụ' }])
  expect('bomNo' in globalThis).toBe(false)
})

test('lists have the markers that a browser draws', async () => {
  const blocks = await readBlocks(`<body>
    <ol start=3><li>ba<li>bốn<ol type=a><li>một</ol><li value=9>chín</ol>
    <ul><li>gạch</ul><ol style="list-style-type: none"><li>1.1. tự ghi</ol></body>`)

  expect(
    blocks.map((block) => block.kind === 'paragraph' && [block.listMarker, block.text]),
  ).toEqual([
    ['3.', 'ba'],
    ['4.', 'bốn'],
    ['a.', 'một'],
    ['9.', 'chín'],
    ['-', 'gạch'],
    [undefined, '1.1. tự ghi'],
  ])
})

test('tables keep spans; spans beyond the table or beyond reason are cut', async () => {
  const blocks = await readBlocks(`<table><caption>Bỏ</caption>
    <thead><tr><th rowspan=9>TT</th><th colspan="2">Nhiệm vụ</th></tr></thead>
    <tbody><tr><td>Rà soát<p>trụ sở</p></td><td colspan=999999999>30/6</td></tr></tbody></table>`)

  expect(blocks).toEqual([
    {
      kind: 'table',
      rows: [
        [
          { text: 'TT', rowSpan: 2 },
          { text: 'Nhiệm vụ', columnSpan: 2 },
        ],
        [{ text: 'Rà soát\ntrụ sở' }, { text: '30/6', columnSpan: 200 }],
      ],
    },
  ])
})

test('tables that only place things are read as what they place', async () => {
  const blocks = await readBlocks(`<table><tr><td><p>Điều 1</p>
    <table><tr><td>ỦY BAN NHÂN DÂN<td>CỘNG HÒA</table></td></tr></table>`)

  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'Điều 1' },
    { kind: 'table', rows: [[{ text: 'ỦY BAN NHÂN DÂN' }, { text: 'CỘNG HÒA' }]] },
  ])
})

test('elements nested without end are refused', async () => {
  const bytes = new TextEncoder().encode(`<body>${'<div>'.repeat(100_000)}x`)

  expect(await readDocument(bytes)).toMatchObject({ code: 'document-damaged' })
})

test('a page in another encoding is decoded as it declares', async () => {
  const start = '<html><head><meta charset="windows-1258"></head><body><p>'
  // "Sở Nội vụ" in Windows-1258: tone marks follow their vowels.
  const words = [0x53, 0xf5, 0xd2, 0x20, 0x4e, 0xf4, 0xf2, 0x69, 0x20, 0x76, 0x75, 0xf2]
  const bytes = new Uint8Array([...new TextEncoder().encode(start), ...words])

  expect(await readDocument(bytes)).toMatchObject({
    format: 'html',
    blocks: [{ text: 'Sở Nội vụ' }],
  })
})

test.each([
  '<img src=x alt="TỐI MẬT">',
  '<svg><text x=1>TỐI MẬT</text></svg>',
  '<svg><text><tspan>TỐI </tspan><tspan>MẬT</tspan></text></svg>',
  '<title>TỐI MẬT</title>',
  '<nav><a href="#">TỐI MẬT</a></nav>',
  '<table><caption>TỐI MẬT</caption><tr><td>a<td>b</table>',
  '<button>TỐI MẬT</button>',
])('a stamp outside the text is a mark: %s', async (html) => {
  const file = await readDocument(
    new TextEncoder().encode(`<!doctype html><html>${html}<p>Giao Sở Nội vụ.</p></html>`),
  )
  if (file.kind !== 'blocks') throw new Error(`refused: ${file.code}`)
  expect(detectSecrecyStamp(file.blocks, file.marks)).toMatchObject({ level: 'toi-mat' })
  expect(JSON.stringify(file.blocks)).not.toContain('TỐI')
})

test('words about secrets outside the text are no stamp', async () => {
  const file = await readDocument(
    new TextEncoder().encode(
      '<!doctype html><title>Bảo mật</title><img alt="MẬT ONG"><nav>Mật khẩu</nav><p>Giao việc.</p>',
    ),
  )
  if (file.kind !== 'blocks') throw new Error(`refused: ${file.code}`)
  expect(detectSecrecyStamp(file.blocks, file.marks)).toBeNull()
})
