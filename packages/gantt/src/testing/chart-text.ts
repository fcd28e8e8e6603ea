import { addDays, type IsoDate, isoDate } from '@roviec/calendar'
import type { GanttLayout } from '../layout.ts'
import type { GanttRow, GanttRowKind } from '../row.ts'
import type { GanttBarBox, GanttRowBox } from '../row-box.ts'

/** The first day of every chart drawn as text, a Monday. */
export const CHART_START = isoDate('2026-03-02')

/**
 * Reads rows drawn as text, one column a day. Two spaces of indent are a level; `#` is a row with
 * children, `X` a day of work, `|` the deadline's day where it is not the end of the bar:
 *
 *     # build
 *       dig   XXX
 *       lay      XX|
 */
export function readChart(text: string): readonly GanttRow[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const margin = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  return lines.map((line) => readLine(line.slice(margin)))
}

const NAME_WIDTH = 10

function readLine(line: string): GanttRow {
  const level = (line.length - line.trimStart().length) / 2 + 1
  const isParent = line.trimStart().startsWith('#')
  const id = line.slice(0, NAME_WIDTH).replace('#', '').trim()
  const days = line.slice(NAME_WIDTH)
  const first = days.indexOf('X')
  const last = days.lastIndexOf('X')
  const mark = days.indexOf('|')
  return exampleRow({
    id,
    level,
    kind: isParent ? 'section' : 'task',
    startOn: first === -1 ? null : day(first),
    finishOn: last === -1 ? null : day(last),
    dueOn: dueOf(last, mark),
  })
}

function dueOf(last: number, mark: number): IsoDate | null {
  if (mark !== -1) return day(mark)
  return last === -1 ? null : day(last)
}

function day(column: number): IsoDate {
  return addDays(CHART_START, column)
}

/** Draws the visible rows of a layout at day zoom whose axis begins on `CHART_START`. */
export function drawChart(layout: GanttLayout): string {
  const scene = layout.scene({ rowFrom: 0, rowTo: layout.rowCount, xFrom: 0, xTo: layout.width })
  return scene.rows.map((box) => drawLine(layout, box)).join('\n')
}

function drawLine(layout: GanttLayout, box: GanttRowBox): string {
  const indent = '  '.repeat(box.row.level - 1)
  const name = `${indent}${box.hasChildren ? '# ' : ''}${box.row.id}`.padEnd(NAME_WIDTH)
  const columns = columnsOf(layout, box.bar, 'X') + columnsOf(layout, box.bracket, '=')
  if (box.deadlineX === null) return `${name}${columns}`.trimEnd()
  const due = Math.round(box.deadlineX / layout.axis.pixelsPerDay) - 1
  const isEnd = due === columns.length - 1
  return `${name}${isEnd ? columns : `${columns.padEnd(due)}|`}`.trimEnd()
}

function columnsOf(layout: GanttLayout, bar: GanttBarBox | null, letter: string): string {
  if (bar === null) return ''
  const { pixelsPerDay } = layout.axis
  return ' '.repeat(bar.x / pixelsPerDay) + letter.repeat(bar.width / pixelsPerDay)
}

/** A row with everything unsaid, for tests that say only what matters. */
export function exampleRow(said: Partial<GanttRow> & { readonly id: string }): GanttRow {
  const kind: GanttRowKind = said.kind ?? 'task'
  return {
    kind,
    level: 1,
    title: said.id,
    startOn: null,
    dueOn: null,
    progressPercent: null,
    state: 'not-started',
    ...said,
  }
}
