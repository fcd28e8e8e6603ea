import type { Word } from './split-words.ts'

/** Departments named without their "Sở": "Sở Kế hoạch và Đầu tư, Tài chính, Nội vụ". */
const SHORT_DEPARTMENTS = new Set([
  'tài chính',
  'nội vụ',
  'xây dựng',
  'y tế',
  'tư pháp',
  'công thương',
  'quốc phòng',
  'ngoại giao',
  'ngoại vụ',
  'giáo dục',
  'nông nghiệp',
  'khoa học',
  'văn hóa',
  'dân tộc',
  'kế hoạch',
  'giao thông',
  'tài nguyên',
  'thông tin',
  'lao động',
])

/** Whether a department named without its "Sở" or "Bộ" goes on a list here: ", Nội vụ". */
export function isShortDepartment(words: readonly Word[], index: number): boolean {
  const [first, second] = [words[index], words[index + 1]]
  if (first?.isCapital === true && /^,\s/.test(first.gap) && followsKind(words, index)) return true
  if (first === undefined || second === undefined || !/^[,;]\s/.test(first.gap)) return false
  if (!first.isCapital || !SHORT_DEPARTMENTS.has(`${first.lower} ${second.lower}`)) return false
  return followsDepartment(words, index)
}

// "các Vụ: Kế hoạch, Pháp chế": behind a kind with a colon, every capital begins another of it.
function followsKind(words: readonly Word[], index: number): boolean {
  for (let back = index; back > Math.max(0, index - KIND_WORDS_BACK); back--) {
    const [word, before] = [words[back], words[back - 1]]
    if (word === undefined || before === undefined || word.gap.includes(';')) return false
    if (word.gap.startsWith(':')) return LISTED.has(before.lower) && word.isCapital
    // "Các tỉnh Nghệ An, Cao Bằng": places of one kind.
    if (PLACES.has(before.lower) && word.isCapital && word.gap === ' ') {
      const quantifier = words[back - (before.lower === 'phố' ? 3 : 2)]
      return quantifier?.lower === 'các' && !before.isCapital
    }
    if (back < index && word.isCapital && KINDS.has(word.lower)) return false
  }
  return false
}

const KIND_WORDS_BACK = 30
const KINDS = new Set(['vụ', 'cục', 'phòng', 'ban', 'viện', 'trường'])
const PLACES = new Set(['tỉnh', 'phố', 'huyện', 'xã', 'phường', 'quận'])
const LISTED = new Set([...KINDS, ...PLACES])

// The list began with a full name: "Sở …", "Bộ …".
function followsDepartment(words: readonly Word[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 40); back--) {
    const word = words[back]
    if (word === undefined) return false
    if (word.isCapital && (word.lower === 'sở' || word.lower === 'bộ')) return true
    if (word.isCapital && (word.lower === 'ủy' || word.lower === 'ban')) return false
  }
  return false
}
