import { afterAll, expect, test } from 'vitest'
import { openCommandFolder } from '../testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec } = folder
afterAll(folder.close)

test('prints the year as JSON', async () => {
  const { code, stdout } = await roviec(['calendar', '2026', '--json'])

  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({
    year: 2026,
    holidays: expect.arrayContaining([
      expect.objectContaining({ on: '2026-04-26', name: 'Giỗ Tổ Hùng Vương' }),
    ]),
    makeUpDays: expect.arrayContaining([
      expect.objectContaining({ on: '2026-01-10', for: '2026-01-02' }),
    ]),
  })
})

test('counts 24 November only when asked to', async () => {
  const { stdout } = await roviec(['calendar', '2026', '--json'])
  const asked = await roviec(['calendar', '2026', '--json', '--cultural-day'])

  expect(JSON.parse(stdout).workingDays - JSON.parse(asked.stdout).workingDays).toBe(1)
})

test('prints lines to read without --json', async () => {
  expect((await roviec(['calendar', '2026'])).stdout).toContain('2026-04-27')
})

test.each([['1967'], ['2200'], ['nay'], ['26'], ['']])(
  'answers 2 to the year "%s"',
  async (year) => {
    expect(await roviec(['calendar', year, '--json'])).toMatchObject({ code: 2, stdout: '' })
  },
)
