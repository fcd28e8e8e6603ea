import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { requireGoodPassword } from './password.ts'

const folder = mkdtempSync(join(tmpdir(), 'roviec-password-'))
afterAll(() => rmSync(folder, { recursive: true }))

const owner = { login: 'hong.le@minhha.example', fullName: 'Lê Thị Hồng', breachedPasswords: null }
const codeOf = (password: string, given = {}) =>
  requireGoodPassword(password, { ...owner, ...given }).then(
    () => null,
    (error: { code?: string }) => error.code ?? 'defect',
  )

test.for([
  ['ngan', 'password-too-short'],
  ['9 ký tự á', 'password-too-short'],
  ['hong.le-2026-xin', 'password-names-you'],
  ['Lê Thị Hồng số 1 !', 'password-names-you'],
  ['q1w2e3r4t5y6', 'password-breached'],
  ['PASSWORD123', 'password-breached'],
  ['nguyenvana1990', 'password-too-weak'],
  ['Matkhau@123', 'password-too-weak'],
  ['Hanoi@2026!', 'password-too-weak'],
  ['aaaaaaaaaaaaaa', 'password-too-weak'],
  ['ubndphuong2026', 'password-too-weak'],
  ['mat-khau-dau-tien', null],
  ['trâu cày mây tím bốn cửa', null],
  ['k7mq-x2fh-abcd-9yyt', null],
] as const)('"%s" is answered with %s', async ([password, code]) => {
  expect(await codeOf(password)).toBe(code)
})

test('a password on the list of the installation is refused, however strong it looks', async () => {
  const password = 'trâu cày mây tím bốn cửa'
  const path = join(folder, 'list.txt')
  writeFileSync(path, `${createHash('sha1').update(password).digest('hex').toUpperCase()}:3\r\n`)

  expect(await codeOf(password, { breachedPasswords: path })).toBe('password-breached')
  expect(await codeOf('trâu cày mây vàng bốn cửa', { breachedPasswords: path })).toBeNull()
})
