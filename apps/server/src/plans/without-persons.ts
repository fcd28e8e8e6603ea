import { foldName } from '@roviec/directive'
import { type KnownNames, wordsOfName } from './known-names.ts'

/**
 * A text without the names of persons: those behind a word of address ("đồng chí Trần Văn An, Lê
 * Thị Bích"), and those that are known, wherever they stand and however they are written. Positions
 * and units stay, as do places that begin like an address ("Bà Rịa").
 */
export function withoutPersons(text: string, known: KnownNames): string {
  const words = wordsOf(text)
  const folded = words.map((word) => word.folded)
  const left: string[] = []
  let kept = 0
  let at = 0
  while (at < words.length) {
    const unit = wordsOfName(folded, at, known.units)
    const names = unit > 0 ? [] : namesAt({ words, folded, known }, at)
    for (const { from, to } of names) {
      left.push(text.slice(kept, words[from]?.start), LEFT_OUT)
      kept = words[to - 1]?.end ?? text.length
    }
    at = Math.max(at + Math.max(unit, 1), names.at(-1)?.to ?? 0)
  }
  return left.join('') + text.slice(kept)
}

const LEFT_OUT = '[…]'

interface Word {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly isCapital: boolean
  /** What stands between it and the word before. */
  readonly gap: string
}

/** Words by their place, from the first to the one behind the last. */
interface Range {
  readonly from: number
  readonly to: number
}

interface Reading {
  readonly words: readonly Word[]
  readonly folded: readonly string[]
  readonly known: KnownNames
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu

function wordsOf(text: string): Word[] {
  let before = 0
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const gap = text.slice(before, index)
    before = index + word.length
    return { start: index, end: before, folded: foldName(word), isCapital: isCapital(word), gap }
  })
}

/** An abbreviation ("UBND") has no vowel, and is no part of a name; "H'Hen" is. */
function isCapital(word: string): boolean {
  if (/^\p{Lu}$/u.test(word)) return true
  return /^\p{Lu}/u.test(word) && /[aeiouy]/u.test(word.normalize('NFD').toLowerCase())
}

/** The name or names that begin here: one that is known, or all behind a word of address. */
function namesAt(reading: Reading, at: number): readonly Range[] {
  const { folded, known } = reading
  const own = wordsOfName(folded, at, known.persons)
  if (own > 0 && capitalsFrom(reading, at) >= own) return [{ from: at, to: at + own }]
  const address = addressAt(reading, at)
  return address === 0 || isPlaceAt(reading, at) ? [] : listFrom(reading, at + address)
}

const ADDRESSES = ['đồng chí', 'đ c', 'ông', 'bà', 'anh', 'chị', 'thầy', 'cô'].map((words) =>
  words.split(' ').map(foldName),
)

/** How many words of address stand here. */
function addressAt({ words, folded }: Reading, at: number): number {
  const found = ADDRESSES.find((address) =>
    address.every(
      (word, place) =>
        folded[at + place] === word &&
        (place === 0 || /^(?:\s+|\/)$/u.test(words[at + place]?.gap ?? '')),
    ),
  )
  return found?.length ?? 0
}

/** "Bà Rịa Vũng Tàu": a place, with nothing behind it or with another place. */
function isPlaceAt(reading: Reading, at: number): boolean {
  const { words, folded, known } = reading
  const place = words[at]?.isCapital ? wordsOfName(folded, at, known.places) : 0
  const next = at + place
  const isAlone = !words[next]?.isCapital || !/^\s+$/u.test(words[next].gap)
  return place > 0 && (isAlone || wordsOfName(folded, next, known.places) > 0)
}

function listFrom(reading: Reading, from: number): readonly Range[] {
  const names: Range[] = []
  let at: number | null = from
  while (at !== null) {
    const length = nameLength(reading, at, names.length === 0)
    if (length === 0) break
    names.push({ from: at, to: at + length })
    at = nextInList(reading, at + length)
  }
  return names
}

/** Where another name may stand: behind a comma or "và", without an address of its own. */
function nextInList(reading: Reading, at: number): number | null {
  const { words, folded } = reading
  const gap = words[at]?.gap ?? '.'
  const isAnd = AND.has(folded[at] ?? '') && JOINED.test(gap)
  if (!isAnd && !COMMA.test(gap)) return null
  const next = isAnd ? at + 1 : at
  return addressAt(reading, next) > 0 ? null : next
}

const COMMA = /^\s*[,;]\s*$/u
const JOINED = /^\s*[,;]?\s*$/u
const AND: ReadonlySet<string> = new Set(['và', 'cùng', 'với'].map(foldName))
const NAME_WORDS_MAX = 6

/**
 * How many words of a name stand here. Behind a comma anything may follow: there a name begins with
 * a family name, or nothing in small letters stands behind it as in "Sở Y tế".
 */
function nameLength(reading: Reading, at: number, isFirst: boolean): number {
  const { words, folded } = reading
  const length = capitalsFrom(reading, at)
  const next = words[at + length]
  const goesOn =
    next !== undefined && !next.isCapital && !AND.has(next.folded) && /^\s+$/u.test(next.gap)
  const isName = isFirst || FAMILY_NAMES.has(folded[at] ?? '') || !goesOn
  return length > 1 && isName ? length : 0
}

/** Words with a capital that follow one another, up to a title or a unit. */
function capitalsFrom(reading: Reading, from: number): number {
  const { words, folded, known } = reading
  let at = from
  while (at < from + NAME_WORDS_MAX && words[at]?.isCapital) {
    const isApart = at > from && !/^(?:\s+|['’])$/u.test(words[at]?.gap ?? '')
    if (isApart || isTitle(folded, at) || wordsOfName(folded, at, known.units) > 0) break
    at += 1
  }
  return at - from
}

function isTitle(folded: readonly string[], at: number): boolean {
  const first = folded[at] ?? ''
  return first === DEPUTY || TITLES.has(`${first} ${folded[at + 1] ?? ''}`)
}

const DEPUTY = foldName('Phó')
const TITLES: ReadonlySet<string> = new Set(
  (
    'chủ tịch|bí thư|giám đốc|tổng giám|tổng bí|tổng thư|thủ tướng|thủ trưởng|bộ trưởng|' +
    'thứ trưởng|cục trưởng|vụ trưởng|chi cục|viện trưởng|hiệu trưởng|trưởng phòng|trưởng ban|' +
    'trưởng công|trưởng đoàn|trưởng khoa|trưởng trạm|chánh văn|chánh thanh|chánh án|tổ trưởng|' +
    'đội trưởng|ủy viên|thường trực|lãnh đạo|đại biểu|chỉ huy|thiếu tướng|trung tướng|' +
    'thượng tướng|đại tướng|thiếu tá|trung tá|thượng tá|đại tá|thiếu úy|trung úy|thượng úy|đại úy'
  )
    .split('|')
    .map(foldName),
)

const FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn đinh ' +
    'trịnh trương lâm mai hà tô tạ phùng vương quách thái chu châu cao lưu lương tăng ' +
    'thân tống từ văn viên diệp doãn đàm đậu đồng đường giang giáp hứa khổng khuất kiều ' +
    'kim la lại lò lữ lục ma mạc mã nghiêm nhâm ninh nông ông phí phó quang quan sầm sùng ' +
    'thạch thào tiêu tòng triệu trình tôn ung vi vì vàng giàng vừ xa bạch bế bàn cù cầm cung hạ hầu ' +
    'hàn hoa âu an'
  )
    .split(' ')
    .map(foldName),
)
