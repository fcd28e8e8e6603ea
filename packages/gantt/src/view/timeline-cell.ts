import { barHeightOf, barTopOf, baselineTopOf } from '../bar-metrics.ts'
import { countsWords, noteWords } from '../describe-row.ts'
import type { GanttRowBox } from '../row-box.ts'
import type { GanttTexts } from '../texts.ts'
import { build, buildSvg, setAttribute, setText } from './build.ts'
import { fillCountChips, rollUpBackground } from './roll-up-bar.ts'

/** The timeline of one row: its bar, marks and words, each made when first needed. */
export interface TimelineCell {
  readonly element: HTMLDivElement
  readonly parts: Map<PartName, HTMLDivElement>
  occurrences: SVGElement | null
}

type PartName =
  | 'bar'
  | 'counts'
  | 'draft'
  | 'slack'
  | 'baseline'
  | 'deadline'
  | 'forecast'
  | 'late'
  | 'open'
  | 'note'

interface TimelineStatus {
  readonly rowHeight: number
  readonly texts: GanttTexts
}

export function fillTimeline(cell: TimelineCell, box: GanttRowBox, status: TimelineStatus): void {
  fillBar(cell, box, status)
  fillMarks(cell, box, status)
  fillOccurrences(cell, box, status.rowHeight)
}

function fillBar(cell: TimelineCell, box: GanttRowBox, { rowHeight }: TimelineStatus): void {
  const bar = box.bar ?? box.bracket
  const element = showPart(cell, 'bar', bar !== null)
  if (element === null || bar === null) return
  const isBracket = box.bracket !== null
  const isRollUp = isBracket && box.shares.length > 0
  setAttribute(element, 'data-shape', shapeOf(isBracket, isRollUp))
  setAttribute(element, 'data-critical', box.row.critical === true ? 'true' : null)
  place(element, {
    x: bar.x,
    width: Math.max(bar.width, 3),
    y: barTopOf(rowHeight) + (isBracket && !isRollUp ? 3 : 0),
    height: isBracket && !isRollUp ? 9 : barHeightOf(rowHeight),
  })
  const background = isRollUp ? rollUpBackground(box.shares, bar.x) : ''
  if (isRollUp || element.style.background !== '') element.style.background = background
  element.style.setProperty('--rv-done-x', `${bar.progressWidth ?? 0}px`)
}

function fillMarks(
  cell: TimelineCell,
  box: GanttRowBox,
  { rowHeight, texts }: TimelineStatus,
): void {
  const middle = barTopOf(rowHeight) + barHeightOf(rowHeight) / 2
  const baseline = showPart(cell, 'baseline', box.baseline !== null)
  if (baseline !== null && box.baseline !== null) {
    place(baseline, { ...box.baseline, y: baselineTopOf(rowHeight) - 2, height: 5 })
  }
  const deadline = showPart(cell, 'deadline', box.deadlineX !== null)
  if (deadline !== null && box.deadlineX !== null) {
    place(deadline, { x: box.deadlineX - 4.5, width: 9, y: barTopOf(rowHeight) - 3, height: 6 })
  }
  const late = showPart(cell, 'late', box.lateLine !== null)
  if (late !== null && box.lateLine !== null) {
    place(late, { ...box.lateLine, y: middle - 1, height: 2 })
  }
  const forecast = showPart(cell, 'forecast', box.forecast !== null)
  if (forecast !== null && box.forecast !== null) {
    const { x, p50X, p80X } = box.forecast
    place(forecast, { x, width: p80X - x, y: middle - 5, height: 10 })
    forecast.style.setProperty('--rv-ring', `${p50X - x}px`)
  }
  const open = showPart(cell, 'open', box.openStartX !== null)
  if (open !== null && box.openStartX !== null) {
    place(open, { x: box.openStartX, width: 24, y: middle - 5, height: 10 })
  }
  fillPlanMarks(cell, box, rowHeight)
  fillCounts(cell, box, rowHeight)
  fillNote(cell, box, wordsOf(box, texts))
}

/** A closed row says how the tasks below it stand, unless it brings words of its own. */
function wordsOf({ row, counts }: GanttRowBox, texts: GanttTexts): string {
  const words = noteWords(row, texts)
  return words === '' && counts !== null ? countsWords(counts, texts) : words
}

function shapeOf(isBracket: boolean, isRollUp: boolean): string {
  if (isRollUp) return 'roll-up'
  return isBracket ? 'bracket' : 'bar'
}

/** The number of tasks stands in each part of a roll-up that has room for it. */
function fillCounts(cell: TimelineCell, { shares }: GanttRowBox, rowHeight: number): void {
  const counts = showPart(cell, 'counts', shares.length > 0)
  if (counts === null) return
  counts.style.top = `${barTopOf(rowHeight)}px`
  fillCountChips(counts, shares)
}

function fillPlanMarks(cell: TimelineCell, box: GanttRowBox, rowHeight: number): void {
  const draft = showPart(cell, 'draft', box.draft !== null)
  if (draft !== null && box.draft !== null) {
    place(draft, { ...box.draft, y: barTopOf(rowHeight) - 3, height: barHeightOf(rowHeight) + 6 })
  }
  const slack = showPart(cell, 'slack', box.slack !== null)
  if (slack !== null && box.slack !== null) {
    place(slack, { ...box.slack, y: barTopOf(rowHeight) + barHeightOf(rowHeight) - 5, height: 6 })
    setAttribute(slack, 'data-negative', box.slack.isNegative ? 'true' : null)
    slack.style.setProperty('--rv-free', `${box.slack.freeWidth}px`)
  }
}

/** Words of a row without any date stay in sight while the timeline scrolls under them. */
function fillNote(cell: TimelineCell, box: GanttRowBox, words: string): void {
  const note = showPart(cell, 'note', words !== '')
  if (note === null) return
  setText(note, words)
  setAttribute(note, 'data-free', box.noteX === null ? 'true' : null)
  note.style.left =
    box.noteX === null ? '' : `${box.noteX + 8 + (box.openStartX === null ? 0 : 20)}px`
}

function fillOccurrences(
  cell: TimelineCell,
  { occurrenceXs }: GanttRowBox,
  rowHeight: number,
): void {
  if (occurrenceXs.length === 0 && cell.occurrences === null) return
  cell.occurrences ??= appendOccurrences(cell.element)
  const y = barTopOf(rowHeight) + 2
  const d = occurrenceXs.map((x) => `M${x - 4.5} ${y}h9l-4.5 6z`).join('')
  setAttribute(cell.occurrences, 'd', d)
}

function appendOccurrences(parent: HTMLDivElement): SVGElement {
  const path = buildSvg(parent.ownerDocument, 'path')
  const drawing = buildSvg(parent.ownerDocument, 'svg', { 'aria-hidden': 'true' }, path)
  drawing.classList.add('rv-gantt-occurrences')
  parent.append(drawing)
  return path
}

function showPart(cell: TimelineCell, name: PartName, isShown: boolean): HTMLDivElement | null {
  const known = cell.parts.get(name)
  if (!isShown) {
    if (known !== undefined) known.hidden = true
    return null
  }
  if (known !== undefined) {
    known.hidden = false
    return known
  }
  const part = build(cell.element.ownerDocument, name)
  cell.parts.set(name, part)
  cell.element.append(part)
  return part
}

function place(
  element: HTMLElement,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  const { style } = element
  style.left = `${at.x}px`
  style.top = `${at.y}px`
  style.width = `${at.width}px`
  style.height = `${at.height}px`
}
