import { describe, expect, test } from 'vitest'
import type { Block } from './block.ts'
import { blocksFromText } from './blocks-from-text.ts'
import { detectSecrecyStamp } from './detect-secrecy-stamp.ts'

const LETTERHEAD = 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ MINH HÀ\nSố: 12/BC-UBND\n'

describe('a stamp in the letterhead is found', () => {
  test.each([
    ['MẬT', 'mat'],
    ['Mật', 'mat'],
    ['TỐI MẬT', 'toi-mat'],
    ['Tối mật', 'toi-mat'],
    ['TUYỆT MẬT', 'tuyet-mat'],
    ['[ TUYỆT MẬT ]', 'tuyet-mat'],
    ['T U Y Ệ T M Ậ T', 'tuyet-mat'],
    ['Độ mật: Tối mật', 'toi-mat'],
    ['Độ mật: mật', 'mat'],
    ['MẬT - HỎA TỐC', 'mat'],
    ['HỎA TỐC - TỐI MẬT', 'toi-mat'],
    ['M Ậ T', 'mat'],
    ['TÀI LIỆU MẬT', 'mat'],
    ['VĂN BẢN TỐI MẬT', 'toi-mat'],
    ['DẤU: TUYỆT MẬT', 'tuyet-mat'],
    ['BẢN SỐ 1 - MẬT', 'mat'],
    ['Mức độ: Mật', 'mat'],
    ['Cấp độ mật: Tối mật', 'toi-mat'],
    ['BÍ MẬT NHÀ NƯỚC - TỐI MẬT', 'toi-mat'],
    ['TỐI MẬT'.normalize('NFD'), 'toi-mat'],
    ['TỐI MẬT - Bản số 3', 'toi-mat'],
    ['Bản số: 03 TỐI MẬT', 'toi-mat'],
    ['Bản số 03 - Tối mật', 'toi-mat'],
    ['Số: 12/BC-UBND Mật', 'mat'],
    ['Số: 12/BC-UBND TỐI MẬT', 'toi-mat'],
    ['Dấu chỉ độ mật: MẬT', 'mat'],
    ['MẬT\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'mat'],
    ['MẬT   Kế hoạch 12-KH/TU', 'mat'],
    ['MẬT\tTrang 3', 'mat'],
  ])('%s', (line, level) => {
    const blocks = blocksFromText(`${LETTERHEAD}${line}\nBÁO CÁO\nVề một việc\n`)
    expect(detectSecrecyStamp(blocks)).toMatchObject({ level, blockIndex: 3 })
  })

  test('beside the number', () => {
    const blocks = blocksFromText('THÀNH ỦY MINH HÀ\nSố 05-BC/TU TUYỆT MẬT\n')
    expect(detectSecrecyStamp(blocks)).toMatchObject({ level: 'tuyet-mat' })
  })

  test('as a line of a cell of a letterhead table', () => {
    const rows = [
      [{ text: 'THÀNH ỦY MINH HÀ\n*\nSố 05-BC/TU\nMẬT' }, { text: 'ĐẢNG CỘNG SẢN VIỆT NAM' }],
    ]
    expect(detectSecrecyStamp([{ kind: 'table', rows }])).toMatchObject({ level: 'mat' })
  })

  test('as the value of a fact of a database', () => {
    const blocks = blocksFromText('Số hiệu | 05-BC/TU |\nĐộ mật | Mật |\n')
    expect(detectSecrecyStamp(blocks)).toMatchObject({ level: 'mat' })
  })
})

test('a stamp at the head of every page is found, however far down it begins', () => {
  const page = `${'Sở Nội vụ rà soát hồ sơ.\n'.repeat(40)}TỐI MẬT\n`
  expect(detectSecrecyStamp(blocksFromText(page + page))).toMatchObject({ level: 'toi-mat' })
})

test('a stamp anywhere on the first page is found', () => {
  const blocks: Block[] = [
    ...Array.from({ length: 50 }, (): Block => ({ kind: 'paragraph', text: 'Một dòng.', page: 1 })),
    { kind: 'paragraph', text: 'TUYỆT MẬT', page: 1 },
  ]
  expect(detectSecrecyStamp(blocks)).toMatchObject({ level: 'tuyet-mat' })
})

test.each([
  ['MẬT', 'mat'],
  ['Tối mật', 'toi-mat'],
])('the mark "%s" of the pages, which no block holds, is a stamp', (mark, level) => {
  const found = { level, blockIndex: null, words: mark }
  expect(detectSecrecyStamp(blocksFromText(LETTERHEAD), ['DỰ THẢO', mark])).toEqual(found)
})

test.each([
  ['MẬT\tTrang 3', 'mat'],
  ['MẬT | Trang 1', 'mat'],
  ['Trang 2/7 TỐI MẬT', 'toi-mat'],
  ['MẬT   Kế hoạch 12-KH/TU', 'mat'],
  ['MẬT Kế hoạch 12-KH/TU', 'mat'],
  ['Kế hoạch 12-KH/TU   TUYỆT MẬT', 'tuyet-mat'],
])('the mark "%s" holds a stamp beside other words', (mark, level) => {
  expect(detectSecrecyStamp([], [mark])).toMatchObject({ level })
})

test('marks that are no stamp', () => {
  const marks = [
    'MẬT ONG',
    'Mật độ dân số',
    'MẬT  ĐỘ DÂN SỐ',
    'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Kế hoạch 12-KH/TU bảo mật',
    'mật',
    'Bảo vệ bí mật nhà nước',
    'Mật ong rừng',
    'DỰ THẢO',
  ]
  expect(detectSecrecyStamp(blocksFromText(LETTERHEAD), marks)).toBeNull()
})

describe('words that are no stamp', () => {
  test.each([
    'Việc bảo vệ bí mật nhà nước được thực hiện nghiêm túc.',
    'Danh mục bí mật nhà nước độ Tối mật',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'Độ mật: Không',
    'mật',
    'Mật ong rừng',
    'MẬT ĐỘ XÂY DỰNG',
    'Mật độ dân số',
    'Mật khẩu',
    'BẢO MẬT',
    'KHÔNG MẬT',
    'Đã giải mật',
    'QUẢN LÝ TÀI LIỆU MẬT',
    'Văn bản mật được lưu riêng',
    'Mức độ: Thường',
    'Bí mật nhà nước: quy định chung',
    'thân mật',
    '1. Hồ sơ mật',
    '2. TÀI LIỆU MẬT',
    'HỎA TỐC',
  ])('%s', (line) => {
    expect(detectSecrecyStamp(blocksFromText(`${LETTERHEAD}${line}\n`))).toBeNull()
  })

  test('the column of levels in a list of documents', () => {
    const rows = [
      [{ text: 'TT' }, { text: 'Tên tài liệu' }, { text: 'Độ mật' }],
      [{ text: '1' }, { text: 'Báo cáo thanh tra' }, { text: 'Mật' }],
    ]
    expect(detectSecrecyStamp([{ kind: 'table', rows }])).toBeNull()
  })

  test('one heading "MẬT" far behind the letterhead, with its text', () => {
    const body = 'Sở Nội vụ rà soát hồ sơ.\n'.repeat(60)
    const text = `${LETTERHEAD}${body}MẬT\nLà cấp thấp nhất trong ba cấp.\n`
    expect(detectSecrecyStamp(blocksFromText(text))).toBeNull()
  })

  test.each([
    'Mật độ dân số',
    'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'MẬT ONG RỪNG',
    'Tài liệu ở cấp Tối mật',
    'TÀI LIỆU TỐI MẬT VÀ TUYỆT MẬT',
    'Tối mật',
    '2. TỐI MẬT',
  ])('"%s" far behind the letterhead', (line) => {
    const body = 'Sở Nội vụ rà soát hồ sơ.\n'.repeat(60)
    expect(detectSecrecyStamp(blocksFromText(`${LETTERHEAD}${body}${line}\n`))).toBeNull()
  })

  test('a cell about density, and a list of the levels', () => {
    const rows = [
      ['Chỉ tiêu', 'Mật độ dân số'],
      ['Cấp', 'TỐI MẬT'],
    ].map((row) => row.map((text) => ({ text })))
    const body = blocksFromText('Sở Nội vụ rà soát hồ sơ.\n'.repeat(60))
    expect(detectSecrecyStamp([...body, { kind: 'table', rows }])).toBeNull()
  })
})

describe('far behind the letterhead a stamp is found', () => {
  const body = 'Sở Nội vụ rà soát hồ sơ.\n'.repeat(60)

  test.each([
    ['TỐI MẬT\nPhần tiếp theo của kế hoạch.', 'toi-mat'],
    ['[ TUYỆT MẬT ]\nPhần tiếp theo của kế hoạch.', 'tuyet-mat'],
    ['I. NHIỆM VỤ\nTỐI MẬT\nPhần tiếp theo của kế hoạch.', 'toi-mat'],
    ['PHỤ LỤC I\nMẬT\nDANH MỤC NHIỆM VỤ', 'mat'],
    ['MẬT\nPhụ lục 2\nDANH MỤC NHIỆM VỤ', 'mat'],
    ['PHỤ LỤC I / TỐI MẬT\nDANH MỤC NHIỆM VỤ', 'toi-mat'],
    ['Độ mật: TỐI MẬT\nPhần tiếp theo của kế hoạch.', 'toi-mat'],
    ['Chú thích 1: Độ mật: TỐI MẬT', 'toi-mat'],
    ['Nơi nhận:\nMẬT', 'mat'],
  ])('%s', (text, level) => {
    const found = detectSecrecyStamp(blocksFromText(`${LETTERHEAD}${body}${text}\n`))
    expect(found).toMatchObject({ level })
  })

  test.each([[['MẬT']], [['PHỤ LỤC I', 'TỐI MẬT']]])('in a frame of %s', (texts) => {
    const frame: Block = { kind: 'table', rows: [texts.map((text) => ({ text }))] }
    const end = blocksFromText('Phần tiếp theo.')
    expect(detectSecrecyStamp([...blocksFromText(body), frame, ...end])).not.toBeNull()
  })
})

describe('a stamp among the furniture of pages is found', () => {
  const head = 'Sở Nội vụ rà soát hồ sơ.\n'.repeat(40)

  test.each([
    [`${head}${`${'Nội dung của trang.\n'.repeat(40)}\fMẬT\n`.repeat(6)}Hết.`, 'mat'],
    [head + 'TỐI MẬT\n- 5 -\n'.repeat(6), 'toi-mat'],
    ['TỐI MẬT\n- 5 -\n'.repeat(6), 'toi-mat'],
    [`${head}${`${'Nội dung của trang.\n'.repeat(40)}\fMẬT 5\n`.repeat(6)}Hết.`, 'mat'],
    [`${head}${`${'Nội dung.\n'.repeat(40)}\fMẬT   Kế hoạch 12-KH/TU\n`.repeat(6)}Hết.`, 'mat'],
  ])('case %#', (text, level) => {
    expect(detectSecrecyStamp(blocksFromText(text))).toMatchObject({ level })
  })
})
