import { expect, test } from 'vitest'
import { findFolded, foldForSearch } from './fold-for-search.ts'

const found = (text: string, words: string) =>
  findFolded(text, words).map((place) => text.slice(...place))

test('words without marks find the words with marks, at their place', () => {
  expect(found('Sở Nông nghiệp và Môi trường', 'nong NGHIEP')).toEqual(['Nông nghiệp'])
})

test('words that do not stand in a row are found each by itself, in the order of the text', () => {
  expect(found('Trưởng phòng Kinh tế, Phường Bến Gạo', 'gao kinh te')).toEqual([
    'Kinh',
    'tế',
    'Gạo',
  ])
})

test('the letter đ is found as d, and a text that is not there is not found', () => {
  expect(found('Phường Đồng Sậy', 'dong say')).toEqual(['Đồng Sậy'])
  expect(found('Phường Đồng Sậy', 'bến')).toEqual([])
  expect(found('Phường Đồng Sậy', '  ')).toEqual([])
})

test('signs in a search are no pattern', () => {
  expect(found('Phường Đồng Sậy', '.* (dong [')).toEqual([])
  expect(found('Sở (cũ) Xây dựng', 'cu) (xay')).toEqual(['cũ)'])
})

test('folding leaves neither marks nor case nor space around', () => {
  expect(foldForSearch('  ĐẶC KHU Hòn Mây ')).toBe('dac khu hon may')
})
