import { formatListNumber, type ListNumberFormat } from '../list-marker.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { findChild, findInteger, findToggle, findValue, listChildren } from '../xml/xml-element.ts'
import { readFontText } from './docx-font-text.ts'
import { readRunFormat } from './docx-styles.ts'
import { isSymbolFont } from './docx-symbols.ts'

/** Counts the paragraphs of automatic lists in document order. */
export interface ListCounter {
  /** The marker of the next paragraph of that list and level, or null when it has none. */
  readonly next: (numId: string, level: number | null, styleId: string | null) => string | null
}

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly isLegal: boolean
  /** One-based: the deepest of the levels above after which it begins anew; 0 for none. */
  readonly restartsAfter: number
  /** The font of the marker. */
  readonly font: string | null
  readonly styleId: string | null
}

interface List {
  /** Lists of one abstract definition count on together. */
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startOverrides: ReadonlyMap<number, number>
}

const LEVELS = 9

/**
 * Reads numbering.xml. Word keeps the markers "1.", "a)", "II." of automatic lists out of the
 * text; they are computed here from the definitions, as Word does when it draws the page.
 */
export function createListCounter(
  numbering: XmlElement | null,
  findListStyleNumId: (styleId: string) => string | null,
): ListCounter {
  const lists = readLists(numbering, findListStyleNumId)
  const countsByAbstract = new Map<string, (number | null)[]>()
  const begun = new Set<string>()

  return {
    next: (numId, level, styleId) => {
      const list = lists.get(numId)
      if (list === undefined) return null
      const depth = Math.min(level ?? findStyleLevel(list, styleId) ?? 0, LEVELS - 1)
      if (list.levels.get(depth) === undefined) return null

      const counts =
        countsByAbstract.get(list.abstractId) ?? Array<number | null>(LEVELS).fill(null)
      countsByAbstract.set(list.abstractId, counts)
      if (!begun.has(numId)) {
        begun.add(numId)
        for (const overridden of list.startOverrides.keys()) counts[overridden] = null
      }
      count(counts, list, depth)
      return markerOf(counts, list, depth)
    },
  }
}

/** A style can stand for a level of its list: "Heading 2" is the second of "1." and "1.1.". */
function findStyleLevel(list: List, styleId: string | null): number | null {
  for (const [depth, level] of list.levels) {
    if (level.styleId !== null && level.styleId === styleId) return depth
  }
  return null
}

function count(counts: (number | null)[], list: List, depth: number): void {
  for (let level = 0; level < depth; level += 1) counts[level] ??= startOf(list, level)
  const current = counts[depth]
  counts[depth] = current == null ? startOf(list, depth) : current + 1
  for (let level = depth + 1; level < LEVELS; level += 1) {
    if (depth < (list.levels.get(level)?.restartsAfter ?? level)) counts[level] = null
  }
}

function startOf(list: List, level: number): number {
  return list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1
}

function markerOf(counts: readonly (number | null)[], list: List, depth: number): string | null {
  const level = list.levels.get(depth)
  if (level === undefined || level.format === 'none') return null
  if (level.format === 'bullet') return bulletOf(level)
  const marker = level.text
    .replaceAll(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1
      const format = level.isLegal ? 'decimal' : list.levels.get(index)?.format
      return formatListNumber(counts[index] ?? startOf(list, index), numberFormatOf(format))
    })
    .trim()
  return marker === '' ? null : marker
}

/** Letters as bullets, such as "o" and those of symbol fonts, are pictures of a dot. */
function bulletOf({ text, font }: Level): string | null {
  const bullet = text.trim()
  if (bullet === '') return null
  if (bullet === '\uF02D') return '-'
  return isSymbolFont(font) || /[\p{Co}\p{L}]/u.test(bullet) ? '•' : bullet
}

const FORMATS: Readonly<Record<string, ListNumberFormat>> = {
  decimalZero: 'decimalZero',
  lowerLetter: 'lowerLetter',
  upperLetter: 'upperLetter',
  lowerRoman: 'lowerRoman',
  upperRoman: 'upperRoman',
  vietnameseCounting: 'vietnamese',
}

/** Formats of other scripts and numbers in circles are written as plain figures. */
function numberFormatOf(format: string | undefined): ListNumberFormat {
  return FORMATS[format ?? ''] ?? 'decimal'
}

function readLists(
  numbering: XmlElement | null,
  findListStyleNumId: (styleId: string) => string | null,
): ReadonlyMap<string, List> {
  const abstracts = new Map(
    listChildren(numbering, 'w:abstractNum').map((abstract) => [
      abstract.attributes.get('w:abstractNumId') ?? '',
      abstract,
    ]),
  )
  const numbers = new Map(
    listChildren(numbering, 'w:num').map((num) => [num.attributes.get('w:numId') ?? '', num]),
  )
  const abstractIdOf = (num: XmlElement | undefined) =>
    findValue(num ?? null, 'w:abstractNumId') ?? ''

  return new Map(
    [...numbers].map(([numId, num]) => {
      const direct = abstracts.get(abstractIdOf(num)) ?? null
      const link = findValue(direct, 'w:numStyleLink')
      const linked = link === null ? null : numbers.get(findListStyleNumId(link) ?? '')
      const abstractId = linked == null ? abstractIdOf(num) : abstractIdOf(linked)
      return [numId, readList(num, abstractId, abstracts.get(abstractId) ?? null)]
    }),
  )
}

function readList(num: XmlElement, abstractId: string, abstract: XmlElement | null): List {
  const levels = new Map(listChildren(abstract, 'w:lvl').map(readLevel))
  const startOverrides = new Map<number, number>()
  for (const override of listChildren(num, 'w:lvlOverride')) {
    const depth = Number(override.attributes.get('w:ilvl'))
    const start = findInteger(override, 'w:startOverride')
    const replacement = findChild(override, 'w:lvl')
    if (start !== null) startOverrides.set(depth, start)
    if (replacement !== null) levels.set(...readLevel(replacement))
  }
  return { abstractId, levels, startOverrides }
}

function readLevel(level: XmlElement): [number, Level] {
  const depth = Number(level.attributes.get('w:ilvl') ?? 0)
  const { font } = readRunFormat(findChild(level, 'w:rPr'))
  return [
    depth,
    {
      start: findInteger(level, 'w:start') ?? 1,
      format: formatOf(level),
      text: readMarkerText(findValue(level, 'w:lvlText') ?? '', font),
      isLegal: findToggle(level, 'w:isLgl') ?? false,
      restartsAfter: findInteger(level, 'w:lvlRestart') ?? depth,
      font,
      styleId: findValue(level, 'w:pStyle'),
    },
  ]
}

/** Formats of a newer Word stand beside one that all know. */
function formatOf(level: XmlElement): string {
  const choices = findChild(level, 'mc:AlternateContent')
  const known = findChild(choices, 'mc:Fallback') ?? level
  return findValue(known, 'w:numFmt') ?? 'decimal'
}

const MARKER_LENGTH_MAX = 60

function readMarkerText(text: string, font: string | null): string {
  const evidence = { converted: new Map(), unicode: 0 }
  const marker = text.slice(0, MARKER_LENGTH_MAX)
  return isSymbolFont(font) ? marker : readFontText(marker, font, evidence)
}
