import { barHeightOf, barTopOf } from './bar-metrics.ts'
import type { GanttShare } from './roll-up.ts'
import type { GanttRowBox } from './row-box.ts'
import { LOOK_BY_STATE } from './state-look.ts'
import { hatchId } from './svg-defs.ts'
import type { SvgStage } from './svg-stage.ts'
import { element, estimateTextWidth } from './svg-text.ts'

type Stage = Pick<SvgStage, 'colours' | 'idPrefix' | 'layout'>

/** How the tasks below a closed row stand: a part of the bar for each state, with its number. */
export function drawShares(stage: Stage, shares: readonly GanttShare[]): string {
  const { rowHeight } = stage.layout
  const y = barTopOf(rowHeight)
  const height = barHeightOf(rowHeight)
  return shares
    .map(({ state, count, x, width }) => {
      const bar = element('rect', { x, y, width, height, fill: shareFill(stage, state) })
      const words = String(count)
      if (estimateTextWidth(words, 11) + 8 > width) return bar
      const chip = estimateTextWidth(words, 11) + 6
      const middle = x + width / 2
      const ground = { x: middle - chip / 2, y: y + 1, width: chip, height: height - 2, rx: 3 }
      const at = { x: middle, y: y + height - 2.5, 'font-size': 11, 'text-anchor': 'middle' }
      return (
        bar + element('rect', { ...ground, fill: stage.colours.panel }) + element('text', at, words)
      )
    })
    .join('')
}

function shareFill({ colours, idPrefix }: Stage, state: GanttShare['state']): string {
  const { fill, hatched, edge } = LOOK_BY_STATE[state]
  if (hatched) return `url(#${hatchId(idPrefix, fill)})`
  return state === 'not-started' ? colours[edge] : colours[fill]
}

export function drawDraft({ colours, layout }: Stage, { draft }: GanttRowBox): string {
  if (draft === null) return ''
  return element('rect', {
    x: draft.x,
    y: barTopOf(layout.rowHeight) - 2.5,
    width: draft.width,
    height: barHeightOf(layout.rowHeight) + 5,
    rx: 4,
    fill: 'none',
    stroke: colours.accent,
    'stroke-width': 1.5,
    'stroke-dasharray': '4 3',
  })
}

export function drawSlack({ colours, layout }: Stage, { slack }: GanttRowBox): string {
  if (slack === null) return ''
  const y = barTopOf(layout.rowHeight) + barHeightOf(layout.rowHeight) - 2
  const { x, width, freeWidth, isNegative } = slack
  const line = { 'stroke-width': 1.5, fill: 'none' }
  if (isNegative) {
    const d = `M${x} ${y - 3}v6M${x} ${y}h${width}`
    return element('path', { d, ...line, stroke: colours.riskMark })
  }
  const full = `M${x} ${y}h${freeWidth}M${x + width} ${y - 3}v6`
  const rest = `M${x + freeWidth} ${y}h${width - freeWidth}`
  const stroke = { ...line, stroke: colours.third }
  return (
    element('path', { d: full, ...stroke }) +
    element('path', { d: rest, ...stroke, 'stroke-dasharray': '2 3' })
  )
}
