import type { BaselineComparison, ComparedTask } from '@roviec/contract'
import type { IsoDate } from '@roviec/calendar'
import type { SheetCell } from '@roviec/interchange'
import type { Messages } from '../../../messages/vi.ts'
import { saveFile } from '../../../platform/save-file.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The comparison as a spreadsheet, made here; its writer is loaded when it is wanted. */
export async function downloadComparison(
  comparison: BaselineComparison,
  messages: Messages,
): Promise<void> {
  const { writeSpreadsheet } = await import('@roviec/interchange')
  const { compare } = messages.schedules
  const { columns } = compare
  const bytes = await writeSpreadsheet([
    {
      name: compare.sheet,
      head: [
        columns.task,
        columns.oldStart,
        columns.oldFinish,
        columns.start,
        columns.finish,
        columns.movedStart,
        columns.movedFinish,
        columns.by,
        columns.on,
        columns.why,
        columns.decision,
      ],
      rows: comparison.tasks.map(comparisonCells),
      columnWidths: [60, 12, 12, 12, 12, 12, 12, 30, 14, 40, 30],
    },
  ])
  saveFile(compare.fileName, new Blob([bytes as BlobPart], { type: XLSX }))
}

/** Of several revisions the last one is named by day; the people and reasons are all there. */
function comparisonCells(task: ComparedTask): readonly SheetCell[] {
  const { revisions } = task
  const all = (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join('; ')
  return [
    task.title,
    day(task.oldStartOn),
    day(task.oldFinishOn),
    day(task.startOn),
    day(task.finishOn),
    task.startMovedDays,
    task.finishMovedDays,
    all(revisions.map(({ approvedByName }) => approvedByName)),
    day(revisions.at(-1)?.approvedOn ?? null),
    all(revisions.map(({ reason }) => reason)),
    all(revisions.map(({ decision }) => decision)),
  ]
}

function day(on: IsoDate | null): SheetCell {
  return on === null ? null : { kind: 'date', on }
}
