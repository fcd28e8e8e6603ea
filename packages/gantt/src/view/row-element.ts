import { countsWords, dateWords, describeRow, dueWords, progressWords } from '../describe-row.ts'
import type { GanttRow } from '../row.ts'
import type { GanttRowBox } from '../row-box.ts'
import { ICON_BY_STATE, type StateIcon } from '../state-look.ts'
import type { GanttTexts } from '../texts.ts'
import { build, buildSvg, setAttribute, setText } from './build.ts'
import { fillTimeline, type TimelineCell } from './timeline-cell.ts'

/** A row of the treegrid, reused for one task after another while the chart scrolls. */
export interface RowElement {
  readonly element: HTMLDivElement
  readonly title: HTMLDivElement
  readonly mark: SVGElement
  readonly words: HTMLDivElement
  readonly lead: HTMLDivElement
  /** Null in a chart without that column. */
  readonly start: HTMLDivElement | null
  readonly due: HTMLDivElement
  readonly progress: HTMLDivElement
  readonly time: HTMLDivElement
  readonly timeline: TimelineCell
  position: number
  rowIndex: number
  /** Where in the timeline the row draws something; null when nowhere. */
  reach: { readonly from: number; readonly to: number } | null
}

/** How a row stands apart from what it says. */
export interface RowStatus {
  readonly isCollapsed: boolean
  readonly isSelected: boolean
  readonly isActive: boolean
  /** Marked as the predecessor of a link that keys are making. */
  readonly isLinkSource: boolean
  readonly rowHeight: number
  readonly texts: GanttTexts
}

export function createRowElement(document: Document, hasStart: boolean): RowElement {
  const path = buildSvg(document, 'path')
  const mark = buildSvg(document, 'svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, path)
  mark.classList.add('rv-gantt-mark')
  const words = build(document, 'words')
  const cell = (name: string) => build(document, `cell rv-gantt-${name}`, { role: 'gridcell' })
  const title = build(document, 'cell rv-gantt-title', { role: 'rowheader' }, mark, words)
  const [lead, due, progress] = [cell('lead'), cell('due'), cell('progress')]
  const start = hasStart ? cell('start') : null
  const time = build(document, 'time', { role: 'gridcell' })
  const cells = [title, lead, ...(start === null ? [] : [start]), due, progress, time]
  const element = build(document, 'row', { role: 'row' }, ...cells)
  const timeline: TimelineCell = { element: time, parts: new Map(), occurrences: null }
  const table = { title, mark, words, lead, start, due, progress }
  return { element, ...table, time, timeline, position: -1, rowIndex: -1, reach: null }
}

/** Fills the element with a row. Only what differs is written. */
export function fillRowElement(row: RowElement, box: GanttRowBox, status: RowStatus): void {
  row.position = box.position
  row.rowIndex = box.index
  row.reach = box.startX === null ? null : { from: box.startX, to: box.noteX ?? box.startX }
  fillRow(row, box, status)
  fillTable(row, box, status)
  fillTimeline(row.timeline, box, status)
}

/** Tells the style sheet on which side of the visible timeline the row's bar lies. */
export function markAway(row: RowElement, fromX: number, toX: number): void {
  setAttribute(row.time, 'data-away', sideOf(row, fromX, toX))
}

function sideOf({ reach }: RowElement, fromX: number, toX: number): 'before' | 'after' | null {
  if (reach === null) return null
  if (reach.to <= fromX) return 'before'
  return reach.from >= toX ? 'after' : null
}

function fillRow({ element }: RowElement, box: GanttRowBox, status: RowStatus): void {
  element.style.top = `${box.y}px`
  setAttribute(element, 'data-kind', box.row.kind)
  setAttribute(element, 'data-state', box.row.state)
  setAttribute(element, 'aria-level', Math.max(1, box.row.level))
  setAttribute(element, 'aria-rowindex', box.position + 2)
  setAttribute(element, 'aria-expanded', box.hasChildren ? !status.isCollapsed : null)
  setAttribute(element, 'aria-selected', status.isSelected)
  setAttribute(element, 'data-link-source', status.isLinkSource ? 'true' : null)
  setAttribute(element, 'tabindex', status.isActive ? 0 : -1)
}

function fillTable(
  row: RowElement,
  { row: task, hasChildren, counts }: GanttRowBox,
  status: RowStatus,
): void {
  const { texts } = status
  const icon: StateIcon = hasChildren ? CHEVRON : ICON_BY_STATE[task.state]
  const solid = icon.solid ?? ''
  setAttribute(row.mark, 'data-icon', markKind(hasChildren, icon))
  const [path] = row.mark.children
  if (path !== undefined) setAttribute(path, 'd', `${solid}${icon.lines ?? ''}${icon.cut ?? ''}`)
  row.title.style.setProperty('--rv-indent', String(Math.min(Math.max(task.level - 1, 0), 6)))
  setText(row.words, task.title)
  setText(row.lead, task.lead ?? '')
  if (row.start !== null) setCellText(row.start, startWords(task, texts))
  setCellText(row.due, dueWords(task, texts))
  setText(row.progress, progressWords(task, texts))
  const told = [describeRow(task, texts), counts === null ? '' : countsWords(counts, texts)]
  setAttribute(row.time, 'aria-label', told.filter((words) => words !== '').join('; '))
}

/** Leaves the field alone that somebody may be typing into. */
function setCellText(cell: HTMLElement, text: string): void {
  const field = cell.querySelector('.rv-gantt-field')
  if (field === null) setText(cell, text)
}

function startWords({ startOn }: GanttRow, texts: GanttTexts): string {
  return startOn === null ? '' : dateWords(startOn, texts)
}

const CHEVRON: StateIcon = { lines: 'M4 6.2l4 4l4-4' }

function markKind(hasChildren: boolean, icon: StateIcon): string {
  if (hasChildren) return 'chevron'
  return icon.solid === undefined ? 'lines' : 'solid'
}
