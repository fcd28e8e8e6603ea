import { DocumentRefusedError } from '../document-file.ts'
import type { ZipArchive } from '../zip/zip-archive.ts'
import { type DateSystem, showsDay } from './number-format.ts'
import { readSheet } from './read-sheet.ts'
import type { RowCollector } from './row-collector.ts'
import { scanXml } from './scan-xml.ts'
import {
  type ReadSheet,
  type SpreadsheetLimits,
  SpreadsheetRefusedError,
} from './spreadsheet-file.ts'

const WORKBOOK_TYPE =
  /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.(?:sheet|template)\.main\+xml$/u

/**
 * Reads the sheets of an .xlsx workbook in their order. Formulas are told apart and not computed;
 * charts, comments, links and hidden names are left out.
 *
 * @throws SpreadsheetRefusedError, DocumentRefusedError
 */
export function readWorkbook(
  archive: ZipArchive,
  collector: RowCollector,
  limits: SpreadsheetLimits,
): readonly ReadSheet[] {
  const path = findWorkbook(archive)
  const workbook = readParts(archive, path)
  if (workbook.sheets.length > limits.sheetsMax) {
    throw new DocumentRefusedError('document-expands-too-much', { maxMegabytes: 20 })
  }
  const folder = path.replace(/[^/]*$/u, '')
  const targets = readTargets(archive, path.replace(/([^/]*)$/u, '_rels/$1.rels'))
  const find = (type: string) => targets.find((target) => target.type === type)?.path
  const strings = readStrings(
    archive,
    resolve(folder, find('sharedStrings') ?? 'sharedStrings.xml'),
  )
  const isDay = readDayStyles(archive, resolve(folder, find('styles') ?? 'styles.xml'))

  const paths = new Map(targets.map((target) => [target.id, target]))
  return workbook.sheets.flatMap(({ name, id }) => {
    const target = paths.get(id)
    // A sheet of charts or of the macros of the nineties holds no table.
    if (target?.type !== 'worksheet') return []
    const sheet = collector.openSheet(name)
    const part = resolve(folder, target.path)
    readSheet({ archive, part, strings, isDay, dateSystem: workbook.dateSystem, target: sheet })
    return [sheet.sheet]
  })
}

function findWorkbook(archive: ZipArchive): string {
  const types: string[] = []
  const overrides = new Map<string, string>()
  scan(archive, '[Content_Types].xml', (name, { PartName = '', ContentType = '' }) => {
    if (name === 'Override') overrides.set(PartName.replace(/^\//u, '').toLowerCase(), ContentType)
    types.push(ContentType)
  })
  const hasMacros =
    types.some((type) => /macroEnabled|vbaProject|macrosheet/iu.test(type)) ||
    archive.names.some((name) => /vbaProject[^/]*\.bin$|(?:^|\/)macrosheets\//iu.test(name))
  if (hasMacros) throw new SpreadsheetRefusedError('spreadsheet-has-macros')
  const main = readTargets(archive, '_rels/.rels').find(({ type }) => type === 'officeDocument')
  const path = main && resolve('', main.path)
  if (!path || !WORKBOOK_TYPE.test(overrides.get(path.toLowerCase()) ?? '')) {
    throw new SpreadsheetRefusedError('spreadsheet-format-unknown')
  }
  return path
}

type Visit = (name: string, attributes: Readonly<Record<string, string>>) => void

function scan(archive: ZipArchive, part: string, open: Visit): boolean {
  return scanXml((take) => archive.readSlices(part, take), { open })
}

interface Target {
  readonly id: string
  /** The last part of the relationship's type, the same in both editions of the standard. */
  readonly type: string
  readonly path: string
}

function readTargets(archive: ZipArchive, part: string): readonly Target[] {
  const targets: Target[] = []
  scan(archive, part, (name, { Id = '', Type = '', Target = '', TargetMode }) => {
    if (name === 'Relationship' && TargetMode !== 'External') {
      targets.push({ id: Id, type: Type.replace(/^.*\//u, ''), path: Target })
    }
  })
  return targets
}

interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly id: string }[]
  readonly dateSystem: DateSystem
}

function readParts(archive: ZipArchive, part: string): WorkbookParts {
  const sheets: { name: string; id: string }[] = []
  let dateSystem: DateSystem = '1900'
  const found = scan(archive, part, (name, attributes) => {
    if (name === 'workbookPr' && /^(?:1|true)$/u.test(attributes['date1904'] ?? '')) {
      dateSystem = '1904'
    }
    if (name !== 'sheet') return
    // The prefix of the relationship's id is whatever the file binds it to.
    const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? []
    sheets.push({ name: (attributes['name'] ?? '').normalize('NFC'), id })
  })
  if (!found) throw new DocumentRefusedError('document-damaged')
  return { sheets, dateSystem }
}

/** The texts that cells name by number; notes on pronunciation, which Japanese uses, left out. */
function readStrings(archive: ZipArchive, part: string): readonly string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let notes = 0
  scanXml((take) => archive.readSlices(part, take), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') notes += 1
      isText = name === 't' && notes === 0
    },
    text: (piece) => {
      if (isText) text += piece
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') notes -= 1
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}

/** Which styles of cells show a number as a day. */
function readDayStyles(archive: ZipArchive, part: string): (style: number) => boolean {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  scanXml((take) => archive.readSlices(part, take), {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) formats.push(Number(numFmtId))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
  const days = formats.map((format) => showsDay(format, codes.get(format)))
  return (style) => days[style] ?? false
}

/** Targets are relative to the folder of the workbook, or begin at the root of the package. */
function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const segments: string[] = []
  for (const segment of `${folder}${target}`.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
