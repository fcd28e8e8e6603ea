import { expect, test } from 'vitest'
import { attemptKey, isUserName, normalizeLogin } from './session.ts'

test.for([
  ['lan', true],
  ['le.thi-hong_2', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['', false],
  ['.lan', false],
  ['lan@minhha.example', false],
  ['lê lan', false],
] as const)('"%s" as a user name: %s', ([login, allowed]) => {
  expect(isUserName(login)).toBe(allowed)
})

test('a login is the same in capitals, with blanks around it, and in both forms of Unicode', () => {
  expect(normalizeLogin('  LAN@Minhhà.example ')).toBe('lan@minhhà.example')
  expect(normalizeLogin('hà'.normalize('NFD'))).toBe('hà'.normalize('NFC'))
})

test('the same text counts apart as a login and as an address, and shows neither', () => {
  expect(attemptKey('login', '10.0.0.1')).not.toBe(attemptKey('address', '10.0.0.1'))
  expect(attemptKey('login', 'lan')).toMatch(/^[0-9a-f]{64}$/)
})
