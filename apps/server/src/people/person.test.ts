import { expect, test } from 'vitest'
import { personOf, personSortKey } from './person.ts'

test('people are listed by given name, then by family name', () => {
  const names = ['Trần Thị Ân', 'Lê Văn An', 'Đỗ Minh Anh', 'Bùi An', 'Nguyễn Ánh']
  const people = names.map((name) => personOf('', name))
  const sorted = people.toSorted((a, b) => (personSortKey(a) < personSortKey(b) ? -1 : 1))
  expect(sorted.map((person) => person.fullName)).toEqual([
    'Bùi An',
    'Lê Văn An',
    'Đỗ Minh Anh',
    'Nguyễn Ánh',
    'Trần Thị Ân',
  ])
})

test('a name typed in the other form of Unicode is the same name', () => {
  expect(personOf('', 'Nguyễn Ánh'.normalize('NFD'))).toEqual(personOf('', 'Nguyễn Ánh'))
})
