import { expect, test } from 'vitest'
import { suggestLogin } from './suggest-login.ts'

test.each([
  ['Nguyễn Thị Hồng Nhung', 'nhungnth'],
  ['Đỗ Thùy Linh', 'linhdt'],
  ['Đặng Đức Đạt', 'datdd'],
  ['Út', 'ut'],
  ['', ''],
])('%s gets the user name %s', (fullName, login) => {
  expect(suggestLogin(fullName)).toBe(login)
  expect(suggestLogin(fullName.normalize('NFD'))).toBe(login)
})

test('two people of one name get two user names', () => {
  expect(suggestLogin('Lê An', ['anl'])).toBe('anl2')
  expect(suggestLogin('Lê An', ['anl', 'anl2'])).toBe('anl3')
})
