import { afterAll, expect, test } from 'vitest'
import { openCommandFolder } from '../testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec } = folder
afterAll(folder.close)

test('prints a line of JSON per date, from arguments or from standard input', async () => {
  const expected =
    '{"solar":"2026-02-17","year":2026,"month":1,"leap":false,"day":1}\n' +
    '{"solar":"2025-07-25","year":2025,"month":6,"leap":true,"day":1}\n'

  expect(await roviec(['lunar', '2026-02-17', '2025-07-25'])).toMatchObject({
    code: 0,
    stdout: expected,
  })
  expect(await roviec(['lunar'], ['2026-02-17', '', ' 2025-07-25'])).toMatchObject({
    code: 0,
    stdout: expected,
  })
})

test('turns lunar dates into civil ones', async () => {
  const { code, stdout } = await roviec(['lunar', '--to-solar', '2026-3-10', '2025-6-1L'])

  const lines = stdout.trimEnd().split('\n')
  expect([code, lines.map((line) => JSON.parse(line).solar)]).toEqual([
    0,
    ['2026-04-26', '2025-07-25'],
  ])
})

test('names the dates that do not exist and prints the others', async () => {
  const solar = await roviec(['lunar', '2026-02-31', '2026-02-17', '1900-01-01', 'nay'])
  const lunar = await roviec(['lunar', '--to-solar', '2026-2-1L', '2026-13-1', '1700-1-1'])

  expect([solar.code, solar.stdout.split('\n').length]).toEqual([2, 2])
  expect(solar.stderr.match(/^Không có ngày/gmu)).toHaveLength(3)
  expect([lunar.code, lunar.stdout]).toEqual([2, ''])
  expect(lunar.stderr.match(/^Không có ngày/gmu)).toHaveLength(3)
})

test('answers 2 to a person who gives no date', async () => {
  expect(await roviec(['lunar'])).toMatchObject({ code: 2, stdout: '' })
})
