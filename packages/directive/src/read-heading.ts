import { isStateWord } from './action-verbs.ts'
import type { DeadlineContext } from './deadline-candidate.ts'
import { findPartners } from './find-partners.ts'
import { findPredicate } from './find-predicate.ts'
import { readUnitList, readUnitObject, type UnitList, type UnitName } from './find-units.ts'
import type { Layout } from './lay-out-blocks.ts'
import { SENTENCE_WORDS_MAX } from './limits.ts'
import { ASSIGNING } from './order-words.ts'
import {
  namesIn,
  NOTHING_INHERITED,
  readSentence,
  type Inherited,
  type SentenceReading,
} from './read-sentence.ts'
import type { Span } from './reading.ts'
import { splitSentences } from './split-sentences.ts'
import { PhraseSet, splitWords, type Word } from './split-words.ts'
import { findUnitHead } from './unit-words.ts'

/** What a heading says for the paragraphs under it. */
export interface HeadingReading {
  readonly inherited: Inherited
  /** The heading as a sentence: it may itself be the task when nothing under it is one. */
  readonly sentence: SentenceReading
}

/**
 * Reads a heading such as "3. Sở Tài nguyên và Môi trường:", "Sở Nội vụ chủ trì, phối hợp với …:"
 * or "Đối với các phường, xã": the units it names do what is listed under it.
 */
export function readHeading(layout: Layout, span: Span, context: DeadlineContext): HeadingReading {
  const sentence = readSentence(layout, lastSentence(layout, span), context)
  const named = readNamedUnit(layout, span) ?? readSubject(layout, sentence)
  const { obligation, words } = sentence
  const isLabelled = OFFICE_LABEL.test(layout.match.slice(span.start, span.end))
  const isOrder = obligation !== null && obligation.lead.length > 0 && !isLabelled
  if (named === null && !isOrder) return { inherited: withDeadline(sentence), sentence }
  const lead = isOrder
    ? namesIn(layout, sentence.span, obligation.lead)
    : (named ?? NOTHING_INHERITED.lead)
  const partners = isOrder ? findPartners(words, obligation.predicate, obligation.lead) : null
  const support = namesIn(layout, sentence.span, partners?.support ?? [])
  return { inherited: { ...withDeadline(sentence), lead, support }, sentence }
}

// A chapeau may tell the grounds first: only its last sentence opens the list.
function lastSentence(layout: Layout, span: Span): Span {
  if (!layout.match.slice(span.start, span.end).endsWith(':')) return span
  return splitSentences(layout.match, span.start, span.end).at(-1) ?? span
}

// "Để nâng cao năng lực, thủ trưởng các sở có trách nhiệm:": the subject behind a circumstance.
function readSubject(layout: Layout, { words, span }: SentenceReading): Inherited['lead'] | null {
  if (layout.match[span.end - 1] !== ':') return null
  for (const [index, { gap }] of words.slice(0, SUBJECT_WORDS_MAX).entries()) {
    const opens = index === 0 || gap.includes(',')
    const list = opens ? (readTold(words, index) ?? readPlace(words, index)) : null
    if (list === null) continue
    const isSubject = endsThere(words, list.next) || findPredicate(words, list.next) !== null
    if (isSubject && (index > 0 || list.isTold)) return namesIn(layout, span, list.names)
  }
  return null
}

// "Ban Nội chính đề nghị Đảng ủy các phường:": whoever is asked, else the subject itself.
function readTold(
  words: readonly Word[],
  index: number,
): (UnitList & { readonly isTold: boolean }) | null {
  const list = readUnitList(words, index)
  if (list === null) return null
  const verb = ASSIGNING.lengthAt(words, list.next)
  const told = verb === 0 ? null : readUnitObject(words, list.next + verb)
  if (told !== null) return { ...told, isTold: true }
  return list.next < words.length ? { ...list, isTold: false } : null
}

// "thành phố Minh Hà cần …": a place in small letters is a subject only in front of such a word.
function readPlace(
  words: readonly Word[],
  index: number,
): (UnitList & { readonly isTold: boolean }) | null {
  const length = PLACES.lengthAt(words, index)
  if (length === 0) return null
  let next = index + length
  while (next < index + PLACE_WORDS_MAX && words[next]?.isCapital === true) next += 1
  const [first, last, modal] = [words[index], words[next - 1], words[next]]
  if (first === undefined || last === undefined || modal === undefined) return null
  const isNamed = next > index + length
  if (!isNamed || !OBLIGES.has(modal.lower)) return null
  return { names: [{ start: first.start, end: last.end, isPlural: false }], next, isTold: true }
}

const PLACES = new PhraseSet([
  'tỉnh',
  'thành phố',
  'quận',
  'huyện',
  'thị xã',
  'phường',
  'xã',
  'đặc khu',
])
const PLACE_WORDS_MAX = 8
const OBLIGES = new Set(['cần', 'phải'])
const SUBJECT_WORDS_MAX = 200

// "Trước ngày 15/6:" sets the date of everything under it; a date inside a title does not.
function withDeadline(sentence: SentenceReading): Inherited {
  const isOpening = sentence.deadlines.due.span?.start === sentence.span.start
  const isDated = sentence.deadlines.due.on !== null || sentence.deadlines.due.recurrence !== null
  const isInherited = isDated && isOpening
  return { ...NOTHING_INHERITED, deadlines: isInherited ? sentence.deadlines : null }
}

const OPENERS = new PhraseSet([
  'đối với',
  'trách nhiệm của',
  'nhiệm vụ của',
  'giao',
  'giao cho',
  'đề nghị',
  'yêu cầu',
  'về phía',
  'phân công',
])
const OFFICE_LABEL = /^(?:cơ quan|đơn vị)\s\p{Ll}{2,6}\s\p{Ll}{2,6}\s?:\s/iu

function readNamedUnit(layout: Layout, span: Span): Inherited['lead'] | null {
  const match = layout.match.slice(span.start, span.end)
  const skipped = OFFICE_LABEL.exec(match)?.[0].length ?? 0
  const words = splitWords(match.slice(skipped), SENTENCE_WORDS_MAX)
  const opener = OPENERS.lengthAt(words, 0)
  const list = readUnitList(words, opener) ?? (opener > 0 ? readNamedAfter(words, opener) : null)
  if (list === null) return null
  const described = endsThere(words, list.next) ? list.names : describe(words, list)
  if (described === null) return null
  const names = described.map(({ start, end, isPlural }) => ({
    start: start + skipped,
    end: end + skipped,
    isPlural,
  }))
  return namesIn(layout, span, names)
}

// "Trách nhiệm của chính quyền các địa phương": behind an opener small letters name a body too.
function readNamedAfter(words: readonly Word[], opener: number): UnitList | null {
  const [first, last] = [words[opener], words.at(-1)]
  const head = findUnitHead(words, opener, true)
  if (first === undefined || last === undefined || head === null) return null
  const name = { start: first.start, end: last.end, isPlural: head.isPlural }
  return words.length - opener > NAME_WORDS_MAX ? null : { names: [name], next: words.length }
}

// "Các doanh nghiệp viễn thông hoạt động trên địa bàn tỉnh:": what stands behind a class tells it.
function describe(words: readonly Word[], { names, next }: UnitList): UnitName[] | null {
  const last = words.findLast(({ inBrackets }) => !inBrackets)
  const [name, opens] = [names.at(-1), words[next]]
  if (name === undefined || opens === undefined || last === undefined) return null
  const isTold = name.isPlural || DESCRIPTIONS.has(opens.lower)
  const rest = words.slice(next).filter(({ inBrackets }) => !inBrackets)
  if (!isTold || rest.length > DESCRIPTION_WORDS_MAX) return null
  if (/[;:]/u.test(opens.gap) || rest.some(({ gap }) => /[.;:]/u.test(gap))) return null
  if (rest.some((word) => OBLIGING.has(word.lower) && !word.isCapital)) return null
  return [...names.slice(0, -1), { ...name, end: last.end }]
}

const NAME_WORDS_MAX = 12
const DESCRIPTION_WORDS_MAX = 24
const DESCRIPTIONS = new Set('từ thuộc trên tại ở có đang được của trong hoạt trực đóng'.split(' '))
const OBLIGING = new Set(['phải', 'cần', 'nếu', 'đã', 'chưa', 'không'])

const DUTY_WORDS = new Set(
  'có trách nhiệm vụ chủ trì phối hợp với cần phải thực hiện theo trong tập trung chịu triển khai các như sau'.split(
    ' ',
  ),
)

// Behind the names of a heading come words of duty, or nothing.
function endsThere(words: readonly Word[], index: number): boolean {
  const next = words.slice(index).find(({ inBrackets }) => !inBrackets)
  if (next === undefined) return true
  const second = words[words.indexOf(next) + 1]?.lower ?? ''
  // "Các doanh nghiệp hoạt động trong lĩnh vực …": tells which ones, not what they must do.
  if (next.lower === 'trong') return WITHIN.has(second)
  return DUTY_WORDS.has(next.lower) && !(isStateWord(next) && next.lower !== 'có')
}

const WITHIN = new Set('phạm chức thời quá khi năm quý tháng việc công'.split(' '))
