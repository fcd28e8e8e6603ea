import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { Block } from './block.ts'
import type { ClarityChecklist } from './clarity-checklist.ts'
import type { DeadlineContext } from './deadline-candidate.ts'
import { detectSecrecyStamp, type SecrecyStamp } from './detect-secrecy-stamp.ts'
import { withDocumentFindings } from './document-findings.ts'
import { findBlanks } from './find-blanks.ts'
import { findTargets } from './find-targets.ts'
import { findZones } from './find-zones.ts'
import { gradeClarity } from './grade-clarity.ts'
import { isMereTarget } from './is-mere-target.ts'
import { layOutBlocks, type Layout } from './lay-out-blocks.ts'
import { NOT_UNDERSTOOD_COUNT_MAX, TASK_COUNT_MAX, TEXT_LENGTH_MAX } from './limits.ts'
import { readBody } from './read-body.ts'
import { readHeader } from './read-header.ts'
import type { DirectiveReading, DirectiveTask, NotUnderstood } from './reading.ts'
import type { TaskDraft } from './task-draft.ts'

/** What a reading depends on beside the text. The same blocks and options give the same reading. */
export interface DirectiveOptions {
  /** For computed terms, and for the remark that a deadline falls on a day off. */
  readonly calendar: WorkingCalendar
  /** Whether "trước ngày D" ends the day before D (`exclusive`, the default) or on D. */
  readonly beforeDay?: 'exclusive' | 'inclusive' | undefined
  /** Stands in for the document's date where it states none, to complete dates without a year. */
  readonly fileIssuedOn?: IsoDate | null | undefined
  /** Short texts of the pages outside the blocks, among which a stamp of secrecy may be. */
  readonly marks?: readonly string[] | undefined
  /** Which official list of "6 rõ" the tasks are asked about; that of 2025 by default. */
  readonly checklist?: ClarityChecklist | undefined
}

/** What reading gives: the reading, or why there is none. */
export type DirectiveResult =
  { readonly kind: 'read'; readonly reading: DirectiveReading } | DirectiveRefusal

/** Why a document is not read. Nothing of it is in the answer but the stamp itself. */
export type DirectiveRefusal =
  | ({ readonly kind: 'refused'; readonly code: 'secrecy-stamp' } & SecrecyStamp)
  | { readonly kind: 'refused'; readonly code: 'too-long'; readonly lengthMax: number }

/**
 * Reads an official document into its header, sections and proposed tasks, each field pointing at
 * the words it came from. Never throws for what a document says; a document with a secrecy stamp,
 * or one beyond the limit of length, is refused.
 */
export function readDirective(
  blocks: readonly Block[],
  options: DirectiveOptions,
): DirectiveResult {
  if (lengthOf(blocks) > TEXT_LENGTH_MAX) {
    return { kind: 'refused', code: 'too-long', lengthMax: TEXT_LENGTH_MAX }
  }
  const stamp = detectSecrecyStamp(blocks, options.marks)
  if (stamp !== null) return { kind: 'refused', code: 'secrecy-stamp', ...stamp }
  return { kind: 'read', reading: readLayout(layOutBlocks(blocks), options) }
}

function lengthOf(blocks: readonly Block[]): number {
  let length = 0
  for (const block of blocks) {
    const rows = block.kind === 'table' ? block.rows : [[block]]
    length += rows.flat().reduce((sum, { text }) => sum + text.length, 0)
  }
  return length
}

function readLayout(layout: Layout, options: DirectiveOptions): DirectiveReading {
  const zones = findZones(layout)
  const header = readHeader(layout, zones)
  const context: DeadlineContext = {
    calendar: options.calendar,
    issuedOn: header.document.issuedOn ?? options.fileIssuedOn ?? null,
    beforeDay: options.beforeDay ?? 'exclusive',
    isCell: false,
  }
  const body = readBody(layout, zones, header.bodyFrom, context)
  const found = findTargets(layout, body.outline, {
    ...context,
    title: header.document.title,
  })
  const kept = body.drafts
    .filter((draft) => !isMereTarget(draft, found.targets))
    .slice(0, TASK_COUNT_MAX)
  const tasks = kept.map((draft, index) => toTask(draft, index, options))
  const notUnderstood = [
    ...body.notUnderstood,
    ...found.notUnderstood,
    ...findBlanks(layout, body.outline),
    ...tasks.flatMap(unreadDates),
  ]
  return {
    text: layout.text,
    document: header.document,
    sections: body.sections,
    tasks: withDocumentFindings(
      tasks,
      kept.map(({ line }) => line),
      header.document,
    ),
    targets: found.targets,
    notUnderstood: [...notUnderstood]
      .sort((a, b) => a.span.start - b.span.start)
      .slice(0, NOT_UNDERSTOOD_COUNT_MAX),
    places: layout.places,
  }
}

function toTask(draft: TaskDraft, index: number, options: DirectiveOptions): DirectiveTask {
  const { calendar, checklist = '2025' } = options
  const { clarity, leadForm, questions, findings } = gradeClarity(draft, calendar, checklist)
  return {
    id: `t${index + 1}`,
    section: draft.section,
    title: draft.title,
    text: draft.text,
    span: draft.span,
    continuedAt: draft.continuedAt,
    lead: draft.lead.names,
    leadForm,
    leadSpan: draft.lead.span,
    support: draft.support.names,
    supportSpan: draft.support.span,
    monitor: draft.monitor.names,
    monitorSpan: draft.monitor.span,
    reportTo: draft.reportTo.names,
    reportToSpan: draft.reportTo.span,
    product: draft.product,
    productSpan: draft.productSpan,
    due: draft.due,
    alsoDue: draft.alsoDue,
    code: draft.code,
    dependsOn: draft.dependsOn,
    clarity,
    questions,
    findings,
  }
}

const WHY = {
  'no-such-day': 'Ngày này không có trong lịch.',
  'year-unknown': 'Không rõ năm: văn bản không ghi ngày ban hành.',
  'not-computable': 'Không đủ căn cứ để tính ra ngày.',
} as const

function unreadDates(task: DirectiveTask): NotUnderstood[] {
  return [task.due, ...task.alsoDue].flatMap(({ problem, span }) =>
    problem === null || span === null ? [] : [{ span, why: WHY[problem] }],
  )
}
