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

test('marks that are no stamp', () => {
  const marks = ['mật', 'Bảo vệ bí mật nhà nước', 'Mật ong rừng', 'DỰ THẢO']
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

  test('one heading "MẬT" far behind the letterhead', () => {
    const body = 'Sở Nội vụ rà soát hồ sơ.\n'.repeat(60)
    expect(detectSecrecyStamp(blocksFromText(`${LETTERHEAD}${body}MẬT\n`))).toBeNull()
  })
})
