import { isStateWord, verbLengthAt } from './action-verbs.ts'
import { readChargedBody, skipExample } from './charged-body.ts'
import { findAgent } from './find-agent.ts'
import { adverbsAt, findPredicate, isForbidding } from './find-predicate.ts'
import { readUnitList, readUnitObject, type UnitList } from './find-units.ts'
import type { Obligation } from './obligation.ts'
import { ASSIGNING, CONNECTIVES, GROUNDS, PRAISE } from './order-words.ts'
import { PhraseSet, type Word } from './split-words.ts'

/** Stands for the order that an item without a verb leaves unsaid. */
export const UNSAID_ORDER: Obligation = {
  lead: [],
  isStated: false,
  predicate: 0,
  form: 'dated',
}

/**
 * Finds who must do what in a sentence: "Giao Sở Tài chính …", "Sở Nội vụ chủ trì …", "Trước ngày
 * 15/10, Phòng Kinh tế …", "Rà soát …". Null for a sentence that tells what is or was.
 */
export function findObligation(words: readonly Word[]): Obligation | null {
  const first = skipConnective(words)
  const opensWithGround = GROUNDS.lengthAt(words, first) > 0 || PRAISE.lengthAt(words, first) > 0
  return (
    findAssignment(words, first) ??
    findSubject(words, first) ??
    findShared(words, first) ??
    (opensWithGround ? findBehindLeadIn(words, first) : null) ??
    findAgent(words, first) ??
    findBehindTopic(words, first) ??
    findImperative(words, first) ??
    findBehindLeadIn(words, first) ??
    findImpersonal(words, first)
  )
}

/** Whether the sentence opens with the document that it carries out. */
export function opensWithGrounds(words: readonly Word[]): boolean {
  return GROUNDS.lengthAt(words, skipConnective(words)) > 0
}

function skipConnective(words: readonly Word[]): number {
  return CONNECTIVES.lengthAt(words, 0)
}

function findAssignment(words: readonly Word[], first: number): Obligation | null {
  const verb = ASSIGNING.lengthAt(words, first)
  if (verb === 0) return null
  const list = readUnitObject(words, first + verb)
  if (list === null) return null
  const predicate = findPredicate(words, list.next)
  if (predicate === null) return null
  return { lead: list.names, isStated: true, predicate: predicate.index, form: 'assigned' }
}

function findSubject(words: readonly Word[], first: number): Obligation | null {
  const list = readUnitList(words, first)
  return list === null ? null : readSubject(words, list)
}

function readSubject(words: readonly Word[], list: UnitList): Obligation | null {
  if (isPersonWithPost(words, list) || isRespectful(words, list.next)) return null
  const charged = readChargedBody(words, list)
  if (charged !== null) {
    const { name, predicate } = charged
    return { lead: [name], isStated: true, predicate, form: 'subject' }
  }
  const passed = skipExample(words, skipBrackets(words, list.next))
  // "Bộ Chính trị yêu cầu các cấp ủy …": the one who is told, not the one who tells.
  const assigning = adverbsAt(words, passed)
  const verb = ASSIGNING.lengthAt(words, assigning)
  const told = verb === 0 ? null : readUnitList(words, assigning + verb)
  if (told !== null) {
    const predicate = findPredicate(words, told.next)
    if (predicate === null) return null
    return { lead: told.names, isStated: true, predicate: predicate.index, form: 'assigned' }
  }
  // "Ban Thường vụ cơ bản thống nhất …, giao …": the order is what it gives to others.
  const isPraise = PRAISE.lengthAt(words, passed) > 0 || PRAISE.lengthAt(words, assigning) > 0
  if (isPraise) return findAssignmentAfter(words, passed)
  const predicate = findPredicate(words, passed)
  if (predicate === null || isOpinion(words, passed, predicate.index)) return null
  const { index, isStated } = predicate
  return { lead: list.names, isStated, predicate: index, form: 'subject' }
}

// "Ủy ban nhân dân xã kính trình …": the author asks those above.
function isRespectful(words: readonly Word[], index: number): boolean {
  const asked = words[index + 1]?.lower ?? ''
  return words[index]?.lower === 'kính' && /^(?:trình|mong|báo|đề)$/u.test(asked)
}

// Minutes tell who said what: "Phòng Kinh tế báo cáo: tuần qua …", "Đồng chí An: đề nghị sửa …".
function isOpinion(words: readonly Word[], subject: number, predicate: number): boolean {
  const opens = words[subject]
  if (opens?.gap.startsWith(':') === true && OPINIONS.lengthAt(words, subject) > 0) {
    return !opens.isCapital
  }
  const speech = REPORTS.lengthAt(words, predicate)
  const said = words[predicate + speech]
  return speech > 0 && said !== undefined && said.gap.startsWith(':') && !said.isCapital
}

const OPINIONS = new PhraseSet(['đề nghị', 'kiến nghị', 'cho rằng', 'nên', 'nhất trí', 'hỏi'])
const REPORTS = new PhraseSet(['báo cáo', 'cho rằng', 'phát biểu', 'nêu', 'trình bày', 'cho biết'])

function findAssignmentAfter(words: readonly Word[], from: number): Obligation | null {
  const limit = Math.min(words.length, from + LEAD_IN_WORDS_MAX)
  for (let index = from; index < limit; index++) {
    const found = /[,;]\s/.test(words[index]?.gap ?? '') ? findAssignment(words, index) : null
    if (found !== null) return found
  }
  return null
}

// "Đồng chí Nguyễn Văn A - Phó Giám đốc - Trưởng đoàn": a member of a list.
function isPersonWithPost(words: readonly Word[], list: UnitList): boolean {
  const opens = words.findIndex(({ start }) => start === list.names[0]?.start)
  if (words[opens]?.lower !== 'đồng' && words[opens]?.lower !== 'ông') return false
  return words.slice(list.next, list.next + 6).some(({ gap }) => /^\s[-–]\s$/u.test(gap))
}

// Words that open a circumstance, which a comma or the unit itself ends.
const LEAD_IN = new Set(
  `trên căn trước từ sau trong để khi định hằng hàng theo đến ngày chậm muộn năm quý tháng nhằm qua tại vào
   với đối riêng nếu trường cuối đầu thực tiếp giai hết ngay về thông song nhân ngoài kể tùy do vì kết`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
const LEAD_IN_WORDS_MAX = 240

function endOfOwners(words: readonly Word[], index: number): number {
  const isOwning = words[index]?.lower === 'của'
  const list = isOwning ? readUnitList(words, index + 1) : null
  if (list === null || !words[list.next]?.gap.includes(',')) return index
  return verbLengthAt(words, adverbsAt(words, list.next)) > 0 ? list.next : index
}
const FAILING = new Set('chưa không vi để chậm'.split(' '))
const TIME_END = /^(?:\d+|tháng|tuần|năm|quý|nay|ngày|giờ)$/u

function findBehindLeadIn(words: readonly Word[], first: number): Obligation | null {
  const opening = words[first]
  const isPraise = PRAISE.lengthAt(words, first) > 0
  if (opening === undefined || !(LEAD_IN.has(opening.lower) || isPraise)) return null
  const limit = Math.min(words.length, first + LEAD_IN_WORDS_MAX)
  for (let index = first + 1; index < limit; index++) {
    const word = words[index]
    if (word === undefined || word.inBrackets) continue
    // "đơn vị nào chưa gửi, Văn phòng sẽ báo cáo": what happens if somebody fails.
    if (word.lower === 'nào' && FAILING.has(words[index + 1]?.lower ?? '')) return null
    const opens = /[,:]\s/.test(word.gap) || TIME_END.test(words[index - 1]?.lower ?? '')
    const found = opens ? readBehindLeadIn(words, index, isPraise) : null
    if (found !== null) return found
    // "… đề xuất của các sở, UBND phường, chủ trì …": whoever owns the matter is not the subject.
    index = Math.max(index, endOfOwners(words, index) - 1)
  }
  if (isPraise) return null
  return findOrderOfAddressee(words, first) ?? findOrderBehindLeadIn(words, first, limit)
}

// "Đối với các đảng ủy trực thuộc: hoàn thành …": the addressee must do it.
function findOrderOfAddressee(words: readonly Word[], first: number): Obligation | null {
  const opener = ADDRESSING.lengthAt(words, first)
  const list = opener === 0 ? null : readUnitObject(words, first + opener)
  if (list === null) return null
  const opens = words[list.next]
  const isDuty = opens?.lower === 'cần' || opens?.lower === 'phải'
  if (!isDuty && !/[,:]/u.test(opens?.gap ?? '')) return null
  const verb = adverbsAt(words, list.next)
  if (verbLengthAt(words, verb) === 0 && verbLengthAt(words, list.next) === 0) return null
  return { lead: list.names, isStated: true, predicate: list.next, form: 'subject' }
}

const ADDRESSING = new PhraseSet(['đối với', 'về phía', 'riêng', 'riêng đối với'])

function readBehindLeadIn(
  words: readonly Word[],
  index: number,
  assignedOnly: boolean,
): Obligation | null {
  // "Thông qua kiểm tra, kiến nghị Chính phủ sửa đổi …": a proposal to those above orders nobody.
  const assigned = words[index]?.lower === 'kiến' ? null : findAssignment(words, index)
  if (assigned !== null || assignedOnly) return assigned
  const list = readUnitList(words, index)
  return list === null ? null : readSubject(words, list)
}

// "Căn cứ tình hình …, xây dựng kế hoạch …": an order to whom the heading names.
function findOrderBehindLeadIn(
  words: readonly Word[],
  first: number,
  limit: number,
): Obligation | null {
  for (let index = first + 1; index < limit; index++) {
    const word = words[index]
    if (word === undefined || word.inBrackets) continue
    const opens = /[,:]\s/.test(word.gap) || words[index - 1]?.lower === 'để'
    const verb = opens ? adverbsAt(words, index) : index
    if (opens && verbLengthAt(words, verb) > 0) {
      return { lead: [], isStated: false, predicate: index, form: 'behind-lead-in' }
    }
  }
  return null
}

// "Với Bộ Tài chính xây dựng cơ chế …" below "Vụ Kế hoạch phối hợp:": the work is shared.
function findShared(words: readonly Word[], first: number): Obligation | null {
  const list = words[first]?.lower === 'với' ? readUnitList(words, first + 1) : null
  if (list === null || words[list.next]?.gap !== ' ') return null
  const isWork = verbLengthAt(words, adverbsAt(words, list.next)) > 0
  return isWork ? { lead: [], isStated: false, predicate: first, form: 'behind-lead-in' } : null
}

// "Báo cáo tháng: các chi bộ gửi về …": a topic, then who.
function findBehindTopic(words: readonly Word[], first: number): Obligation | null {
  const limit = Math.min(words.length, first + TOPIC_WORDS_MAX)
  for (let index = first + 1; index < limit; index++) {
    if (!words[index]?.gap.startsWith(':')) continue
    const list = readUnitList(words, index)
    const found = list === null ? null : readSubject(words, list)
    return found?.form === 'subject' ? found : null
  }
  return null
}

const TOPIC_WORDS_MAX = 24

function findImperative(words: readonly Word[], first: number): Obligation | null {
  const start = adverbsAt(words, first)
  const isVerb = verbLengthAt(words, start) > 0 || verbLengthAt(words, first) > 0
  if (!isVerb && !isForbidding(words, start)) return null
  if (PRAISE.lengthAt(words, first) > 0) return null
  if (words.slice(first, start).some(isStateWord) || isPersonalName(words)) return null
  return { lead: [], isStated: false, predicate: first, form: 'imperative' }
}

// "Lưu Thị Hân": a signature, although "lưu" is a verb.
function isPersonalName(words: readonly Word[]): boolean {
  return words.length > 1 && words.length < 6 && words.every(isCapitalised)
}

function isCapitalised({ isCapital, isUpper, gap }: Word): boolean {
  return isCapital && !isUpper && gap.length < 2
}

// "Công tác kiểm tra phải làm thường xuyên": an order about a matter, which names nobody.
function findImpersonal(words: readonly Word[], first: number): Obligation | null {
  const limit = Math.min(words.length, first + IMPERSONAL_WORDS_MAX)
  for (let index = first + 1; index < limit; index++) {
    const word = words[index]
    if (word === undefined || /[;:]/u.test(word.gap)) return null
    if (word.inBrackets || word.isCapital) continue
    if (isStateWord(word) || CONDITIONAL.has(word.lower)) return null
    if (word.lower !== 'phải' && word.lower !== 'cần') continue
    const verb = adverbsAt(words, index)
    if (verbLengthAt(words, verb) === 0) return null
    return { lead: [], isStated: false, predicate: first, form: 'behind-lead-in' }
  }
  return null
}

const IMPERSONAL_WORDS_MAX = 40
const CONDITIONAL = new Set('nếu khi mà những điều sẽ vẫn'.split(' '))

function skipBrackets(words: readonly Word[], from: number): number {
  let index = from
  while (words[index]?.inBrackets === true) index += 1
  return index
}
