import type { DeadlineContext } from './deadline-candidate.ts'
import { findDeadlines } from './find-deadlines.ts'
import { findPredicate } from './find-predicate.ts'
import { readUnitCell, readUnitList, type UnitName } from './find-units.ts'
import type { Layout } from './lay-out-blocks.ts'
import { SENTENCE_WORDS_MAX } from './limits.ts'
import type { LabelledValue } from './read-labels.ts'
import { namesIn } from './read-sentence.ts'
import type { Span } from './reading.ts'
import { splitWords } from './split-words.ts'
import type { TaskDraft } from './task-draft.ts'

/** Gives the tasks from an index on what labelled lines below them say. */
export function applyLabels(
  layout: Layout,
  labels: readonly LabelledValue[],
  target: {
    readonly drafts: TaskDraft[]
    readonly from: number
    /** Where the labelled line begins in the document. */
    readonly offset: number
    readonly context: DeadlineContext
  },
): void {
  for (const label of labels) {
    const span = { start: target.offset + label.start, end: target.offset + label.end }
    if (span.end <= span.start) continue
    const change = readChange(layout, label, span, target.context)
    for (let index = target.from; index < target.drafts.length; index++) {
      const draft = target.drafts[index]
      if (draft !== undefined) target.drafts[index] = { ...draft, ...change }
    }
  }
}

function readChange(
  layout: Layout,
  label: LabelledValue,
  span: Span,
  context: DeadlineContext,
): Partial<TaskDraft> {
  const match = layout.match.slice(span.start, span.end)
  const text = layout.text.slice(span.start, span.end)
  const names = (): TaskDraft['lead'] => namesIn(layout, span, readLabelledUnits(match))
  switch (label.role) {
    case 'lead':
      return { lead: names(), duty: 'stated' }
    case 'support':
      return { support: names() }
    case 'monitor':
      return { monitor: names() }
    case 'task':
      return {}
    case 'product':
      return { product: text, productSpan: span }
    case 'deadline': {
      const found = findDeadlines(match, text, span.start, { ...context, isCell: true })
      return found.due.kind === 'none' ? {} : { due: found.due, alsoDue: found.alsoDue }
    }
  }
}

// "Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu …": a sentence where a name was to stand.
function readLabelledUnits(value: string): UnitName[] {
  const words = splitWords(value, SENTENCE_WORDS_MAX)
  const list = readUnitList(words, 0)
  const isSentence = list !== null && findPredicate(words, list.next) !== null
  return isSentence ? [...list.names] : readUnitCell(value)
}
