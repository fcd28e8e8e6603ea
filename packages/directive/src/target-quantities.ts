import { matchNumber } from './target-numbers.ts'

/** A number that may be a figure to be reached, with the words in front that say how. */
export interface TargetQuantity {
  /** From the words of comparison to the unit: "trên 95 %", "từ 8 đến 10 triệu đồng trở lên". */
  readonly start: number
  readonly end: number
  readonly operator: '>=' | '<=' | '=' | '>' | '<'
  readonly value: number
  /** The upper figure of a range, else null. */
  readonly upTo: number | null
  readonly unit: string | null
  /** The words of comparison in lower case, "" when there are none. */
  readonly cue: string
  /** "tăng" or "giảm" where the figure is a change and not a level. */
  readonly change: 'tăng' | 'giảm' | null
}

const QUANTITY_COUNT_MAX = 40
const LOOK_BACK = 72

/** The quantities of a sentence or cell in order; numbers of dates, articles and ages are none. */
export function findQuantities(text: string): TargetQuantity[] {
  const found: TargetQuantity[] = []
  let from = 0
  while (found.length < QUANTITY_COUNT_MAX) {
    const number = matchNumber(text, from)
    if (number === null) break
    from = number.end
    const head = text.slice(Math.max(0, number.start - LOOK_BACK), number.start)
    if (NOT_A_FIGURE.test(head)) continue
    const unit = number.isFraction
      ? { text: '%', end: number.end, isNone: !FRACTION_CUE.test(head) }
      : readUnit(text, number.end)
    if (unit.isNone) continue
    from = unit.end
    found.push(toQuantity(text, { ...number, head, unit }))
  }
  return found.filter((quantity, index) => !isStart(text, quantity, found[index + 1]))
}

// "từ 7 triệu đồng lên 14 triệu đồng": what is left behind is no target.
function isStart(text: string, { cue, end }: TargetQuantity, next?: TargetQuantity): boolean {
  if (next === undefined || !/(?:^|\s)từ\s$/u.test(cue) || next.start - end > 40) return false
  return /(?:lên|còn|xuống)\s/u.test(next.cue) && !/[;.]/u.test(text.slice(end, next.start))
}

// "Điều 5", "số 12", "lần thứ 3", "mức độ 4": the number names a thing.
const NOT_A_FIGURE =
  /(?<!\p{L})(?:điều|khoản|điểm|số|mục|phần|chương|trang|thứ|ngày|tháng|năm|quý|tuần|mức độ|cấp độ|hạng|loại|nhóm|lớp|khu|khu phố|đường|quốc lộ|tỉnh lộ|tổ|ấp|thôn|phường|quận|đợt|bước|giai đoạn|phụ lục|biểu|mẫu|khóa|nhiệm kỳ|kỳ họp|lần|đề án|chuẩn|iso|tcvn|lúc|trước|zalo|điện thoại|đt)\s(?:số\s)?$/iu

// "15/6" may be a day; a share stands behind words of reaching.
const FRACTION_CUE =
  /(?<!\p{L})(?:đạt|có|ít nhất|tối thiểu|trên|hơn|bằng|quá|hoàn thành|cho|đủ)\s$/iu

interface NumberInText {
  readonly start: number
  readonly value: number
  readonly upTo: number | null
  readonly isFraction: boolean
  readonly sign: string
  readonly head: string
  readonly unit: ReadUnit
}

function toQuantity(text: string, number: NumberInText): TargetQuantity {
  const cueMatch = CUE.exec(number.head)
  const cue = (cueMatch?.[0] ?? '').toLowerCase()
  const tail = OR_MORE.exec(text.slice(number.unit.end, number.unit.end + 60))
  const tailLength = tail?.[1] === '' ? tail[0].length : 0
  const unit = number.unit.text
  const change = /(?:^|\s)(?:còn|xuống|lên)(?:\s|$)/u.test(cue) ? null : changeIn(cue)
  const operator = operatorOf(
    `${cue}${number.sign}`,
    /từ/u.test(cue) || tailLength > 0 ? tail?.[2] : undefined,
    {
      isRange: number.upTo !== null,
    },
  )
  return {
    start: number.start - (cueMatch?.[0].length ?? 0),
    end: number.unit.end + tailLength,
    operator,
    value: number.value,
    upTo: number.upTo,
    unit,
    cue,
    change,
  }
}

// "từ 90 % số thôn trở lên": the noun may stand between.
const OR_MORE = /^(|\s\p{L}[^,.;:\d]{0,44}?)\strở\s(lên|xuống)(?!\p{L})/iu

function changeIn(cue: string): TargetQuantity['change'] {
  if (/giảm|rút ngắn|tiết kiệm|cắt/u.test(cue)) return 'giảm'
  return /tăng/u.test(cue) ? 'tăng' : null
}

const CUE_WORDS = [
  'đạt(?:\\sđược)?(?:\\stỷ\\slệ|\\stỉ\\slệ|\\smức)?',
  'chiếm(?:\\stỷ\\strọng|\\stỷ\\slệ)?',
  '(?:không|chưa)\\s(?:quá|dưới|thấp\\shơn|ít\\shơn|vượt\\squá|vượt|cao\\shơn|nhỏ\\shơn|lớn\\shơn)',
  '(?:ít|nhiều|thấp|cao)\\snhất',
  'tối\\s(?:thiểu|đa)',
  '(?:thấp|cao|lớn|nhỏ|ít)\\shơn',
  'tăng(?!\\strưởng)|giảm|cắt\\sgiảm|rút\\sngắn|tiết\\skiệm|thêm|được|lên|xuống|còn|dưới|trên|hơn|vượt|từ|khoảng',
  '(?<=(?:tăng|đạt|giảm|mức)\\s)(?:bình\\squân|trung\\sbình)|hằng\\snăm|hàng\\snăm|mỗi\\snăm|ở\\smức|mức|là|bằng|đủ|đúng|đến|có|phấn\\sđấu',
].join('|')
const CUE = new RegExp(`(?<!\\p{L})(?:(?:${CUE_WORDS})\\s){1,6}$`, 'iu')

function operatorOf(
  cue: string,
  way: string | undefined,
  { isRange }: { readonly isRange: boolean },
): TargetQuantity['operator'] {
  if (way !== undefined) return way.toLowerCase() === 'lên' ? '>=' : '<='
  const signed = /[<>≤≥=]{1,2}$/u.exec(cue)?.[0]
  if (signed !== undefined) return SIGNS[signed] ?? '='
  for (const [pattern, operator] of OPERATORS) if (pattern.test(cue)) return operator
  // Only what is written: "đạt 95 %" is 95; "8 - 10 %" begins at 8.
  return isRange ? '>=' : '='
}

const SIGNS: Readonly<Record<string, TargetQuantity['operator']>> = {
  '≥': '>=',
  '>=': '>=',
  '=>': '>=',
  '≤': '<=',
  '<=': '<=',
  '=<': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
}

const OPERATORS: readonly (readonly [RegExp, TargetQuantity['operator']])[] = [
  [/không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|ít nhất|thấp nhất|tối thiểu/u, '>='],
  [/(?:không|chưa) (?:quá|vượt|cao hơn|lớn hơn)|tối đa|nhiều nhất|cao nhất/u, '<='],
  [/dưới|thấp hơn|nhỏ hơn|ít hơn/u, '<'],
  [/trên|hơn|vượt/u, '>'],
  [/(?:còn|xuống)/u, '<='],
]

interface ReadUnit {
  readonly text: string | null
  readonly end: number
  /** What follows says that the number is no figure: an age, an hour, a date. */
  readonly isNone: boolean
}

const SCALE = '(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)'
const MONEY = '(?:đồng|VNĐ|VND|USD|đô\\sla(?:\\sMỹ)?)'
const MASS = 'tấn|ha|m2|m3|lượt\\skhách|lượt|người|con|cây|lao\\sđộng|sản\\sphẩm|hộ|căn'
const COMPOUND =
  'tổ\\shợp\\stác|khu\\s(?:phố|công\\snghiệp)|cụm\\scông\\snghiệp|chương\\strình|ngày\\slàm\\sviệc|căn\\shộ|hộ\\s(?:dân|gia\\sđình|nghèo)|hợp\\stác\\sxã|doanh\\snghiệp|thủ\\stục(?:\\shành\\schính)?|trường\\shợp|công\\strình|dự\\sán|mô\\shình|đồng\\schí|học\\ssinh|sinh\\sviên|lao\\sđộng|việc\\slàm|cán\\sbộ|công\\schức|đảng\\sviên|hội\\sviên|đoàn\\sviên|chi\\sbộ|tổ\\schức|cơ\\ssở|sản\\sphẩm|hồ\\ssơ|dịch\\svụ|hội\\snghị|thiết\\sbị|bác\\ssĩ|giường\\sbệnh|văn\\sbản|đơn\\svị|nhiệm\\svụ|nhà\\sở|thành\\sphố'
const PER = '(?:\\s?/\\s?(?:\\d[\\d.]*\\s)?(?:vạn\\sdân|nghìn\\sdân|\\p{L}{1,8}(?:\\sdân)?)){0,2}'
const UNIT = new RegExp(
  `(?:\\s?\\(\\p{L}[\\p{L}\\s]{0,24}\\))?\\s?((?:%|‰|phần\\străm|điểm\\s?(?:%|phần\\străm))|${SCALE}(?:\\s${SCALE})?(?:\\s(?:${MONEY}|${MASS})(?!\\p{L}))?|${MONEY}|(?:${COMPOUND})(?!\\p{L})|m2|m3|m²|m³|\\p{L}{1,8})${PER}`,
  'iuy',
)
const NO_UNIT =
  /^(?:tuổi|giờ|h|g|tháng|năm|và|hoặc|đến|của|thì|để|trong|theo|là|lần|tại|về|do|thuộc|từ|với|cho|cả|so|vào|mà|nhưng|trên|dưới|các|những|số|được|trở|toàn|trong đó)$/iu
const TIME_UNIT = /^(?:ngày|phút|tuần|giây)/iu

function readUnit(text: string, at: number): ReadUnit {
  UNIT.lastIndex = at
  const found = UNIT.exec(text)
  const first = found?.[1]
  if (found === null || first === undefined) return { text: null, end: at, isNone: false }
  if (/^(?:tuổi|lần|giờ|h|g|tháng|năm|chỉ|nội|nhóm|điểm cầu)$/iu.test(first))
    return { text: null, end: at, isNone: true }
  if (NO_UNIT.test(first)) return { text: null, end: at, isNone: false }
  const own = found[0].replace(/^\s?\([^)]*\)/u, '').trim()
  const unit = own.replace(/^phần trăm/iu, '%').replace(/^tỉ(?!\p{L})/iu, 'tỷ')
  return { text: unit.replace(/\s?\/\s?/gu, '/'), end: at + found[0].length, isNone: false }
}

/** Whether the unit is the thing counted ("căn", "dự án") and no share, money or measure. */
export function isCounted(unit: string | null): boolean {
  return unit !== null && !NOT_COUNTED.test(unit)
}

const NOT_COUNTED =
  /^(?:[%‰]|điểm|trăm|nghìn|ngàn|vạn|triệu|tỷ|đồng|vn[đd]|usd|đô la|km|m|m[23²³]|ha|kg|tấn|lít|kw|mw|gbps|tbps|ngày|tuần|phút|giây)(?![\p{L}\d])/iu

/** Whether the unit counts time: such a figure is a term unless the words speak of duration. */
export function isTimeUnit(unit: string | null): boolean {
  return unit !== null && TIME_UNIT.test(unit)
}
