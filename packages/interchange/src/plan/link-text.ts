import { LINK_TYPES, type LinkType } from '@roviec/schedule'
import type { PlanFileRowLink } from './plan-file-row.ts'
import { readSpanText, writeSpanText, type TableLanguage } from './span-text.ts'

/** What cannot be read in a cell of predecessors, and whether it names a row that is not there. */
export interface BadLink {
  readonly kind: 'bad-link'
  readonly text: string
  readonly isUnknown: boolean
}

/**
 * Reads predecessors as Microsoft Project writes them: "3FS+2 ngày; 5SS", "12FS+3d, 7". What
 * stands before the type is the code of a row, found by the function.
 */
export function readLinks(
  text: string,
  idOf: (code: string) => string | null,
): readonly (PlanFileRowLink | BadLink)[] {
  return splitLinks(text.normalize('NFC')).map((part) => readLink(part, idOf))
}

/** A comma separates too, except in a number: "3FS+1,5 ngày". */
function splitLinks(text: string): readonly string[] {
  const parts = text.includes(';') ? text.split(';') : text.split(COMMA)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const COMMA = /(?<![+\-−]\s*\d{1,6}),|,(?!\d{1,3}\s*[\p{L}%])/u

const TYPES = LINK_TYPES.join('|')
const WITH_TYPE = new RegExp(`^(.+?)\\s*(${TYPES})\\s*([+\\-−].*)?$`, 'iu')
const WITH_LAG = /^(.+?)\s*([+\-−]\s*\d.*)$/u

function readLink(part: string, idOf: (code: string) => string | null): PlanFileRowLink | BadLink {
  const whole = idOf(part)
  if (whole !== null) return { fromId: whole, type: 'FS', lag: null }
  const [, code = '', typeText = 'FS', lagPart = ''] =
    WITH_TYPE.exec(part) ?? withoutType(WITH_LAG.exec(part)) ?? []
  const fromId = idOf(code)
  const type = LINK_TYPES.find((known) => known === typeText.toUpperCase()) ?? 'FS'
  if (code === '' || fromId === null) {
    return { kind: 'bad-link', text: code === '' ? part : code, isUnknown: isCode(code || part) }
  }
  if (lagPart === '') return { fromId, type, lag: null }
  const lag = readSpanText(lagPart)
  if (lag === null) return { kind: 'bad-link', text: part, isUnknown: false }
  const isNone = lag.kind !== 'percent' && lag.minutes === 0
  return { fromId, type, lag: isNone ? null : lag }
}

function withoutType(found: RegExpExecArray | null): readonly string[] | null {
  const [whole = '', code = '', lag = ''] = found ?? []
  return found === null ? null : [whole, code, 'FS', lag]
}

/** Whether a text could be the code of a row, such as "12" or "NV-03". */
function isCode(text: string): boolean {
  return /^[\p{L}\d][\p{L}\d._/-]{0,40}$/u.test(text)
}

/** Writes predecessors so that both `readLinks` and people can read them. */
export function writeLinks(
  links: readonly PlanFileRowLink[],
  codeOf: (id: string) => string | null,
  language: TableLanguage,
): string {
  return links
    .flatMap(({ fromId, type, lag }) => {
      const code = codeOf(fromId)
      if (code === null) return []
      return [lag === null ? codeAndType(code, type) : `${code}${type}${lagText(lag, language)}`]
    })
    .join('; ')
}

/** Finish to start is what a code alone means. */
function codeAndType(code: string, type: LinkType): string {
  return type === 'FS' ? code : code + type
}

function lagText(lag: NonNullable<PlanFileRowLink['lag']>, language: TableLanguage): string {
  const text = writeSpanText(lag, language)
  return text.startsWith('-') ? text : `+${text}`
}
