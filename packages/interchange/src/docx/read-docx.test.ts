import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { expect, test } from 'vitest'
import type { DocumentBlocks } from '../document-file.ts'
import { readDocument } from '../read-document.ts'
import { makeWordFile, wordCell, wordParagraph, type WordFileParts } from '../testing/word-file.ts'

async function read(parts: WordFileParts): Promise<DocumentBlocks> {
  const file = await readDocument(makeWordFile(parts))
  if (file.kind !== 'blocks') throw new Error(`refused: ${file.code}`)
  return file
}

/** Without the places of blocks, which have tests of their own. */
async function readBlocks(parts: WordFileParts) {
  return withoutPlaces(await read(parts))
}

function withoutPlaces({ blocks }: DocumentBlocks) {
  return blocks.map((block) => {
    const { page: _page, ...placed } = block
    if (placed.kind === 'paragraph') {
      const { paragraph: _paragraph, ...paragraph } = placed
      return paragraph
    }
    const { rowPages: _rowPages, rowParagraphs: _rowParagraphs, ...table } = placed
    return table
  })
}

test('paragraphs keep their text in NFC, with folded spaces, alignment and weight', async () => {
  const blocks = await readBlocks({
    body:
      wordParagraph('KẾ HOẠCH'.normalize('NFD'), '<w:jc w:val="center"/>') +
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Giao\u00A0 Sở</w:t><w:tab/><w:t>Nội vụ</w:t></w:r></w:p>' +
      '<w:p/>' +
      wordParagraph('TM. ỦY BAN NHÂN DÂN', '<w:jc w:val="end"/>'),
  })

  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'KẾ HOẠCH', alignment: 'center' },
    { kind: 'paragraph', text: 'Giao Sở Nội vụ', bold: true },
    { kind: 'paragraph', text: 'TM. ỦY BAN NHÂN DÂN', alignment: 'right' },
  ])
})

test('styles hand down weight, capitals, alignment and heading level', async () => {
  const blocks = await readBlocks({
    styles:
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>' +
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:caps/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Heading2"><w:basedOn w:val="Base"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
    body:
      wordParagraph('Mục tiêu đến năm 2030', '<w:pStyle w:val="Heading2"/>') +
      '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:rPr><w:b w:val="0"/><w:caps w:val="false"/></w:rPr><w:t>thường</w:t></w:r></w:p>',
  })

  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      text: 'MỤC TIÊU ĐẾN NĂM 2030',
      alignment: 'center',
      headingLevel: 2,
      bold: true,
    },
    { kind: 'paragraph', text: 'thường', alignment: 'center', headingLevel: 2 },
  ])
})

const NUMBERING =
  '<w:abstractNum w:abstractNumId="7">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3."/></w:lvl>' +
  '<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%4)"/></w:lvl>' +
  '<w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF02D"/></w:lvl>' +
  '</w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'

function listItem(text: string, level: number, numId = 1): string {
  const numPr = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
  return wordParagraph(text, numPr)
}

test('the markers of automatic lists are computed as Word draws them', async () => {
  const items: readonly (readonly [string, number, number?])[] = [
    ['I.', 0],
    ['1.', 1],
    ['a)', 3],
    ['b)', 3],
    ['-', 4],
    ['2.', 1],
    ['1.2.1.', 2],
    ['a)', 3],
    ['II.', 0],
    ['1.', 1],
    ['5.', 1, 2],
    ['6.', 1, 2],
    ['7.', 1],
  ]

  const blocks = await readBlocks({
    numbering: NUMBERING,
    body: items.map(([text, level, numId]) => listItem(text, level, numId)).join(''),
  })

  expect(blocks.map((block) => block.kind === 'paragraph' && block.listMarker)).toEqual(
    items.map(([marker]) => marker),
  )
})

test('an empty item counts, a paragraph of list 0 does not, and a style can be a list', async () => {
  const blocks = await readBlocks({
    numbering: NUMBERING,
    styles:
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    body:
      wordParagraph('một', '<w:pStyle w:val="Muc"/>') +
      listItem('', 1) +
      wordParagraph('ba', '<w:pStyle w:val="Muc"/>') +
      wordParagraph('không', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  })

  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'một', listMarker: '1.' },
    { kind: 'paragraph', text: 'ba', listMarker: '3.' },
    { kind: 'paragraph', text: 'không' },
  ])
})

test('tables keep merged cells, lines of a cell, and numbers of an automatic first column', async () => {
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const numbered = `<w:tc><w:tcPr/>${listItem('', 1)}</w:tc>`
  const blocks = await readBlocks({
    numbering: NUMBERING,
    body: `<w:tbl>${[
      row(wordCell('TT'), wordCell('Nhiệm vụ', '<w:gridSpan w:val="2"/>'), wordCell('Thời hạn')),
      row(
        numbered,
        wordCell('Rà soát', '<w:vMerge w:val="restart"/>'),
        wordCell('trụ sở'),
        wordCell('30/6'),
      ),
      row(
        numbered,
        wordCell('', '<w:vMerge/>'),
        wordCell('xe'),
        '<w:tc>' + wordParagraph('Quý III') + wordParagraph('năm 2026') + '</w:tc>',
      ),
    ].join('')}</w:tbl>`,
  })

  expect(blocks).toEqual([
    {
      kind: 'table',
      rows: [
        [{ text: 'TT' }, { text: 'Nhiệm vụ', columnSpan: 2 }, { text: 'Thời hạn' }],
        [{ text: '1.' }, { text: 'Rà soát', rowSpan: 2 }, { text: 'trụ sở' }, { text: '30/6' }],
        [{ text: '2.' }, { text: 'xe' }, { text: 'Quý III\nnăm 2026' }],
      ],
    },
  ])
})

test('tracked changes read as accepted, hidden text and field codes stay out, and a notice says so', async () => {
  const file = await read({
    body:
      '<w:p><w:r><w:t xml:space="preserve">Trước ngày </w:t></w:r>' +
      '<w:del><w:r><w:delText>15/5</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>30/6</w:t></w:r></w:ins>' +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>bí mật</w:t></w:r>' +
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>/2026</w:t></w:r></w:p>',
  })

  expect(withoutPlaces(file)).toEqual([{ kind: 'paragraph', text: 'Trước ngày 30/6/2026' }])
  expect(file.notices).toEqual([
    { code: 'document-tracked-changes', parameters: { insertions: 1, deletions: 1 } },
  ])
})

test('a stamp in a text box is read once and stands before the paragraph it hangs on', async () => {
  const box = `<w:txbxContent>${wordParagraph('MẬT')}</w:txbxContent>`
  const blocks = await readBlocks({
    body:
      '<w:p><w:r><mc:AlternateContent>' +
      `<mc:Choice Requires="wps"><w:drawing><x xmlns="urn:shape">${box}</x></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback>` +
      '</mc:AlternateContent></w:r><w:r><w:t>ỦY BAN NHÂN DÂN</w:t></w:r></w:p>',
  })

  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'MẬT' },
    { kind: 'paragraph', text: 'ỦY BAN NHÂN DÂN' },
  ])
})

test('the watermark of a header is no text, and is a mark', async () => {
  const watermark =
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">' +
    '<v:textpath style="font-size:1pt" string="TUYỆT MẬT"/></v:shape></w:pict></w:r></w:p>'
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>'

  const file = await read({ body: wordParagraph('Nội dung') + section, header: watermark })

  expect(withoutPlaces(file)).toEqual([{ kind: 'paragraph', text: 'Nội dung' }])
  expect(file.marks).toEqual(['TUYỆT MẬT'])
})

test('a header with words is read, one that only numbers the page is not', async () => {
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>'
  const body = wordParagraph('Nội dung') + section

  const worded = await readBlocks({ body, header: wordParagraph('DỰ THẢO') })
  const numbered = await readBlocks({ body, header: wordParagraph('- 2 -') })

  expect(worded.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
    'DỰ THẢO',
    'Nội dung',
  ])
  expect(numbered).toHaveLength(1)
})

test('a line break ends a line of the document, and keeps its shape', async () => {
  const blocks = await readBlocks({
    body: '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Chuyển đổi số</w:t></w:r></w:p>',
  })

  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'KẾ HOẠCH', alignment: 'center' },
    { kind: 'paragraph', text: 'Chuyển đổi số', alignment: 'center' },
  ])
})

test('macros stay unopened and a notice says so', async () => {
  const { notices } = await read({
    body: wordParagraph('Kế hoạch'),
    macros: true,
    more: { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) },
  })

  expect(notices).toEqual([{ code: 'document-macros-ignored', parameters: {} }])
})

test('a document type declaration is refused, and with it every entity', async () => {
  const bytes = makeWordFile({
    prologue:
      '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>',
    body: wordParagraph('&a;&f;'),
  })

  expect(await readDocument(bytes)).toMatchObject({ kind: 'refused', code: 'document-damaged' })
})

test('XML nested deeper than any document is refused', async () => {
  const bytes = makeWordFile({
    body: '<w:sdt><w:sdtContent>'.repeat(5_000) + '</w:sdtContent></w:sdt>'.repeat(5_000),
  })

  expect(await readDocument(bytes)).toMatchObject({ kind: 'refused', code: 'document-damaged' })
})

test('a Word file with nothing but pictures is a scan; one with nothing is empty', async () => {
  const drawing = '<w:p><w:r><w:drawing/></w:r></w:p>'
  const scan = makeWordFile({ body: drawing, more: { 'word/media/image1.png': new Uint8Array(9) } })
  const empty = makeWordFile({ body: '<w:p/>' })

  expect(await readDocument(scan)).toMatchObject({ code: 'document-is-scan' })
  expect(await readDocument(empty)).toMatchObject({ code: 'document-empty' })
})

test('a file made by a well-known library reads back word for word', async () => {
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'nhiem-vu',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({
            text: 'Giao Sở Tài chính',
            numbering: { reference: 'nhiem-vu', level: 0 },
          }),
          new Paragraph({ text: 'Giao Sở Nội vụ', numbering: { reference: 'nhiem-vu', level: 0 } }),
          new Table({
            rows: [
              new TableRow({
                children: [
                  new TableCell({ children: [new Paragraph('Đơn vị')] }),
                  new TableCell({ children: [new Paragraph('Hạn')] }),
                ],
              }),
            ],
          }),
        ],
      },
    ],
  })

  const file = await readDocument(new Uint8Array(await Packer.toArrayBuffer(document)))

  expect(file).toMatchObject({
    kind: 'blocks',
    format: 'docx',
    blocks: [
      { text: 'Giao Sở Tài chính', listMarker: '1.' },
      { text: 'Giao Sở Nội vụ', listMarker: '2.' },
      { rows: [[{ text: 'Đơn vị' }, { text: 'Hạn' }]] },
    ],
  })
})
