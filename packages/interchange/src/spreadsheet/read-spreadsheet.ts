import { detectOleContent, detectSignature, detectTextContent } from '../detect-format.ts'
import { DocumentRefusedError } from '../document-file.ts'
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../read-limits.ts'
import { decodeText } from '../text/decode-text.ts'
import { detectFontEncoding } from '../text/font-encoding.ts'
import { openZip } from '../zip/zip-archive.ts'
import { readCsv } from './read-csv.ts'
import { readWorkbook } from './read-workbook.ts'
import { collectRows } from './row-collector.ts'
import {
  DEFAULT_SPREADSHEET_LIMITS,
  type ReadSheet,
  refusalOf,
  type SpreadsheetFile,
  type SpreadsheetLimits,
  SpreadsheetRefusedError,
  type SpreadsheetSheets,
} from './spreadsheet-file.ts'

/** How a spreadsheet is read. */
export interface ReadSpreadsheetOptions {
  /** Bounds other than those of `DEFAULT_SPREADSHEET_LIMITS`. */
  readonly limits?: Partial<SpreadsheetLimits>
}

/**
 * Reads a spreadsheet (.xlsx or CSV) into sheets of rows. Text is folded as in documents: composed
 * Unicode, invisible signs gone, every run of spaces one space.
 *
 * What the file is, its content says. A file that cannot be read is answered as a refusal with a
 * stable code; nothing is thrown for bad input.
 */
export function readSpreadsheet(
  bytes: Uint8Array,
  options: ReadSpreadsheetOptions = {},
): SpreadsheetFile {
  const limits = { ...DEFAULT_SPREADSHEET_LIMITS, ...options.limits }
  try {
    requireModestSize(bytes, limits)
    const file = readByContent(bytes, limits)
    if (file.sheets.every(({ rows }) => rows.length === 0)) {
      throw new SpreadsheetRefusedError('document-empty')
    }
    file.sheets.forEach(requireUnicode)
    return file
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal === null) throw error
    return refusal
  }
}

function requireModestSize(bytes: Uint8Array, { fileBytesMax }: SpreadsheetLimits): void {
  if (bytes.length === 0) throw new SpreadsheetRefusedError('document-empty')
  if (bytes.length > fileBytesMax) {
    throw new SpreadsheetRefusedError('document-too-large', {
      megabytes: Math.ceil(bytes.length / 1024 / 1024),
      maxMegabytes: Math.floor(fileBytesMax / 1024 / 1024),
    })
  }
}

/** Sheets unpack slice by slice, so they may be larger than parts of documents. */
const ZIP_LIMITS: ReadLimits = {
  ...DEFAULT_READ_LIMITS,
  expandedBytesMax: 400 * 1024 * 1024,
  partBytesMax: 256 * 1024 * 1024,
}

function readByContent(bytes: Uint8Array, limits: SpreadsheetLimits): SpreadsheetSheets {
  const collector = collectRows(limits)
  switch (detectSignature(bytes)) {
    case 'zip': {
      const sheets = readWorkbook(openZip(bytes, ZIP_LIMITS), collector, limits)
      return { kind: 'sheets', format: 'xlsx', sheets }
    }
    case 'ole':
      return refuseOle(bytes)
    case 'text': {
      const text = decodeText(bytes)
      if (detectTextContent(text) !== 'plain') break
      return { kind: 'sheets', format: 'csv', sheets: [readCsv(text, collector)] }
    }
    case 'pdf':
    case 'rtf':
    case 'picture':
      break
  }
  throw new SpreadsheetRefusedError('spreadsheet-format-unknown')
}

function refuseOle(bytes: Uint8Array): never {
  const content = detectOleContent(bytes)
  if (content === 'encrypted') throw new DocumentRefusedError('document-encrypted')
  throw new SpreadsheetRefusedError(
    content === 'xls' ? 'spreadsheet-format-old' : 'spreadsheet-format-unknown',
  )
}

const SAMPLE_CHARACTERS = 20_000
/** A column of names has few letters: fewer signs than in a document must do. */
const COLUMN_SUSPECTS_MIN = 4

/**
 * Text of an old code page is told by its letters, column by column: the headings may well be in
 * Unicode while the names below them are not.
 */
function requireUnicode({ rows }: ReadSheet): void {
  const columns: string[] = []
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      const text = columns[column] ?? ''
      if (typeof cell !== 'string' || text.length > SAMPLE_CHARACTERS) return
      columns[column] = `${text}${cell}\n`
    })
  }
  for (const text of columns) {
    const encoding = detectFontEncoding(text ?? '', COLUMN_SUSPECTS_MIN)
    if (encoding !== null) throw new SpreadsheetRefusedError('document-encoding', { encoding })
  }
}
