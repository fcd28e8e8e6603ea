import type { Paragraph, Table } from 'docx'
import { cleanLine } from './clean-line.ts'
import { longDate } from './date-words.ts'
import { dueWords } from './due-words.ts'
import { kindName } from './kind-names.ts'
import type { OfficialDocument, OfficialTask } from './official-document.ts'
import { LYING_WIDTH, SIZE } from './page-layout.ts'
import { romanNumber } from './roman-number.ts'
import { ruledTable, type RuledColumn, type RuledRow } from './ruled-table.ts'
import { textLine } from './text-line.ts'

const COLUMNS: readonly RuledColumn[] = [
  { head: 'TT', width: 6, align: 'center' },
  { head: 'Nội dung nhiệm vụ', width: 38 },
  { head: 'Cơ quan chủ trì', width: 17 },
  { head: 'Cơ quan phối hợp', width: 19 },
  { head: 'Thời gian hoàn thành', width: 14, align: 'center' },
  { head: 'Sản phẩm', width: 16 },
]

/** The annex that says who does what until when: its head, and its table grouped by section. */
export function assignmentAnnex(document: OfficialDocument): (Paragraph | Table)[] {
  const centered = { size: SIZE.body, align: 'center' } as const
  return [
    textLine('Phụ lục', { ...centered, bold: true }),
    textLine('DANH MỤC NHIỆM VỤ', { ...centered, bold: true }),
    textLine(belonging(document), { ...centered, italics: true, below: 8 }),
    ruledTable(COLUMNS, annexRows(document), LYING_WIDTH),
  ]
}

/** "(Kèm theo Kế hoạch số 12/KH-UBND ngày 02 tháng 3 năm 2026 của …)" */
function belonging({ kind, number, issuedOn, issuer }: OfficialDocument): string {
  const name = kindName(kind) ?? (kind === 'letter' ? 'Công văn' : 'Văn bản')
  const numbered = number === null ? '' : ` số ${cleanLine(number)}`
  const dated = issuedOn === null ? '' : ` ${longDate(issuedOn)}`
  return `(Kèm theo ${name}${numbered}${dated} của ${cleanLine(issuer)})`
}

function annexRows({ taskGroups, tasks }: OfficialDocument): RuledRow[] {
  const byGroup = new Map<string | null, OfficialTask[]>([[null, []]])
  for (const { id } of taskGroups) byGroup.set(id, [])
  for (const task of tasks) (byGroup.get(task.group) ?? byGroup.get(null))?.push(task)
  const headings = new Map(taskGroups.map(({ id, heading }) => [id, heading]))
  const rows: RuledRow[] = []
  let taskCount = 0
  let groupCount = 0
  for (const [id, members] of byGroup) {
    if (members.length === 0) continue
    if (id !== null) {
      groupCount += 1
      const heading = cleanLine(headings.get(id) ?? '') || '…'
      rows.push({ bold: true, cells: [[romanNumber(groupCount)], [heading]] })
    }
    for (const task of members) {
      taskCount += 1
      rows.push(taskRow(task, taskCount))
    }
  }
  return rows
}

function taskRow({ title, lead, support, due, product }: OfficialTask, no: number): RuledRow {
  return {
    cells: [
      [String(no)],
      [cleanLine(title) || '…'],
      nameLines(lead),
      nameLines(support),
      [dueWords(due)],
      [cleanLine(product ?? '')],
    ],
  }
}

/** One name a line; the semicolon keeps apart names with commas in them. */
function nameLines(names: readonly string[]): string[] {
  const clean = names.map((name) => cleanLine(name)).filter((name) => name !== '')
  return clean.map((name, index) => (index === clean.length - 1 ? name : `${name};`))
}
