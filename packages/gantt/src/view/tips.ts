import type { Chart } from './chart.ts'
import { viewportOf } from './chart.ts'
import { HEAD_HEIGHT } from './frame.ts'
import type { RowElement } from './row-element.ts'
import { tipOfRow } from './tip-of-row.ts'

/** Shows and hides the tooltip; waits a moment, so that passing over rows shows nothing. */
export interface Tips {
  /** `x` is a pixel of the chart's frame; left out, the tooltip stands at the start of the bar. */
  showSoon(row: RowElement, x?: number): void
  hideSoon(): void
  /** Keeps it while the pointer is on the tooltip itself. */
  keep(): void
  hide(): void
}

const SHOW_DELAY = 350
/** Whoever edits moves over rows all the time, and needs the one below. */
const SHOW_DELAY_OF_EDITING = 1000
const HIDE_DELAY = 200

export function createTips(chart: Chart, signal: AbortSignal): Tips {
  const view = chart.frame.root.ownerDocument.defaultView
  let timer: number | undefined
  const later = (act: () => void, delay: number) => {
    view?.clearTimeout(timer)
    timer = view?.setTimeout(act, delay)
  }
  const hide = () => {
    view?.clearTimeout(timer)
    const id = chart.frame.tip.shownFor()
    chart.frame.tip.hide()
    if (id !== null) chart.list.find(id)?.element.removeAttribute('aria-describedby')
  }
  signal.addEventListener('abort', () => view?.clearTimeout(timer))
  return {
    showSoon(row, x) {
      const task = chart.rows[row.rowIndex]
      if (task === undefined || chart.frame.tip.shownFor() === task.id) view?.clearTimeout(timer)
      else
        later(
          () => {
            hide()
            show(chart, row, x)
          },
          chart.editing === null ? SHOW_DELAY : SHOW_DELAY_OF_EDITING,
        )
    },
    hideSoon: () => later(hide, HIDE_DELAY),
    keep: () => view?.clearTimeout(timer),
    hide,
  }
}

function show(chart: Chart, row: RowElement, x: number | undefined): void {
  const { frame, options, texts } = chart
  const task = chart.rows[row.rowIndex]
  if (frame.root.hasAttribute('data-dragging') || chart.closeCell !== null) return
  const tip =
    task === undefined ? null : (options.tipOf ?? ((shown) => tipOfRow(shown, texts)))(task)
  if (task === undefined || tip === null || !row.element.isConnected) return
  const { scrollTop } = viewportOf(chart)
  const rowTop = HEAD_HEIGHT + row.position * chart.rowHeight - scrollTop
  frame.tip.show(tip, {
    id: task.id,
    x: x ?? barStart(chart, row.position),
    rowTop,
    rowBottom: rowTop + chart.rowHeight,
    frameWidth: frame.root.clientWidth,
    frameHeight: frame.root.clientHeight,
  })
  row.element.setAttribute('aria-describedby', frame.tip.element.id)
}

function barStart(chart: Chart, position: number): number {
  const box = chart.layout.box(position)
  const { scrollLeft } = viewportOf(chart)
  const x = (box?.bar?.x ?? box?.bracket?.x ?? box?.deadlineX ?? scrollLeft) - scrollLeft
  return chart.columns.width + Math.max(8, x)
}
