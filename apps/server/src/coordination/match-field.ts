import { foldName } from '@roviec/directive'

/** A field of work with the words by which a document may name it; the name itself is one of them. */
export interface FieldWords {
  readonly id: string
  readonly name: string
  readonly keywords: readonly string[]
}

/** The words of every field, syllable by syllable, so that a text is read once whatever their number. */
export interface FieldIndex {
  readonly next: ReadonlyMap<string, FieldIndex>
  /** The fields whose words end here. */
  readonly fieldIds: readonly string[]
}

export function buildFieldIndex(fields: readonly FieldWords[]): FieldIndex {
  const root = newNode()
  for (const { id, name, keywords } of fields) {
    for (const words of [name, ...keywords]) addWords(root, words, id)
  }
  return root
}

/**
 * The fields that a text names. Whole words count, whatever their case, hyphens, commas and place
 * of tone marks; the longest words win. One id: the field. Several: the text does not decide
 * between them. Names of bodies ("Sở Y tế") name nobody's field, nor do the names to be ignored.
 */
export function fieldsNamed(
  text: string,
  index: FieldIndex,
  ignoredNames: readonly string[] = [],
): string[] {
  const ignored = newNode()
  for (const name of ignoredNames) addWords(ignored, name, 'ignored')
  let longest = 0
  const found = new Set<string>()
  for (const clause of text.normalize('NFC').split(BETWEEN_CLAUSES)) {
    const syllables = syllablesOf(clause)
    const isTaken = takenBy(syllables, ignored)
    for (let start = 0; start < syllables.length; start++) {
      const { length, fieldIds } = longestAt(syllables, { start, isTaken }, index)
      if (length < longest || fieldIds.length === 0) continue
      if (length > longest) found.clear()
      longest = length
      for (const id of fieldIds) found.add(id)
    }
  }
  return [...found]
}

interface Node extends FieldIndex {
  readonly next: Map<string, Node>
  readonly fieldIds: string[]
}

interface Syllable {
  readonly key: string
  readonly isCapital: boolean
}

/** Words never run on over these; a comma or a hyphen may stand within them ("phòng, chống"). */
const BETWEEN_CLAUSES = /[.;:!?()[\]“”"\n\r]/u

function newNode(): Node {
  return { next: new Map(), fieldIds: [] }
}

function addWords(root: Node, words: string, id: string): void {
  const keys = foldName(words).split(' ')
  if (keys[0] === '') return
  let node = root
  for (const key of keys) {
    const next = node.next.get(key) ?? newNode()
    node.next.set(key, next)
    node = next
  }
  if (!node.fieldIds.includes(id)) node.fieldIds.push(id)
}

function syllablesOf(clause: string): Syllable[] {
  return (clause.match(/[\p{L}\p{M}\p{N}&]+/gu) ?? []).map((word) => ({
    key: foldName(word),
    isCapital: /^\p{Lu}/u.test(word),
  }))
}

/** The longest words of a field that begin here, or none. */
function longestAt(
  syllables: readonly Syllable[],
  { start, isTaken }: { readonly start: number; readonly isTaken: readonly boolean[] },
  index: FieldIndex,
): { readonly length: number; readonly fieldIds: readonly string[] } {
  let node: FieldIndex | undefined = index
  let best: { length: number; fieldIds: readonly string[] } = { length: 0, fieldIds: [] }
  for (let at = start; node; at++) {
    if (node.fieldIds.length > 0 && !saysSomethingElse(syllables, start, at)) {
      best = { length: at - start, fieldIds: node.fieldIds }
    }
    const syllable: Syllable | undefined = isTaken[at] ? undefined : syllables[at]
    node = syllable && node.next.get(syllable.key)
  }
  return best
}

/** Words that are no field before these: "xây dựng kế hoạch" builds nothing. */
const NO_FIELD_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'xây dựng': [
      'kế hoạch;đề án;báo cáo;chương trình;phương án;dự thảo;văn bản;quy chế;quy định;quy trình',
      'nghị quyết;kịch bản;đội ngũ;hệ thống;lộ trình;tiêu chí;đảng;chính quyền',
      'nông thôn;cơ sở',
    ],
    'môi trường': ['mạng;làm việc;đầu tư;kinh doanh;điện tử;số;học tập'],
  }).map(([words, following]) => [
    foldName(words),
    new Set(following.flatMap((line) => line.split(';').map((word) => foldName(word)))),
  ]),
)

function saysSomethingElse(syllables: readonly Syllable[], start: number, end: number): boolean {
  const words = syllables.slice(start, Math.min(end, start + 2)).map(({ key }) => key)
  const following = end - start === 2 ? NO_FIELD_BEFORE.get(words.join(' ')) : undefined
  if (!following) return false
  const [first, second] = [syllables[end]?.key ?? '', syllables[end + 1]?.key ?? '']
  return following.has(first) || following.has(`${first} ${second}`)
}

/** Nouns with which the name of a body begins. */
const BODY_NOUNS = new Set(
  ['sở', 'phòng', 'ban', 'bộ', 'cục', 'viện', 'tâm', 'trường', 'hội', 'ty', 'đội'].map(foldName),
)
const AND = foldName('và')

/** Which syllables belong to the name of a body, or to a name to be ignored. */
function takenBy(syllables: readonly Syllable[], ignored: Node): boolean[] {
  const isTaken = syllables.map(() => false)
  for (let start = 0; start < syllables.length; start++) {
    const { length } = longestAt(syllables, { start, isTaken: [] }, ignored)
    isTaken.fill(true, start, start + length)
    if (isBodyNoun(syllables, start)) isTaken.fill(true, start + 1, endOfName(syllables, start))
  }
  return isTaken
}

/** A name of a body goes on with a capital: "Phòng Kinh tế", but "Phòng dịch bệnh". */
function isBodyNoun(syllables: readonly Syllable[], at: number): boolean {
  return BODY_NOUNS.has(syllables[at]?.key ?? '') && syllables[at + 1]?.isCapital === true
}

/** Names are words of two syllables, each with a capital: "Sở Văn hóa, Thể thao và Du lịch". */
function endOfName(syllables: readonly Syllable[], noun: number): number {
  let at = noun + 1
  for (;;) {
    if (syllables[at]?.isCapital) at += syllables[at + 1]?.isCapital === false ? 2 : 1
    else if (syllables[at]?.key === AND && syllables[at + 1]?.isCapital) at++
    else return Math.min(at, syllables.length)
  }
}
