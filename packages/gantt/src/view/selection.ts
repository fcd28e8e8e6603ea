import { setAttribute } from './build.ts'
import { type Chart, invalidate } from './chart.ts'
import { paint } from './paint.ts'

/** Selects these rows and no others, draws them so, and tells whoever listens. */
export function setSelected(chart: Chart, ids: Iterable<string>): void {
  const wanted = new Set(ids)
  const isSame = wanted.size === chart.selected.size && [...wanted].every((id) => isIn(chart, id))
  if (isSame) return
  chart.selected = wanted
  setAttribute(chart.frame.root, 'data-many', wanted.size > 1 ? 'true' : null)
  invalidate(chart)
  paint(chart)
  chart.options.onSelection?.(selectedIds(chart))
}

/** One row, from which a stretch may be drawn out with Shift. */
export function selectOne(chart: Chart, id: string | null): void {
  chart.anchorId = id
  setSelected(chart, id === null ? [] : [id])
}

export function toggleSelected(chart: Chart, id: string): void {
  chart.anchorId = id
  const ids = new Set(chart.selected)
  if (!ids.delete(id)) ids.add(id)
  setSelected(chart, ids)
}

/** Every visible row from the anchor to a position, both included. */
export function selectTo(chart: Chart, position: number): void {
  const { layout, rows } = chart
  const anchor = positionOfId(chart, chart.anchorId) ?? position
  const [from, to] = anchor < position ? [anchor, position] : [position, anchor]
  const ids: string[] = []
  for (let at = from; at <= to; at += 1) ids.push(rows[layout.rowAt(at)]?.id ?? '')
  chart.anchorId ??= rows[layout.rowAt(position)]?.id ?? null
  setSelected(chart, ids)
}

export function selectAll(chart: Chart): void {
  const { layout, rows } = chart
  const positions = Array.from({ length: layout.rowCount }, (_, position) => position)
  setSelected(
    chart,
    positions.flatMap((position) => rows[layout.rowAt(position)]?.id ?? []),
  )
}

/** Selected rows in the order of the chart; an id may outlive its row until the next update. */
export function selectedIds({ rows, selected }: Chart): readonly string[] {
  if (selected.size === 0) return []
  return rows.flatMap(({ id }) => (selected.has(id) ? [id] : []))
}

/** The rows an act is for: the selected ones where the row is among them, else that row alone. */
export function idsForAct(chart: Chart, id: string): readonly string[] {
  return chart.selected.has(id) ? selectedIds(chart) : [id]
}

function isIn({ selected }: Chart, id: string): boolean {
  return selected.has(id)
}

function positionOfId({ rows, layout }: Chart, id: string | null): number | null {
  if (id === null) return null
  const index = rows.findIndex((row) => row.id === id)
  const position = index === -1 ? -1 : layout.positionOf(index)
  return position === -1 ? null : position
}
