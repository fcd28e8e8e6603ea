import { foldName } from '@roviec/directive'
import { nameKeyOf, withoutPrefix } from './name-keys.ts'

/** A class of units that a document names as one: "UBND các phường, xã, đặc khu". */
export interface UnitGroup {
  readonly kinds: ReadonlySet<string>
  /** How people say it: "phường, xã, đặc khu". */
  readonly nouns: string
}

/** The group that a name means, or null; "các sở, ngành liên quan" means nobody in particular. */
export function groupNamed(name: string): UnitGroup | null {
  const key = withoutPrefix(nameKeyOf(name).replace(CHAIR, ''))
  const everyPlace = [COMMUNE_LEVEL, `${EVERY} ${COMMUNE_LEVEL}`].find((words) =>
    starts(key, words),
  )
  if (everyPlace !== undefined) {
    return isNeutral(key.slice(everyPlace.length).trim()) ? groupOf(PLACES) : null
  }
  const opening = OPENINGS.find((words) => starts(key, words))
  return opening === undefined ? null : readNouns(key.slice(opening.length).trim())
}

interface Noun {
  readonly key: string
  readonly label: string
  readonly kind: string
}

const noun = (label: string, kind: string): Noun => ({ key: foldName(label), label, kind })

const PLACES = [noun('phường', 'ward'), noun('xã', 'commune'), noun('đặc khu', 'special-zone')]
const NOUNS = [
  ...PLACES,
  noun('sở', 'department'),
  noun('trung tâm phục vụ hành chính công', 'service-centre'),
]
const EVERY = foldName('các')
const COMMUNE_LEVEL = foldName('cấp xã')
/** The longest first, since one may begin with another. */
const OPENINGS = ['tất cả các', 'toàn bộ các', 'toàn thể các', 'các', 'từng', 'mỗi'].map(foldName)
/** Words between two nouns; "các sở, ban, ngành" are the departments. */
const BETWEEN = new Set(
  ['và', 'ban', 'ngành', 'các', 'thành phố'].flatMap((w) => foldName(w).split(' ')),
)
const CHAIR = new RegExp(`^${foldName('Chủ tịch')} `, 'u')
/** What may follow without narrowing the group. */
const NEUTRAL = ['', 'thành phố', 'trên địa bàn', 'thuộc thành phố', 'trực thuộc'].map(foldName)

function readNouns(text: string): UnitGroup | null {
  const found: Noun[] = []
  let rest = text
  while (rest !== '') {
    const next = NOUNS.find(({ key }) => starts(rest, key))
    const [word = ''] = rest.split(' ')
    if (next) found.push(next)
    else if (found.length === 0 || !BETWEEN.has(word)) break
    rest = rest.slice((next?.key ?? word).length).trim()
  }
  return found.length > 0 && isNeutral(rest) ? groupOf(found) : null
}

function groupOf(nouns: readonly Noun[]): UnitGroup {
  return {
    kinds: new Set(nouns.map(({ kind }) => kind)),
    nouns: [...new Set(nouns.map(({ label }) => label))].join(', '),
  }
}

function isNeutral(rest: string): boolean {
  return rest === '' || NEUTRAL.some((words) => words !== '' && starts(rest, words))
}

function starts(text: string, words: string): boolean {
  return text === words || text.startsWith(`${words} `)
}
