import { describe, expect, test } from 'vitest'
import type { Block } from './block.ts'
import { blocksFromText } from './blocks-from-text.ts'
import { findZones } from './find-zones.ts'
import { layOutBlocks } from './lay-out-blocks.ts'
import { readHeader } from './read-header.ts'
import type { DocumentHeader } from './reading.ts'

function read(blocks: readonly Block[]): DocumentHeader {
  const layout = layOutBlocks(blocks)
  return readHeader(layout, findZones(layout)).document
}

function readText(...lines: string[]): DocumentHeader {
  return read(blocksFromText(lines.join('\n')))
}

test('a letterhead set as a table of two columns is read column by column', () => {
  const left = 'ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN HÒA\nSố: 08/KH-UBND'
  const right =
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nTân Hòa, ngày 06 tháng 4 năm 2026'
  const signer = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nĐặng Ngọc Hân'
  const header = read([
    { kind: 'table', rows: [[{ text: left }, { text: right }]] },
    { kind: 'paragraph', text: 'KẾ HOẠCH', alignment: 'center', bold: true },
    { kind: 'paragraph', text: 'Tổng vệ sinh môi trường', alignment: 'center' },
    { kind: 'paragraph', text: 'Ủy ban nhân dân phường xây dựng Kế hoạch như sau:' },
    { kind: 'table', rows: [[{ text: 'Nơi nhận:\n- Như trên;\n- Lưu: VT.' }, { text: signer }]] },
  ])
  expect(header).toEqual({
    number: '08/KH-UBND',
    kind: 'plan',
    issuer: 'Ủy ban nhân dân phường Tân Hòa',
    issuedOn: '2026-04-06',
    title: 'Tổng vệ sinh môi trường',
    signedBy: 'Đặng Ngọc Hân',
    world: 'state',
  })
})

describe('the order of the signs in the number tells party from state', () => {
  test.each([
    ['Số 33-KH/ĐU', 'party', 'plan'],
    ['Số: 33-KH/ĐU', 'party', 'plan'],
    ['Số 05-CTr/TU', 'party', 'programme'],
    ['Số: 08/KH-UBND', 'state', 'plan'],
    ['Số: 412/2024/NĐ-CP', 'state', 'other'],
    ['Số: 2450/SNNMT-TL', 'state', 'letter'],
  ])('%s', (line, world, kind) => {
    expect(readText('SỞ NỘI VỤ', line)).toMatchObject({ world, kind })
  })
})

test('the line above the title decides what "QĐ" of a party number means', () => {
  const header = readText('THÀNH ỦY MINH HÀ', 'Số 12-QĐ/TU', 'QUY ĐỊNH', 'về chế độ báo cáo')
  expect(header).toMatchObject({ kind: 'regulation', title: 'về chế độ báo cáo' })
})

test('a number that is still to be given is no number', () => {
  expect(readText('SỞ NỘI VỤ', 'Số:      /KH-SNV', 'KẾ HOẠCH', 'Tập huấn')).toMatchObject({
    number: null,
    kind: 'plan',
  })
})

test('the subject of a letter is its title', () => {
  const header = readText('SỞ NỘI VỤ', 'Số: 77/SNV-CCHC', 'V/v báo cáo quý I', 'Kính gửi: Các sở')
  expect(header).toMatchObject({ kind: 'letter', title: 'báo cáo quý I' })
})

test('a first line that says everything is taken apart', () => {
  const line = 'Kết luận số 15-KL/TU ngày 03/4/2026 của Ban Thường vụ Thành ủy về công tác cán bộ'
  expect(readText(line, 'Sau khi nghe báo cáo, Ban Thường vụ kết luận:')).toMatchObject({
    number: '15-KL/TU',
    kind: 'conclusion',
    issuedOn: '2026-04-03',
    issuer: 'Ban Thường vụ Thành ủy',
    world: 'party',
  })
})

test('an annex read alone takes the date of what it belongs to', () => {
  const header = readText(
    'PHỤ LỤC I',
    'DANH MỤC NHIỆM VỤ',
    '(Kèm theo Kế hoạch số 8/KH-UBND ngày 06/4/2026)',
  )
  expect(header).toMatchObject({
    issuedOn: '2026-04-06',
    title: 'DANH MỤC NHIỆM VỤ',
    kind: 'other',
  })
})

test('a date that does not exist is none', () => {
  expect(
    readText('SỞ NỘI VỤ', 'Số: 1/KH-SNV', 'Minh Hà, ngày 31 tháng 02 năm 2026').issuedOn,
  ).toBeNull()
})

test('a text without a letterhead has an empty header', () => {
  expect(readText('Sở Y tế rà soát thuốc.', 'Trước ngày 10/6.')).toEqual({
    number: null,
    kind: null,
    issuer: null,
    issuedOn: null,
    title: null,
    signedBy: null,
    world: null,
  })
})

test('a symbol whose number is still to be given tells kind, world and issuer', () => {
  const header = readText(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'ỦY BAN NHÂN DÂN',
    'XÃ TÂN LẬP',
    'Số:      /KH-UBND',
    'Tân Lập, ngày     tháng 4 năm 2026',
    'K Ế  H O Ạ C H',
    'Phòng, chống thiên tai',
  )
  expect(header).toMatchObject({
    number: null,
    kind: 'plan',
    issuer: 'Ủy ban nhân dân xã Tân Lập',
    issuedOn: null,
    title: 'Phòng, chống thiên tai',
    world: 'state',
  })
})

test.each([
  ['THÀNH ỦY MINH HÀ', 'BAN TỔ CHỨC', 'Số 24-HD/BTCTU', 'Ban Tổ chức Thành ủy Minh Hà'],
  ['TỈNH ỦY BÌNH SƠN', 'VĂN PHÒNG', 'Số 39-CV/VPTU', 'Văn phòng Tỉnh ủy Bình Sơn'],
  [
    'ỦY BAN NHÂN DÂN PHƯỜNG TÂN HÒA',
    'VĂN PHÒNG HĐND VÀ UBND',
    'Số: 5/TB-VP',
    'Văn phòng HĐND và UBND phường Tân Hòa',
  ],
  ['UBND THÀNH PHỐ MINH HÀ', 'SỞ XÂY DỰNG', 'Số: 2450/SXD-QLN', 'Sở Xây dựng'],
])('an office under %s, %s: named with its body where it has no name of its own', (...lines) => {
  const [parent, office, number, issuer] = lines
  expect(readText(parent, office, number, 'V/v báo cáo')).toMatchObject({ issuer })
})

test('a copy without a letterhead keeps who enacts, above the grounds', () => {
  const header = readText(
    'Nghị quyết về đề án đào tạo cán bộ',
    'Hội đồng nhân dân tỉnh Bình Sơn',
    'Khóa VII - kỳ họp thứ 18',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'Quyết nghị:',
    'Điều 1. Thông qua đề án.',
  )
  expect(header).toMatchObject({
    kind: 'resolution',
    issuer: 'Hội đồng nhân dân tỉnh Bình Sơn',
    issuedOn: null,
    title: 'về đề án đào tạo cán bộ',
    world: 'state',
  })
})

describe('without number and letterhead', () => {
  test.each([
    ['state', 'Chỉ thị về phòng cháy', 'Chủ tịch Ủy ban nhân dân tỉnh chỉ thị:'],
    ['state', 'Thông báo kết luận của lãnh đạo Bộ Y tế', 'Ngày 3/4/2026, Hội nghị đã họp.'],
    ['party', 'Kết luận về công tác cán bộ', 'Ban Thường vụ Thành ủy yêu cầu các cấp ủy:'],
    [null, 'Kế hoạch dọn vệ sinh', 'Mọi người cùng dọn.'],
  ] as const)('the body that orders tells the world: %s', (world, title, opening) => {
    expect(readText(title, opening).world).toBe(world)
  })
})
