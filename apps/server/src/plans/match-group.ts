import { foldName } from '@roviec/directive'
import {
  NEIGHBOURHOOD_CLASSES,
  PLACE_CLASSES,
  UNIT_CLASSES,
  type UnitClass,
} from './group-nouns.ts'
import { nameKeyOf, withoutPrefix } from './name-keys.ts'

/** A class of units that a document names as one: "UBND các phường, xã, đặc khu". */
export interface UnitGroup {
  readonly classes: readonly UnitClass[]
  /** The body inside each of them that is meant: "công an" in "Công an các phường, xã". */
  readonly body: string | null
  /** How people say it: "phường, xã, đặc khu". */
  readonly nouns: string
  /** Whom the list names one by one ("các phường Cầu Sen, Bến Gạo"); empty when it means all. */
  readonly only: readonly string[]
  /** Whom it leaves out: "(trừ phường Cầu Sen)". */
  readonly except: readonly string[]
}

/** The group that a name means, or null; "các sở, ngành liên quan" means nobody in particular. */
export function groupNamed(name: string): UnitGroup | null {
  const { words, except } = withoutExceptions(name)
  const key = withoutTitles(nameKeyOf(words))
  const opened = readCommuneLevel(key) ?? readOpening(key)
  if (!opened || opened.classes.length === 0) return null
  const { classes, body, rest } = opened
  if (body !== null && !classes.every((one) => PLACE_CLASSES.includes(one))) return null
  const spoken = [...new Set(classes.map(({ noun }) => noun))].join(', ')
  const nouns = body === null ? spoken : `${body} ${spoken}`
  const group = { classes, body, nouns, except }
  if (isNeutral(rest, classes)) return { ...group, only: [] }
  const only = membersNamed(words, classes)
  return only.length > 0 ? { ...group, only } : null
}

interface Opened {
  readonly classes: readonly UnitClass[]
  readonly body: string | null
  readonly rest: string
}

const EVERY = foldName('các')
const COMMUNE_LEVEL = foldName('cấp xã')
const OPENING = new RegExp(
  `(?:^| )(?:(?:${['tất cả', 'toàn bộ', 'toàn thể'].map(foldName).join('|')}) )?` +
    `(?:${['các', 'từng', 'mỗi'].map(foldName).join('|')}) `,
  'u',
)
/** Words between two nouns; "các sở, ban, ngành" are the departments. */
const BETWEEN = ['và', 'ban', 'ngành', 'các', 'thành phố', 'ủy ban nhân dân'].map(foldName)
const TITLES = [
  'Chủ tịch',
  'Bí thư',
  'Giám đốc',
  'Hiệu trưởng',
  'Trưởng ban',
  'Trưởng',
  'Đồng chí',
].map(foldName)
/** What may follow without narrowing the group. */
const NEUTRAL = [
  'thành phố',
  'trên địa bàn',
  'thuộc thành phố',
  'của thành phố',
  'trong thành phố',
  'toàn thành phố',
  'trong toàn thành phố',
  'thuộc ủy ban nhân dân thành phố',
  'trực thuộc',
].map(foldName)
/** The same, of what is below the sender: its kind alone, since a name may be another's. */
const OWN_NEUTRAL = new Set(
  ['sở', 'phường', 'xã', 'đặc khu', 'ủy ban nhân dân phường', 'ủy ban nhân dân xã'].flatMap(
    (place) => ['thuộc', 'của', 'trong', 'trực thuộc'].map((link) => foldName(`${link} ${place}`)),
  ),
)
const CONCERNED = foldName('liên quan')

function readCommuneLevel(key: string): Opened | null {
  const words = [COMMUNE_LEVEL, `${EVERY} ${COMMUNE_LEVEL}`].find((start) => starts(key, start))
  if (words === undefined) return null
  return { classes: PLACE_CLASSES, body: null, rest: key.slice(words.length).trim() }
}

/** "các phường, xã", "công an các phường, xã"; without "các" where the nouns can mean nothing else. */
function readOpening(key: string): Opened | null {
  const opening = OPENING.exec(key)
  if (opening === null) {
    const { classes, rest } = readNouns(key)
    const isList = classes.length > 1 || classes.some((one) => NEIGHBOURHOOD_CLASSES.includes(one))
    return isList && rest === '' ? { classes, body: null, rest } : null
  }
  const before = key.slice(0, opening.index)
  const nouns = readNouns(key.slice(opening.index + opening[0].length))
  return { ...nouns, body: before === '' ? null : before }
}

function readNouns(text: string): Pick<Opened, 'classes' | 'rest'> {
  const classes: UnitClass[] = []
  let rest = text
  while (rest !== '') {
    const next = UNIT_CLASSES.find(({ key }) => starts(rest, key))
    const word = next?.key ?? BETWEEN.find((words) => starts(rest, words))
    if (word === undefined || (classes.length === 0 && !next)) break
    if (next) classes.push(next)
    rest = rest.slice(word.length).trim()
  }
  return { classes, rest }
}

function withoutTitles(key: string): string {
  const bare = withoutPrefix(key)
  const title = TITLES.find((words) => bare.startsWith(`${words} `))
  return title === undefined ? bare : withoutTitles(bare.slice(title.length + 1))
}

function isNeutral(rest: string, classes: readonly UnitClass[]): boolean {
  if (rest === '') return true
  if (rest.includes(CONCERNED)) return false
  if (OWN_NEUTRAL.has(rest)) return classes.every(({ whose }) => whose !== 'all')
  return NEUTRAL.some((words) => starts(rest, words))
}

const EXCEPT = /(?<!\p{L})(?:ngoại trừ|trừ|không bao gồm|không gồm|không kể)(?!\p{L})/iu

function withoutExceptions(name: string): Pick<UnitGroup, 'except'> & { readonly words: string } {
  const sign = EXCEPT.exec(name)
  if (sign === null) return { words: name, except: [] }
  const words = name.slice(0, sign.index)
  return { words, except: splitList(name.slice(sign.index + sign[0].length)) }
}

/** "phường Cầu Sen" and "phường Bến Gạo" of "các phường: Cầu Sen, Bến Gạo". */
function membersNamed(words: string, [first, ...more]: readonly UnitClass[]): string[] {
  if (!first || more.length > 0) return []
  const sign = new RegExp(`(?<!\\p{L})các\\s+${first.noun}(?!\\p{L})`, 'iu').exec(words)
  if (sign === null) return []
  return splitList(words.slice(sign.index + sign[0].length)).map((part) =>
    withNoun(part, first.noun),
  )
}

/** A name in a list shares the noun in front: "phường Cầu Sen, Bến Gạo". */
export function withNoun(name: string, noun: string): string {
  const key = foldName(name)
  const hasOwn = UNIT_CLASSES.some((one) => starts(key, one.key))
  return hasOwn ? name : `${noun} ${name}`
}

function splitList(text: string): string[] {
  return text
    .split(/[,;:()]| và /u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function starts(text: string, words: string): boolean {
  return text === words || text.startsWith(`${words} `)
}
