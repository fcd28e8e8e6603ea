import { planFileRows, readPlanFile } from '@roviec/interchange'
import { expect, test } from 'vitest'
import { linksFromRows } from './links-from-rows.ts'

const HEAD = 'Mã,Tên công việc,Cấp,Bắt đầu,Kết thúc,Tiền nhiệm'

function linksOf(...lines: readonly string[]) {
  const file = readPlanFile(new TextEncoder().encode([HEAD, ...lines].join('\n')))
  if (file.kind === 'refused') throw new Error(JSON.stringify(file))
  const rows = planFileRows(file)
  const { links, remarks } = linksFromRows(rows, new Map(rows.map(({ id, code }) => [id, code])))
  return { links: links.map((link) => Object.values(link).join(' ')), remarks }
}

test.for([
  ['1FS', '1 2 FS 0', 0],
  ['1SS+3 ngày', '1 2 SS 3', 0],
  ['1FF-2 ngày', '1 2 FF -2', 0],
  ['1FS+4 giờ', '1 2 FS 1', 1],
  ['1FS+50%', '1 2 FS 3', 1],
  ['1FS+7ed', '1 2 FS 5', 1],
] as const)('%s is "%s", told where it had to be rounded', ([link, expected, remarkCount]) => {
  const { links, remarks } = linksOf(
    '1,Khảo sát,1,02/11/2026,06/11/2026,',
    `2,Lập phương án,1,09/11/2026,20/11/2026,${link}`,
  )

  expect(links).toEqual([expected])
  expect(remarks).toHaveLength(remarkCount)
})

test('a link between summaries too large to write out is left out, and told', () => {
  const part = (from: number) =>
    Array.from({ length: 20 }, (_, at) => `${from + at},Việc,2,02/11/2026,06/11/2026,`)

  const { links, remarks } = linksOf('1,A,1,,,', ...part(10), '2,B,1,,,1FS', ...part(50))

  expect(links).toEqual([])
  expect(remarks).toContainEqual(expect.stringContaining('không giữ lại'))
})

test('links beyond what a plan may have are left out, and told', () => {
  const codes = Array.from({ length: 360 }, (_, at) => String(at + 1))
  const lines = codes.map(
    (code, at) => `${code},Việc,1,02/11/2026,06/11/2026,"${codes.slice(0, at).join(';')}"`,
  )

  const { links, remarks } = linksOf(...lines)

  expect(links).toHaveLength(60_000)
  expect(remarks).toContainEqual(expect.stringContaining('không giữ lại'))
})
