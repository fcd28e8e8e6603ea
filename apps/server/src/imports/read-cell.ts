import { type IsoDate, isIsoDate } from '@roviec/calendar'
import type { ImportRemark, ImportRemarkCode } from '@roviec/contract'
import { detectFontEncoding, type ReadCell } from '@roviec/interchange'
import { searchKey } from '../platform/text-key.ts'
import type { CellReading, ChoiceWords, ImportColumn } from './import-table.ts'

/** What a cell was understood to say; null when it is empty or could not be understood. */
export type CellValue = string | number | null

export interface UnderstoodCell {
  readonly value: CellValue
  readonly remark: ImportRemark | null
}

/** Understands a cell as its column asks; `cell` is its name, such as `B7`. */
export function readCell(content: ReadCell, column: ImportColumn, cell: string): UnderstoodCell {
  const fail = (code: ImportRemarkCode, parameters: ImportRemark['parameters'] = {}) => ({
    value: null,
    remark: {
      severity: 'error' as const,
      code,
      parameters: { cell, column: column.heading, ...parameters },
      cell,
    },
  })
  if (content === null || content === '') {
    return column.required === 'cell' ? fail('cell-required') : NOTHING
  }
  if (typeof content === 'object' && content.kind === 'formula') return fail('cell-formula')
  if (typeof content === 'object' && content.kind === 'error') {
    return fail('cell-error', { value: content.text })
  }
  const encoding = typeof content === 'string' ? oldEncodingOf(content) : null
  if (encoding !== null) return fail('cell-encoding', { encoding })
  const text = textOf(content)
  if (!text.isWellFormed() || text.includes('\uFFFD')) return fail('cell-not-storable')

  const reading = READERS[column.reading.as](content, column.reading)
  const shown = column.personal ? '…' : text.slice(0, 60)
  if ('code' in reading) return fail(reading.code, { value: shown, ...reading.with })
  if (reading.warning === undefined) return { value: reading.value, remark: null }
  const parameters = { cell, value: String(reading.value) }
  return {
    value: reading.value,
    remark: { severity: 'warning', code: reading.warning, parameters, cell },
  }
}

const NOTHING: UnderstoodCell = { value: null, remark: null }

type Content = Exclude<ReadCell, null | { readonly kind: 'formula' | 'error' }>
type Reading =
  | { readonly value: CellValue; readonly warning?: ImportRemarkCode }
  | { readonly code: ImportRemarkCode; readonly with?: ImportRemark['parameters'] }

const READERS: Readonly<
  Record<CellReading['as'], (content: Content, reading: CellReading) => Reading>
> = {
  text: (content, reading) => withinLength(textOf(content), reading),
  code: readCode,
  'official-code': (content) => {
    // Excel drops the zeros in front; every code of a commune has five digits.
    const text = typeof content === 'number' ? String(content).padStart(5, '0') : textOf(content)
    return /^\d{2,5}$/.test(text) ? { value: text } : { code: 'official-code-unreadable' }
  },
  date: (content) => {
    const value = readDay(content)
    return value === null ? { code: 'date-unreadable' } : { value }
  },
  count: readCount,
  choice: (content, reading) => {
    if (reading.as !== 'choice') return { value: null }
    const value = valuesOf(reading.words).get(searchKey(textOf(content)))
    const choices = Object.values(reading.words).map(([word]) => word)
    return value === undefined
      ? { code: 'choice-unknown', with: { choices: choices.join('; ') } }
      : { value }
  },
  phone: readPhone,
  email: (content) => {
    const text = textOf(content)
    const fits = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text) && text.length <= EMAIL_MAX
    return fits ? { value: text } : { code: 'email-unreadable' }
  },
}

const EMAIL_MAX = 200

/** The text that the spreadsheet shows, more or less. */
function textOf(content: Content): string {
  if (typeof content === 'object') return content.on.split('-').reverse().join('/')
  return typeof content === 'boolean' ? yesOrNo(content) : String(content)
}

function yesOrNo(value: boolean): string {
  return value ? 'true' : 'false'
}

function withinLength(text: string, reading: CellReading): Reading {
  const max = 'max' in reading ? reading.max : text.length
  return text.length > max ? { code: 'cell-too-long', with: { max } } : { value: text }
}

function readCode(content: Content, reading: CellReading): Reading {
  if (reading.as !== 'code') return { value: null }
  const { signs, max } = reading
  const text = reading.capital ? textOf(content).toUpperCase() : textOf(content)
  const fits = signs === undefined || signs.test(text)
  return fits ? withinLength(text, reading) : { code: 'code-unreadable', with: { max } }
}

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** Day, month and year, as they are written here, or as a computer writes them. */
function readDay(content: Content): IsoDate | null {
  if (typeof content === 'object') return withinYears(content.on)
  if (typeof content !== 'string') return null
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(content) ?? []
  const text =
    year === '' ? content : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return isIsoDate(text) ? withinYears(text) : null
}

/** A slip of the finger makes the year 0202 or 20255. */
function withinYears(on: IsoDate): IsoDate | null {
  return on >= '1900-01-01' && on <= '2199-12-31' ? on : null
}

function readCount(content: Content, reading: CellReading): Reading {
  if (reading.as !== 'count') return { value: null }
  const { min = 0, max } = reading
  const grouped = typeof content === 'string' && /^\d{1,3}(?:[., ]\d{3})*$|^\d+$/.test(content)
  const number = grouped ? Number(content.replaceAll(/[., ]/g, '')) : content
  const fits = typeof number === 'number' && Number.isInteger(number) && number >= min
  const known = fits && number <= max
  return known ? { value: number } : { code: 'number-unreadable', with: { min, max } }
}

const PHONE = /^\+?\d[\d .()-]{2,29}$/

function readPhone(content: Content): Reading {
  const text = textOf(content)
  if (!PHONE.test(text)) return { code: 'phone-unreadable' }
  // Numbers of this country begin with 0, which a cell of numbers cannot hold.
  const lost = typeof content === 'number' && text.length >= 9 && text.length <= 10
  return lost ? { value: `0${text}`, warning: 'phone-zero-added' } : { value: text }
}

const valuesByWords = new Map<ChoiceWords, ReadonlyMap<string, string>>()

function valuesOf(words: ChoiceWords): ReadonlyMap<string, string> {
  const known = valuesByWords.get(words)
  if (known !== undefined) return known
  const values = new Map(
    Object.entries(words).flatMap(([value, spellings]) =>
      [value, ...spellings].map((word): [string, string] => [searchKey(word), value]),
    ),
  )
  valuesByWords.set(words, values)
  return values
}

/** Signs that Vietnamese text in Unicode hardly ever has inside a word. */
const UNUSUAL = /[§¨©ª«¬®µ¶·¸¹»¼½¾ÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþ]/
const TCVN3_SUSPECTS_MIN = 2
const VNI_SUSPECTS_MIN = 3

/** One cell of an old code page among others in Unicode; foreign names stay unharmed. */
function oldEncodingOf(text: string): string | null {
  if (!UNUSUAL.test(text)) return null
  if (detectFontEncoding(text, TCVN3_SUSPECTS_MIN) === 'TCVN3') return 'TCVN3'
  return detectFontEncoding(text, VNI_SUSPECTS_MIN)
}
