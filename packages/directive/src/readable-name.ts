/**
 * A name set in capitals as it is written in a sentence: "ĐẢNG ỦY XÃ BÌNH SƠN" → "Đảng ủy xã Bình
 * Sơn", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG" → "Sở Nông nghiệp và Môi trường". A name that is not in
 * capitals stays as it is.
 */
export function readableName(name: string): string {
  if (/\p{Ll}/u.test(name)) return name
  const words = name.split(' ')
  const out: string[] = []
  let isPlace = false
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase()
    const [before = '', two] = [words[index - 1]?.toLowerCase(), `${words[index - 1]} ${word}`]
    if (ABBREVIATIONS.has(word)) out.push(word)
    else if (PLACE_ENDINGS.has(two.toLowerCase()) || PLACES.has(lower)) {
      isPlace = true
      out.push(index === 0 ? capital(lower) : lower)
    } else if (SMALL.has(lower) && index > 0 && !opensBody(lower, words[index + 1])) out.push(lower)
    else if (
      isPlace ||
      index === 0 ||
      opensBody(lower, words[index + 1]) ||
      startsPart(before, words[index - 1])
    )
      out.push(capital(lower))
    else out.push(lower)
  }
  return out.join(' ')
}

// Words behind which a place's own name begins.
const PLACES = new Set(['xã', 'phường', 'quận', 'huyện', 'tỉnh'])
const PLACE_ENDINGS = new Set(['thành phố', 'đặc khu', 'thị trấn', 'thị xã', 'thành ủy', 'tỉnh ủy'])
const SMALL = new Set(['và', 'của', 'các', 'nhân', 'dân', 'ủy', 'uỷ', 'thị', 'khu'])
const ABBREVIATIONS = new Set([
  'HĐND',
  'UBND',
  'UBMTTQ',
  'MTTQ',
  'TP',
  'TP.',
  'BQL',
  'BCĐ',
  'TW',
  'CP',
])
// Behind these the field begins with a capital: "Sở Tài chính", "Ban Tổ chức", "Kế hoạch và Đầu
// tư".
const OPENERS = new Set('sở bộ phòng cục vụ viện trường hội tâm và hóa, tra'.split(' '))

// "Văn phòng Ủy ban nhân dân": a second body inside the name.
function opensBody(word: string, next: string | undefined): boolean {
  return word === 'ủy' && next?.toLowerCase() === 'ban'
}

// "Ban" opens a name ("Ban Tổ chức") except in "Ủy ban nhân dân".
function startsPart(before: string, original: string | undefined): boolean {
  return OPENERS.has(before) || /[,\-–]$/u.test(original ?? '')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
