import { expect, test } from 'vitest'
import { signatureFor } from './signature-for.ts'

test.each([
  ['Ủy ban nhân dân xã', 'state', 'Chủ tịch UBND xã', ['TM. Ủy ban nhân dân'], 'Chủ tịch'],
  [
    'Ủy ban nhân dân Thành phố',
    'state',
    'Phó Chủ tịch UBND Thành phố',
    ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'],
    'Phó Chủ tịch',
  ],
  ['Sở Nội vụ', 'state', 'Giám đốc Sở Nội vụ', [], 'Giám đốc'],
  ['Sở Nội vụ', 'state', 'Phó Giám đốc Sở Nội vụ', ['KT. Giám đốc'], 'Phó Giám đốc'],
  ['Văn phòng UBND', 'state', 'Chánh Văn phòng UBND Thành phố', [], 'Chánh Văn phòng'],
  ['Đảng ủy xã', 'party', 'Bí thư Đảng ủy', ['T/M Ban Thường vụ'], 'Bí thư'],
  [
    'Thành ủy',
    'party',
    'Phó Bí thư Thường trực Thành ủy',
    ['T/M Ban Thường vụ'],
    'Phó Bí thư Thường trực',
  ],
  ['Ban Tổ chức Thành ủy', 'party', 'Phó Trưởng ban Tổ chức', ['K/T Trưởng ban'], 'Phó Trưởng ban'],
  ['Đội Quản lý', 'state', 'Đội trưởng', [], 'Đội trưởng'],
] as const)('%s (%s): %s', (...row) => {
  const [issuer, world, title, prefixes, office] = row
  expect(signatureFor({ issuer, world, signedBy: 'Lê Thị Mai' }, title)).toEqual({
    prefixes,
    title: office,
    name: 'Lê Thị Mai',
  })
})

test('who signs may not be known yet', () => {
  expect(signatureFor({ issuer: null, world: 'state', signedBy: null }, null)).toEqual({
    prefixes: [],
    title: null,
    name: null,
  })
})
