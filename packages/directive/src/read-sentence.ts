import type { DeadlineContext } from './deadline-candidate.ts'
import { findBracketRoles } from './find-bracket-roles.ts'
import { findDeadlines, type FoundDeadlines } from './find-deadlines.ts'
import { findObligation } from './find-obligation.ts'
import type { Obligation } from './obligation.ts'
import { findPartners, type Partners } from './find-partners.ts'
import { findProduct } from './find-product.ts'
import type { UnitName } from './find-units.ts'
import type { Layout } from './lay-out-blocks.ts'
import { SENTENCE_LENGTH_MAX, SENTENCE_WORDS_MAX, TITLE_LENGTH_MAX } from './limits.ts'
import type { Span } from './reading.ts'
import { splitWords, type Word } from './split-words.ts'
import { NO_NAMES, type FoundNames, type TaskDraft } from './task-draft.ts'
import { VAGUE_APPROVAL } from './vague-words.ts'

/** A sentence of the body taken apart. */
export interface SentenceReading {
  readonly span: Span
  readonly obligation: Obligation | null
  readonly deadlines: FoundDeadlines
  readonly words: readonly Word[]
  /** Whether it tells what is or was ("đã", "đang"), or puts the document in force. */
  readonly isStatement: boolean
}

/** Takes a stretch of the body apart: its order, if it is one, and its deadlines. */
export function readSentence(
  layout: Layout,
  span: Span,
  context: DeadlineContext,
): SentenceReading {
  const match = layout.match.slice(span.start, span.end)
  const text = layout.text.slice(span.start, span.end)
  const words = splitWords(match, SENTENCE_WORDS_MAX)
  const isEnactment = IS_ENACTMENT.test(match)
  const obligation = isEnactment ? null : findObligation(words)
  const isStatement = isEnactment || (obligation === null && TELLS.test(match))
  const deadlines = findDeadlines(match.slice(0, SENTENCE_LENGTH_MAX), text, span.start, context)
  return { span, obligation, words, deadlines, isStatement }
}

/** Words that tell what is or was: "đã", "đang". */
export const TELLS = /(?<!\p{L})(?:đã|đang|chưa|vẫn|vừa|còn|luôn)(?!\p{L})/iu

// Clauses that put a document in force, pass it on or close it politely are nobody's work.
const IS_ENACTMENT = new RegExp(
  [
    'chịu trách nhiệm (?:tổ chức )?thi hành',
    'có hiệu lực (?:thi hành )?(?:kể )?từ',
    'thi hành (?:quyết định|nghị quyết|chỉ thị) này\\.?$',
    'chịu trách nhiệm trước .{2,120} (?:nếu|khi) (?:để )?xảy ra',
    'chịu trách nhiệm trước .{2,120} về (?:kết quả|việc|tiến độ)[^,;]{0,80}$',
    'thông báo (?:để|đến|ý kiến|kết luận).{0,200}(?:biết|thực hiện)[./\\s]*$',
    '^trên đây là ',
    '(?:nếu|trường hợp|khi)(?: thấy)?(?: có| cần| phát sinh)? (?:khó khăn|vướng mắc|phát sinh|vấn đề|cần|sửa đổi).{2,240}(?:báo cáo|phản ánh|kiến nghị|đề xuất|trao đổi)',
    '^đề nghị .{2,60} (?:triển khai|tổ chức|phối hợp) thực hiện[./\\s]*$',
    '^(?:[^,;:]{2,60} )?(?:yêu cầu|đề nghị) [^;:]{2,200} (?:nghiêm túc|khẩn trương|nghiêm chỉnh|nghiêm)(?:,? (?:triển khai|tổ chức|kịp thời)){0,2} thực hiện(?: nghiêm| tốt)?(?: (?:nội dung )?\\p{L}+ \\p{L}+ này)?[./\\s]*$',
    '^(?:trân trọng )?đề nghị .{2,90}(?:quan tâm|biết|lưu ý),?(?: và)?(?: triển khai)?(?: thực hiện)?[./\\s]*$',
  ].join('|'),
  'iu',
)

/** What a task takes from the heading or the sentence above it. */
export interface Inherited {
  readonly lead: FoundNames
  readonly support: FoundNames
  readonly deadlines: FoundDeadlines | null
}

export const NOTHING_INHERITED: Inherited = {
  lead: NO_NAMES,
  support: NO_NAMES,
  deadlines: null,
}

/** A task of a sentence that gives an order, completed with what it inherits. */
export function toDraft(
  layout: Layout,
  reading: SentenceReading & { readonly obligation: Obligation },
  place: { readonly section: string | null; readonly line: number; readonly inherited: Inherited },
): TaskDraft {
  const { obligation, words, span } = reading
  const toNames = (names: readonly UnitName[]): FoundNames => namesIn(layout, span, names)
  const partners = findPartners(words, obligation.predicate, obligation.lead)
  const roles = findBracketRoles(words)
  const own = toNames(obligation.lead.length > 0 ? obligation.lead : roles.lead)
  const lead = own.names.length > 0 ? own : place.inherited.lead
  const helpers = partners.support.length > 0 ? partners.support : roles.support
  const support = helpers.length > 0 ? toNames(helpers) : place.inherited.support
  const deadlines = hasDue(reading.deadlines)
    ? reading.deadlines
    : (place.inherited.deadlines ?? reading.deadlines)
  const product = findProduct(words, obligation.predicate)
  const text = layout.text.slice(span.start, span.end)
  return {
    section: place.section,
    span,
    text,
    title: titleOf(text, reading, partners),
    hasAction: obligation.form !== 'dated',
    continuedAt: [],
    lead,
    duty: dutyOf(obligation, lead, words),
    support,
    monitor: toNames(partners.monitor),
    reportTo: toNames(partners.reportTo),
    approval: approvalOf(partners, layout.match.slice(span.start, span.end)),
    product: product === null ? null : text.slice(product.start, product.end),
    productSpan:
      product === null
        ? null
        : { start: span.start + product.start, end: span.start + product.end },
    due: deadlines.due,
    alsoDue: deadlines.alsoDue,
    code: null,
    dependsOn: [],
    line: place.line,
  }
}

/** Whether any deadline was found. */
export function hasDue({ due }: FoundDeadlines): boolean {
  return due.kind !== 'none'
}

/** The names at places of a sentence, as written, with the span from the first to the last. */
export function namesIn(layout: Layout, span: Span, names: readonly UnitName[]): FoundNames {
  const [first, last] = [names[0], names.at(-1)]
  if (first === undefined || last === undefined) return NO_NAMES
  return {
    names: names.map(({ start, end }) => layout.text.slice(span.start + start, span.start + end)),
    plural: names.map(({ isPlural }) => isPlural),
    span: { start: span.start + first.start, end: span.start + last.end },
  }
}

// A unit that is told only to help does not answer for the whole.
const HELPING = /^(?:phối|tham|kết|hỗ|cùng)$/u

function dutyOf(
  obligation: Obligation,
  lead: FoundNames,
  words: readonly Word[],
): TaskDraft['duty'] {
  if (lead.names.length === 0) return 'none'
  const helps = HELPING.test(words[obligation.predicate]?.lower ?? '')
  return helps && !obligation.isStated ? 'implied' : 'stated'
}

function approvalOf(partners: Partners, sentence: string): TaskDraft['approval'] {
  if (partners.decides) return 'named'
  return VAGUE_APPROVAL.test(sentence) ? 'vague' : 'none'
}

// "Sở A chủ trì, phối hợp với Sở B rà soát … trước ngày 10/6" → "Rà soát …".
function titleOf(text: string, reading: SentenceReading, partners: Partners): string {
  const { words, obligation, span, deadlines } = reading
  const predicate = obligation?.predicate ?? 0
  const after = partners.afterSupport
  const isBehindPartners = after !== null && after < words.length && after - predicate < 60
  const workEnd = words[(obligation?.workEnd ?? words.length) - 1]?.end ?? text.length
  const isWhole = obligation?.workEnd === undefined
  const start = words[isBehindPartners && isWhole ? after : predicate]?.start ?? 0
  const due = deadlines.due.span
  const rest = due === null ? '' : text.slice(due.end - span.start)
  const isTail = due !== null && !/[\p{L}\d]/u.test(rest) && due.start - span.start > start + 12
  const bracket = text.search(/\s\([^()]{0,200}chủ trì/iu)
  const tail = isTail ? due.start - span.start : text.length
  const end = bracket > start + 8 ? Math.min(bracket, tail) : tail
  return tidyTitle(text.slice(start, isWhole ? end : Math.min(end, workEnd)))
}

/** A title of one line: no punctuation at its ends, a capital in front, cut at the limit. */
function tidyTitle(words: string): string {
  const bare = words.replace(/^[\s,;:.-]+/u, '').replace(/[\s,;:.(/-]+$/u, '')
  const tail = /[,;]?\s(?:và\s)?(?:hoàn thành|xong|thời gian|báo cáo|ít nhất|định kỳ)$/iu.exec(
    bare.slice(-TITLE_TAIL_LENGTH),
  )
  const own = tail === null ? bare : bare.slice(0, bare.length - tail[0].length)
  const cut = own.length <= TITLE_LENGTH_MAX ? own : cutAtWord(own)
  return cut.charAt(0).toUpperCase() + cut.slice(1)
}

const TITLE_TAIL_LENGTH = 20

function cutAtWord(words: string): string {
  const head = words.slice(0, TITLE_LENGTH_MAX - 1)
  const space = head.lastIndexOf(' ')
  return `${head.slice(0, space > 0 ? space : head.length)}…`
}
