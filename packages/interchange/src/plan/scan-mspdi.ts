import { SaxesParser } from 'saxes'
import type { FieldRecord } from './field-record.ts'
import { PlanFileRefusedError } from './plan-file-refusal.ts'
import type { PlanFileLimits } from './plan-file.ts'

/** The namespace of the XML of Microsoft Project, in every version from 2002 on. */
const MSPDI_NAMESPACE = 'http://schemas.microsoft.com/project'

/** What is taken out of a file as it is read; everything else is walked over. */
export interface MspdiVisitor {
  readonly task: (record: FieldRecord) => void
  readonly calendar: (record: FieldRecord) => void
  /** A field that users of the file have named. */
  readonly field: (record: FieldRecord) => void
  readonly resource: (record: FieldRecord) => void
  readonly assignment: (record: FieldRecord) => void
}

/** The lists of a project whose entries are taken one by one. */
const LISTS: Readonly<Record<string, readonly [entry: string, visit: keyof MspdiVisitor]>> = {
  Tasks: ['Task', 'task'],
  Calendars: ['Calendar', 'calendar'],
  ExtendedAttributes: ['ExtendedAttribute', 'field'],
  Resources: ['Resource', 'resource'],
  Assignments: ['Assignment', 'assignment'],
}

/**
 * Walks over an MSPDI file in slices, so that it is never in memory as a tree. Returns the fields
 * of the project itself. Document type declarations are refused, and with them entities of any
 * kind.
 *
 * @throws PlanFileRefusedError
 */
export function scanMspdi(
  bytes: Uint8Array,
  limits: PlanFileLimits,
  visitor: MspdiVisitor,
): FieldRecord {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const project = emptyRecord()
  const open: OpenElement[] = []
  let skipping = 0

  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.on('opentag', ({ uri, local, isSelfClosing }) => {
    if (open.length === 0) requireProject(uri, local)
    if (open.length + skipping >= limits.depthMax) refuse()
    if (skipping > 0 || uri !== MSPDI_NAMESPACE || isUnread(open, local)) skipping++
    else open.push({ name: local, text: '', record: emptyRecord(), isLeaf: !isSelfClosing })
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (skipping === 0 && element !== undefined && open.length > 1) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    if (skipping > 0) skipping--
    else close(open, project, visitor)
  })
  writeSlices(parser, bytes)
  return project
}

interface OpenRecord {
  readonly texts: Map<string, string>
  readonly records: Map<string, FieldRecord[]>
}

interface OpenElement {
  readonly name: string
  readonly record: OpenRecord
  text: string
  isLeaf: boolean
}

function emptyRecord(): OpenRecord {
  return { texts: new Map(), records: new Map() }
}

/** What is read of the project itself; the rest can be long and says nothing about its schedule. */
const READ_OF_PROJECT: ReadonlySet<string> = new Set([
  ...Object.keys(LISTS),
  'Title',
  'Name',
  'StartDate',
  'StatusDate',
  'ScheduleFromStart',
  'CriticalSlackLimit',
  'CalendarUID',
  'MinutesPerDay',
  'HonorConstraints',
])

/** Lists of a task that can be long and say nothing about its schedule. */
const UNREAD_OF_TASK: ReadonlySet<string> = new Set(['TimephasedData', 'OutlineCode'])

/** All that is read of entries that can be long. */
const READ_OF_ENTRY: Readonly<Record<string, ReadonlySet<string>>> = {
  ExtendedAttributes: new Set(['FieldID', 'Alias', 'FieldName']),
  Resources: new Set(['UID', 'Name']),
  Assignments: new Set(['TaskUID', 'ResourceUID']),
}

function isUnread(open: readonly OpenElement[], name: string): boolean {
  if (open.length === 1) return !READ_OF_PROJECT.has(name)
  if (open.length !== 3) return false
  const read = READ_OF_ENTRY[open[1]?.name ?? '']
  return UNREAD_OF_TASK.has(name) || (read !== undefined && !read.has(name))
}

function requireProject(uri: string, local: string): void {
  if (uri === MSPDI_NAMESPACE && local === 'Project') return
  const found = uri === '' ? `<${local}>` : uri
  throw new PlanFileRefusedError('plan-file-namespace', { found: found.slice(0, FOUND_MAX) })
}

const FOUND_MAX = 100

function close(open: OpenElement[], project: OpenRecord, visitor: MspdiVisitor): void {
  const element = open.pop()
  const parent = open.at(-1)
  if (element === undefined || parent === undefined) return
  const above = open.length === 1 ? project : parent.record
  parent.isLeaf = false
  const list = open.length === 2 ? LISTS[parent.name] : undefined
  if (list !== undefined) {
    if (element.name === list[0]) visitor[list[1]](element.record)
  } else if (element.isLeaf) {
    above.texts.set(element.name, element.text)
  } else {
    const known = above.records.get(element.name)
    if (known === undefined) above.records.set(element.name, [element.record])
    else known.push(element.record)
  }
}

const SLICE_BYTES = 256 * 1024

function writeSlices(parser: SaxesParser<{ xmlns: true; position: false }>, bytes: Uint8Array) {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  try {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES) {
      parser.write(decoder.decode(bytes.subarray(start, start + SLICE_BYTES), { stream: true }))
    }
    parser.write(decoder.decode()).close()
  } catch (cause) {
    if (cause instanceof PlanFileRefusedError) throw cause
    refuse(cause)
  }
}

/** The encoding of a file by its first bytes; there is no other than UTF-8 and UTF-16. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function refuse(cause?: unknown): never {
  throw new PlanFileRefusedError('plan-file-damaged', {}, { cause })
}
