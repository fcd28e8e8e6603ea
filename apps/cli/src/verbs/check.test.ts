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
