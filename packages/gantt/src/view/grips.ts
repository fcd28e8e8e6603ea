import { barHeightOf, barTopOf } from '../bar-metrics.ts'
import { GRIP_SIZE, gripsOf } from '../edit/hit-test.ts'
import type { Chart } from './chart.ts'
import { rightsOf } from './rights.ts'

/** Shows the handles of one row's bar: there is one set, which goes from bar to bar. */
export function showGrips(chart: Chart, id: string | null): void {
  chart.gripsId = id
  placeGrips(chart)
}

/** Puts the handles where the bar now is, or takes them away. */
export function placeGrips(chart: Chart): void {
  const { frame, gripsId, list, layout, rowHeight } = chart
  const shown = gripsId === null || chart.editing === null ? null : list.find(gripsId)
  const row = shown === null ? undefined : chart.rows[shown.rowIndex]
  const bar = shown === null ? null : (layout.box(shown.position)?.bar ?? null)
  if (shown === null || row === undefined || row.id !== gripsId || bar === null) {
    return frame.edit.showGrips(null)
  }
  const rights = rightsOf(chart, row)
  const height = Math.max(GRIP_SIZE, Math.min(rowHeight, 44))
  const middle = shown.position * rowHeight + barTopOf(rowHeight) + barHeightOf(rowHeight) / 2
  frame.edit.showGrips({
    grips: gripsOf(bar),
    y: middle - height / 2,
    height,
    resizes: rights.resize === true,
    links: rights.link === true,
  })
}
