import { describe, expect, test } from 'vitest'
import { readWordFile, readWordLines } from '../testing/read-word-file.ts'
import { wordCell, wordParagraph, wordRun, wordRuns } from '../testing/word-file.ts'

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`

describe('fields', () => {
  test('show their result; a field in the code of another shows nothing', async () => {
    const inner = `${mark('begin')}${code('MERGEFIELD a')}${mark('separate')}${wordRun('ẩn')}${mark('end')}`

    const lines = await readWordLines({
      body: wordRuns(
        wordRun('Hạn: '),
        `${mark('begin')}${code('IF ')}${inner}${code(' = 1')}${mark('separate')}`,
        `${wordRun('30/6/2026')}${mark('end')}`,
        `<w:fldSimple w:instr=" PAGE ">${wordRun(' xong')}</w:fldSimple>`,
      ),
    })

    expect(lines).toEqual(['Hạn: 30/6/2026 xong'])
  })

  test('whose end is missing do not swallow the paragraphs behind them', async () => {
    const lines = await readWordLines({
      body: wordRuns(wordRun('Một'), mark('begin'), code('DATE')) + wordParagraph('Hai'),
    })

    expect(lines).toEqual(['Một', 'Hai'])
  })

  test('that only ever begin do not make reading slow, nor hide what follows', async () => {
    const opened = `${mark('begin')}${mark('separate')}`

    const [line] = await readWordLines({
      body: wordRuns(opened.repeat(20_000), wordRun('a').repeat(20_000)),
    })

    expect(line).toHaveLength(20_000)
  })

  test('of a table of contents are left out, over paragraphs, and what they point at stays', async () => {
    const lines = await readWordLines({
      body:
        wordRuns(
          mark('begin'),
          code(' TOC \\o "1-3" '),
          mark('separate'),
          wordRun('I. Mục tiêu 1'),
        ) +
        wordRuns(wordRun('II. Nhiệm vụ'), '<w:r><w:tab/></w:r>', wordRun('7')) +
        wordRuns(mark('end')) +
        wordParagraph('I. Mục tiêu'),
    })

    expect(lines).toEqual(['I. Mục tiêu'])
  })
})

describe('notes', () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const separator = `<w:footnote w:type="separator" w:id="-1">${wordParagraph('x')}</w:footnote>`
  const footnotes = `${separator}<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${wordRun(' Theo Luật Thủ đô.')}</w:p></w:footnote>`

  test('stand at the end, with the place of their mark, and the mark glues into no word', async () => {
    const { blocks } = await readWordFile({
      body:
        wordParagraph('Kế hoạch') +
        wordRuns(wordRun('đến năm 2026'), reference, wordRun(' và sau đó.')) +
        wordParagraph('Hết.'),
      footnotes,
    })

    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'Kế hoạch',
      'đến năm 2026 và sau đó.',
      'Hết.',
      'Chú thích 1: Theo Luật Thủ đô.',
    ])
    expect(blocks.at(-1)).toMatchObject({ note: true, paragraph: 2 })
  })

  test('are read once each, in tables too, and endnotes behind the same way', async () => {
    const custom = '<w:r><w:endnoteReference w:customMarkFollows="1" w:id="1"/><w:t>(*)</w:t></w:r>'

    const lines = await readWordLines({
      body:
        `<w:tbl><w:tr>${wordCell('TT')}<w:tc>${wordRuns(wordRun('Sở Y tế'), custom)}</w:tc></w:tr></w:tbl>` +
        wordRuns(wordRun('Một'), reference, wordRun(', hai'), reference),
      footnotes,
      endnotes: `<w:endnote w:id="1">${wordParagraph('Đã sắp xếp.')}</w:endnote>`,
    })

    expect(lines).toEqual([
      [['TT', 'Sở Y tế']],
      'Một, hai',
      'Chú thích 1: Đã sắp xếp.',
      'Chú thích 2: Theo Luật Thủ đô.',
    ])
  })

  test('that a hand has typed as raised figures stay apart from the number before them', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>'

    const lines = await readWordLines({
      body: wordRuns(
        wordRun('năm 2026'),
        wordRun('12', raised),
        wordRun(', 40 m'),
        wordRun('2', raised),
      ),
    })

    expect(lines).toEqual(['năm 2026¹², 40 m²'])
  })
})

describe('signs', () => {
  test('of symbol fonts become letters that mean the same, however they are written', async () => {
    const symbol = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    const pictures = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'

    const lines = await readWordLines({
      body: wordRuns(
        wordRun('Tỷ lệ '),
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>',
        wordRun(' 95%, '),
        wordRun('\uF0A3', symbol),
        wordRun(' 5%, '),
        wordRun('ü', pictures),
        '<w:r><w:sym w:font="Wingdings" w:char="F0FF"/><w:sym w:char="x"/></w:r>',
      ),
    })

    expect(lines).toEqual(['Tỷ lệ ≥ 95%, ≤ 5%, ✓'])
  })

  test('that only break or join lines leave no trace in words', async () => {
    const lines = await readWordLines({
      body: wordRuns(
        '<w:r><w:t>nghị</w:t><w:softHyphen/><w:t>quyết</w:t><w:tab/><w:t>số\u00A012</w:t></w:r>',
        '<w:r><w:noBreakHyphen/><w:t>NQ/TU\u00AD</w:t><w:cr/><w:t>Năm\u200B 2026</w:t></w:r>',
      ),
    })

    expect(lines).toEqual(['nghịquyết số 12-NQ/TU', 'Năm 2026'])
  })
})

describe('fonts with a code page of their own', () => {
  const time = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
  const capitals = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>'
  const vni = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>'

  test('are read run by run, and a letter cut in two is put together', async () => {
    const { blocks, notices } = await readWordFile({
      body:
        wordRuns(
          wordRun('céng hßa', capitals),
          wordRun(' – Sở Nội vụ '),
          wordRun('lËp danh s¸ch', time),
        ) + wordRuns(wordRun('Coäng ho', vni), wordRun('øa', vni)),
    })

    expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual([
      'CỘNG HÒA – Sở Nội vụ lập danh sách',
      'Cộng hòa',
    ])
    expect(notices).toEqual([
      { code: 'document-encoding-converted', parameters: { encoding: 'TCVN3, VNI' } },
    ])
  })

  test('may come from a style, and do not touch Unicode that was typed under them', async () => {
    const lines = await readWordLines({
      styles: `<w:style w:type="paragraph" w:styleId="Cu"><w:rPr>${time}</w:rPr></w:style>`,
      body:
        wordParagraph('Giao Sở Nội vụ là cơ quan', '<w:pStyle w:val="Cu"/>') +
        wordParagraph('có và là', '<w:pStyle w:val="Cu"/>') +
        wordParagraph('Quèc héi', '<w:pStyle w:val="Cu"/>'),
    })

    expect(lines).toEqual(['Giao Sở Nội vụ là cơ quan', 'có và là', 'Quốc hội'])
  })
})

test('a content control that nobody filled in says nothing; filled in, it is text', async () => {
  const control = (properties: string, text: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`

  const lines = await readWordLines({
    body:
      wordRuns(
        wordRun('Số: '),
        control('<w:showingPlcHdr/>', wordRun('Nhấn để nhập')),
        `<w:smartTag>${control('', wordRun('12'))}</w:smartTag>`,
      ) + control('<w:showingPlcHdr/>', wordParagraph('Chọn ngày')),
  })

  expect(lines).toEqual(['Số: 12'])
})

test('a large first letter is the beginning of the paragraph behind it', async () => {
  const frame = '<w:framePr w:dropCap="drop" w:lines="3"/>'

  expect(
    await readWordLines({ body: wordParagraph('T', frame) + wordParagraph('hành ủy yêu cầu') }),
  ).toEqual(['Thành ủy yêu cầu'])
})
