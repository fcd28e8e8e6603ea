import type { DeadlineContext } from './deadline-candidate.ts'
import { findHorizon, HORIZON_WORDS } from './find-horizon.ts'
import { SENTENCE_LENGTH_MAX } from './limits.ts'
import type { DirectiveTarget, Span } from './reading.ts'
import type { SectionClass } from './section-class.ts'
import { findQuantities, isCounted, isTimeUnit, type TargetQuantity } from './target-quantities.ts'

/** Where a sentence stands: what its part of the document is about, and the horizon above it. */
export interface TargetPlace {
  readonly topic: SectionClass | null
  readonly on: DirectiveTarget['on']
  /** The year the document's title names, which a figure of every year does not take. */
  readonly titleOn?: DirectiveTarget['on']
}

/**
 * The targets of one sentence: "phấn đấu đến năm 2030 có trên 95 % hồ sơ được giải quyết đúng hạn".
 * Figures that are told ("đã đạt 95 %") and limits of time ("không quá 05 ngày") are none.
 */
export function readTargets(
  match: string,
  text: string,
  offset: number,
  place: TargetPlace & { readonly context: DeadlineContext },
): DirectiveTarget[] {
  const words = match.slice(0, SENTENCE_LENGTH_MAX)
  if (!/\d/u.test(words)) return []
  if (place.topic === 'account' && !/phấn đấu/iu.test(words)) return []
  const quantities = findQuantities(words)
  if (quantities.length === 0 || TOLD.test(words)) return []
  const isAimed = AIM.test(words)
  const ownHorizon = findHorizon(words, place.context)
  const stated = ownHorizon ?? place.on
  const horizon = stated ?? place.titleOn ?? null
  const isFree = isAimed || place.topic === 'aims'
  const isOrdered = place.topic === 'work' || ORDERED.test(words)
  const found: DirectiveTarget[] = []
  for (const [index, quantity] of quantities.entries()) {
    if (!isFigure(quantity, words, { isFree, isOrdered })) continue
    const stretch = stretchOf(words, quantities, index)
    const measure = measureOf(text, words, quantity, stretch)
    if (measure.length < 3) continue
    const { operator, value, upTo, unit } = quantity
    const isPast = horizon !== null && horizon < (place.context.issuedOn ?? '')
    if (isPast) continue
    const span = { start: offset + stretch.start, end: offset + stretch.end }
    const clause = text.slice(stretch.start, stretch.end)
    const own = findHorizon(words.slice(stretch.start, stretch.end), place.context)
    // A figure of every year is not the figure of the title's year.
    const isYearly = /(?:hằng|hàng|mỗi) năm/iu.test(clause)
    const on = own ?? (isYearly ? stated : horizon)
    found.push({ text: clause, span, measure, operator, value, upTo, unit, on })
  }
  return found
}

const AIM =
  /(?<!\p{L})(?:phấn đấu(?!\s(?:vượt qua|không ngừng))|(?:mục tiêu|chỉ tiêu)(?:\s(?:cụ thể|chủ yếu|chung|phấn đấu))?(?:\s?[:,]|\s(?:là|đến|đạt|có)\s))/iu
// What was reached, and what the law or a citation says.
const TOLD =
  /^(?:căn cứ|theo)\s|(?<!\p{L})(?:đã (?:đạt|có|hoàn thành|giải quyết|thực hiện|tiếp nhận)|hiện (?:nay|có|đạt|tại)|ước đạt|tính đến|so với cùng kỳ|vừa qua|kết quả (?:đạt|cho))(?!\p{L})(?!.{0,200}phấn đấu)/iu
const FIRM = /(?:đạt|phấn đấu|(?:ít|thấp) nhất|tối thiểu|không (?:dưới|thấp hơn|ít hơn))(?:\s|$)/u
const LIMIT = /(?:không (?:quá|vượt|cao hơn)|tối đa|nhiều nhất|còn|xuống)(?:\s|$)/u
const DURATION = /thời gian|thời hạn giải quyết|rút ngắn|cắt giảm|giảm/iu

const ORDERED = /(?<!\p{L})(?:bảo đảm|đảm bảo|phải|cần|yêu cầu|để|nhằm)(?!\p{L})/iu

function isFigure(
  quantity: TargetQuantity,
  words: string,
  { isFree, isOrdered }: { readonly isFree: boolean; readonly isOrdered: boolean },
): boolean {
  const { unit, cue, value, change, start, end } = quantity
  const before = words.slice(Math.max(0, start - 90), start)
  const after = words.slice(end, end + 24)
  if (/^\s(?:vốn|cổ phần|kinh phí|lương)(?!\p{L})/iu.test(after)) return false
  if (isTimeUnit(unit)) {
    if (/^\s?(?:làm việc)?,?\s?(?:kể|tính) từ/iu.test(after)) return false
    return /thời gian|rút ngắn/iu.test(before) && (LIMIT.test(cue) || DURATION.test(cue))
  }
  if (unit === null) return isFree && (FIRM.test(cue) || LIMIT.test(cue))
  if (isFree) return unit.startsWith('%') || cue !== '' || quantity.operator !== '=' || value > 1
  // So many meetings to hold are part of an order, not a level to be reached.
  if (isCounted(unit)) return false
  if (FIRM.test(cue)) return isOrdered || cue.trim() !== 'đạt'
  if (/^\s(?:tổng\s)?số\s/u.test(after)) return true
  if (value === 100)
    return /(?:^|[,;:.]\s|cho\s|bảo đảm\s|đảm bảo\s|với\s)$/iu.test(before) || cue !== ''
  return LIMIT.test(cue) || (change !== null && /^\s?\p{L}|^$|^[\s,;.]/u.test(after))
}

/** From behind the figure before to in front of the one after, cut where the clause is. */
function stretchOf(words: string, all: readonly TargetQuantity[], index: number): Span {
  const own = all[index]
  if (own === undefined) return { start: 0, end: 0 }
  const [last, next] = [all[index - 1], all[index + 1]]
  const from = last === undefined ? 0 : cutBetween(words, last, own)
  const to = next === undefined ? words.length : cutBetween(words, own, next)
  const start = Math.max(from, words.lastIndexOf(';', own.start) + 1)
  const closing = words.indexOf(';', own.end)
  const end = closing < 0 ? to : Math.min(to, closing)
  return trim(words, start, end)
}

const JOINT = /;|,\s(?:trong đó|và)?\s?|\s(?:và|trong đó)\s|\.\s/gu
/** Verbs behind which a figure ends what was said of its measure: "tỷ lệ … đạt 95 %". */
const PREDICATE =
  /đạt|chiếm|còn|xuống|lên|tăng|giảm|là|bằng|mức|được|quá|dưới|thấp nhất|ít nhất|tối thiểu/u

function cutBetween(words: string, before: TargetQuantity, after: TargetQuantity): number {
  const gap = words.slice(before.end, after.start)
  const joints = [...gap.matchAll(JOINT)]
  const hard = joints.findLast(([sign]) => sign.startsWith(';') || sign.startsWith('.'))
  const first = joints.find(({ index }) => index === 0 || PREDICATE.test(before.cue)) ?? joints[0]
  const isMeasured = PREDICATE.test(after.cue) && gap.trim().length > 3
  const chosen = hard ?? (isMeasured ? first : joints.at(-1))
  return before.end + (chosen === undefined ? 0 : chosen.index + chosen[0].length)
}

function trim(words: string, start: number, end: number): Span {
  let [from, to] = [start, end]
  while (from < to && /[\s,;:.+•–-]/u.test(words.charAt(from))) from += 1
  while (to > from && /[\s,;:.(-]/u.test(words.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

// What is measured: in front of "đạt", else behind the figure, else the verb with both.
function measureOf(text: string, words: string, quantity: TargetQuantity, stretch: Span): string {
  const before = tidyHead(words.slice(stretch.start, quantity.start))
  const from = stretch.start + before.start
  const front = text.slice(from, Math.max(from, stretch.start + before.end))
  const after = tidyTail(words.slice(quantity.end, stretch.end))
  const [start, end] = [quantity.end + after.start, quantity.end + after.end]
  const behind = text.slice(start, Math.max(start, end))
  const back = isCounted(quantity.unit) ? `${quantity.unit ?? ''} ${behind}`.trim() : behind
  const isSubject = front !== '' && !DOER.test(front)
  const change = quantity.change ?? ''
  if (isSubject && (behind === '' || PREDICATE.test(quantity.cue)) && !isCounted(quantity.unit)) {
    return change === '' ? front : `${front} ${change}`
  }
  if (isSubject && LEVEL.test(front)) return change === '' ? front : `${front} ${change}`
  const said = isSubject ? front : ''
  return [said, change, back].filter((part) => part !== '').join(' ')
}

// "Sở Y tế phấn đấu đạt 95 % trẻ em …": who is charged is not what is measured.
const DOER =
  /^(?:giao\s|yêu cầu\s)?(?:sở|ban|bộ|phòng|công an|ubnd|ủy ban|đảng ủy|chi bộ|thành ủy|tỉnh ủy|trạm|chi cục|hội|đoàn|trung tâm|trường|văn phòng|mỗi|từng|các (?:sở|ban|phòng|xã|phường|đơn vị|cơ quan|địa phương|trường))(?!\p{L})(?!.*(?:t[ỷỉ] lệ|t[ỷỉ] trọng|\ssố\s|tổ chức|thu hút|xây dựng|tạo|trồng|có\s))/iu
const LEVEL = /(?<!\p{L})(?:t[ỷỉ] lệ|t[ỷỉ] trọng|chỉ số|số|mức|quy mô|tổng|diện tích|độ)(?!\p{L})/iu

const LEAD_IN =
  /^(?:(?:phấn đấu|mục tiêu|chỉ tiêu|bảo đảm|đảm bảo|duy trì|cụ thể|trong đó|và|là|có|để|hằng năm|hàng năm|mỗi năm|bình quân|cơ bản|tiếp tục|nâng|đưa|giữ|với|ít nhất|\d{1,2}[.)]|[a-zđ]\))(?=[\s,:]|$)[\s,:]*)+/iu

function tidyHead(head: string): Span {
  let start = 0
  for (let round = 0; round < 3; round++) {
    const rest = head.slice(start)
    start += LEAD_IN.exec(rest)?.[0].length ?? 0
    const horizon = HORIZON_WORDS.exec(head.slice(start))
    if (horizon?.index === 0) start += horizon[0].length
    start += /^[\s,:;.–+-]*/u.exec(head.slice(start))?.[0].length ?? 0
  }
  const rest = head.slice(start)
  const bare = rest
    .replace(/[\s,:;–-]+$/u, '')
    .replace(/\s(?:có|được|với|phấn đấu|hướng tới|lên|là|trong đó)$/iu, '')
  const horizonAtEnd = /(?:,\s)?(?:vào|đến|trong|tới)?\s?(?:hết\s|cuối\s)?năm\s\d{4}$/iu.exec(bare)
  const length = horizonAtEnd === null ? bare.length : horizonAtEnd.index
  return { start, end: start + bare.slice(0, length).trimEnd().length }
}

function tidyTail(tail: string): Span {
  if (/^\s?[,;.:]/u.test(tail)) return { start: 0, end: 0 }
  const start = /^[\s,:;.)]*(?:(?:là|và)\s)?/u.exec(tail)?.[0].length ?? 0
  const rest = tail.slice(start)
  const horizon = HORIZON_WORDS.exec(rest)
  const sign =
    /[;.]|,\s(?:trong đó|phấn đấu|góp phần|đồng thời|bảo đảm|nhằm|qua đó)|\sso với\s|\strở (?:lên|xuống)(?=$|[,.;])/iu.exec(
      rest,
    )
  const end = Math.min(horizon?.index ?? rest.length, sign?.index ?? rest.length)
  return { start, end: start + rest.slice(0, end).replace(/[\s,;:.(]+$/u, '').length }
}
