import { type GanttTick, gridLines } from './axis.ts'
import { GANTT_DARK, GANTT_LIGHT } from './colours.ts'
import type { GanttLayout } from './layout.ts'
import type { SvgStage } from './svg-stage.ts'
import { type ChipSpan, placeTodayChip, placeUpperLabel } from './header-labels.ts'
import { drawBandNames } from './svg-band-names.ts'
import { drawDefs } from './svg-defs.ts'
import { drawLegend } from './svg-legend.ts'
import { drawBars, drawLinks } from './svg-bars.ts'
import { drawTable, SVG_TABLE_WIDTH } from './svg-table.ts'
import { element, escapeXml, estimateTextWidth } from './svg-text.ts'

/** How a chart is drawn as a picture. */
export interface SvgOptions {
  /** Name of the picture for those who hear it, such as the title of the plan. */
  readonly title: string
  readonly description?: string
  readonly theme?: 'light' | 'dark'
  /** Visible rows to draw, the last one exclusive; a long chart is drawn page by page. */
  readonly rowFrom?: number
  readonly rowTo?: number
  readonly legend?: boolean
  /** Set it when several drawings stand in one HTML page: it begins every id. */
  readonly idPrefix?: string
}

/** Rows drawn when nobody says how many; a drawing of everything could be endless. */
export const SVG_ROWS_MAX = 2000

const SVG_FONTS =
  "'Be Vietnam Pro', Inter, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif"

const HEADER_HEIGHT = 46

/**
 * The chart as one static SVG document: table, timeline and legend, no script, no style sheet, no
 * outside address, so that it can be printed, mailed or shown under any content policy.
 */
export function drawSvg(layout: GanttLayout, options: SvgOptions): string {
  const stage = createStage(layout, options)
  const { colours } = stage
  const hasLegend = options.legend !== false
  const leftOut = layout.rowCount - (stage.rowFrom + stage.scene.rows.length)
  const width = SVG_TABLE_WIDTH + layout.width
  const bottom = stage.top + stage.rowsHeight
  const legend = hasLegend ? drawLegend(stage, { y: bottom, width }) : null
  const height = bottom + (legend?.height ?? 0)
  const id = `${stage.idPrefix}-title`
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id} ${id}-text`,
      'font-family': SVG_FONTS,
      'font-size': 13,
      fill: colours.ink,
    },
    element('title', { id }, escapeXml(options.title)),
    element(
      'desc',
      { id: `${id}-text` },
      escapeXml(options.description ?? describe(stage, leftOut)),
    ),
    drawDefs(stage),
    element('rect', { width, height, fill: colours.panel }),
    drawBands(stage),
    drawGrid(stage),
    drawBandNames(stage),
    drawToday(stage),
    drawLinks(stage),
    drawBars(stage),
    drawTable(stage),
    drawHeader(stage),
    legend?.drawing ?? '',
  )
}

function createStage(layout: GanttLayout, options: SvgOptions): SvgStage {
  const rowFrom = Math.max(0, options.rowFrom ?? 0)
  const rowTo = Math.min(layout.rowCount, options.rowTo ?? rowFrom + SVG_ROWS_MAX)
  const scene = layout.scene({ rowFrom, rowTo, xFrom: 0, xTo: layout.width - 1 })
  return {
    layout,
    scene,
    colours: options.theme === 'dark' ? GANTT_DARK : GANTT_LIGHT,
    idPrefix: (options.idPrefix ?? 'roviec-gantt').replace(/[^\w-]/g, '-'),
    left: SVG_TABLE_WIDTH,
    top: HEADER_HEIGHT,
    rowsHeight: scene.rows.length * layout.rowHeight,
    rowFrom,
  }
}

function describe({ layout, scene }: SvgStage, leftOut: number): string {
  const { texts } = layout
  const [first] = scene.header.upper
  const last = scene.header.upper.at(-1)
  const span = texts.timelineSentence(first?.fullLabel ?? '', last?.fullLabel ?? '')
  return leftOut > 0 ? `${span}; ${texts.rowsLeftOut(leftOut)}` : span
}

function drawBands({ scene, colours, left, top, rowsHeight }: SvgStage): string {
  const bands = scene.bands.map(({ kind, x, width, name }) => {
    const fill = kind === 'weekend' ? colours.weekend : colours.offBand
    const shade = { x: left + x, y: top, width, height: rowsHeight, fill }
    if (name === null) return element('rect', shade)
    return element('rect', shade, element('title', {}, escapeXml(name)))
  })
  return element('g', {}, ...bands)
}

function drawGrid({ scene, colours, left, top, rowsHeight, layout }: SvgStage): string {
  const months = gridLines(layout.axis.zoom, scene.header).map(
    ({ x }) => `M${left + x + 0.5} ${top}v${rowsHeight}`,
  )
  const rows = scene.rows.map((_, index) => {
    const y = top + (index + 1) * layout.rowHeight - 0.5
    return `M0 ${y}h${left + layout.width}`
  })
  return element('path', { d: [...months, ...rows].join(''), stroke: colours.line, fill: 'none' })
}

function drawToday({ scene, colours, left, top, rowsHeight }: SvgStage): string {
  return scene.todayX === null
    ? ''
    : element('rect', {
        x: left + scene.todayX - 1,
        y: top,
        width: 2,
        height: rowsHeight,
        fill: colours.accent,
      })
}

function drawHeader(stage: SvgStage): string {
  const { scene, colours, left, top, layout } = stage
  const edge = `M0 ${top - 0.5}h${left + layout.width}M${left - 0.5} 0v${top + stage.rowsHeight}`
  return element(
    'g',
    {},
    ...scene.header.lower.flatMap((tick) => lowerLabel(tick, stage)),
    ...scene.header.upper.map((tick) => upperLabel(tick, stage)),
    todayChip(stage),
    element('path', { d: edge, stroke: colours.strongLine, fill: 'none' }),
  )
}

function lowerLabel(tick: GanttTick, { left, colours, layout }: SvgStage): string[] {
  if (estimateTextWidth(tick.label, 11) > tick.width + 2) return []
  const isStart = layout.axis.zoom === 'week'
  return [
    element(
      'text',
      {
        x: left + tick.x + (isStart ? 3 : tick.width / 2),
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
  const { left, colours } = stage
  const line = element('rect', { x: left + tick.x, width: 1, height: 24, fill: colours.strongLine })
  const placed = placeUpperLabel(tick, {
    chip: chipSpan(stage),
    prefersFull: tick === firstFullTick(stage),
    fromX: 0,
  })
  if (placed === null) return line
  const at = { x: left + placed.x, y: 17, 'font-weight': 600 }
  return line + element('text', at, escapeXml(placed.label))
}

const WITH_YEAR = { chip: null, prefersFull: true, fromX: 0 }

/** The first label that has room names its year; before it there may be a sliver of a month. */
function firstFullTick({ scene }: SvgStage): GanttTick | undefined {
  return scene.header.upper.find((tick) => placeUpperLabel(tick, WITH_YEAR) !== null)
}

function todayChip(stage: SvgStage): string {
  const span = chipSpan(stage)
  if (span === null) return ''
  const { colours, layout } = stage
  const x = stage.left + span.x
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
