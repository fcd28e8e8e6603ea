import { afterAll, expect, test } from 'vitest'
import { openCommandFolder, PLAN_TEXT } from './testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec, save } = folder
afterAll(folder.close)

const PLAN = save('ke-hoach.txt', PLAN_TEXT)

test.each(['read', 'check', 'gantt', 'calendar', 'lunar', 'serve', 'account'])(
  'explains %s in both languages',
  async (verb) => {
    const vietnamese = await roviec([verb, '--help'])
    const english = await roviec([verb, '--help', '--language=en'])

    expect([vietnamese.code, vietnamese.stderr]).toEqual([0, ''])
    expect(vietnamese.stdout).toContain(`Cách dùng: roviec ${verb}`)
    expect(english.stdout).toContain(`Usage: roviec ${verb}`)
  },
)

test.each([['backup'], ['restore'], ['verify']])('says that %s is not there yet', async (verb) => {
  expect(await roviec([verb, 'x'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `Lệnh "${verb}" chưa có trong bản này.\n`,
  })
})

test('answers 2 to what it does not know, and to nothing', async () => {
  expect(await roviec(['calender'])).toMatchObject({ code: 2, stdout: '' })
  expect(await roviec(['read', PLAN, '--jsn'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('(--jsn)'),
  })
  expect(await roviec(['read', PLAN, '--language=fr'])).toMatchObject({ code: 2, stdout: '' })
  expect(await roviec([])).toMatchObject({ code: 2, stdout: '' })
})

test('lists the verbs', async () => {
  expect(await roviec(['--help'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/read[\s\S]*check[\s\S]*gantt[\s\S]*calendar[\s\S]*lunar/u),
  })
})
