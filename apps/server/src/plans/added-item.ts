import type { Clarity, Due, Span } from '@roviec/contract'
import { newId } from '../platform/ids.ts'
import { type PlanItemRecord, WHOLE } from './plan-item.ts'

/** The last task that starts before the span in the document, else the last of all. */
export function precedingItem(
  items: readonly PlanItemRecord[],
  span: Span | null,
): PlanItemRecord | undefined {
  if (!span) return items.at(-1)
  return items.findLast(({ spans }) => spans.task !== null && spans.task.start <= span.start)
}

/** A task that the reader missed, in the words of a person, with everything still to be said. */
export function addedItem(
  { title, span, text }: { title: string; span: Span | null; text: string },
  before: PlanItemRecord | undefined,
): PlanItemRecord {
  return {
    id: newId(),
    ordinal: (before?.ordinal ?? 0) + 1,
    section: before?.section ?? null,
    title,
    text: span ? text.slice(span.start, span.end).toWellFormed() : title,
    leadNames: [],
    supportNames: [],
    supportingUnitIds: [],
    accountablePositionId: null,
    product: null,
    due: NO_DUE,
    spans: { task: span, lead: null, product: null, due: null },
    readClarity: UNSAID,
    questions: [],
    acknowledged: [],
    deferred: false,
    discarded: false,
    asRead: null,
    ...WHOLE,
  }
}

const NO_DUE: Due = {
  kind: 'none',
  from: null,
  on: null,
  time: null,
  recurrence: null,
  rule: null,
  text: null,
  reason: null,
}

const UNSAID: Clarity = {
  who: 'missing',
  what: 'clear',
  when: 'missing',
  responsibility: 'missing',
  product: 'missing',
  authority: 'missing',
}
