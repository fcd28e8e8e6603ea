/**
 * A name set in capitals as it is written in a sentence: "ĐẢNG ỦY XÃ PHÚ LỘC" → "Đảng ủy xã Phú
 * Lộc", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" → "Sở Nông nghiệp và Môi trường". A name that is not in
 * capitals stays as it is.
 */
export function readableName(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  const words = name.split(' ')
  const out: string[] = []
  let state: NameState = 'start'
  for (let index = 0; index < words.length;) {
    const known = findKnown(words, index)
    if (known === null) {
      const word = words[index] ?? ''
      out.push(...spell(word, state))
      state = nextState(word, state)
      index += 1
    } else {
      out.push(known.spelling)
      state = known.next
      index += known.length
    }
  }
  const text = out.join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/**
 * `field`: a field of work begins, with one capital ("Sở Tài chính"). `place`: a place's own name,
 * all capitals. `inside`: small letters.
 */
type NameState = 'start' | 'field' | 'place' | 'inside'

const PLACES = new Set(['xã', 'phường', 'quận', 'huyện', 'tỉnh', 'phố', 'khu', 'trấn'])
const JOINING = new Set(['và', 'của', 'các', 'với'])
const ABBREVIATIONS = new Set('HĐND UBND UBMTTQ MTTQ TP TP. BQL BCĐ TW CP'.split(' '))
const FIELD_OPENERS = new Set(['sở', 'bộ', 'phòng', 'cục', 'vụ', 'viện', 'trường', 'tâm', 'ty'])

function spell(word: string, state: NameState): string[] {
  const lower = word.toLowerCase()
  if (ABBREVIATIONS.has(word)) return [word]
  if (PLACES.has(lower) || JOINING.has(lower)) return [lower]
  return [state === 'inside' ? lower : capital(lower)]
}

function nextState(word: string, state: NameState): NameState {
  const lower = word.toLowerCase()
  if (PLACES.has(lower)) return 'place'
  if (state === 'place') return 'place'
  if (FIELD_OPENERS.has(lower) || lower === 'và' || /[,\-–]$/u.test(word)) return 'field'
  return 'inside'
}

/** Names whose spelling follows no rule, the longer ones first. */
const KNOWN: readonly (readonly [readonly string[], string])[] = [
  'Ủy ban Mặt trận Tổ quốc Việt Nam',
  'Trung tâm Phục vụ hành chính công',
  'Hội Liên hiệp Phụ nữ',
  'Đoàn Thanh niên Cộng sản Hồ Chí Minh',
  'Liên đoàn Lao động',
  'Bộ Chỉ huy Quân sự',
  'Ban Tuyên giáo và Dân vận',
  'Hội đồng nhân dân',
  'Ủy ban nhân dân',
  'Ủy ban Kiểm tra',
  'Ban Quản lý dự án',
  'Ban Thường vụ',
  'Ban Chấp hành',
  'Ban Tổ chức',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ban Nội chính',
  'Ban Quản lý',
  'Ban Chỉ đạo',
  'Mặt trận Tổ quốc',
  'Hội Nông dân',
  'Công an',
  'Đảng ủy',
  'Thành ủy',
  'Tỉnh ủy',
  'Quận ủy',
  'Huyện ủy',
  'Đảng đoàn',
  'Đảng bộ',
  'Quốc hội',
  'Chính phủ',
  'Thủ tướng',
  'Trung ương',
  'Việt Nam',
  'Xã hội',
  'Chủ tịch',
  'Hội đồng',
  'Văn phòng',
  'thành phố',
  'đặc khu',
  'thị trấn',
  'thị xã',
].map((spelling) => [spelling.toUpperCase().split(' '), spelling])

interface KnownName {
  readonly spelling: string
  readonly length: number
  readonly next: NameState
}

function findKnown(words: readonly string[], index: number): KnownName | null {
  for (const [upper, spelling] of KNOWN) {
    if (!upper.every((word, step) => words[index + step] === word)) continue
    const opensPlace = /^(?:thành phố|đặc khu|thị trấn|thị xã|(?:Thành|Tỉnh|Quận|Huyện) ủy)$/u.test(
      spelling,
    )
    return { spelling, length: upper.length, next: opensPlace ? 'place' : 'inside' }
  }
  return null
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
