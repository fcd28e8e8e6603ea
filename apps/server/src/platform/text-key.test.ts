import { expect, test } from 'vitest'
import { searchKey, searchWords, sortKey } from './text-key.ts'

test.each([
  ['Đặng Thị Hoà', 'dang thi hoa'],
  ['SỞ XÂY DỰNG (phòng 2)', 'so xay dung phong 2'],
  ['88-KH/TU', '88 kh tu'],
  ['100 % _\\', '100'],
  ['', ''],
])('%s is searched as "%s"', (text, key) => {
  expect(searchKey(text)).toBe(key)
})

test('the place of a tone mark and the form of Unicode make no difference to a search', () => {
  expect(searchWords('thuỷ'.normalize('NFD'))).toEqual(searchWords('thủy'))
})

test('single syllables sort as a Vietnamese dictionary sorts them', () => {
  const syllables = [
    'vạ',
    'an',
    'ân',
    'ăn',
    'anh',
    'dũng',
    'đũng',
    'ba',
    'bá',
    'bà',
    'bạ',
    'bả',
    'bã',
  ]
  const more = ['ơn', 'on', 'ôn', 'ut', 'ưt', 'eo', 'êu', 'a', 'ya', 'xa']
  const shuffled = [...syllables, ...more]
  const collator = new Intl.Collator('vi')

  const sorted = shuffled.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))

  expect(sorted).toEqual(shuffled.toSorted(collator.compare))
})

test('names sort syllable by syllable, and numbers by their value', () => {
  const names = ['Phường 10', 'Phường 2', 'Phường Bến', 'Hà An', 'Ha Binh', 'Hà Binh', 'Hoàng']
  expect(names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    'Ha Binh',
    'Hà An',
    'Hà Binh',
    'Hoàng',
    'Phường 2',
    'Phường 10',
    'Phường Bến',
  ])
})
