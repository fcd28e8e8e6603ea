import type { IsoDate } from '@roviec/calendar'
import { NO_DUE, type DeadlineContext } from './deadline-candidate.ts'
import { findDeadlines, type FoundDeadlines } from './find-deadlines.ts'
import { readUnitCell } from './find-units.ts'
import type { Layout } from './lay-out-blocks.ts'
import { SENTENCE_LENGTH_MAX } from './limits.ts'
import { parseMarker } from './parse-marker.ts'
import { readDateCell } from './read-date-cell.ts'
import { readLabels, type LabelledValue, type LabelRole } from './read-labels.ts'
import { namesIn } from './read-sentence.ts'
import type { NotUnderstood, Span } from './reading.ts'
import type { SectionList } from './section-list.ts'
import { readColumnRoles, type ColumnRole, type TableColumns } from './table-columns.ts'
import type { GridCell, GridRow } from './table-grid.ts'
import { NO_NAMES, type FoundNames, type TaskDraft } from './task-draft.ts'

/** Reads the rows of a task table one by one, once its columns are known. */
export class TaskTableRows {
  readonly drafts: TaskDraft[] = []
  readonly notUnderstood: NotUnderstood[] = []
  readonly #layout: Layout
  readonly #sections: SectionList
  readonly #context: DeadlineContext
  readonly #columns: TableColumns
  #group: string | null = null
  #groupText: string | null = null
  /** The cell that a column said last, for rows that repeat it with "nt". */
  readonly #above = new Map<ColumnRole, GridCell>()

  constructor(
    layout: Layout,
    sections: SectionList,
    context: DeadlineContext,
    columns: TableColumns,
  ) {
    this.#layout = layout
    this.#sections = sections
    this.#context = context
    this.#columns = columns
  }

  read(row: GridRow, next: GridRow | undefined): void {
    if (this.#isRepeatedHeader(row) || isNumbering(row)) return
    const task = this.#cell(row, 'task')
    const label = this.#labelOf(row)
    if (this.#isGroup(row, label, next)) this.#beginGroup(row, label)
    else if (task === null || task.text === '') this.#noteRowWithoutTask(row)
    else if (this.#isContinuation(row, label)) this.#continueLast(task)
    else if (this.#isOffColumns(row)) this.#note(row, 'Dòng này không theo các cột của bảng.')
    else this.drafts.push(this.#draft(row, task, label))
  }

  #cell(row: GridRow, role: ColumnRole): GridCell | null {
    const column = this.#columns.roles.indexOf(role)
    return column < 0 ? null : (row.cells[column] ?? null)
  }

  // "-nt-", "như trên": what the row above says.
  #said(row: GridRow, role: ColumnRole): GridCell | null {
    const cell = this.#cell(row, role)
    if (cell !== null && REPEATS.test(cell.text)) return this.#above.get(role) ?? cell
    if (cell !== null && cell.text !== '') this.#above.set(role, cell)
    return cell
  }

  #isRepeatedHeader(row: GridRow): boolean {
    // The column of numbers says "TT" again; asking that first spares looking at every cell.
    if (/\d/u.test(row.cells[0]?.text ?? '')) return false
    const roles = readColumnRoles(row.cells.map(({ text }) => text))
    return roles !== null && roles.join() === this.#columns.roles.join()
  }

  // The code of a row wins over its running number only where there is no number.
  #labelOf(row: GridRow): string {
    const number = this.#cell(row, 'number')?.text ?? this.#cell(row, 'code')?.text ?? ''
    return number.replace(/[.)\s]+$/u, '')
  }

  #isGroup(row: GridRow, label: string, next: GridRow | undefined): boolean {
    const [first] = row.cells
    const isOneCell = row.cells.length > 1 && row.cells.every((cell) => cell.start === first?.start)
    if (isOneCell) return true
    // A word left over from the row above may stand in the date column of a numbered heading.
    const isHeading = /^(?:[IVX]{1,7}|[A-HĐ])$/u.test(label)
    if (!this.#isBare(row, isHeading ? STRAY_ROLES : [])) return false
    if (isHeading) return true
    const nextLabel = next === undefined ? '' : this.#labelOf(next)
    if (label !== '' && nextLabel.startsWith(`${label}.`)) return true
    const filled = row.cells.filter(({ text }) => text !== '')
    return (
      label === '' && filled.length === 1 && parseMarker(filled[0]?.text ?? '')?.kind === 'roman'
    )
  }

  /** Nothing but a number and words: no unit, no date, no product. */
  #isBare(row: GridRow, strays: readonly ColumnRole[]): boolean {
    return this.#columns.roles.every((role, column) => {
      const isFree = NAMING_ROLES.includes(role) || strays.includes(role)
      return isFree || (row.cells[column]?.text ?? '') === ''
    })
  }

  #beginGroup(row: GridRow, label: string): void {
    const filled = row.cells.find((cell) => cell.text !== '' && cell.text !== label)
    const words = this.#cell(row, 'task')?.text || (filled?.text ?? '')
    const marker = parseMarker(words)
    const ownLabel =
      label === '' || label === words.replace(/[.)\s]+$/u, '') ? marker?.label : label
    const title = ownLabel === label ? words : words.slice(marker?.length ?? 0)
    this.#group = this.#sections.begin({
      rank: rankOf(ownLabel ?? ''),
      label: ownLabel || title.slice(0, 40),
      title,
      start: row.start,
      kind: 'heading',
    })
  }

  #isContinuation(row: GridRow, label: string): boolean {
    if (this.drafts.length === 0 || label !== '') return false
    const isEmpty = (role: ColumnRole): boolean => {
      const cell = this.#cell(row, role)
      return cell === null || cell.text === '' || cell.isFromAbove
    }
    return isEmpty('lead') && isEmpty('deadline') && isEmpty('ends') && this.#has('number', 'code')
  }

  #has(...roles: ColumnRole[]): boolean {
    return roles.some((role) => this.#columns.roles.includes(role))
  }

  #continueLast(task: GridCell): void {
    const last = this.drafts.at(-1)
    if (last === undefined) return
    const continuedAt = [...last.continuedAt, { start: task.start, end: task.end }]
    this.drafts[this.drafts.length - 1] = { ...last, continuedAt }
  }

  // A row set in another form: its date columns hold words.
  #isOffColumns(row: GridRow): boolean {
    const dates = [this.#cell(row, 'starts'), this.#cell(row, 'ends')].filter(
      (cell) => cell !== null && cell.text !== '',
    )
    return dates.length > 0 && dates.every((cell) => this.#readDate(cell) === null)
  }

  #noteRowWithoutTask(row: GridRow): void {
    const isEmpty = row.cells.every((cell) => cell.text === '' || cell.isFromAbove)
    if (!isEmpty) this.#note(row, 'Dòng của bảng không nêu nhiệm vụ.')
  }

  #note(span: Span, why: string): void {
    this.notUnderstood.push({ span: { start: span.start, end: span.end }, why })
  }

  #draft(row: GridRow, task: GridCell, label: string): TaskDraft {
    const lead = this.#names(row, 'lead')
    const { due, alsoDue } = this.#deadline(row, task)
    const product = this.#said(row, 'product')
    const code = this.#cell(row, 'code')?.text || label
    const title = task.text.replace(/[.;,\s]+$/u, '')
    return {
      section: this.#sectionOf(row),
      span: { start: task.start, end: task.end },
      text: task.text,
      title,
      hasAction: true,
      continuedAt: [],
      lead,
      duty: lead.names.length > 0 ? 'stated' : 'none',
      support: this.#names(row, 'support'),
      monitor: this.#names(row, 'monitor'),
      reportTo: NO_NAMES,
      approval: (this.#cell(row, 'approver')?.text ?? '') === '' ? 'none' : 'named',
      product: product === null || product.text === '' ? null : product.text,
      productSpan: product === null || product.text === '' ? null : spanOf(product),
      due,
      alsoDue,
      code: code === '' ? null : code,
      dependsOn: splitCodes(this.#cell(row, 'depends')?.text ?? ''),
      line: row.line,
    }
  }

  #sectionOf(row: GridRow): string | null {
    const group = this.#cell(row, 'group')
    if (group === null || group.text === '') return this.#group ?? this.#sections.current
    const last = this.#groupText
    if (last !== group.text) {
      const marker = /(?:^|\s)([IVX]{1,7})(?:[.:]|\s|$)/u.exec(group.text)
      this.#groupText = group.text
      this.#group = this.#sections.begin({
        rank: 30,
        label: marker?.[1] ?? group.text.slice(0, 40),
        title: group.text,
        start: row.start,
        kind: 'heading',
      })
    }
    return this.#group
  }

  #names(row: GridRow, role: 'lead' | 'support' | 'monitor'): FoundNames {
    const shared = this.#sharedNames(row, role)
    if (shared !== null) return shared
    const cell = this.#said(row, role)
    if (cell === null || cell.text === '') return NO_NAMES
    const match = this.#layout.match.slice(cell.start, cell.end)
    return namesIn(this.#layout, spanOf(cell), readUnitCell(match))
  }

  // "Chủ trì: Sở Y tế. Phối hợp: Sở Tài chính" in one cell.
  #sharedNames(row: GridRow, role: LabelRole): FoundNames | null {
    const cell = this.#said(row, 'lead')
    if (cell === null || !cell.text.includes(':')) return null
    const match = this.#layout.match.slice(cell.start, cell.end)
    const labels = readLabels(match)
    if (labels.length === 0) return null
    // "Sở Y tế; đơn vị phối hợp: Sở Tài chính": what stands before the labels is the lead.
    const isLead = (one: LabelledValue) => role === 'lead' && one.role === 'task' && one.start === 0
    const label = labels.find((one) => one.role === role || isLead(one))
    if (label === undefined) return role === 'lead' ? NO_NAMES : null
    const span = { start: cell.start + label.start, end: cell.start + label.end }
    return namesIn(this.#layout, span, readUnitCell(match.slice(label.start, label.end)))
  }

  #deadline(row: GridRow, task: GridCell): FoundDeadlines {
    const ends = this.#readDate(this.#cell(row, 'ends'))
    const starts = this.#readDate(this.#cell(row, 'starts'))
    if (ends !== null) return this.#fromDateColumns(row, starts, ends)
    const cell = this.#said(row, 'deadline')
    if (cell !== null && cell.text !== '') {
      const found = this.#find(cell, true)
      if (found.due.kind === 'none') this.#note(cell, `Chưa hiểu thời hạn “${cell.text}”.`)
      return found
    }
    return this.#find(task, false)
  }

  #find(cell: GridCell, isCell: boolean): FoundDeadlines {
    const end = Math.min(cell.end, cell.start + SENTENCE_LENGTH_MAX)
    const match = this.#layout.match.slice(cell.start, end)
    return findDeadlines(match, cell.text, cell.start, { ...this.#context, isCell })
  }

  #readDate(cell: GridCell | null): IsoDate | null {
    return cell === null ? null : readDateCell(cell.text, this.#columns.dateOrder)
  }

  #fromDateColumns(row: GridRow, starts: IsoDate | null, ends: IsoDate): FoundDeadlines {
    const cell = this.#cell(row, 'ends')
    if (cell === null) return { due: NO_DUE, alsoDue: [] }
    const isRange = starts !== null && starts <= ends
    const due = {
      ...NO_DUE,
      kind: isRange ? ('range' as const) : ('date' as const),
      rule: isRange ? ('period' as const) : ('written-day' as const),
      from: isRange ? starts : null,
      on: ends,
      text: cell.text,
      span: spanOf(cell),
    }
    return { due, alsoDue: [] }
  }
}

const REPEATS =
  /^[-–"“”\s]*(?:nt|n\.t|như trên|như nội dung trên|như mục trên)[-–"“”.\s]*$|^["“”″〃]+$/iu

const NAMING_ROLES: readonly ColumnRole[] = ['task', 'number', 'code', 'group']
const STRAY_ROLES: readonly ColumnRole[] = ['deadline', 'note', 'other']

function rankOf(label: string): number {
  if (/^[IVX]+$/u.test(label)) return 30
  if (/^[A-HĐ]$/u.test(label)) return 20
  return /^[\d.]+$/u.test(label) ? 40 + label.split('.').length : 30
}

// "(1) | (2) | (3)" under the header counts the columns.
function isNumbering(row: GridRow): boolean {
  return row.cells.length > 1 && row.cells.every(({ text }) => /^\(?\d{1,2}\)?$/u.test(text))
}

function splitCodes(text: string): string[] {
  return text.split(/[,;\s]+/u).filter((code) => code !== '')
}

function spanOf(cell: GridCell): Span {
  return { start: cell.start, end: cell.end }
}
