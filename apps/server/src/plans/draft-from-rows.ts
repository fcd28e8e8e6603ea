import type { Due, Plan, PlanHeader, PlanSection, Span, Visibility } from '@roviec/contract'
import { noticeText } from '@roviec/contract'
import type { PlanFileNotice, PlanFileRow } from '@roviec/interchange'
import type { z } from 'zod'
import type { Actor } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { cutText, shortenTitle } from './cut-text.ts'
import { buildLeadIndex, type OrganizationFacts } from './lead-index.ts'
import { accountableFor } from './match-lead.ts'
import { type PlanItemRecord, WHOLE } from './plan-item.ts'
import { uploadingUnitOf } from './policy.ts'
import type { PreparedDraft } from './prepare-draft.ts'
import { findReasonWithoutDeadline } from './undated-row.ts'

/** A plan that was made elsewhere: a file of Microsoft Project, or a table of tasks. */
export interface RowsUpload {
  readonly file: { readonly name: string }
  readonly mediaType: string
  /** What the plan calls itself; may be empty. */
  readonly name: string
  readonly rows: readonly PlanFileRow[]
  readonly notices: readonly PlanFileNotice[]
  /** What else the reader should know, in Vietnamese. */
  readonly remarks: readonly string[]
  readonly visibility?: z.infer<typeof Visibility> | undefined
}

export interface DraftFromRows extends PreparedDraft {
  /** The proposed task that each row became; summaries became parts of the plan. */
  readonly itemIdByRow: ReadonlyMap<string, string>
}

/** What a plan file becomes for the one who uploads it: rows are tasks, summaries are parts. */
export function draftFromRows(
  upload: RowsUpload,
  actor: Actor,
  facts: OrganizationFacts,
): DraftFromRows {
  const { file } = upload
  // Microsoft Project keeps the plan itself as a row above all others.
  const whole = upload.rows.find(({ level }) => level < 1)
  const rows = upload.rows.filter(({ level }) => level > 0).map(storableRow)
  const name = storable(upload.name.trim() || (whole?.name ?? ''))
  const { text, spans } = writeText(rows)
  const parts = partsOf(rows)
  const uploadedByUnitId = uploadingUnitOf(actor)
  const index = buildLeadIndex(facts, { homeUnitId: uploadedByUnitId })
  const items = rows
    .filter(({ summary }) => !summary)
    .map((row, position): PlanItemRecord => {
      const leadNames = row.unitName?.split('; ').map((lead) => cutText(lead, 300)) ?? []
      return {
        ...itemOf(row, spans.get(row.id) ?? null),
        ordinal: position + 1,
        section: parts.get(row.parentId ?? '') ?? null,
        leadNames,
        accountablePositionId: accountableFor(leadNames, index),
      }
    })
  const itemIds = items.map(({ id }) => id)
  const leaves = rows.filter(({ summary }) => !summary)
  return {
    header: { ...NO_LETTERHEAD, title: cutText(name.trim() || file.name, 1000) },
    visibility: upload.visibility ?? 'tenant',
    signingPositionId: null,
    uploadedByUnitId,
    fileName: file.name.slice(-200).toWellFormed(),
    mediaType: upload.mediaType,
    items,
    text,
    sections: sectionsOf(rows, parts, spans),
    notUnderstood: remarksOf(upload),
    places: [],
    quality: null,
    itemIdByRow: new Map(leaves.map(({ id }, place) => [id, itemIds[place] ?? ''])),
  }
}

const NO_LETTERHEAD: Omit<PlanHeader, 'title'> = {
  number: null,
  kind: 'plan',
  issuer: null,
  issuedOn: null,
  signedBy: null,
  world: 'state',
}

/** One line a row, indented by its level, so that each task can point at its words. */
function writeText(rows: readonly PlanFileRow[]): {
  readonly text: string
  readonly spans: ReadonlyMap<string, Span>
} {
  const spans = new Map<string, Span>()
  let text = ''
  for (const row of rows) {
    text += `${'  '.repeat(Math.min(row.level, 12) - 1)}${row.code} `
    const start = text.length
    text += row.name
    spans.set(row.id, { start, end: text.length })
    text += '\n'
  }
  return { text, spans }
}

/** The path of each summary among summaries: "1", "1.2". */
function partsOf(rows: readonly PlanFileRow[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { id, parentId, summary } of rows) {
    if (!summary) continue
    const above = parts.get(parentId ?? '')
    const count = (counts.get(above ?? '') ?? 0) + 1
    counts.set(above ?? '', count)
    parts.set(id, above === undefined ? String(count) : `${above}.${count}`)
  }
  return parts
}

function sectionsOf(
  rows: readonly PlanFileRow[],
  parts: ReadonlyMap<string, string>,
  spans: ReadonlyMap<string, Span>,
): PlanSection[] {
  return rows.flatMap(({ id, name }) => {
    const part = parts.get(id)
    const span = spans.get(id)
    if (part === undefined || span === undefined) return []
    return [{ id: part, title: cutText(name, 300), span }]
  })
}

function itemOf(row: PlanFileRow, span: Span | null) {
  const hasUnit = row.unitName !== null
  return {
    id: newId(),
    title: shortenTitle(row.name.trim() || row.code).toWellFormed(),
    text: [row.name, row.notes ?? ''].join('\n').trim().toWellFormed(),
    supportNames: [],
    supportingUnitIds: [],
    product: row.product === null ? null : cutText(row.product, 500),
    due: dueOf(row),
    spans: { task: span, lead: null, product: null, due: null },
    readClarity: {
      who: hasUnit ? ('vague' as const) : ('missing' as const),
      what: 'clear' as const,
      when: findReasonWithoutDeadline(row) === '' ? ('missing' as const) : ('clear' as const),
      responsibility: 'missing' as const,
      product: row.product === null ? ('missing' as const) : ('clear' as const),
      authority: 'missing' as const,
    },
    questions: [
      {
        point: 'who' as const,
        grade: hasUnit ? ('vague' as const) : ('missing' as const),
        question: hasUnit
          ? 'Vị trí nào trong đơn vị này chịu trách nhiệm chính?'
          : 'Vị trí nào chịu trách nhiệm chính về việc này?',
        span,
      },
    ],
    acknowledged: [],
    deferred: false,
    discarded: false,
    asRead: null,
    ...WHOLE,
  }
}

/** Work without a deadline stays so: the end that its row has in the file was set by nobody. */
function dueOf(row: PlanFileRow): Due {
  const none = { time: null, recurrence: null, rule: null, text: null, reason: null }
  const reason = findReasonWithoutDeadline(row)
  if (reason === '') return { ...none, kind: 'none', from: null, on: null }
  if (reason !== null) return { ...none, kind: 'standing', from: null, on: null, reason }
  const { startOn, finishOn, dueOn } = row
  const on = dueOn !== null && dueOn > finishOn ? dueOn : finishOn
  return { ...none, kind: 'range', from: startOn, on }
}

function remarksOf({ notices, remarks }: RowsUpload): Plan['notUnderstood'] {
  const why = [...notices.map(({ code, parameters }) => noticeText(code, parameters)), ...remarks]
  return why.map((text) => ({ span: { start: 0, end: 0 }, why: storable(text) }))
}

/** No database keeps the sign zero or half a character, and a file may say anything. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', ' ')
}

function storableRow(row: PlanFileRow): PlanFileRow {
  const orNull = (text: string | null) => (text === null ? null : storable(text))
  return {
    ...row,
    name: storable(row.name),
    code: storable(row.code),
    unitName: orNull(row.unitName),
    product: orNull(row.product),
    notes: orNull(row.notes),
  }
}
