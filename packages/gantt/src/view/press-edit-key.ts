import { createLinkRules } from '../edit/link-rules.ts'
import type { GanttRow } from '../row.ts'
import { collapseToLevel, fitPlan, focusPosition } from './acts.ts'
import { announce } from './announce.ts'
import { type Chart, invalidate } from './chart.ts'
import {
  changeChosenLink,
  chooseLink,
  chooseNextLink,
  findChosenLink,
  unlinkChosen,
} from './chosen-link.ts'
import { makeLink } from './draw-link.ts'
import { arrangeRows, moveRows, stepRowEdge } from './edit-acts.ts'
import { editCell } from './edit-cell.ts'
import type { EditKey, ViewKey } from './edit-keys.ts'
import { paint } from './paint.ts'
import { mayEdit } from './rights.ts'
import { selectAll, selectTo, toggleSelected } from './selection.ts'

/** The row that has the focus, and its place. */
interface Pressed {
  readonly row: GanttRow
  readonly position: number
}

export function pressViewKey(chart: Chart, key: ViewKey, { row, position }: Pressed): void {
  switch (key.kind) {
    case 'fit':
      return fitPlan(chart)
    case 'level':
      return collapseToLevel(chart, key.level)
    case 'help':
      return chart.frame.help.show(chart.editing !== null)
    case 'select-all':
      selectAll(chart)
      break
    case 'toggle-selected':
      toggleSelected(chart, row.id)
      break
    case 'extend':
      extend(chart, row, position + key.by)
  }
  announce(chart, chart.texts.editing.selectedRows(chart.selected.size))
}

function extend(chart: Chart, row: GanttRow, position: number): void {
  const next = Math.max(0, Math.min(chart.layout.rowCount - 1, position))
  if (!chart.selected.has(chart.anchorId ?? '')) chart.anchorId = row.id
  selectTo(chart, next)
  focusPosition(chart, next)
}

/** Does what a key asks. False: it has nothing to act on, and the browser may have it. */
export function pressEditKey(chart: Chart, key: EditKey, { row }: Pressed): boolean {
  if (chart.editing === null) return false
  if (key.kind === 'unlink' && findChosenLink(chart) === null) return false
  edit(chart, key, row)
  return true
}

function edit(chart: Chart, key: EditKey, row: GanttRow): void {
  switch (key.kind) {
    case 'move-rows':
      return moveRows(chart, row, key.days)
    case 'step-edge':
      return stepRowEdge(chart, row, key)
    case 'indent':
    case 'outdent':
      return arrangeRows(chart, row, { kind: key.kind })
    case 'reorder':
      return arrangeRows(chart, row, { kind: 'reorder', by: key.by })
    case 'link-row':
      return linkRow(chart, row)
    case 'next-link':
      return chooseNextLink(chart, row, key.by)
    case 'link-lag':
      return changeChosenLink(chart, { lagBy: key.by })
    case 'link-type':
      return changeChosenLink(chart, { type: 'next' })
    case 'unlink':
      return unlinkChosen(chart)
    case 'edit-cell':
      return editCell(chart, row, 'title')
    case 'undo':
      return orSay(chart, chart.editing?.onUndo)
    case 'redo':
      return orSay(chart, chart.editing?.onRedo)
  }
}

function orSay(chart: Chart, act: (() => void) | undefined): void {
  if (act === undefined) announce(chart, chart.texts.editing.nothingToUndo)
  else act()
}

/** The first L marks the predecessor, the next one links it with the row in hand. */
function linkRow(chart: Chart, row: GanttRow): void {
  if (!mayEdit(chart, row, 'link')) return
  const { editing } = chart.texts
  const from = chart.rows.findIndex(({ id }) => id === chart.linkFromId)
  const source = chart.rows[from]
  if (source === undefined) {
    markPredecessor(chart, row.id)
    return announce(chart, editing.linkFrom(row.title))
  }
  const rules = createLinkRules({ ...chart, tree: chart.layout.tree }, from)
  const fault = rules(chart.rows.indexOf(row))
  if (fault !== null) return announce(chart, editing.linkFaults[fault])
  markPredecessor(chart, null)
  makeLink(chart, { from: source, to: row, type: 'FS' })
}

/** Gives up what is half done: a marked predecessor, a chosen link. False when there is nothing. */
export function giveUp(chart: Chart): boolean {
  const hadMark = chart.linkFromId !== null
  const hadLink = chart.chosenLinkId !== null
  if (hadMark) markPredecessor(chart, null)
  chooseLink(chart, null)
  if (hadMark || hadLink) announce(chart, chart.texts.editing.cancelled)
  return hadMark || hadLink
}

function markPredecessor(chart: Chart, id: string | null): void {
  chart.linkFromId = id
  invalidate(chart)
  paint(chart)
}
