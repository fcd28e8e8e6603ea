import { expect, test } from 'vitest'
import { findFolded, foldForSearch } from './fold-for-search.ts'

test('words without marks find the words with marks, at their place', () => {
  const name = 'Sở Nông nghiệp và Môi trường'
  const found = findFolded(name, 'nong NGHIEP')

  expect(found === null ? '' : name.slice(...found)).toBe('Nông nghiệp')
})

test('the letter đ is found as d, and a text that is not there is not found', () => {
  expect(findFolded('Phường Đồng Sậy', 'dong say')).toEqual([7, 15])
  expect(findFolded('Phường Đồng Sậy', 'bến')).toBeNull()
  expect(findFolded('Phường Đồng Sậy', '  ')).toBeNull()
})

test('folding leaves neither marks nor case nor space around', () => {
  expect(foldForSearch('  ĐẶC KHU Hòn Mây ')).toBe('dac khu hon may')
})
