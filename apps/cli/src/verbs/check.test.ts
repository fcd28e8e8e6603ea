import { mkdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { openCommandFolder, PLAN_TEXT } from '../testing/command-folder.ts'

const folder = openCommandFolder()
const { roviec, save } = folder
afterAll(folder.close)

const PLAN = save(
  'ke-hoach.txt',
  `${PLAN_TEXT}\n3. Các đơn vị liên quan khẩn trương tuyên truyền về sắp xếp trụ sở.`,
)

test('prints a line per finding with the line of the file, and answers 1', async () => {
  const { code, stdout } = await roviec(['check', PLAN])

  expect(code).toBe(1)
  const lines = stdout.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) {
    expect(line).toMatch(
      /^ke-hoach\.txt:(?:8|9|10): (who|what|when|responsibility|product|authority): \S/u,
    )
  }
})

test('prints the same findings as JSON', async () => {
  const plain = await roviec(['check', PLAN])
  const { stdout } = await roviec(['check', PLAN, '--json'])

  const findings: readonly { file: string; line: number; point: string; question: string }[] =
    JSON.parse(stdout)
  expect(
    findings.map(({ file, line, point, question }) => `${file}:${line}: ${point}: ${question}\n`),
  ).toEqual(plain.stdout.split(/(?<=\n)/u))
})

test('checks the other files when one cannot be read, and answers 2', async () => {
  const { code, stdout, stderr } = await roviec(['check', 'khong-co.txt', PLAN])

  expect(code).toBe(2)
  expect(stderr).toContain('khong-co.txt')
  expect(stdout).toContain('ke-hoach.txt:10: when: ')
})

test('checks every document of a folder, and says beside the findings how clear each is', async () => {
  mkdirSync(folder.path('phuong/2026'), { recursive: true })
  save('phuong/a.txt', PLAN_TEXT)
  save('phuong/2026/b.txt', PLAN_TEXT.replaceAll('10/6/2026', '15/6/2026'))
  save('phuong/2026/ghi-chu.csv', 'không phải văn bản')
  const { code, stdout, stderr } = await roviec(['check', 'phuong'])

  expect(code).toBe(1)
  expect(stdout).toMatch(/^phuong\/2026\/b\.txt:\d+: /u)
  expect(stdout).toMatch(/^phuong\/a\.txt:\d+: /mu)
  expect(stderr).toMatch(/^phuong\/a\.txt +2 +\d +\d+%$/mu)
  expect(stderr).toMatch(/^Cộng +4 +\d +\d+%$/mu)
  expect(stderr).toContain('phuong/2026/b.txt ~ phuong/a.txt: 100%')
})

test('prints the summary alone, for people and for programs', async () => {
  save('mot.txt', PLAN_TEXT)
  const table = await roviec(['check', 'mot.txt', PLAN, '--summary'])
  const { stdout } = await roviec(['check', 'mot.txt', PLAN, '--summary', '--json'])

  expect(table.stdout).toContain('mot.txt')
  expect(table.stderr).toBe('')
  const { files } = JSON.parse(stdout) as { files: { file: string; taskCount: number }[] }
  expect(files.map(({ file, taskCount }) => [file, taskCount])).toEqual([
    ['mot.txt', 2],
    [PLAN, 3],
  ])
})

test('asks by the list of 2024 when told so, and refuses another', async () => {
  const { stdout } = await roviec(['check', PLAN, '--checklist=2024'])
  const refused = await roviec(['check', PLAN, '--checklist=2030'])

  expect(stdout).toMatch(/: effect: /u)
  expect(stdout).not.toMatch(/: authority: /u)
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('--checklist=2030')
})

test('a folder without a document could not be checked', async () => {
  mkdirSync(folder.path('trong'), { recursive: true })
  const { code, stdout, stderr } = await roviec(['check', 'trong'])

  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('trong')
})
