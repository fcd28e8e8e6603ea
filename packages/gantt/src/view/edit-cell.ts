import { fromDayNumber, type IsoDate, toDayNumber } from '@roviec/calendar'
import { dateWords } from '../describe-row.ts'
import type { GanttEdit, GanttField } from '../edit/gantt-edit.ts'
import { readDate } from '../edit/read-date.ts'
import type { GanttRow } from '../row.ts'
import { announce } from './announce.ts'
import { setAttribute, setText } from './build.ts'
import { type Chart, invalidate } from './chart.ts'
import { paint } from './paint.ts'
import { emit, mayEdit, stepsOf } from './rights.ts'
import type { RowElement } from './row-element.ts'

/** What was typed into a cell: an edit, nothing new, or words of what is wrong. */
type Typed =
  | { readonly kind: 'edit'; readonly edit: GanttEdit; readonly note?: string | undefined }
  | { readonly kind: 'same'; readonly note?: string | undefined }
  | { readonly kind: 'wrong'; readonly words: string }

/** Opens the editor of a cell: the host's own where it has one, else a field in the cell. */
export function editCell(chart: Chart, row: GanttRow, field: GanttField): void {
  chart.closeCell?.()
  const shown = chart.list.find(row.id)
  if (shown === null || !mayEdit(chart, row, field === 'title' ? 'rename' : 'resize')) return
  const cell = cellOf(shown, field)
  const close = () => shown.element.focus({ preventScroll: true })
  if (chart.editing?.onEditCell?.({ row, field, cell, close }) === true) return
  openField(chart, { row, field, cell, close })
}

/** The cells of a row that can be edited in place, in the order in which Tab visits them. */
function listFields(chart: Chart): readonly GanttField[] {
  const { start, due } = chart.columns
  return ['title', ...(start > 0 ? ['start' as const] : []), ...(due > 0 ? ['due' as const] : [])]
}

function cellOf(shown: RowElement, field: GanttField): HTMLElement {
  if (field === 'title') return shown.title
  return field === 'start' ? (shown.start ?? shown.due) : shown.due
}

interface Opened {
  readonly row: GanttRow
  readonly field: GanttField
  readonly cell: HTMLElement
  readonly close: () => void
}

function openField(chart: Chart, opened: Opened): void {
  const { row, field, cell, close } = opened
  const input = createInput(chart, opened)
  cell.append(input)
  input.focus()
  // As in a spreadsheet: a title is mended at its end, a date is typed anew.
  if (field === 'title') input.setSelectionRange(input.value.length, input.value.length)
  else input.select()
  let isOpen = true
  const remove = () => {
    if (!isOpen) return
    isOpen = false
    chart.closeCell = null
    input.remove()
    // The cell kept its words while the field was open; the row may have changed meanwhile.
    invalidate(chart)
    paint(chart)
  }
  /** False: what was typed is wrong, and the field stays. */
  const commit = (): boolean => {
    if (!isOpen) return true
    const typed = readTyped(chart, { row, field, text: input.value })
    if (typed.kind === 'wrong') {
      setAttribute(input, 'aria-invalid', true)
      input.setCustomValidity(typed.words)
      announce(chart, typed.words)
      return false
    }
    forgive(chart, input)
    remove()
    if (typed.kind === 'edit') emit(chart, typed.edit)
    if (typed.note !== undefined) announce(chart, typed.note)
    return true
  }
  chart.closeCell = remove
  input.addEventListener('blur', () => {
    if (!commit()) remove()
  })
  input.addEventListener('keydown', (event) => {
    event.stopPropagation()
    // While Telex or VNI composes a letter, Enter and Tab belong to it.
    if (event.isComposing || event.keyCode === COMPOSING) return
    const isDone = event.key === 'Enter' || event.key === 'Tab'
    if (isDone || event.key === 'Escape') event.preventDefault()
    if (event.key === 'Escape') {
      remove()
      close()
    }
    if (!isDone) return
    // The browser shows the words beside the field: a red edge alone tells nobody what is wrong.
    if (!commit()) return void input.reportValidity()
    close()
    if (event.key === 'Tab') editNext(chart, opened, event.shiftKey ? -1 : 1)
  })
  input.addEventListener('input', () => forgive(chart, input))
  for (const name of ['pointerdown', 'click', 'dblclick'] as const) {
    input.addEventListener(name, (event) => event.stopPropagation())
  }
}

/** Takes back that what was typed is wrong, also for those who only hear it. */
function forgive(chart: Chart, input: HTMLInputElement): void {
  if (input.validationMessage === '') return
  input.setCustomValidity('')
  input.removeAttribute('aria-invalid')
  setText(chart.frame.announcer, '')
}

/** The key code of every key while an input method composes; older browsers tell nothing else. */
const COMPOSING = 229

function createInput(chart: Chart, { row, field }: Opened): HTMLInputElement {
  const input = chart.frame.root.ownerDocument.createElement('input')
  input.className = 'rv-gantt-field'
  input.type = 'text'
  input.autocomplete = 'off'
  input.spellcheck = false
  if (field !== 'title') input.inputMode = 'numeric'
  input.value = valueOf(chart, row, field)
  setAttribute(input, 'data-field', field)
  setAttribute(input, 'aria-label', chart.texts.editing.field(field, row.title))
  return input
}

function editNext(chart: Chart, { row, field }: Opened, step: -1 | 1): void {
  const fields = listFields(chart)
  const next = fields[fields.indexOf(field) + step]
  const now = chart.rows.find(({ id }) => id === row.id)
  if (next !== undefined && now !== undefined) editCell(chart, now, next)
}

function valueOf(chart: Chart, row: GanttRow, field: GanttField): string {
  if (field === 'title') return row.title
  const on = field === 'start' ? row.startOn : row.dueOn
  return on === null ? '' : dateWords(on, chart.texts)
}

function readTyped(
  chart: Chart,
  {
    row,
    field,
    text,
  }: { readonly row: GanttRow; readonly field: GanttField; readonly text: string },
): Typed {
  const { editing } = chart.texts
  if (field === 'title') {
    const title = text.trim().normalize('NFC')
    if (title === '') return { kind: 'wrong', words: editing.emptyTitle }
    if (title === row.title) return { kind: 'same' }
    return { kind: 'edit', edit: { kind: 'rename', id: row.id, title } }
  }
  const before = field === 'start' ? row.startOn : row.dueOn
  const read = readDate(text, before ?? chart.options.today)
  if (read.kind === 'unreadable') return { kind: 'wrong', words: editing.badDate }
  if (read.kind === 'date' && read.on === before) return { kind: 'same' }
  const on = read.kind === 'empty' ? null : workingDayFor(chart, field, read.on)
  const note =
    read.kind === 'empty' || on === null || on === read.on
      ? undefined
      : editing.dayOff(dateWords(read.on, chart.texts), dateWords(on, chart.texts))
  if (on === before) return { kind: 'same', note }
  const date = field === 'start' ? { startOn: on } : { dueOn: on }
  return { kind: 'edit', edit: { kind: 'set-dates', id: row.id, ...date }, note }
}

/** Tasks begin on the working day after a day off, and are due on the one before it. */
function workingDayFor(chart: Chart, field: 'start' | 'due', on: IsoDate): IsoDate {
  const steps = stepsOf(chart)
  const day = toDayNumber(on)
  if (steps.isWorking(day)) return on
  return fromDayNumber(steps.add(day, field === 'start' ? 1 : -1))
}
