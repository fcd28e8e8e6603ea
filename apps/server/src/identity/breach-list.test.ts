import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { isInBreachList } from './breach-list.ts'

const folder = mkdtempSync(join(tmpdir(), 'roviec-breach-'))
afterAll(() => rmSync(folder, { recursive: true }))

const lineOf = (password: string, count: number) =>
  `${createHash('sha1').update(password).digest('hex').toUpperCase()}:${count}`

function saveList(passwords: readonly string[], lineEnd: string, lastLineEnd = true): string {
  const path = join(folder, 'list.txt')
  const lines = passwords.map((password, index) => lineOf(password, 10 ** (index % 8))).toSorted()
  writeFileSync(path, lines.join(lineEnd) + (lastLineEnd ? lineEnd : ''))
  return path
}

test('every password of a list is found, and none that is not on it, whatever ends its lines', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 40 }),
      fc.uniqueArray(fc.string(), { maxLength: 10 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (listed, others, lineEnd, lastLineEnd) => {
        const path = saveList(listed, lineEnd, lastLineEnd)
        for (const password of listed) {
          expect(await isInBreachList(path, password)).toBe(true)
        }
        for (const password of others.filter((other) => !listed.includes(other))) {
          expect(await isInBreachList(path, password)).toBe(false)
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('a list of a hundred thousand is searched by reading a few lines of it', async () => {
  const listed = Array.from({ length: 100_000 }, (_, index) => `lo-${index}`)
  const path = saveList(listed, '\r\n')

  expect(await isInBreachList(path, 'lo-99999')).toBe(true)
  expect(await isInBreachList(path, 'lo-100000')).toBe(false)
})

test('a file that is not there is a failure, not a clean bill', async () => {
  await expect(isInBreachList(join(folder, 'absent'), 'x')).rejects.toThrow('ENOENT')
})
