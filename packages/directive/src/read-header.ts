import { isIsoDate, type IsoDate } from '@roviec/calendar'
import { findKindName, readSymbol } from './document-kinds.ts'
import { findEnactingBody, findIssuer } from './find-issuer.ts'
import { findSigner } from './find-signer.ts'
import { findTitle } from './find-title.ts'
import { findWorld } from './find-world.ts'
import type { Zone } from './find-zones.ts'
import { listHeaderLines, type HeaderLine } from './header-lines.ts'
import type { Layout } from './lay-out-blocks.ts'
import { DATE_YEAR_MAX, DATE_YEAR_MIN } from './limits.ts'
import type { DocumentHeader, DocumentKind } from './reading.ts'

/** The header, and the first part that is no longer letterhead or title. */
export interface HeaderReading {
  readonly document: DocumentHeader
  readonly bodyFrom: number
}

/**
 * Reads number, kind, issuer, date, title and signer from the letterhead, the title and the
 * signature block, or from the table of facts that a legal database puts in front. Each is null
 * when absent.
 */
export function readHeader(layout: Layout, zones: readonly Zone[]): HeaderReading {
  const lines = listHeaderLines(layout)
  const facts = readFacts(lines)
  const title = findTitle(lines)
  const numberLine = findNumber(lines)
  const number = facts.number ?? numberLine?.number ?? title?.number ?? null
  const dateLine = findPlaceAndDate(lines)
  const symbol = readSymbol(number ?? numberLine?.symbol ?? '')
  const issuer =
    facts.issuer ??
    findIssuer(lines, numberLine?.index ?? null) ??
    title?.issuer ??
    findEnactingBody(lines)
  const last = Math.max(
    lines[numberLine?.index ?? -1]?.part ?? -1,
    lines[dateLine?.index ?? -1]?.part ?? -1,
    title?.lastPart ?? -1,
    facts.lastPart,
  )
  return {
    document: {
      number,
      kind: chooseKind(facts.kind, title?.kind ?? null, symbol.kind),
      issuer,
      issuedOn: facts.issuedOn ?? dateLine?.on ?? title?.issuedOn ?? findParentDate(lines),
      title: title?.title ?? null,
      signedBy: facts.signedBy ?? findSigner(layout, zones),
      world: symbol.world ?? findWorld(lines, issuer, title?.title ?? null),
    },
    bodyFrom: last + 1,
  }
}

// "QĐ" in a party number is a decision or a regulation: the line above the title decides.
function chooseKind(
  stated: DocumentKind | null,
  title: DocumentKind | null,
  symbol: DocumentKind | null,
): DocumentKind | null {
  return stated ?? title ?? symbol
}

const NUMBER =
  /(?:^|\s)số\s?:?\s?(\d{1,6}[a-zđ]?(?:\/\d{4})?\s?[-/]\s?\p{Lu}[\p{L}\d&]{0,12}(?:\s?[-/.]\s?\p{Lu}[\p{L}\d&]{0,14}){0,4})/iu

const UNNUMBERED =
  /^số\s?:?\s?[.…_]{0,20}\s?([-/]\p{Lu}[\p{L}\d&]{0,12}(?:[-/.]\p{Lu}[\p{L}\d&]{0,14}){0,4})/iu

function findNumber(
  lines: readonly HeaderLine[],
): { readonly number: string | null; readonly symbol: string; readonly index: number } | null {
  for (const [index, { match }] of lines.entries()) {
    if (!/^(?:[^,.]{0,60}\s)?số\s?:?\s?\d/iu.test(match) || match.length > 160) continue
    if (!/^số/iu.test(match) && !/^\p{Lu}{2}/u.test(match)) continue
    const number = NUMBER.exec(match)?.[1]
    if (number === undefined) continue
    const closed = number.replaceAll(' ', '')
    return { number: closed, symbol: closed, index }
  }
  // "Số:      /KH-UBND": the number is still to be given, the symbol is there.
  for (const [index, { match }] of lines.entries()) {
    const blank = UNNUMBERED.exec(match)?.[1]
    if (blank !== undefined) return { number: null, symbol: `0${blank}`, index }
  }
  return null
}

const PLACE_AND_DATE =
  /(?:^|[,\s])ngày\s(\d{1,2})\s?(?:tháng|\/|-)\s?(\d{1,2})\s?(?:năm|\/|-)\s?(\d{4})(?:\s\|?)?$/iu

function findPlaceAndDate(
  lines: readonly HeaderLine[],
): { readonly on: IsoDate; readonly index: number } | null {
  for (const [index, { match }] of lines.entries()) {
    if (match.length > 140 || !/^(?:\p{Lu}|ngày)/u.test(match)) continue
    if (/^(?:Thực hiện|Căn cứ|Theo|Kèm|\(|Nghị quyết|Luật|Quyết định)/u.test(match)) continue
    const parts = PLACE_AND_DATE.exec(match)
    const on = parts === null ? null : toDate(parts[1], parts[2], parts[3])
    if (on !== null) return { on, index }
  }
  return null
}

/** A date within the years that documents have; null for one that does not exist. */
function toDate(day = '', month = '', year = ''): IsoDate | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isInRange = Number(year) >= DATE_YEAR_MIN && Number(year) <= DATE_YEAR_MAX
  return isInRange && isIsoDate(text) ? text : null
}

// "(Kèm theo Kế hoạch số … ngày …)": an annex read alone has the date of what it belongs to.
function findParentDate(lines: readonly HeaderLine[]): IsoDate | null {
  for (const { match } of lines) {
    if (!/^\(?(?:ban hành\s)?kèm theo/iu.test(match)) continue
    const parts = /ngày\s(\d{1,2})(?:\stháng\s|\/)(\d{1,2})(?:\snăm\s|\/)(\d{4})/iu.exec(match)
    if (parts !== null) return toDate(parts[1], parts[2], parts[3])
  }
  return null
}

interface Facts {
  readonly number: string | null
  readonly kind: DocumentKind | null
  readonly issuer: string | null
  readonly issuedOn: IsoDate | null
  readonly signedBy: string | null
  /** The last part that holds such a fact; -1 when there is none. */
  readonly lastPart: number
}

// "Số hiệu | 88-KH/TU", "Ngày ban hành | 24/12/2021": the table in front of a text from a database.
function readFacts(lines: readonly HeaderLine[]): Facts {
  const values = new Map<string, HeaderLine>()
  for (const [index, line] of lines.entries()) {
    const value = lines[index + 1]
    if (!line.isCell || value?.isCell !== true || value.row !== line.row) continue
    const label = line.match.toLowerCase().replace(/\s?:$/u, '')
    if (FACT_LABELS.has(label) && !values.has(label)) values.set(label, value)
  }
  const find = (...labels: string[]): string | null => {
    for (const label of labels) {
      const value = values.get(label)
      if (value !== undefined && value.text !== '') return value.text
    }
    return null
  }
  const date = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})/u.exec(find('ngày ban hành', 'ngày ký') ?? '')
  const kind = findKindName(find('loại văn bản', 'thể loại') ?? '')
  return {
    number: find('số hiệu', 'số/ký hiệu', 'số ký hiệu'),
    kind: kind?.kind ?? null,
    issuer: find('cơ quan ban hành', 'nơi ban hành', 'đơn vị ban hành'),
    issuedOn: date === null ? null : toDate(date[1], date[2], date[3]),
    signedBy: find('người ký'),
    lastPart: Math.max(-1, ...[...values.values()].map(({ part }) => part)),
  }
}

const FACT_LABELS = new Set([
  'số hiệu',
  'số/ký hiệu',
  'số ký hiệu',
  'ngày ban hành',
  'ngày ký',
  'ngày có hiệu lực',
  'loại văn bản',
  'thể loại',
  'cơ quan ban hành',
  'nơi ban hành',
  'đơn vị ban hành',
  'người ký',
  'lĩnh vực',
])
