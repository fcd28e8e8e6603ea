import { describe, expect, test } from 'vitest'
import { blocksFromText } from './blocks-from-text.ts'

function texts(source: string): string[] {
  return blocksFromText(source).map((block) => (block.kind === 'paragraph' ? block.text : 'table'))
}

test('a line is a paragraph and knows its number', () => {
  expect(blocksFromText('I. MỤC TIÊU\r\n\r\n1. Rà soát.')).toEqual([
    { kind: 'paragraph', text: 'I. MỤC TIÊU', line: 1 },
    { kind: 'paragraph', text: '1. Rà soát.', line: 3 },
  ])
})

test('a line that goes on in lower case belongs to the one before', () => {
  expect(texts('Ủy ban nhân dân phường khảo sát\nhộ khó khăn trước ngày 05/9.')).toEqual([
    'Ủy ban nhân dân phường khảo sát hộ khó khăn trước ngày 05/9.',
  ])
})

test('a line that ends on a word leading to the next belongs together with it', () => {
  expect(texts('- Thời gian thực hiện: năm\n2026 và các năm tiếp theo.')).toHaveLength(1)
  expect(texts('- Hạn gửi báo cáo: trước ngày\n15/12/2026.')).toHaveLength(1)
  expect(texts('- Thời gian thực hiện: năm\n\n2026 là năm đầu của kế hoạch.')).toHaveLength(2)
})

test('a paragraph that has gone on over a line goes on until a sign ends it', () => {
  const lines = [
    'Các phòng, ban chuyên môn gửi kết quả rà soát thủ tục',
    'hành chính của đơn vị mình về cơ quan thường trực là',
    'Phòng Kinh tế trước ngày 15 tháng 10 năm 2026.',
    'Công an xã phối hợp.',
  ]
  expect(texts(lines.join('\n'))).toEqual([lines.slice(0, 3).join(' '), lines[3]])
})

test('a heading in capitals that was broken in two is one', () => {
  expect(texts('II. NỘI\nDUNG\n\n1. Rà soát.')).toEqual(['II. NỘI DUNG', '1. Rà soát.'])
  expect(texts('PHỤ LỤC I\nDANH MỤC NHIỆM VỤ')).toHaveLength(2)
})

test('items keep their lines though they begin in lower case', () => {
  expect(texts('1. Nhiệm vụ của Sở Tài chính\na) bố trí vốn;\nb) quyết toán.')).toHaveLength(3)
})

test('a hard-wrapped paragraph is put together, also where a line begins with a capital', () => {
  const lines = [
    'Giao Văn phòng Ủy ban nhân dân Thành phố phối hợp với các đơn vị và',
    'Sở Tài chính rà soát kinh phí, tổng hợp trình Ủy ban nhân dân Thành',
    'phố xem xét, quyết định theo thẩm quyền và báo cáo Thường trực Thành',
    'ủy, Thường trực Hội đồng nhân dân, Đoàn đại biểu Quốc hội Thành phố và',
    'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố để theo dõi trong năm nay.',
  ]
  expect(texts(lines.join('\n'))).toEqual([lines.join(' ')])
})

test('a pipe table becomes a table without its ruler, emphasis gone', () => {
  const [table] = blocksFromText('| TT | **Nhiệm vụ** |\n|---|:---:|\n| 1\\. | Rà soát<br>hồ sơ |')
  expect(table).toEqual({
    kind: 'table',
    rows: [
      [{ text: 'TT' }, { text: 'Nhiệm vụ' }],
      [{ text: '1.' }, { text: 'Rà soát\nhồ sơ' }],
    ],
    rowLines: [1, 3],
  })
})

test('an escaped pipe stays inside its cell', () => {
  const [table] = blocksFromText('| a \\| b | c |')
  expect(table).toMatchObject({ rows: [[{ text: 'a | b' }, { text: 'c' }]] })
})

test('the facts of a legal database become a table of labels and values', () => {
  const [table] = blocksFromText('Số hiệu | 15-KH/ĐU |\nNgười ký | Tạ Đình Khoa |')
  expect(table).toMatchObject({
    kind: 'table',
    rows: [
      [{ text: 'Số hiệu' }, { text: '15-KH/ĐU' }],
      [{ text: 'Người ký' }, { text: 'Tạ Đình Khoa' }],
    ],
  })
})

test('a letterhead broken word by word comes together at its pipe', () => {
  expect(texts('THÀNH\nỦY |\nĐẢNG\nCỘNG SẢN VIỆT NAM |')).toEqual([
    'THÀNH ỦY',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
  ])
})

describe('Markdown leaves its words only', () => {
  test.each([
    ['**1\\. Mục đích**', { text: '1. Mục đích', bold: true }],
    ['## II. NHIỆM VỤ', { text: 'II. NHIỆM VỤ', headingLevel: 2 }],
    ['*   Sở Tài chính bố trí vốn.', { text: '- Sở Tài chính bố trí vốn.' }],
    ['*Minh Hà, ngày 20 tháng 4 năm 2026*', { text: 'Minh Hà, ngày 20 tháng 4 năm 2026' }],
    ['kinh tế \\- xã hội', { text: 'kinh tế - xã hội' }],
  ])('%s', (line, expected) => {
    expect(blocksFromText(line)).toMatchObject([expected])
  })

  test.each([
    ['[Kế hoạch 15](https://minhha.example/15 "bản gốc") của xã', 'Kế hoạch 15 của xã'],
    ['Theo [văn bản][1] và ![dấu](a.png) này', 'Theo văn bản và này'],
    ['- [x] Lập danh sách', '- Lập danh sách'],
    ['> Trích: giữ nguyên', 'Trích: giữ nguyên'],
    ['> 90 % hồ sơ', '> 90 % hồ sơ'],
    ['~~bỏ~~ và _nhấn_ tên_tệp_cũ', 'bỏ và nhấn tên_tệp_cũ'],
    ['một <!-- ghi chú --> hai', 'một hai'],
    ['**Chủ trì:** Sở Y tế; **phối hợp:** Sở Nội vụ', 'Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ'],
    ['__Chủ trì__: `Sở Y tế`', 'Chủ trì: Sở Y tế'],
    ['***Ghi chú*** và <b>đậm</b> <font color="red">đỏ</font>', 'Ghi chú và đậm đỏ'],
    ['Xem [1] và [khoản 2] (điểm a)', 'Xem [1] và [khoản 2] (điểm a)'],
  ])('%s', (line, expected) => {
    expect(texts(line)).toEqual([expected])
  })

  test.each([
    'Thời hạn: ______',
    'Đơn vị chủ trì: ____ phối hợp: ____',
    'Từ ngày __/__/2026 đến ngày __/__/2026',
    'Sở Y tế (*) rà soát',
    '(*) Ghi chú thứ nhất (*)',
    'Sở Y tế (**) rà soát (**)',
    'Tệp ke__hoach__2026.xlsx và ke_hoach_2026.xlsx',
    'x<y z>2 và a<b c>d',
    'Diện tích 2 * 3 * 4 m2, 2**3',
    'Dấu ` và * và ~~ trong câu',
  ])('what is no Markdown stays: %s', (line) => {
    expect(texts(line)).toEqual([line])
  })

  test('a comment over lines, a reference and a picture alone leave nothing', () => {
    expect(
      blocksFromText('<!-- một\nhai -->\n![](a.png)\n\n[1]: https://minhha.example\nBa.'),
    ).toEqual([{ kind: 'paragraph', text: 'Ba.', line: 6 }])
  })

  test('code is text, but nothing to be read; a fence that is never closed is a ruler', () => {
    expect(blocksFromText('```sh\n1. Sở Y tế | báo cáo\n| a |\n```\nSau.\n```\nHết.')).toEqual([
      { kind: 'paragraph', text: '1. Sở Y tế | báo cáo', line: 2, verbatim: true },
      { kind: 'paragraph', text: '| a |', line: 3, verbatim: true },
      { kind: 'paragraph', text: 'Sau.', line: 5 },
      { kind: 'paragraph', text: 'Hết.', line: 7 },
    ])
  })

  test('the asterisk of a party letterhead is no bullet', () => {
    expect(texts('ĐẢNG ỦY XÃ PHÚ LỘC\n*\nSố 33-KH/ĐU')).toContain('*')
  })
})

describe('a text that was exported page by page', () => {
  const filler = (page: number) =>
    Array.from({ length: 22 }, (_, line) => `Đoạn văn ${page}.${line} kết thúc.`)
  const cut = ['Sở Tài chính rà soát kinh phí trình cấp có', 'thẩm quyền xem xét.']

  test.each(['- 2 -', 'Trang 2/4', '– 2 –'])('loses the page number %s', (number) => {
    expect(texts([cut[0], '', number, '', cut[1]].join('\n'))).toEqual([cut.join(' ')])
  })

  test('loses bare numbers that count up page by page, and heads beside them', () => {
    const head = 'Kế hoạch phát triển của xã'
    const pages = [1, 2, 3, 4].map((page) => [...filler(page), '', `${page}`, '', head])

    const read = texts(pages.flat().join('\n'))

    expect(read).toHaveLength(88)
    expect(read).not.toContain(head)
  })

  test('loses numbers beside form feeds; heads that may be a stamp stay, each of them', () => {
    const pages = [1, 2, 3, 4].map((page) => ['MẬT', ...filler(page), `${page}`].join('\n'))

    const read = texts(pages.join('\f'))

    expect(read.filter((text) => text === 'MẬT')).toHaveLength(4)
    expect(read).toHaveLength(92)
  })

  test.each([
    ['heads of annexes', (page: number) => `PHỤ LỤC ${page}`],
    ['forms', (page: number) => `Mẫu số 0${page}`],
    ['articles', (page: number) => `Điều ${page}`],
    ['times', (page: number) => `Hoàn thành trong quý ${page}`],
    ['orders', (page: number) => `Rà soát hồ sơ nhóm ${page}`],
    ['bodies', (page: number) => `Sở Nội vụ ${page}`],
    ['a body alone', () => 'Sở Nội vụ'],
    ['a year alone', () => '2026'],
    ['numbers that do not rise', (page: number) => `Chỉ số ${[7, 3, 9, 1][page - 1]}`],
  ])('keeps %s at the edges of pages', (_, line) => {
    const pages = [1, 2, 3, 4].map((page) => [...filler(page), line(page)].join('\n'))
    const heads = [1, 2, 3, 4].map((page) => [line(page), ...filler(page)].join('\n'))
    for (const text of [pages.join('\n\f'), heads.join('\n\f')]) {
      expect(texts(text)).toEqual(expect.arrayContaining([1, 2, 3, 4].map(line)))
      expect(texts(text)).toHaveLength(92)
    }
  })

  test('loses heads with a number that rises with the pages, from the second page on', () => {
    const pages = [1, 2, 3, 4].map((page) =>
      [`Kế hoạch phát triển của xã ${page}`, ...filler(page)].join('\n'),
    )
    expect(texts(pages.join('\n\f'))).toHaveLength(89)
  })

  test('keeps numbers that are rows of a table written line by line', () => {
    const rows = [1, 2, 3, 4].flatMap((row) => [`${row}`, 'Rà soát', 'Sở Nội vụ', 'Quý II'])
    expect(texts(rows.join('\n\n')).filter((text) => /^\d$/u.test(text))).toHaveLength(4)
  })

  test('a number broken behind its hyphen has no space in it', () => {
    const line = 'Căn cứ Nghị quyết của Bộ Chính trị về đột phá phát triển, số 57-'
    expect(texts([...Array.from({ length: 5 }, () => line), 'NQ/TW.'].join('\n')).at(-1)).toMatch(
      /số 57-NQ\/TW\.$/u,
    )
  })
})

test('a table whose cells are paragraphs between pipes keeps empty cells and titles', () => {
  const head = ['**TT**', '**Nhiệm vụ**', 'Chủ trì', 'Thời gian']
  const rows = [
    head,
    ['**I. Dữ liệu**'],
    ['1', 'Rà soát\nkho dữ liệu', '', 'Quý I'],
    ['2', 'Họp', 'Văn phòng', ''],
  ]
  const source = rows.map(
    (row) => `|\n${row.map((cell) => (cell === '' ? '|' : `${cell}\n|`)).join('\n')}`,
  )
  const [table, after] = blocksFromText(`${source.join('\n')}\nNơi nhận:`)
  expect(table).toEqual({
    kind: 'table',
    rows: [
      [{ text: 'TT' }, { text: 'Nhiệm vụ' }, { text: 'Chủ trì' }, { text: 'Thời gian' }],
      [{ text: 'I. Dữ liệu', columnSpan: 4 }],
      [{ text: '1' }, { text: 'Rà soát kho dữ liệu' }, { text: '' }, { text: 'Quý I' }],
      [{ text: '2' }, { text: 'Họp' }, { text: 'Văn phòng' }, { text: '' }],
    ],
    rowLines: [2, 11, 16, 25],
  })
  expect(after).toMatchObject({ text: 'Nơi nhận:' })
})

test('a letterhead between pipes is no table of tasks', () => {
  const blocks = blocksFromText('|\nỦY BAN NHÂN DÂN\n|\nCỘNG HÒA\n|\nSố: 1\n|\n|\nHọp\n|')
  expect(blocks.every(({ kind }) => kind === 'paragraph')).toBe(true)
})

test('lines of cells between tabs become a table when their heads name the work', () => {
  const source = 'TT\tNội dung\tĐơn vị\n1\tTrực cấp cứu\tTrạm Y tế\nGhi chú'
  expect(blocksFromText(source)).toEqual([
    {
      kind: 'table',
      rows: [
        [{ text: 'TT' }, { text: 'Nội dung' }, { text: 'Đơn vị' }],
        [{ text: '1' }, { text: 'Trực cấp cứu' }, { text: 'Trạm Y tế' }],
      ],
      rowLines: [1, 2],
    },
    { kind: 'paragraph', text: 'Ghi chú', line: 3 },
  ])
  expect(texts('Kho\tBãi\tGiá\n1\t2\t3')).not.toContain('table')
})
