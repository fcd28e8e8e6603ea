import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldName } from './fold-name.ts'

describe('two spellings of one name fold alike', () => {
  test.each([
    ['Ủy ban nhân dân phường Tân Hòa', 'Uỷ ban nhân dân Phường Tân Hoà'],
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Sở Nông nghiệp và Môi trường'],
    ['Phòng Văn hóa - Xã hội', 'phòng  Văn hoá–Xã hội'],
    ['Sở Văn hóa, Thể thao', 'Sở Văn hóa Thể thao'],
    ['Xã Thuỵ Lâm', 'xã Thụy Lâm'],
    ['Phường Hòa Khánh'.normalize('NFD'), 'Phường Hoà Khánh'],
  ])('%s = %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })
})

describe('names of different places stay apart', () => {
  test.each([
    ['Tân Hòa', 'Tân Hóa'],
    ['Phú Lộc', 'Phú Lọc'],
    ['Đông Hà', 'Dông Hà'],
    ['Sở Y tế', 'Sở Ý tế'],
  ])('%s ≠ %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })
})

test('folding a folded name changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name))
    }),
  )
})
