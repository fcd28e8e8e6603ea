import { adverbLengthAt, isStateWord, verbLengthAt } from './action-verbs.ts'
import { opensFieldWord } from './field-words.ts'
import { goesOnAsTier, isListedKind, listsBehindColon, mentionsPlural } from './listed-tiers.ts'
import type { NameState } from './name-state.ts'
import { isShortDepartment } from './short-department.ts'
import { PhraseSet, type Word } from './split-words.ts'
import { findUnitHead, isListedNoun, listedNounLength, type UnitHead } from './unit-words.ts'

/** Words that join two names of a list, or two parts of one name. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(['và', 'với', 'cùng', 'hoặc'])

/** Whether the word still belongs to the name before it. */
export function goesOnName(words: readonly Word[], index: number, state: NameState): boolean {
  const word = words[index]
  if (word === undefined) return false
  const gap = word.gap.trim()
  const isFirstBehindHead = index === state.from + state.headLength
  if (gap === ',') return goesOnAfterComma(words, index, state)
  if (gap !== '' && !isInnerSign(gap, words, index)) return false
  if (JOINING_WORDS.has(word.lower)) return goesOnAfterAnd(words, index, state)
  if (isFirstBehindHead && state.isOpen && !endsOpenHead(words, index)) return true
  // "cơ sở đào tạo": a verb that belongs to the name belongs to it with both its syllables.
  const isSecond = state.isOpen && index === state.from + state.headLength + 1
  if (isSecond && gap === '' && verbLengthAt(words, index - 1) === 2) return true
  if (isRunTogether(words, index, state)) return false
  if (word.isCapital && !word.isUpper) return true
  if (state.isCell) return true
  // "UBND tỉnh thành lập" ends before its verb, though "thành" may belong to a name.
  const isAction = verbLengthAt(words, index) > 1 || adverbLengthAt(words, index) > 0
  if (word.lower === 'các' && !namesClass(words, index)) return false
  if (INNER_WORDS.has(word.lower) && !isAction) return true
  if (isReferring(words, index, state)) return true
  if (words[index - 1]?.lower === 'chủ' && isChairingBody(words, index - 1)) return true
  return !endsName(words, index, state)
}

// Hyphens and slashes inside a name, and the colon of "Giám đốc các Sở: Tài chính, Nội vụ".
function isInnerSign(gap: string, words: readonly Word[], index: number): boolean {
  const [word, before] = [words[index], words[index - 1]]
  if (word === undefined || before === undefined) return false
  if (/^[-–]$/.test(gap) && word.lower === 'thường' && !word.isCapital) return false
  if (/^[-–/.&]$/.test(gap)) return !(/^[-–]$/.test(gap) && word.gap.length === 3 && word.isUpper)
  return gap === ':' && listsBehindColon(words, index)
}

// "Bộ tập trung …", "Công ty nghiêm túc …": the head alone is the name.
function endsOpenHead(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (word === undefined || word.isCapital) return false
  if (STOP_WORDS.has(word.lower) || adverbLengthAt(words, index) > 1) return true
  if (PAPERWORK.has(word.lower) && verbLengthAt(words, index) > 0) return true
  // "Văn phòng triển khai …", but "Trung tâm đào tạo", "Đoàn kiểm tra".
  const [second, before] = [words[index - 2]?.lower, words[index - 1]?.lower ?? '']
  const isClosed = CLOSED_HEADS.has(before) || CLOSED_PAIRS.has(`${second} ${before}`)
  return isClosed && verbLengthAt(words, index) > 1
}

const CLOSED_PAIRS = new Set(['văn phòng', 'liên đoàn', 'công đoàn'])
/** Last syllables of heads that no verb goes on to name: "văn phòng", "chủ tịch", "kho bạc". */
const CLOSED_HEADS = new Set('tịch đốc xã phường tỉnh quận huyện phố bạc khu trấn'.split(' '))

function endsName(words: readonly Word[], index: number, state: NameState): boolean {
  const word = words[index]
  if (word === undefined) return true
  if (isComplete(words, index, state)) return true
  if (isChairingBody(words, index)) return false
  if (STOP_PHRASES.lengthAt(words, index) > 0) return true
  if (word.lower === 'trong' || word.lower === 'ngoài') return !isInside(words, index)
  // "UBND quận chỉ xem xét …", but "Ban chỉ đạo".
  if (word.lower === 'chỉ' && !LEADING_BODIES.has(words[index + 1]?.lower ?? '')) return true
  if (isLocated(words, index, state)) return false
  if (STOP_WORDS.has(word.lower) || isStateWord(word)) return !isConcerned(words, index)
  const verb = verbLengthAt(words, index)
  // "Thường trực", "Chính phủ": the second syllable of a capitalised word is no verb.
  const before = words[index - 1]
  const isSyllable = before !== undefined && isProper(before) && word.gap === ' '
  const inner = isSyllable ? findUnitHead(words, index - 1, false) : null
  if (verb === 1 && isSyllable && (inner === null || inner.length > 1)) return false
  if (verb === 1 && opensFieldWord(words, index)) return false
  if (verb > 0) return !isPurpose(words, index)
  return adverbLengthAt(words, index) > 0
}

// Behind a place ("… Minh Hà"), or a department named in full ("Sở Y tế"), the sentence begins,
// even with a verb nobody listed.
function isComplete(words: readonly Word[], index: number, state: NameState): boolean {
  const [second, before] = [words[index - 2], words[index - 1]]
  if (second === undefined || before === undefined || index - state.from < 3) return false
  if (/^\d/u.test(words[index]?.lower ?? '')) return false
  if (isPlace(words, index) && !opensFieldWord(words, index))
    return index - state.from > state.headLength + 1
  const isDepartment = state.headWord === 'sở' && index - state.from === 3
  return isDepartment && WHOLE_DEPARTMENTS.has(`${second.lower} ${before.lower}`)
}

// Two words with capitals, neither of them the head of a body: "Minh Hà", but not "Sở Tư" of "Sở Tư
// pháp".
function isPlace(words: readonly Word[], index: number): boolean {
  const [second, before] = [words[index - 2], words[index - 1]]
  if (second === undefined || before === undefined || before.gap !== ' ') return false
  if (!isProper(second) || !isProper(before)) return false
  return (
    findUnitHead(words, index - 2, false) === null && findUnitHead(words, index - 1, false) === null
  )
}

function isProper(word: Word): boolean {
  return word.isCapital && !word.isUpper
}

const WHOLE_DEPARTMENTS = new Set(
  'y tế,nội vụ,tài chính,xây dựng,tư pháp,công thương,ngoại vụ,du lịch'.split(','),
)

const LEADING_BODIES = new Set(['đạo', 'huy'])

// "Vụ Thị trường trong nước", "các cơ quan, đơn vị trong ngành".
function isInside(words: readonly Word[], index: number): boolean {
  return /^(?:nước|ngành|tỉnh|bộ|xã|phường|huyện|thành)$/u.test(words[index + 1]?.lower ?? '')
}

// "các đơn vị điện lực trên địa bàn tỉnh": where the members of a class are.
function isLocated(words: readonly Word[], index: number, state: NameState): boolean {
  const [word, before] = [words[index]?.lower, words[index - 1]?.lower]
  if (!state.isPlural || state.isCell || words[index]?.gap !== ' ') return false
  if (word === 'bàn') return before === 'địa'
  const isThere = word === 'trên' && words[index + 1]?.lower === 'địa'
  return isThere && words[index + 2]?.lower === 'bàn' && index - state.from > state.headLength
}

// "có liên quan" describes the units; "có trách nhiệm" begins what they must do.
function isConcerned(words: readonly Word[], index: number): boolean {
  const [word, next] = [words[index], words[index + 1]]
  if (word?.lower !== 'có') return false
  return next?.lower === 'liên' || next?.lower === 'thẩm' || next?.lower === 'điều'
}

// "các cơ quan chủ trì tiếp tục …": the bodies that chair, not an order to chair.
function isChairingBody(words: readonly Word[], index: number): boolean {
  const before = words[index - 1]?.lower
  if (before !== 'quan' && before !== 'vị') return false
  const isChairing = words[index]?.lower === 'chủ' && words[index + 1]?.lower === 'trì'
  const next = words[index + 2]
  if (!isChairing || next === undefined || next.gap !== ' ') return false
  return adverbLengthAt(words, index + 2) > 0
}

function isPurpose(words: readonly Word[], index: number): boolean {
  const [third, second, before] = [words[index - 3], words[index - 2], words[index - 1]]
  if (before === undefined) return false
  if (INNER_VERB_AFTER.has(before.lower)) return !PAPERWORK.has(words[index]?.lower ?? '')
  if (isManagingBody(words, index)) return true
  return third?.lower === 'án' && second?.lower === 'đầu' && before.lower === 'tư'
}

// "Trưởng Ban quản lý dự án", "các Cục quản lý chuyên ngành", "các cơ quan quản lý nhà nước về …".
function isManagingBody(words: readonly Word[], index: number): boolean {
  const verb = words[index]?.lower ?? ''
  if (words[index - 1]?.lower === 'ban') return /^(?:quản|chỉ|điều)$/u.test(verb)
  if (words[index - 1]?.lower === 'tư' && words[index - 3]?.lower === 'chủ') {
    return verb === 'xây' && words[index + 2]?.lower === 'và'
  }
  if (verb !== 'quản') return false
  const object = words[index + 2]?.lower
  return object === 'chuyên' || object === 'nhà' || object === 'dự' || object === 'ngành'
}

// "Ban Chỉ đạo chuyển đổi số", "Ban Quản lý dự án đầu tư": the verb is what the body is for.
const INNER_VERB_AFTER = new Set(
  'đạo án lý tác trình dịch thi đội chánh đoàn nhóm ngoại thư tổ nuôi vi'.split(' '),
)

// "Thư ký Đoàn tổng hợp …": no team is called after its paperwork.
const PAPERWORK = new Set(
  'tổng báo gửi trình nộp hoàn triển thực chuẩn phối chủ tiến làm cử lập'.split(' '),
)

// "UBND các phường": a class inside the name; "báo cáo UBND các vấn đề …" ends it.
function namesClass(words: readonly Word[], index: number): boolean {
  return !MATTERS.has(words[index + 1]?.lower ?? '')
}

const MATTERS = new Set(
  'vấn nội kết chính biện khó giải hồ báo dự nhiệm thông phương thủ'.split(' '),
)

// "Cơ quan này", "các đơn vị nêu trên": bodies named before.
function isReferring(words: readonly Word[], index: number, state: NameState): boolean {
  const before = words[index - 1]?.lower ?? ''
  if (!/^(?:quan|vị|phương|ngành|nêu|nói|kể)$/u.test(before)) return false
  const word = words[index]?.lower
  if (word === 'này' || word === 'nêu' || word === 'nói') return index - state.from < 6
  return word === 'trên' && (before === 'nêu' || before === 'nói' || before === 'kể')
}

const INNER_WORDS = new Set(
  'nhân dân thành phố tỉnh phường xã đặc khu quận huyện thị trấn các cấp của thuộc liên quan trung ương địa phương đơn vị cơ'.split(
    ' ',
  ),
)

const STOP_PHRASES = new PhraseSet([
  'kết quả',
  'tình hình',
  'nội dung',
  'bằng văn bản',
  'thông qua',
  'biết',
  'phụ trách',
  'xin',
])

const STOP_WORDS = new Set(
  `theo căn trong trên để khi cần phải sẽ được làm do tại về từ đến trước sau ngay nếu mà như bằng qua
   nhằm vào tới kính kể chịu tự này đó cũng có những đúng chiếm bị khiến hãy`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

function goesOnAfterComma(words: readonly Word[], index: number, state: NameState): boolean {
  const word = words[index]
  if (word === undefined) return false
  if (word.gap === ',' && word.isCapital) return true
  // "Ban Chỉ đạo phòng, chống thiên tai".
  if (word.lower === 'chống' && words[index - 1]?.lower === 'phòng') return true
  // "Phòng Tổ chức đảng, đảng viên".
  const isMember = word.lower === 'đảng' && words[index + 1]?.lower === 'viên'
  if (isMember && words[index - 1]?.lower === 'đảng') return true
  if (goesOnAsTier(words, index, state)) return true
  const unit = findUnitHead(words, index, state.isCell)
  if (state.isPlural && !word.isCapital) return isListedNoun(words, index) && !isOwnList(unit)
  if (state.isPlural && isListedKind(words, index)) return true
  if (unit !== null || isShortDepartment(words, index)) return false
  // "Sở Văn hóa, Thể thao và Du lịch"; "Hội đồng nhân dân các phường, xã".
  if (word.isCapital) return !startsClause(words, index)
  return mentionsPlural(words, index, state) && isListedNoun(words, index)
}

function isOwnList(head: UnitHead | null): boolean {
  return head?.isQuantified ?? false
}

function startsClause(words: readonly Word[], index: number): boolean {
  return verbLengthAt(words, index) > 0 && words[index]?.isCapital === true && index > 8
}

function goesOnAfterAnd(words: readonly Word[], index: number, state: NameState): boolean {
  const next = words[index + 1]
  if (next === undefined || next.gap !== ' ') return false
  if (words[index]?.lower !== 'và') return false
  if (isSharedOffice(words, index, state)) return true
  const unit = findUnitHead(words, index + 1, state.isCell)
  if (state.isPlural && !next.isCapital) {
    return isListedNoun(words, index + 1) && !isOwnList(unit) && !isOwnBody(words, index + 1, unit)
  }
  if (next.isCapital) return unit === null
  if (mentionsPlural(words, index, state) && isListedNoun(words, index + 1)) return true
  if (unit !== null) return false
  // "Ban Quản lý các khu công nghệ cao và khu công nghiệp": the same noun once more.
  const isAgain = words.slice(state.from, index).some(({ lower }) => lower === next.lower)
  if (isAgain && verbLengthAt(words, index + 1) === 0) return true
  // "Sở Tài nguyên và môi trường": the second field in lower case.
  return state.isCell || (FIELD_HEADS.has(state.headWord) && verbLengthAt(words, index + 1) === 0)
}

// "… và chính quyền địa phương", "… và đại biểu Hội đồng nhân dân": a name of its own.
function isOwnBody(words: readonly Word[], index: number, unit: UnitHead | null): boolean {
  if (unit !== null && unit.length > 1) return true
  const length = listedNounLength(words, index)
  const next = words[index + length]
  return length > 1 && next?.gap === ' ' && next.isCapital && !next.isUpper
}

const FIELD_HEADS = new Set(['sở', 'bộ', 'phòng', 'vụ', 'cục'])

// "Văn phòng HĐND và UBND", "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân": one office of
// two.
function isSharedOffice(words: readonly Word[], index: number, state: NameState): boolean {
  const name = words.slice(state.from, index).map(({ lower }) => lower)
  const office = name.lastIndexOf('văn')
  if (office < 0 || name[office + 1] !== 'phòng') return false
  const council = name.slice(office + 2).join(' ')
  const next = words[index + 1]?.lower
  const isCouncil = /^(?:hđnd|hội đồng nhân dân|đoàn đại biểu quốc hội|đoàn đbqh)$/u.test(council)
  return isCouncil && (next === 'ubnd' || next === 'ủy' || next === 'hđnd' || next === 'hội')
}

// "Bộ Thông tin và Truyền thông Bộ Khoa học và Công nghệ": a cell that lost its line break.
function isRunTogether(words: readonly Word[], index: number, state: NameState): boolean {
  const word = words[index]
  if (word === undefined || !word.isCapital || index - state.from < 2) return false
  if (state.headLength > 1) return false
  return RUN_TOGETHER.has(word.lower) && word.lower === state.headWord
}

const RUN_TOGETHER = new Set(['bộ', 'sở', 'ban', 'phòng'])
