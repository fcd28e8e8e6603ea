import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { correctionOf, EMPTY_VALUES, fileOf, readLifeDay, valuesOf } from './file-values.ts'

const FILE = {
  birthOn: isoDate('1960-02-29'),
  nativePlace: 'Tỉnh Hòa Bình',
  qualification: 'master',
  qualificationField: null,
  training: [{ course: 'Quản lý nhà nước', on: isoDate('2024-05-10'), hours: 120 }],
  serviceStartOn: null,
  privatePhone: null,
  privateEmail: null,
  retainUntil: null,
} as const

test('a file is the same after it was typed', () => {
  const typed = valuesOf({ ...FILE, training: [...FILE.training] })
  expect(typed).toMatchObject({ birthOn: '29/02/1960', training: [{ hours: '120' }] })
  expect(fileOf(typed)).toEqual(FILE)
})

test.each([
  ['', null],
  [' 5/3/1961 ', '1961-03-05'],
  ['05-03-1961', '1961-03-05'],
  ['29/02/1961', 'wrong'],
  ['5/3/61', 'wrong'],
  ['5/3', 'wrong'],
])('a day typed "%s" is %s', (typed, day) => {
  expect(readLifeDay(typed)).toBe(day)
})

test.each([
  [{ birthOn: '31/02/1990' }],
  [{ training: [{ key: 1, course: 'Không ngày', on: '', hours: '' }] }],
  [{ training: [{ key: 1, course: ' ', on: '10/05/2024', hours: '' }] }],
  [{ training: [{ key: 1, course: 'Nhiều giờ', on: '10/05/2024', hours: 'nhiều' }] }],
])('nothing is saved, and nothing lost, while %o cannot be read', (change) => {
  expect(fileOf({ ...EMPTY_VALUES, ...change })).toBeNull()
})

test('a correction holds only what was typed', () => {
  expect(
    correctionOf({ ...EMPTY_VALUES, birthOn: '1/1/1990', nativePlace: ' ' }, ' Lê An '),
  ).toEqual({ birthOn: '1990-01-01', fullName: 'Lê An' })
  expect(correctionOf(EMPTY_VALUES, '')).toEqual({})
})
