import { barHeightOf, barTopOf } from './bar-metrics.ts'
import type { GanttRowBox } from './row-box.ts'

/**
 * The zig-zag of progress: it hangs on today and goes, in the row of each task that has begun or
 * should have, to where its progress stands; left of today is behind, right of it ahead. Work that
 * is done, or not due to begin, leaves the line on today. SVG path data, or nothing without today.
 */
export function progressLinePath(
  boxes: readonly GanttRowBox[],
  todayX: number | null,
  rowHeight: number,
): string {
  const [first] = boxes
  const last = boxes.at(-1)
  if (todayX === null || first === undefined || last === undefined) return ''
  const middle = barTopOf(rowHeight) + barHeightOf(rowHeight) / 2
  const turns = boxes.flatMap((box) => {
    const x = progressX(box, todayX)
    return x === null
      ? []
      : [`L${todayX} ${box.y}L${x} ${box.y + middle}L${todayX} ${box.y + rowHeight}`]
  })
  return `M${todayX} ${first.y}${turns.join('')}L${todayX} ${last.y + rowHeight}`
}

function progressX({ bar, row }: GanttRowBox, todayX: number): number | null {
  const done = bar?.progressWidth ?? null
  if (bar === null || done === null || row.state === 'cancelled') return null
  const x = bar.x + done
  const percent = row.progressPercent ?? 0
  if (percent >= 100 && x <= todayX) return null
  if (percent <= 0 && bar.x >= todayX) return null
  return x
}
