import type { Block } from '@roviec/directive'
import { CHARACTERS_PER_PAGE } from '../read-limits.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { findValue, listChildren } from '../xml/xml-element.ts'
import type { Halves } from './docx-side-by-side.ts'

/** Where something stands in the body of a Word file. */
export interface DocxPlace {
  readonly page: number
  readonly paragraph: number
}

/**
 * Counts paragraphs and pages on the way through a body. A page ends where the author broke it and
 * where Word did when it last laid the document out; of a break that both tell, one counts.
 */
export interface PlaceCounter {
  paragraph: number
  page: number
  /** Nothing is written on this page yet. */
  isFresh: boolean
  /** A break of the author's that Word's own mark may repeat. */
  awaitsRendered: boolean
  /** Whether Word's layout is in the file: else a page ends only where the author broke it. */
  hasRendered: boolean
  hasBreaks: boolean
  /** How sections begin that have ended since they were last looked at; see `shiftSection`. */
  readonly endedSections: string[]
  /** Whether Word's own mark stands where the section begins. */
  isSectionRendered: boolean
}

export function createPlaceCounter(): PlaceCounter {
  return {
    paragraph: 0,
    page: 1,
    isFresh: true,
    awaitsRendered: false,
    hasRendered: false,
    hasBreaks: false,
    endedSections: [],
    isSectionRendered: true,
  }
}

/** A page break in the text, or a paragraph that asks for a new page. */
export function breakPage(place: PlaceCounter | null, isBefore = false): void {
  if (place === null || (isBefore && place.isFresh)) return
  place.page += 1
  place.isFresh = true
  place.awaitsRendered = true
  place.hasBreaks = true
}

/** Word's mark of where a page ended when it last laid the document out. */
export function breakRenderedPage(place: PlaceCounter | null): void {
  if (place === null) return
  place.hasRendered = true
  if (place.isFresh) place.isSectionRendered = true
  if (place.awaitsRendered) {
    place.awaitsRendered = false
    return
  }
  place.page += 1
  place.isFresh = true
}

/** The place of a piece of text, which ends the waiting for marks of the same break. */
export function writeAt(place: PlaceCounter, text: string): DocxPlace {
  if (text.trim() !== '') {
    place.isFresh = false
    place.awaitsRendered = false
  }
  return { page: place.page, paragraph: place.paragraph }
}

/** Remembers how a section that ends here began: its properties stand behind it. */
export function endSectionAt(place: PlaceCounter | null, section: XmlElement): void {
  place?.endedSections.push(findValue(section, 'w:type') ?? 'nextPage')
}

/**
 * A section says only at its end that it began on a new page; where Word left no mark of it, what
 * stands in it, `blocks` from `from` on, moves down by a page.
 */
export function shiftSections(
  place: PlaceCounter,
  blocks: Block[],
  from: number,
  halves: Map<Block, Halves>,
): boolean {
  const ended = place.endedSections.splice(0)
  if (ended.length === 0) return false
  const isShifted = !place.isSectionRendered && !SAME_PAGE.includes(ended[0] ?? '')
  if (isShifted) {
    place.page += 1
    place.hasBreaks = true
    for (let index = from; index < blocks.length; index += 1) {
      const block = blocks[index]
      if (block === undefined) continue
      const shifted = shiftPages(block)
      const half = halves.get(block)
      if (half !== undefined) halves.set(shifted, half)
      blocks[index] = shifted
    }
  }
  place.isFresh = true
  place.isSectionRendered = false
  return true
}

const SAME_PAGE = ['continuous', 'nextColumn']

function shiftPages(block: Block): Block {
  if (block.page === undefined) return block
  const page = block.page + 1
  if (block.kind === 'paragraph' || block.rowPages === undefined) return { ...block, page }
  return { ...block, page, rowPages: block.rowPages.map((rowPage) => rowPage + 1) }
}

/** Counts what is not read, such as a deleted row or a table of contents. */
export function passOver(element: XmlElement, place: PlaceCounter | null, isBoxed: boolean): void {
  if (place === null || element.name === 'w:txbxContent') return
  if (element.name === 'w:p' && !isBoxed) place.paragraph += 1
  if (element.name === 'w:lastRenderedPageBreak') breakRenderedPage(place)
  if (element.name === 'w:t') writeAt(place, 'x')
  for (const child of listChildren(element)) passOver(child, place, isBoxed)
}

/**
 * Takes the pages away where they would mislead: the file has none, or only breaks of the author's
 * and more text between two of them than a page holds.
 */
export function withTruePages(place: PlaceCounter, blocks: readonly Block[]): readonly Block[] {
  const isTrue = place.hasRendered || (place.hasBreaks && arePagesFull(blocks))
  return isTrue ? blocks : blocks.map(withoutPages)
}

const PAGE_CHARACTERS_MAX = CHARACTERS_PER_PAGE * 1.5

function arePagesFull(blocks: readonly Block[]): boolean {
  const lengths = new Map<number, number>()
  for (const block of blocks) {
    const cells = block.kind === 'table' ? block.rows.flat() : [block]
    const length = cells.reduce((sum, { text }) => sum + text.length, 0)
    const page = block.page ?? 0
    lengths.set(page, (lengths.get(page) ?? 0) + length)
  }
  return [...lengths.values()].every((length) => length <= PAGE_CHARACTERS_MAX)
}

function withoutPages(block: Block): Block {
  if (block.kind === 'paragraph') {
    const { page: _page, ...paragraph } = block
    return paragraph
  }
  const { page: _page, rowPages: _rowPages, ...table } = block
  return table
}
