import { createWorkingCalendar } from '@roviec/calendar'
import { blocksFromText, readDirective } from '@roviec/directive'
import { measureAgainst, type BenchmarkResult } from './result.ts'

const CHARACTERS = 1_000_000

/** Reading a plan of one million characters, from plain text to graded tasks. */
export async function directiveBenchmarks(): Promise<readonly BenchmarkResult[]> {
  const text = writePlan(CHARACTERS)
  const calendar = createWorkingCalendar()
  const read = (): number => {
    const result = readDirective(blocksFromText(text), { calendar })
    return result.kind === 'read' ? result.reading.tasks.length : 0
  }
  return [
    await measureAgainst({
      name: 'directive: read a text of 1 MB',
      n: read(),
      ours: read,
      peerName: 'floor: one pass over the text',
      peer: () => passOver(text),
      runs: 10,
    }),
  ]
}

/** Looks at every character once: no reader can do less. */
function passOver(text: string): number {
  let sum = 0
  for (let index = 0; index < text.length; index++) sum = (sum + text.charCodeAt(index)) | 0
  return sum
}

const LEADS = [
  'Sở Tài chính',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Ủy ban nhân dân các phường, xã, đặc khu',
  'Ban Quản lý dự án đầu tư xây dựng khu vực 1',
  'Văn phòng Ủy ban nhân dân Thành phố',
]
const WORKS = [
  'rà soát, lập danh sách các công trình chậm tiến độ trên địa bàn',
  'xây dựng kế hoạch nâng cao chất lượng tiếp nhận và giải quyết hồ sơ của người dân, doanh nghiệp',
  'tổ chức tập huấn nghiệp vụ cho công chức làm việc tại Trung tâm Phục vụ hành chính công',
  'kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính, kịp thời chấn chỉnh thiếu sót',
]
const TIMES = [
  'hoàn thành trước ngày 15 tháng 6 năm 2026',
  'báo cáo kết quả trước ngày 25 hằng tháng',
  'xong trong quý III/2026',
  'trong thời hạn 10 ngày làm việc kể từ ngày 20/4/2026',
]

/** A plan of our own making, the same in every run: sections, orders in prose and an annex table. */
export function writePlan(characters: number): string {
  const parts = [
    'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ MINH HÀ\nSố: 12/KH-UBND\nMinh Hà, ngày 06 tháng 4 năm 2026',
  ]
  parts.push('KẾ HOẠCH\nNâng cao chất lượng phục vụ người dân năm 2026')
  let length = 0
  for (let index = 0; length < characters; index++) {
    const part = index % 10 === 9 ? writeTable(index) : writeSection(index)
    parts.push(part)
    length += part.length
  }
  return parts.join('\n\n').slice(0, characters)
}

function writeSection(index: number): string {
  const items = Array.from({ length: 8 }, (_, item) => {
    const seed = index * 8 + item
    const support = pick(LEADS, seed + 2)
    return `${item + 1}. ${pick(LEADS, seed)} chủ trì, phối hợp với ${support} ${pick(WORKS, seed)}, ${pick(TIMES, seed)}.`
  })
  return [`${'I'.repeat((index % 3) + 1)}. NHIỆM VỤ, GIẢI PHÁP`, ...items].join('\n')
}

function writeTable(index: number): string {
  const rows = Array.from(
    { length: 20 },
    (_, row) =>
      `| ${row + 1} | ${pick(WORKS, row)} | ${pick(LEADS, index + row)} | ${(row % 12) + 1}/2026 |`,
  )
  const head =
    '| TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành |\n|---|---|---|---|'
  return [`PHỤ LỤC ${index}`, head, ...rows].join('\n')
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? ''
}
