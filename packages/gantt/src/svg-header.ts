import type { GanttTick } from './axis.ts'
import { type ChipSpan, placeTodayChip, placeUpperLabel } from './header-labels.ts'
import type { SvgStage } from './svg-stage.ts'
import { element, escapeXml, estimateTextWidth } from './svg-text.ts'

/** The two lines of labels over the timeline, and the edge of the table. */
export function drawHeader(stage: SvgStage): string {
  const { scene, colours, left, top, timeWidth, idPrefix } = stage
  const edge = `M0 ${top - 0.5}h${left + timeWidth}M${left - 0.5} 0v${top + stage.rowsHeight}`
  const labels = element(
    'g',
    { 'clip-path': `url(#${idPrefix}-head)` },
    ...scene.header.lower.flatMap((tick) => lowerLabel(tick, stage)),
    ...scene.header.upper.map((tick) => upperLabel(tick, stage)),
    todayChip(stage),
  )
  return labels + element('path', { d: edge, stroke: colours.strongLine, fill: 'none' })
}

function lowerLabel(tick: GanttTick, { timeX, colours, layout }: SvgStage): string[] {
  if (estimateTextWidth(tick.label, 11) > tick.width + 2) return []
  const isStart = layout.axis.zoom === 'week'
  return [
    element(
      'text',
      {
        x: timeX + tick.x + (isStart ? 3 : tick.width / 2),
        y: 39,
        'font-size': 11,
        'text-anchor': isStart ? null : 'middle',
        fill: colours.third,
      },
      escapeXml(tick.label),
    ),
  ]
}

function upperLabel(tick: GanttTick, stage: SvgStage): string {
  const { timeX, colours } = stage
  const line = element('rect', {
    x: timeX + tick.x,
    width: 1,
    height: 24,
    fill: colours.strongLine,
  })
  const placed = placeUpperLabel(tick, {
    chip: chipSpan(stage),
    prefersFull: tick === firstFullTick(stage),
    fromX: stage.xFrom,
  })
  if (placed === null) return line
  const at = { x: timeX + placed.x, y: 17, 'font-weight': 600 }
  return line + element('text', at, escapeXml(placed.label))
}

/** The first label that has room names its year; before it there may be a sliver of a month. */
function firstFullTick({ scene, xFrom }: SvgStage): GanttTick | undefined {
  const wish = { chip: null, prefersFull: true, fromX: xFrom }
  return scene.header.upper.find((tick) => placeUpperLabel(tick, wish) !== null)
}

function todayChip(stage: SvgStage): string {
  const span = chipSpan(stage)
  if (span === null) return ''
  const { colours, layout } = stage
  const x = stage.timeX + span.x
  const text = { x: x + span.width / 2, y: 16, 'text-anchor': 'middle', 'font-size': 12 }
  return element(
    'g',
    { 'font-weight': 500 },
    element('rect', { x, y: 3, width: span.width, height: 18, rx: 4, fill: colours.accent }),
    element('text', { ...text, fill: colours.panel }, escapeXml(layout.texts.today)),
  )
}

function chipSpan({ layout }: SvgStage): ChipSpan | null {
  return placeTodayChip(layout.todayX, layout.texts.today, layout.width)
}
