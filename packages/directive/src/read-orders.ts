import type { DeadlineContext } from './deadline-candidate.ts'
import type { Layout } from './lay-out-blocks.ts'
import { opensWithGrounds, UNSAID_ORDER } from './find-obligation.ts'
import type { Obligation } from './obligation.ts'
import type { OutlineParagraph } from './outline.ts'
import {
  hasDue,
  namesIn,
  readSentence,
  TELLS,
  toDraft,
  type Inherited,
  type SentenceReading,
} from './read-sentence.ts'
import type { Span } from './reading.ts'
import type { SectionClass } from './section-class.ts'
import { readLabels } from './read-labels.ts'
import { splitClauses, splitSentences } from './split-sentences.ts'
import type { Word } from './split-words.ts'
import type { FoundNames, TaskDraft } from './task-draft.ts'

/** Where a paragraph stands, as far as it decides what counts as an order. */
export interface OrderPlace {
  readonly context: DeadlineContext
  readonly inherited: Inherited
  readonly section: string | null
  readonly topic: SectionClass | null
  /** Whether a numbered part has begun; before it stand the grounds of the document. */
  readonly hasSections: boolean
}

/**
 * The tasks of one paragraph: one per sentence that gives an order, or per clause with its own
 * lead.
 */
export function readOrders(
  layout: Layout,
  paragraph: OutlineParagraph,
  place: OrderPlace,
): TaskDraft[] {
  const drafts: TaskDraft[] = []
  const opening = layout.match.slice(paragraph.bodyStart, paragraph.bodyStart + 60)
  const isAim = AIM_LABEL.test(opening) || (place.topic !== 'work' && DEMANDS.test(opening))
  if (isAim) return drafts
  // A sentence without a subject goes on with the subject of the one before it.
  let carriedLead = place.inherited.lead
  for (const sentence of splitSentences(layout.match, paragraph.bodyStart, paragraph.part.end)) {
    for (const reading of splitOrders(layout, sentence, place)) {
      const last = drafts.at(-1)
      if (last !== undefined && isDeadlineOfLast(reading)) {
        drafts[drafts.length - 1] = extend(layout, last, reading)
        continue
      }
      if (last !== undefined && isLeadOfLast(reading)) {
        drafts[drafts.length - 1] = assign(layout, last, reading)
        continue
      }
      const { obligation } = reading
      if (
        obligation === null ||
        !isOrder(layout, reading, { ...place, paragraph, follows: drafts.length > 0 })
      )
        continue
      const { section } = place
      const { line } = paragraph.part
      const draft = toDraft(
        layout,
        { ...reading, obligation },
        { section, line, inherited: { ...place.inherited, lead: carriedLead } },
      )
      drafts.push(isReferring(draft.lead) ? { ...draft, lead: carriedLead } : draft)
      if (obligation.lead.length > 0 && !isReferring(draft.lead)) carriedLead = draft.lead
    }
  }
  return drafts.length > 0 ? drafts : readDatedItem(layout, paragraph, place)
}

// "Mục tiêu: đến cuối năm 2027 …", "Thời gian nghỉ Tết: từ ngày …": says what for, or when.
const AIM_LABEL =
  /^(?:mục tiêu|mục đích|ý nghĩa|phạm vi|đối tượng|quan điểm|nguyên tắc|địa điểm|thời gian nghỉ)(?:\s[^\s:.]{1,12}){0,4}\s?:\s?\S/iu

/** "Yêu cầu: các đơn vị phải chủ động": how to work, among aims. */
const DEMANDS = /^yêu cầu\s?:\s?\p{Ll}/iu

// "cơ quan này", "các đơn vị nêu trên": whoever was named last.
function isReferring({ names }: FoundNames): boolean {
  return names.length === 1 && REFERRING.test(names[0] ?? '')
}

const REFERRING = /^(?:các )?\p{L}{2,5}(?: \p{L}{2,6})? (?:này|nêu trên|nói trên|kể trên)$/iu

/**
 * A paragraph that only says when the task before it ends ("Hoàn thành trong quý II năm 2026."), as
 * that task with its deadline; null for any other.
 */
export function readDeadlineAlone(
  layout: Layout,
  paragraph: OutlineParagraph,
  last: TaskDraft | undefined,
  context: DeadlineContext,
): TaskDraft | null {
  if (last === undefined || last.due.kind !== 'none' || paragraph.marker !== null) return null
  const span = { start: paragraph.bodyStart, end: paragraph.part.end }
  if (!OPENS_WITH_END.test(layout.match.slice(span.start, span.start + 20))) return null
  const reading = readSentence(layout, span, context)
  if (!isDeadlineOfLast(reading)) return null
  const { due, alsoDue } = reading.deadlines
  return { ...last, due, alsoDue, continuedAt: [...last.continuedAt, span] }
}

const OPENS_WITH_END = /^[^\p{L}\p{N}]*(?:hoàn|thời|xong|hạn|chậm)(?!\p{L})/iu

// "1. Lễ phát động: ngày 05/6/2026": an item of a list of tasks that has a date and no verb.
function readDatedItem(
  layout: Layout,
  paragraph: OutlineParagraph,
  place: OrderPlace,
): TaskDraft[] {
  const isItem = paragraph.marker !== null || place.topic === 'work'
  const mayHoldTasks = place.topic === 'work' || (place.topic === null && place.hasSections)
  const span = { start: paragraph.bodyStart, end: paragraph.part.end }
  if (!isItem || !mayHoldTasks || span.end - span.start > DATED_ITEM_LENGTH_MAX) return []
  const body = layout.match.slice(span.start, span.end)
  if (readLabels(body).length > 0 || FORETELLS.test(body)) return []
  const reading = readSentence(layout, span, place.context)
  const { kind, span: dueSpan } = reading.deadlines.due
  if (dueSpan === null || kind === 'standing' || reading.isStatement) return []
  const { section, inherited } = place
  const { line } = paragraph.part
  return [toDraft(layout, { ...reading, obligation: UNSAID_ORDER }, { section, line, inherited })]
}

const DATED_ITEM_LENGTH_MAX = 300
const FORETELLS = /(?<!\p{L})(?:sẽ có|sẽ là|dự báo|thời gian tổ chức)(?!\p{L})/iu

/** Whether the sentence counts as an order where it stands. */
function isOrder(
  layout: Layout,
  reading: SentenceReading,
  place: OrderPlace & { readonly paragraph: OutlineParagraph; readonly follows: boolean },
): boolean {
  const { obligation } = reading
  if (obligation === null) return false
  const sentence = layout.match.slice(reading.span.start, reading.span.end)
  if (obligation.form === 'assigned') return true
  if (obligation.form === 'behind-lead-in') {
    // "Từ ngày 10/5 đến ngày 20/5: Khảo sát …": the circumstance is the deadline.
    const opensWithDate = reading.deadlines.due.span?.start === reading.span.start
    const isPlaced = place.topic === 'work' || (place.topic === null && place.hasSections)
    if (opensWithDate && isPlaced) return true
    // "Đối với cảng A: đẩy nhanh …": among tasks a circumstance in front changes nothing.
    if (place.topic === 'work' && !TELLS.test(sentence)) return true
    return place.inherited.lead.names.length > 0 && place.topic !== 'account'
  }
  const isFirm = obligation.isStated || hasDue(reading.deadlines)
  if (obligation.form === 'imperative') {
    // "Điều 1. Phê duyệt …": the article enacts, it does not tell anybody to.
    if (place.paragraph.marker?.kind === 'article' && !place.follows) return false
    if (place.follows || place.topic === 'work') return true
    // Among the grounds of a document only an order with a date stands out as one.
    const isDated = reading.deadlines.due.on !== null && !opensWithGrounds(reading.words)
    return place.topic === null && (place.hasSections || isDated)
  }
  if (place.topic === 'account') return false
  if (place.topic === 'aims' || place.topic === 'means') return isFirm
  if (place.hasSections) return true
  return isFirm && !CHAIRING.test(sentence)
}

// The grounds of a notice tell who chaired the meeting.
const CHAIRING = /chủ trì (?:hội nghị|cuộc họp|buổi|phiên|kỳ họp)/iu

// "Hoàn thành trước ngày 30/9." behind a task is its deadline, not another task.
function isDeadlineOfLast({ obligation, words, deadlines }: SentenceReading): boolean {
  const opensWithEnd = /^(?:hoàn|thời|xong|hạn|chậm)$/u.test(words[0]?.lower ?? '')
  const isShort = words.length <= DEADLINE_WORDS_MAX
  return opensWithEnd && isShort && hasDue(deadlines) && obligation?.lead.length !== 1
}

const DEADLINE_WORDS_MAX = 18

// "… Giao Sở Xây dựng chủ trì, hoàn thành trước ngày 20/4." says who does what was just said.
function isLeadOfLast({ obligation, words, deadlines, span }: SentenceReading): boolean {
  if (obligation === null || obligation.lead.length === 0) return false
  if (words[obligation.predicate]?.lower !== 'chủ') return false
  const dueSpan = deadlines.due.span
  return words.slice(obligation.predicate).every(({ lower, start, end }) => {
    const isDue =
      dueSpan !== null && start + span.start >= dueSpan.start && end + span.start <= dueSpan.end
    return isDue || ASSIGNING_WORDS.has(lower)
  })
}

const ASSIGNING_WORDS = new Set(
  'chủ trì thực hiện tham mưu hoàn thành thời gian xong việc nội dung nhiệm vụ này trên'.split(' '),
)

function assign(layout: Layout, draft: TaskDraft, reading: SentenceReading): TaskDraft {
  const { obligation, span: sentence } = reading
  const lead = namesIn(layout, sentence, obligation?.lead ?? [])
  const extended = hasDue(reading.deadlines)
    ? extend(layout, draft, reading)
    : { ...draft, ...stretch(layout, draft, sentence.end) }
  return { ...extended, lead, duty: 'stated' }
}

function stretch(layout: Layout, draft: TaskDraft, end: number): Pick<TaskDraft, 'span' | 'text'> {
  const span = { start: draft.span.start, end }
  return { span, text: layout.text.slice(span.start, span.end) }
}

function extend(layout: Layout, draft: TaskDraft, reading: SentenceReading): TaskDraft {
  const { due, alsoDue } = reading.deadlines
  const earlier = draft.due.kind === 'none' ? [] : [draft.due]
  return {
    ...draft,
    ...stretch(layout, draft, reading.span.end),
    due,
    alsoDue: [...draft.alsoDue, ...earlier, ...alsoDue],
  }
}

/**
 * One sentence is one task, except where a clause behind a semicolon names its own lead, or comes
 * round again while the clause before it ends on a day.
 */
function splitOrders(layout: Layout, sentence: Span, place: OrderPlace): SentenceReading[] {
  const read = (span: Span): SentenceReading => readSentence(layout, span, place.context)
  if (!layout.match.slice(sentence.start, sentence.end).includes(';')) return [read(sentence)]
  const orders: { readonly span: Span; readonly reading: SentenceReading | null }[] = []
  let last: SentenceReading | null = null
  // "Việc củng cố …; các cấp ủy cần …": a sentence that begins as a statement goes on as one.
  let isStatement = false
  for (const clause of splitClauses(layout.match, sentence.start, sentence.end)) {
    const reading = read(clause)
    const open = orders.at(-1)
    const isNew = last === null || beginsOrder(reading, last, isStatement)
    if (open === undefined || isNew) orders.push({ span: clause, reading })
    else {
      const span = { start: open.span.start, end: clause.end }
      orders[orders.length - 1] = { span, reading: null }
    }
    // "Thống nhất …; giao A lập …; B bảo đảm …": behind an order the clauses order again.
    if (isNew && reading.obligation?.form === 'assigned') isStatement = false
    isStatement ||= last === null && reading.obligation === null
    const isDated = hasDue(reading.deadlines)
    if (last === null || isDated) last = reading
    else last = { ...reading, deadlines: last.deadlines }
  }
  return orders.map(({ span, reading }) => reading ?? read(span))
}

// "; Công an phường bảo đảm …": the verb stands right behind the name.
function isDirect(words: readonly Word[], { lead, predicate, form }: Obligation): boolean {
  const end = lead.at(-1)?.end ?? 0
  const between = words.slice(0, predicate).filter(({ start }) => start >= end)
  return form === 'subject' && between.length <= DIRECT_WORDS_MAX
}

const DIRECT_WORDS_MAX = 4

function beginsOrder(
  clause: SentenceReading,
  before: SentenceReading,
  isStatement: boolean,
): boolean {
  const { obligation } = clause
  if (obligation === null) return false
  // "Thống nhất chủ trương …; giao Sở Xây dựng …": an order after what was agreed.
  if (obligation.form === 'assigned') return true
  if (isStatement) return false
  const isOwn = obligation.lead.length > 0 && obligation.form !== 'imperative'
  if (isOwn && (obligation.isStated || isDirect(clause.words, obligation))) return true
  const [kind, kindBefore] = [clause.deadlines.due.kind, before.deadlines.due.kind]
  if (kind === 'none' || kindBefore === 'none') return false
  return (kind === 'recurring') !== (kindBefore === 'recurring')
}
