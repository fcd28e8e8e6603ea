import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isoDate } from '@roviec/calendar'
import { runCommandLine } from '../run-command-line.ts'

export const PLAN_TEXT = [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ MINH HÀ',
  'Số: 15/KH-UBND',
  'Minh Hà, ngày 06 tháng 5 năm 2026',
  'KẾ HOẠCH',
  'Sắp xếp trụ sở làm việc năm 2026',
  'I. NHIỆM VỤ',
  '1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ rà soát trụ sở, báo cáo Ủy ban nhân dân ' +
    'thành phố trước ngày 10/6/2026.',
  '2. Sở Xây dựng chủ trì xây dựng phương án sử dụng trụ sở dôi dư, hoàn thành đến ngày 30/9/2026.',
].join('\n')

/** A folder of its own for the files of a test, in which command lines run. */
export function openCommandFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'roviec-cli-'))
  const path = (name: string) => join(folder, name)
  return {
    path,
    save: (name: string, content: string | Uint8Array): string => {
      writeFileSync(path(name), content)
      return name
    },
    load: (name: string): string => readFileSync(path(name), 'utf8'),
    close: () => rmSync(folder, { recursive: true, force: true }),
    /** Runs a command line, and answers what it wrote where. */
    roviec: async (
      words: readonly string[],
      lines: readonly string[] | null = null,
      env: Readonly<Record<string, string | undefined>> = {},
    ) => {
      let stdout = ''
      let stderr = ''
      const code = await runCommandLine(words, {
        today: isoDate('2026-05-10'),
        env,
        print: (text) => (stdout += text),
        say: (line) => (stderr += `${line}\n`),
        resolvePath: (name) => resolve(folder, name),
        readLines: () => (lines === null ? null : eachOf(lines)),
      })
      return { code, stdout, stderr }
    },
  }
}

async function* eachOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}
