import type { IsoDate } from '@roviec/calendar'
import type { MessageParameters } from '../document-file.ts'
import type { Span } from '@roviec/schedule'
import type { ReadRow } from '../spreadsheet/spreadsheet-file.ts'
import { readLinks } from './link-text.ts'
import type { PlanDraftTask } from './plan-draft.ts'
import {
  PlanFileRefusedError,
  type PlanFileLineCode,
  type PlanFileLineProblem,
} from './plan-file-refusal.ts'
import type { PlanFileRowLink } from './plan-file-row.ts'
import { readSpanText } from './span-text.ts'
import { readCellDate, readCellPercent, readCellText } from './table-cells.ts'
import { TABLE_COLUMNS, type TableColumn, type TableHead } from './table-columns.ts'
import { numberRows } from './table-numbers.ts'
import type { RowTexts, TellLine } from './table-row-texts.ts'

const NAME_CHARACTERS_MAX = 2_000
const LEVEL_MAX = 20
/** Reading stops where so much is wrong that nobody reads it all. */
const PROBLEMS_MAX = 100

/**
 * Reads the rows below a head. Rows without anything but a number are passed over.
 *
 * @throws PlanFileRefusedError with every row that cannot be read
 */
export function readTableRows(head: TableHead, rows: readonly ReadRow[]): readonly PlanDraftTask[] {
  const problems = collectProblems()
  const read = rows.map((row) => readTexts(head, row, problems)).filter(hasContent)
  const scale = percentScale(read)
  const numbers = numberRows(read, problems.tell)
  const idOf = numbers.idOf
  const tasks = read.map((row, index) => {
    const { line, texts } = row
    const tell = (code: PlanFileLineCode, parameters: MessageParameters) =>
      problems.tell(line, code, parameters)
    const { id, uid, code } = numbers.rows[index] ?? { id: '', uid: 0, code: null }
    if (texts.name === '' || texts.name.length > NAME_CHARACTERS_MAX) {
      tell('plan-file-line-name', { maxCharacters: NAME_CHARACTERS_MAX })
    }
    return {
      id,
      uid,
      code,
      line,
      name: texts.name,
      level: readLevel(texts.level, tell),
      duration: readDuration(texts.duration, tell),
      ...(texts.duration.endsWith('?') && { estimated: true }),
      ...readDates(row, head, tell),
      links: readRowLinks(texts.links, idOf, tell),
      percentComplete: readPercent(texts.percent, scale, tell),
      unitName: texts.unit || null,
      product: texts.product || null,
      notes: texts.notes || null,
    }
  })
  problems.refuse()
  return tasks
}

type Tell = (code: PlanFileLineCode, parameters: MessageParameters) => void

function collectProblems() {
  const lines: PlanFileLineProblem[] = []
  const refuse = () => {
    const [first] = lines.sort((one, other) => one.line - other.line)
    if (first === undefined) return
    throw new PlanFileRefusedError(first.code, first.parameters, { lines })
  }
  const tell: TellLine = (line, code, parameters) => {
    lines.push({ line, code, parameters: { line, ...parameters } })
    if (lines.length >= PROBLEMS_MAX) refuse()
  }
  return { tell, refuse }
}

const COLUMNS = Object.keys(TABLE_COLUMNS) as TableColumn[]

function readTexts(
  { index, words }: TableHead,
  { row, cells }: ReadRow,
  { tell }: { readonly tell: TellLine },
): RowTexts {
  const texts = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Record<
    TableColumn,
    string
  >
  for (const column of COLUMNS) {
    const at = index[column]
    if (at === undefined) continue
    const text = readCellText(cells[at])
    if (text === null) tell(row, 'plan-file-line-formula', { column: words[column] ?? column })
    texts[column] = text ?? ''
  }
  return { line: row, texts }
}

function hasContent({ texts }: RowTexts): boolean {
  return COLUMNS.some((column) => column !== 'code' && column !== 'level' && texts[column] !== '')
}

function readLevel(text: string, tell: Tell): number {
  if (text === '') return 1
  const level = Number(text)
  if (Number.isInteger(level) && level >= 1 && level <= LEVEL_MAX) return level
  tell('plan-file-line-level', { value: text })
  return 1
}

function readDuration(text: string, tell: Tell): Span | null {
  if (text === '') return null
  const span = readSpanText(text)
  if (span !== null && span.kind !== 'percent' && span.minutes >= 0) return span
  tell('plan-file-line-duration', { value: text })
  return null
}

function readDates(
  { texts }: RowTexts,
  { words }: TableHead,
  tell: Tell,
): Pick<PlanDraftTask, 'startOn' | 'finishOn' | 'dueOn'> {
  const read = (column: 'start' | 'finish' | 'due'): IsoDate | null => {
    if (texts[column] === '') return null
    const on = readCellDate(texts[column])
    const value = texts[column]
    if (on === null) tell('plan-file-line-date', { column: words[column] ?? column, value })
    return on
  }
  const startOn = read('start')
  const finishOn = read('finish')
  if (startOn !== null && finishOn !== null && finishOn < startOn) {
    tell('plan-file-line-finish-before-start', { start: startOn, finish: finishOn })
  }
  return { startOn, finishOn, dueOn: read('due') }
}

function readRowLinks(
  text: string,
  idOf: (code: string) => string | null,
  tell: Tell,
): readonly PlanFileRowLink[] {
  return readLinks(text, idOf).flatMap((link) => {
    if (!('kind' in link)) return [link]
    const code = link.isUnknown ? 'plan-file-line-link-to-nothing' : 'plan-file-line-link'
    tell(code, { value: link.text })
    return []
  })
}

/** Excel keeps 50% as 0.5: a column that holds such shares and nothing above one counts in them. */
function percentScale(rows: readonly RowTexts[]): number {
  const values = rows.flatMap(({ texts }) => (texts.percent === '' ? [] : [Number(texts.percent)]))
  const isShare = values.every((value) => value <= 1) && values.some((value) => value % 1 !== 0)
  return isShare ? 100 : 1
}

function readPercent(text: string, scale: number, tell: Tell): number {
  if (text === '') return 0
  const percent = readCellPercent(text)
  if (percent !== null) return Math.round(percent * scale * 100) / 100
  tell('plan-file-line-percent', { value: text })
  return 0
}
