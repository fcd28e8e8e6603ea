import { expect, test } from 'vitest'
import { readableName } from './readable-name.ts'

test.each([
  ['ĐẢNG ỦY XÃ PHÚ LỘC', 'Đảng ủy xã Phú Lộc'],
  ['ĐẢNG ỦY ỦY BAN NHÂN DÂN THÀNH PHỐ MINH HÀ', 'Đảng ủy Ủy ban nhân dân thành phố Minh Hà'],
  ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Sở Nông nghiệp và Môi trường'],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['PHÒNG VĂN HÓA - XÃ HỘI', 'Phòng Văn hóa - Xã hội'],
  ['VĂN PHÒNG HĐND VÀ UBND XÃ PHÚ LỘC', 'Văn phòng HĐND và UBND xã Phú Lộc'],
  ['BAN TỔ CHỨC THÀNH ỦY', 'Ban Tổ chức Thành ủy'],
  ['UBND ĐẶC KHU CÔN SƠN', 'UBND đặc khu Côn Sơn'],
  ['Sở Y tế', 'Sở Y tế'],
])('a letterhead %s is written %s', (capitals, written) => {
  expect(readableName(capitals)).toBe(written)
})
