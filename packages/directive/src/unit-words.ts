import { PhraseSet, type Word } from './split-words.ts'

/** Words that open the name of a body, of an office or of the person who holds one. */
const HEADS = new PhraseSet([
  ...listPhrases(`sở; bộ; ban; phòng; văn phòng; ủy ban; ubnd; ub; hđnd; hội đồng; ubmttq; mttq; mặt trận; đảng ủy;
    thành ủy; tỉnh ủy; quận ủy; huyện ủy; thị ủy; chi ủy; chi bộ; đảng bộ; đảng đoàn; đảng; tổ đảng; cấp ủy;
    quân ủy; công an; quân sự; bộ đội; bộ chỉ huy; bộ tư lệnh; ban chỉ huy; ban chỉ đạo; trung tâm; viện;
    trường; học viện; đại học; chi cục; cục; tổng cục; vụ; thanh tra; kho bạc; ngân hàng; tòa án;
    viện kiểm sát; kiểm toán; bảo hiểm; hội; hiệp hội; liên hiệp; đoàn; thành đoàn; tỉnh đoàn; liên đoàn;
    liên minh; báo; đài; thông tấn xã; tạp chí; cổng thông tin; tập đoàn; tổng công ty; công ty;
    doanh nghiệp; hợp tác xã; bệnh viện; trạm; tổ công tác; tổ; đội; nhóm; ban quản lý; chủ tịch;
    phó chủ tịch; giám đốc; phó giám đốc; tổng giám đốc; thủ trưởng; người đứng đầu; trưởng; phó trưởng;
    chánh; phó chánh; bí thư; phó bí thư; bộ trưởng; thứ trưởng; thủ tướng; phó thủ tướng; cục trưởng;
    chi cục trưởng; chỉ huy trưởng; tổ trưởng; đội trưởng; hiệu trưởng; thường trực; thành viên;
    chính phủ; quốc hội; trung ương; lãnh đạo; đồng chí; đc; cơ quan; đơn vị; địa phương; ngành;
    phường; xã; đặc khu; thị trấn; quận; huyện; thị xã; tỉnh; thành phố; tp; khu phố; ấp; thôn;
    tổ dân phố; hạt kiểm lâm; hải quan; thuế; cảng vụ; ban thường vụ; ban chấp hành; bch; btv; bcđ; bql;
    vp; vpcp; dân quân; đoàn thanh niên; ban cán sự; tổng thư ký; chủ nhiệm; phó chủ nhiệm;
    chính quyền; nhà nước; nhà thầu; chủ đầu tư; chủ rừng; bưu điện; bưu cục; điện lực; giám thị; tư pháp;
    cán bộ; công chức; văn thư; kế toán; tổ chức; cá nhân; bên; thị đoàn; huyện đoàn; ông; bà; lực lượng;
    cấp huyện; cấp xã; cấp tỉnh; toàn ngành; toàn đảng bộ; thuế cơ sở; vụ trưởng; trưởng phòng; trưởng ban;
    trưởng khoa; trưởng trạm; trưởng thôn; trưởng khu phố; trưởng ấp; bộ phận; quỹ; cảnh sát; khối; cụm; nhà trường;
    nhà văn hóa; thư viện; bảo tàng; nhà hát; chi nhánh; xí nghiệp; lâm trường; nông trường; chi hội; chi đoàn;
    cơ quan này; đơn vị này; địa phương này; đại biểu; chủ bến; chủ phương tiện; chủ cơ sở; chủ hộ; thương vụ;
    tổng liên đoàn; liên đoàn lao động; lđlđ; công đoàn; thư ký; đảng viên; đồn; đồn biên phòng; tổ hỗ trợ; tổ giúp việc; ủy viên; ngân hàng; kiểm lâm; ttpvhcc; thường vụ; quản lý thị trường`),
])

/** Heads that say nothing without what follows: "Sở", "Ban". A verb right behind them is a name. */
const OPEN_HEADS = new Set(
  listPhrases(`sở; bộ; ban; phòng; ủy ban; ub; hội đồng; trung tâm; viện; trường; chi cục; cục; tổng cục; vụ; hội;
    hiệp hội; liên hiệp; đoàn; liên đoàn; liên minh; báo; đài; công ty; trạm; tổ; đội; nhóm; ban quản lý;
    ban chỉ đạo; ban chỉ huy; bộ chỉ huy; bộ tư lệnh; giám đốc; phó giám đốc; trưởng; phó trưởng; chánh;
    phó chánh; văn phòng; thanh tra; tổ công tác; học viện; tổ đảng; phường; xã; quận; huyện; tỉnh; đặc khu;
    thị trấn; thành phố; bệnh viện; ngân hàng; kho bạc; chủ tịch; phó chủ tịch; ban thường vụ; lực lượng; khối;
    cụm; quỹ; bộ phận; chi nhánh; xí nghiệp`),
)

/** Those who hold an office are written in lower case as often as not: "giao đồng chí …". */
const OFFICE_HOLDERS = new PhraseSet([
  ...listPhrases(
    `đồng chí; thủ trưởng; người đứng đầu; chủ tịch; phó chủ tịch; giám đốc; bí thư; chánh văn phòng; toàn ngành;
     cơ quan này; đơn vị này; địa phương này; toàn đảng bộ; lực lượng; trưởng phòng; trưởng ban; phó giám đốc; tổng giám đốc; chính quyền địa phương`,
  ),
])

/** Plural nouns that say what kind only with the next word: "các viện nghiên cứu". */
const INSTITUTIONS = new Set(
  listPhrases(
    `viện; trung tâm; ban; hội đồng; hội; nhóm; cơ sở; trường; công ty; đoàn; cụm; khối; tổ chức`,
  ),
)

/** Common nouns that name a body only in the plural: "các sở, ban, ngành". */
const PLURAL_NOUNS = new PhraseSet([
  ...listPhrases(`sở; ban; bộ; ngành; cơ quan; đơn vị; địa phương; phường; xã; đặc khu; thị trấn; quận; huyện; tỉnh;
    thành phố; tổ chức; đoàn thể; cấp; cấp ủy; đảng ủy; chi bộ; phòng; trung tâm; trường; doanh nghiệp; khoa;
    hội; tỉnh ủy; thành ủy; quận ủy; huyện ủy; đồng chí; thành viên; đảng bộ; ban đảng; vụ; cục; chi cục;
    viện; lực lượng; cơ sở; tổ; đội; khu phố; ấp; thôn; hợp tác xã; chủ đầu tư; nhà thầu; tập đoàn;
    tổng công ty; công ty; ủy ban; ubnd; ủy viên; ban quản lý; ông; bà; cấp ủy đảng; cơ quan đơn vị;
    tổ chức đảng; tổ chức chính trị; chủ tịch; giám đốc; thủ trưởng; trưởng; bộ trưởng; bí thư; văn phòng;
    đảng đoàn; cán bộ; đoàn; chủ rừng; ngân hàng; bệnh viện; phòng ban; đại biểu; vị; hộ; chi ủy; huyện thị;
    thị xã; nhóm; công chức; chuyên viên; khối; cụm; phòng chuyên môn; tổ dân phố; bên; sở ngành; trạm;
    hội đồng; bộ phận; tổ đảng; đảng viên; viên chức; người lao động; đoàn viên; hội viên; trung đoàn; đồn; lđlđ; công đoàn; liên đoàn lao động; trụ sở; chính quyền; cựu; nơi`),
])

const QUANTIFIERS = new PhraseSet([
  ...listPhrases(
    `các; mỗi; từng; một số; toàn thể; những; tất cả các; tất cả; toàn bộ các; cả; mọi`,
  ),
])

// "Ban hành", "Bộ máy", "Hội nghị", "Phòng, chống" begin like bodies and are none.
const NOT_A_BODY: Readonly<Record<string, RegExp>> = {
  ban: /^(?:hành|đầu)$/u,
  bộ: /^(?:máy|tiêu|chỉ số|luật|quy|thủ|công|tài|sưu|mẫu|câu)$/u,
  phòng: /^(?:chống|ngừa|tránh|bị|vệ|thủ|họp|học)$/u,
  hội: /^(?:nghị|thảo|nhập|họp|chợ|thi|đàm|thao|trường|tụ)$/u,
  đoàn: /^(?:kết)$/u,
  tổ: /^(?:chức|quốc|tiên)$/u,
  sở: /^(?:hữu|dĩ|thích)$/u,
  vụ: /^(?:việc|án|mùa)$/u,
  trường: /^(?:hợp)$/u,
  viện: /^(?:trợ|phí)$/u,
  đội: /^(?:ngũ)$/u,
  đảng: /^(?:viên|phí)$/u,
  trạm: /^(?:biến)$/u,
  nhóm: /^(?:nhiệm|giải|việc|đối)$/u,
  cục: /^(?:bộ|diện)$/u,
  xã: /^(?:hội)$/u,
  ngành: /^(?:nghề)$/u,
  'thành phố': /^(?:thông)$/u,
  'văn phòng': /^(?:phẩm)$/u,
  'công an': /^(?:ninh)$/u,
  'bảo hiểm': /^(?:cho|tự|bắt)$/u,
  thuế: /^(?:thu|giá|xuất|nhập|suất|tiêu|đất)$/u,
  bên: /^(?:cạnh|trong|ngoài|lề)$/u,
  tp: /^(?:cần)$/u,
}

// Verbs as often as bodies: these count only before the words that make them one.
const ONLY_BEFORE: Readonly<Record<string, RegExp>> = {
  'tổ chức': /^(?:chính|đảng|xã|tín|khoa|hành|kinh|cơ|cá|pháp)$/u,
  'lực lượng': /^(?:công|cảnh|quân|dân|thanh|kiểm|quản|chức|vũ|đoàn|bộ|biên|hải|chuyên|xung)$/u,
  quỹ: /^(?:bảo|đầu|hỗ|phát|tín|vì|phòng|khuyến)$/u,
  đồn: /^(?:biên|công)$/u,
  khối: /^(?:thi|các|mặt|dân|đảng|cơ|doanh|vận|nội)$/u,
  cụm: /^(?:thi|các|dân)$/u,
  'lãnh đạo': /^(?:ban|sở|phòng|văn|ubnd|ủy|hđnd|đảng|các|cơ|đơn|cục|vụ|bộ|huyện|tỉnh|thành|xã)$/u,
  'thanh tra': /^(?:tỉnh|thành|chính|sở|bộ|huyện|nhà|xây|giao|lao|viên)$/u,
  'cá nhân': /^(?:có|được|liên|phụ)$/u,
  'cán bộ': /^(?:công|phụ|đầu|lãnh|chủ|kiểm)$/u,
  báo: /^(?:sài|tuổi|người|nhân|hà|minh|đại|tiền|lao|và|điện|pháp|cần|thanh)$/u,
}

/** What begins at a place of a sentence: how many words, and whether it is a class of bodies. */
export interface UnitHead {
  readonly length: number
  readonly isPlural: boolean
  /** Whether the head needs more words to name anybody. */
  readonly isOpen: boolean
  /** Begins with "các", "mỗi", "một số". */
  readonly isQuantified: boolean
}

/**
 * The head of a unit's name at this place, or null. `anyCase` lets a single lower-case noun count,
 * as in a cell that holds nothing but names.
 */
export function findUnitHead(
  words: readonly Word[],
  index: number,
  anyCase: boolean,
): UnitHead | null {
  const quantifier = QUANTIFIERS.lengthAt(words, index)
  const noun = quantifier > 0 ? pluralNounLength(words, index + quantifier) : 0
  if (noun > 0) {
    const isOpen = INSTITUTIONS.has(joinLower(words, index + quantifier, noun))
    return { length: quantifier + noun, isPlural: true, isOpen, isQuantified: true }
  }
  const first = words[index]
  if (first === undefined) return null
  const isPerson = OFFICE_HOLDERS.lengthAt(words, index) > 0
  if (!first.isCapital && !anyCase && !isPerson) return isComrade(words, index) ? COMRADE : null
  const length = HEADS.lengthAt(words, index)
  if (length === 0 && isComrade(words, index)) return COMRADE
  if (length === 0 && isShortOffice(words, index)) return SHORT_OFFICE
  if (length === 0) return isAbbreviation(first, anyCase) ? ABBREVIATION : null
  const head = joinLower(words, index, length)
  const next = words[index + length]
  const follows = next !== undefined && next.gap.length <= 2 && !/[;:.]/.test(next.gap)
  const only = ONLY_BEFORE[head]
  if (only !== undefined && !(follows && only.test(next.lower))) return null
  // "Bà không trả lời.": a word of address names nobody without a name.
  if (ADDRESS.has(head) && !(follows && next.isCapital)) return null
  const isOther = NOT_A_BODY[head]
  if (follows && isOther?.test(next.lower) && !isNamed(head, next)) return null
  const isOpen = OPEN_HEADS.has(head)
  return { length, isPlural: PLURAL_HEADS.has(head), isOpen, isQuantified: false }
}

const ADDRESS = new Set(['ông', 'bà'])

// "Ban Tổ chức", "Thanh tra Chính phủ": a capital behind the head makes it a name after all.
function isNamed(head: string, next: Word): boolean {
  return next.isCapital && next.gap === ' ' && head !== 'ban' && !next.isUpper
}

// "đ/c": two letters parted by a slash.
function isComrade(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]
  return words[index]?.lower === 'đ' && next?.lower === 'c' && next.gap === '/'
}

// "P. KT-HT&ĐT": "phòng" as one letter before an abbreviation.
function isShortOffice(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]
  if (words[index]?.lower !== 'p' || next === undefined) return false
  return next.isCapital && /^(?:\.\s?)$/u.test(next.gap)
}

const SHORT_OFFICE: UnitHead = { length: 2, isPlural: false, isOpen: false, isQuantified: false }
const COMRADE: UnitHead = { length: 2, isPlural: false, isOpen: true, isQuantified: false }

const ABBREVIATION: UnitHead = {
  length: 1,
  isPlural: false,
  isOpen: false,
  isQuantified: false,
}
const PLURAL_HEADS = new Set([
  'cơ quan',
  'đơn vị',
  'địa phương',
  'doanh nghiệp',
  'tổ chức',
  'cá nhân',
])

// Outside a cell only abbreviations of bodies count: "GDP" and "HTX" do not give or take orders.
const BODY_ABBREVIATION =
  /^(?:ubnd|ubmttq|mttq|hđnd|ubkt|vp|vtv|vov|ttxvn|bhxh|kbnn|nhnn|nhcsxh|lđlđ|bch|bcđ|bql|ttpvhcc|ubtvqh|btv|ubqh|tand|vksnd|cqđt|btc|byt|bnv|bkhcn|bgtvt)/u

function isAbbreviation(word: Word, anyCase: boolean): boolean {
  if (!word.isUpper || word.end - word.start < 3) return false
  if (BODY_ABBREVIATION.test(word.lower)) return true
  return anyCase && !/^(?:[ivxlc]+|\d.*)$/u.test(word.lower)
}

function pluralNounLength(words: readonly Word[], index: number): number {
  const word = words[index]
  if (word === undefined || word.gap !== ' ') return 0
  // "các chi, đảng bộ": the second half of "chi bộ" is said only once.
  const next = words[index + 1]
  if (word.lower === 'chi' && next?.gap === ', ' && next.lower === 'đảng') return 1
  return PLURAL_NOUNS.lengthAt(words, index) || HEADS.lengthAt(words, index)
}

/** Whether a common noun that can go on a list of bodies stands here: ", ban, ngành". */
export function isListedNoun(words: readonly Word[], index: number): boolean {
  return listedNounLength(words, index) > 0
}

/** How many words that noun has; 0 when none stands here. */
export function listedNounLength(words: readonly Word[], index: number): number {
  return PLURAL_NOUNS.lengthAt(words, index)
}

function joinLower(words: readonly Word[], index: number, length: number): string {
  return words
    .slice(index, index + length)
    .map(({ lower }) => lower)
    .join(' ')
}

function listPhrases(list: string): string[] {
  return list.split(';').map((phrase) => phrase.replace(/\s+/g, ' ').trim())
}
