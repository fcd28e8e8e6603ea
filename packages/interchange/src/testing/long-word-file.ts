import { makeWordFile } from './word-file.ts'

/** About so many characters stand on a page of Times New Roman 14. */
const CHARACTERS_PER_PAGE = 3_000

/**
 * A plan of so many pages as Word saves one: runs cut up by spelling checks, formats on every run,
 * automatic numbers, every tenth part an annex table with merged cells, the marks of page breaks.
 */
export function makeLongWordFile(pages: number): Uint8Array {
  const parts: string[] = []
  let length = 0
  for (let index = 0; length < pages * CHARACTERS_PER_PAGE; index += 1) {
    const part = index % 10 === 9 ? tableOf(index) : sectionOf(index)
    const onPage = Math.floor(length / CHARACTERS_PER_PAGE)
    length += part.characters
    const page = Math.min(Math.floor(length / CHARACTERS_PER_PAGE), pages - 1)
    const isNewPage = page > onPage
    parts.push(isNewPage ? part.xml.replace('<w:t ', '<w:lastRenderedPageBreak/><w:t ') : part.xml)
  }
  return makeWordFile({ numbering: NUMBERING, body: `${LETTERHEAD}${parts.join('')}` })
}

interface Part {
  readonly xml: string
  readonly characters: number
}

const NUMBERING =
  '<w:abstractNum w:abstractNumId="1">' +
  '<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'

const RUN_WORDS = 6
const RUN_FORMAT =
  '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>' +
  '<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>'

const LETTERHEAD = [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ MINH HÀ',
  'Số: 12/KH-UBND',
  'Minh Hà, ngày 06 tháng 4 năm 2026',
  'KẾ HOẠCH',
  'Nâng cao chất lượng phục vụ người dân năm 2026',
]
  .map((line) => paragraphOf(line, '<w:jc w:val="center"/>'))
  .join('')

const LEADS = [
  'Sở Tài chính',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ủy ban nhân dân các phường, xã, đặc khu',
  'Văn phòng Ủy ban nhân dân Thành phố',
]
const WORKS = [
  'rà soát, lập danh sách các công trình chậm tiến độ trên địa bàn',
  'xây dựng kế hoạch nâng cao chất lượng tiếp nhận và giải quyết hồ sơ của người dân',
  'kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính, kịp thời chấn chỉnh thiếu sót',
]
const TIMES = [
  'hoàn thành trước ngày 15 tháng 6 năm 2026',
  'báo cáo kết quả trước ngày 25 hằng tháng',
  'xong trong quý III/2026',
]

function sectionOf(index: number): Part {
  const heading = 'Nhiệm vụ, giải pháp'
  const items = Array.from({ length: 8 }, (_, item) => {
    const seed = index * 8 + item
    const who = `${pick(LEADS, seed)} chủ trì, phối hợp với ${pick(LEADS, seed + 2)}`
    return `${who} ${pick(WORKS, seed)}, ${pick(TIMES, seed)}.`
  })
  const xml = [
    paragraphOf(heading, listOf(0)),
    ...items.map((item) => paragraphOf(item, listOf(1))),
  ]
  return { xml: xml.join(''), characters: heading.length + items.join('').length }
}

function tableOf(index: number): Part {
  const head = ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành']
  const rows = Array.from({ length: 20 }, (_, row) => [
    String(row + 1),
    pick(WORKS, row),
    pick(LEADS, index + (row >> 1)),
    `${(row % 12) + 1}/2026`,
  ])
  const body = rows.map((cells, row) => {
    const merge = row % 2 === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
    return rowOf(cells, merge)
  })
  const xml = `<w:tbl><w:tblPr/>${rowOf(head, '')}${body.join('')}</w:tbl>`
  return { xml, characters: rows.flat().join('').length }
}

function rowOf(cells: readonly string[], leadMerge: string): string {
  const xml = cells.map((text, column) => {
    const properties = `<w:tcW w:w="2400" w:type="dxa"/>${column === 2 ? leadMerge : ''}`
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphOf(text, '')}</w:tc>`
  })
  return `<w:tr w:rsidR="00A1B2C3">${xml.join('')}</w:tr>`
}

function listOf(level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
}

function paragraphOf(text: string, properties: string): string {
  const words = text.split(' ')
  const runs: string[] = []
  for (let start = 0; start < words.length; start += RUN_WORDS) {
    const end = start + RUN_WORDS
    const piece = `${words.slice(start, end).join(' ')}${end < words.length ? ' ' : ''}`
    runs.push(
      `<w:r w:rsidRPr="004D5E6F">${RUN_FORMAT}<w:t xml:space="preserve">${piece}</w:t></w:r>`,
    )
  }
  const spacing = '<w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="720"/>'
  const format = `<w:pPr>${properties}${spacing}</w:pPr>`
  return `<w:p w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3">${format}${runs.join('')}</w:p>`
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? ''
}
