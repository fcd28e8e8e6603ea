import type { Paragraph, Table } from 'docx'
import { bodyText, sectionHeading, titleLines } from './body-lines.ts'
import { cleanLine } from './clean-line.ts'
import { letterhead } from './letterhead.ts'
import type { MeetingPaper } from './meeting-paper.ts'
import { doneTable, openTable, overdueTable, waitingTable } from './meeting-tables.ts'
import { MEETING_WORDS as words } from './meeting-words.ts'
import { packDocument } from './pack-document.ts'
import { pages } from './page-layout.ts'
import { signatureBlock } from './signature-block.ts'
import { textLine } from './text-line.ts'

/** The paper as a file; see `writeMeetingPaper`. */
export function buildMeetingPaper(paper: MeetingPaper): Promise<Uint8Array> {
  const title = words.title(paper.source)
  const parts: readonly Part[] = [
    [words.summaryHeading, [bodyText(words.summary(paper))]],
    [words.doneHeading(paper.since), listed(paper.done, doneTable)],
    [words.overdueHeading, listed(paper.overdue, overdueTable)],
    [words.waitingHeading, listed(paper.waiting, waitingTable)],
    [words.openHeading, listed(paper.open, openTable)],
    [words.toDecideHeading, pointLines(paper)],
  ]
  const text = [
    letterhead(paper, null),
    ...titleLines({ kind: 'report', title }),
    bodyText(words.opening(paper.source, paper.issuer, paper.asOn)),
    ...parts.flatMap(([heading, lines], index) => [sectionHeading(heading, index), ...lines]),
    textLine('', { size: 24 }),
    signatureBlock(paper),
  ]
  return packDocument(title, [pages(text, false)])
}

type Part = readonly [heading: string, lines: readonly (Paragraph | Table)[]]

function listed<Task>(
  tasks: readonly Task[],
  table: (tasks: readonly Task[]) => Table,
): readonly (Paragraph | Table)[] {
  return tasks.length === 0 ? [bodyText(words.none)] : [table(tasks)]
}

/** "1. Nâng cấp đường truyền (Phòng Kinh tế): chưa có người phụ trách." */
function pointLines({ toDecide }: MeetingPaper): readonly Paragraph[] {
  if (toDecide.length === 0) return [bodyText(words.none)]
  return toDecide.map(({ title, who, why }, index) => {
    const task = cleanLine(title).replace(/[.;,:\s]+$/u, '')
    const names = who.map((name) => cleanLine(name)).filter((name) => name !== '')
    const whose = names.length === 0 ? '' : ` (${names.join(', ')})`
    return bodyText(`${index + 1}. ${task}${whose}: ${cleanLine(why)}.`)
  })
}
