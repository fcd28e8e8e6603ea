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
