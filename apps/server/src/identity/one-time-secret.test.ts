import { expect, test } from 'vitest'
import { makeInitialPassword, makeRecoveryCodes, readSecondFactor } from './one-time-secret.ts'

test('an initial password has four groups of signs that cannot be mistaken, and never comes twice', () => {
  const made = Array.from({ length: 500 }, makeInitialPassword)

  for (const password of made)
    expect(password).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){3}$/)
  expect(new Set(made).size).toBe(500)
})

test('there are ten recovery codes, each read back as it was printed', () => {
  const codes = makeRecoveryCodes()

  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(readSecondFactor(code)).toEqual({ kind: 'recovery', code })
})

test.for([
  ['123456', { kind: 'app', code: '123456' }],
  [' 123 456 ', { kind: 'app', code: '123456' }],
  ['12345', null],
  ['1234567', null],
  ['ABCDE FGHJK', { kind: 'recovery', code: 'abcde-fghjk' }],
  ['abcdefghjk', { kind: 'recovery', code: 'abcde-fghjk' }],
  ['abcde_fghjk', null],
] as const)('"%s" typed as a second factor is %o', ([typed, read]) => {
  expect(readSecondFactor(typed)).toEqual(read)
})
