import { isIsoDate } from '@roviec/calendar'
import { foldText } from '../fold-text.ts'
import type { ZipArchive } from '../zip/zip-archive.ts'
import { readCellReference } from './column-letters.ts'
import { type DateSystem, dayOfSerial } from './number-format.ts'
import type { SheetCollector } from './row-collector.ts'
import { scanXml } from './scan-xml.ts'
import type { ReadCell } from './spreadsheet-file.ts'

/** One sheet of a workbook and what its cells refer to. */
export interface SheetReading {
  readonly archive: ZipArchive
  readonly part: string
  readonly strings: readonly string[]
  readonly isDay: (style: number) => boolean
  readonly dateSystem: DateSystem
  readonly target: SheetCollector
}

/** Reads a sheet cell by cell, as it is unpacked. */
export function readSheet(reading: SheetReading): void {
  const { archive, part, target } = reading
  let row = 0
  let column = -1
  let cell: OpenCell | null = null
  let takes = false

  scanXml((take) => archive.readSlices(part, take), {
    open: (name, attributes) => {
      if (name === 'row') {
        row = rowNumber(attributes['r'], row)
        column = -1
        target.startRow(row)
      } else if (name === 'c') {
        column = readCellReference(attributes['r'] ?? '')?.column ?? column + 1
        const { t: type = 'n', s = '0' } = attributes
        cell = { type, style: Number(s), text: '', isFormula: false }
      } else if (name === 'f' && cell !== null) cell.isFormula = true
      takes = cell !== null && (name === 'v' || name === 't')
    },
    text: (text) => {
      if (takes && cell !== null) cell.text += text
    },
    close: (name) => {
      takes = false
      if (name === 'c' && cell !== null) {
        target.setCell(column, valueOf(cell, reading))
        cell = null
      } else if (name === 'row') target.endRow()
    },
  })
}

interface OpenCell {
  readonly type: string
  readonly style: number
  text: string
  isFormula: boolean
}

const ROW_MAX = 1_048_576

function rowNumber(given: string | undefined, before: number): number {
  const number = Number(given)
  return Number.isInteger(number) && number > before && number <= ROW_MAX ? number : before + 1
}

function valueOf(cell: OpenCell, reading: SheetReading): ReadCell {
  if (cell.isFormula) return { kind: 'formula' }
  switch (cell.type) {
    case 's':
      return foldCell(reading.strings[Number(cell.text)] ?? '')
    case 'b':
      return cell.text === '' ? null : cell.text === '1'
    case 'e':
      return { kind: 'error', text: cell.text.slice(0, 20) }
    case 'd': {
      const on = cell.text.slice(0, 10)
      return isIsoDate(on) ? { kind: 'date', on } : foldCell(cell.text)
    }
    case 'n':
      return numberOf(cell, reading)
    default:
      return foldCell(cell.text)
  }
}

function numberOf({ text, style }: OpenCell, { isDay, dateSystem }: SheetReading): ReadCell {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(number)) return foldCell(text)
  const on = isDay(style) ? dayOfSerial(number, dateSystem) : null
  return on === null ? number : { kind: 'date', on }
}

/** Excel writes signs that XML has no place for as _x000D_. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu

function foldCell(text: string): string {
  const whole = text.includes('_x')
    ? text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return foldText(whole)
}
