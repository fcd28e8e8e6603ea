import type { GanttTick } from '../axis.ts'
import type { GanttZoom } from '../zoom.ts'
import { type GanttLayout, type GanttWindow, layoutGantt, ROW_HEIGHT } from '../layout.ts'
import type { GanttLinkPath } from '../layout-links.ts'
import type { GanttLink, GanttRow } from '../row.ts'
import { GANTT_TEXTS_VI, type GanttTexts } from '../texts.ts'
import { columnsFor, type TableColumns } from './columns.ts'
import { applyColumns, createFrame, type Frame } from './frame.ts'
import type { GanttEditing } from '../edit/gantt-edit.ts'
import type { GanttOptions } from './gantt-options.ts'
import { createRowList, type RowList } from './row-list.ts'
import { readViewport, type Viewport } from './viewport.ts'

/** A mounted chart: its nodes, what it shows, and what of it is drawn. */
export interface Chart {
  readonly options: GanttOptions
  readonly texts: GanttTexts
  /** In pixels; it follows the width of the chart, unless the host has set it. */
  rowHeight: number
  readonly frame: Frame
  readonly list: RowList
  rows: readonly GanttRow[]
  links: readonly GanttLink[]
  zoom: GanttZoom
  collapsed: ReadonlySet<string>
  selected: ReadonlySet<string>
  /** Where a stretch of selected rows began. */
  anchorId: string | null
  editing: GanttEditing | null
  /** Pixels of a day where the reader asked to see everything; else those of the zoom. */
  pixelsPerDay: number | null
  hasProgressLine: boolean
  /** The row whose bar shows its handles. */
  gripsId: string | null
  chosenLinkId: string | null
  /** The predecessor of a link that keys are making. */
  linkFromId: string | null
  /** The links in sight. */
  shownLinks: readonly GanttLinkPath[]
  /** Whether the strip below shows the plan as it is. */
  isMiniMapFresh: boolean
  /** Takes the field of a cell away, if one is open. */
  closeCell: (() => void) | null
  /** The row that has, or would take, the focus. */
  activeId: string | null
  columns: TableColumns
  /** Whether the table has a column for the start. */
  readonly hasStart: boolean
  layout: GanttLayout
  /** What is on the screen; null when it must be drawn again in any case. */
  drawn: Drawn | null
  /** Whether the first place on the time axis has been chosen. */
  isPlaced: boolean
}

export interface Drawn {
  readonly window: GanttWindow
  readonly viewport: Viewport
  /** The labels of the upper header line, to tell when the leftmost one in sight changes. */
  readonly upper: readonly GanttTick[]
}

/** A row that a finger can hit, and that holds the two lines of a title on a narrow screen. */
const TALL_ROW_HEIGHT = 44

export function createChart(host: HTMLElement, options: GanttOptions): Chart {
  const texts = options.texts ?? GANTT_TEXTS_VI
  const hasStart = options.startColumn ?? options.editing != null
  const frame = createFrame(host, {
    texts,
    label: options.label ?? texts.chartLabel,
    hasStart,
    onHelpHidden: () => focusRow(),
  })
  const columns = columnsFor(frame.root.clientWidth, hasStart)
  const rowHeight = rowHeightFor({ options, frame }, columns)
  const state = options.state ?? {}
  const selectedId = options.selectedId ?? null
  const selected = new Set(state.selected ?? (selectedId === null ? [] : [selectedId]))
  const [anchorId = null] = selected
  const shown = {
    rows: options.rows,
    links: options.links ?? [],
    zoom: state.zoom ?? options.zoom ?? 'week',
    pixelsPerDay: null,
    collapsed: new Set(state.collapsed ?? options.collapsed),
  }
  const base = { options, texts, rowHeight, frame, columns, hasStart }
  const chart: Chart = {
    ...base,
    ...shown,
    list: createRowList(frame.body, hasStart),
    selected,
    anchorId,
    editing: options.editing ?? null,
    hasProgressLine: options.progressLine === true,
    activeId: anchorId ?? options.rows[0]?.id ?? null,
    layout: computeLayout({ ...base, ...shown }),
    gripsId: null,
    chosenLinkId: null,
    linkFromId: null,
    shownLinks: [],
    isMiniMapFresh: false,
    closeCell: null,
    drawn: null,
    isPlaced: false,
  }
  function focusRow(): void {
    const row = chart.activeId === null ? null : chart.list.find(chart.activeId)
    row?.element.focus({ preventScroll: true })
  }
  frame.root.setAttribute('data-opens', String(options.onOpen !== undefined))
  applyLayout(chart)
  return chart
}

/** How high the rows are beside such columns; a chart without a width yet has plain ones. */
export function rowHeightFor(
  { options, frame }: Pick<Chart, 'options' | 'frame'>,
  { mode }: TableColumns,
): number {
  if (options.rowHeight !== undefined) return options.rowHeight
  const isNarrow = mode === 'title' && frame.root.clientWidth > 0
  return isNarrow || isTouched(frame.root) ? TALL_ROW_HEIGHT : ROW_HEIGHT
}

/** Lays the rows out again after rows, scale, closed rows or the width have changed. */
export function relayout(chart: Chart): void {
  chart.layout = computeLayout(chart)
  applyLayout(chart)
}

export function viewportOf({ frame, columns }: Chart): Viewport {
  return readViewport(frame.grid, columns.width)
}

/** Position of the active row; -1 when it is hidden or there is none. */
export function activePosition(chart: Chart): number {
  const { list, activeId, layout } = chart
  const shown = activeId === null ? -1 : (list.find(activeId)?.rowIndex ?? -1)
  // An element that is shown knows its row without a search, unless the rows have changed since.
  const isKnown = shown !== -1 && chart.rows[shown]?.id === activeId
  const index = isKnown ? shown : chart.rows.findIndex(({ id }) => id === activeId)
  return index === -1 ? -1 : layout.positionOf(index)
}

/** Has everything drawn anew at the next painting. */
export function invalidate(chart: Chart): void {
  chart.list.invalidate()
  chart.drawn = null
}

type LayoutInput = Pick<
  Chart,
  | 'options'
  | 'texts'
  | 'rowHeight'
  | 'frame'
  | 'columns'
  | 'rows'
  | 'links'
  | 'zoom'
  | 'pixelsPerDay'
  | 'collapsed'
>

function computeLayout(chart: LayoutInput): GanttLayout {
  const { options, texts, rowHeight, rows, links, zoom, collapsed } = chart
  const { today, calendar } = options
  const widthMin = readViewport(chart.frame.grid, chart.columns.width).width
  const scale = chart.pixelsPerDay === null ? {} : { pixelsPerDay: chart.pixelsPerDay }
  const shown = { rows, links, zoom, collapsed, ...scale }
  return layoutGantt({ ...shown, today, calendar, texts, rowHeight, widthMin })
}

function applyLayout(chart: Chart): void {
  const { frame, layout, columns } = chart
  applyColumns(frame, columns)
  frame.root.setAttribute('data-zoom', chart.zoom)
  frame.root.style.setProperty('--rv-row', `${chart.rowHeight}px`)
  frame.body.style.width = `${columns.width + layout.width}px`
  frame.body.style.height = `${layout.height}px`
  frame.headTicks.style.width = `${layout.width}px`
  frame.grid.setAttribute('aria-rowcount', String(layout.rowCount + 1))
  chart.isMiniMapFresh = false
  invalidate(chart)
}

function isTouched(host: HTMLElement): boolean {
  const view = host.ownerDocument.defaultView
  return view?.matchMedia?.('(pointer: coarse)').matches === true
}
