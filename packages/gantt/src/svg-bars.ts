import { barHeightOf, barTopOf, baselineTopOf } from './bar-metrics.ts'
import { countsWords, noteWords } from './describe-row.ts'
import type { SvgStage } from './svg-stage.ts'
import type { GanttBarBox, GanttRowBox } from './row-box.ts'
import { LOOK_BY_STATE, type StateLook } from './state-look.ts'
import { drawDraft, drawShares, drawSlack } from './svg-plan-marks.ts'
import { hatchId } from './svg-defs.ts'
import { element, escapeXml } from './svg-text.ts'

/** Bars, brackets, marks and words of all rows, cut at the edges of the timeline. */
export function drawBars(stage: SvgStage): string {
  const { timeX, top, layout, idPrefix, rowFrom } = stage
  const rows = stage.scene.rows.map((box) => {
    const at = {
      transform: `translate(${timeX} ${top + (box.position - rowFrom) * layout.rowHeight})`,
    }
    return element('g', at, drawRow(stage, box))
  })
  return element('g', { 'clip-path': `url(#${idPrefix}-frame)` }, ...rows)
}

export function drawLinks({
  scene,
  colours,
  timeX,
  top,
  layout,
  rowFrom,
  idPrefix,
}: SvgStage): string {
  const links = scene.links.map(({ link, path, arrow }) => {
    const colour = link.critical === true ? colours.ink : colours.baseline
    const width = link.critical === true ? 1.5 : 1
    return (
      element('path', { d: path, stroke: colour, 'stroke-width': width, fill: 'none' }) +
      element('path', { d: arrow, fill: colour })
    )
  })
  const shifted = { transform: `translate(${timeX} ${top - rowFrom * layout.rowHeight})` }
  const frame = { 'clip-path': `url(#${idPrefix}-frame)` }
  return element('g', frame, element('g', shifted, ...links))
}

/** The bar of a row in a box whose top is the row's top. */
export function drawBar(
  stage: Pick<SvgStage, 'colours' | 'idPrefix'>,
  bar: GanttBarBox,
  at: { readonly look: StateLook; readonly rowHeight: number },
): string {
  const { colours, idPrefix } = stage
  const { look, rowHeight } = at
  const frame = { x: bar.x + 0.5, y: barTopOf(rowHeight) + 0.5, width: Math.max(bar.width - 1, 2) }
  const height = barHeightOf(rowHeight) - 1
  const ground = look.hatched ? `url(#${hatchId(idPrefix, look.fill)})` : colours[look.rest]
  const done = look.hatched ? 0 : (bar.progressWidth ?? 0)
  return (
    element('rect', { ...frame, height, rx: 2.5, fill: ground }) +
    (done > 0
      ? element('rect', {
          ...frame,
          width: Math.min(done, frame.width),
          height,
          rx: 2,
          fill: colours[look.fill],
        })
      : '') +
    element('rect', {
      ...frame,
      height,
      rx: 2.5,
      fill: 'none',
      stroke: colours[look.edge],
      'stroke-dasharray': look.dashed ? '3 2' : null,
    })
  )
}

/** The bracket of a row with children, or how the tasks below it stand. */
function drawSpan(stage: SvgStage, { bracket, shares }: GanttRowBox): string {
  if (bracket === null) return ''
  return shares.length > 0 ? drawShares(stage, shares) : drawBracket(stage, bracket)
}

function drawRow(stage: SvgStage, box: GanttRowBox): string {
  const { colours, layout } = stage
  const { rowHeight } = layout
  const look = LOOK_BY_STATE[box.row.state]
  return [
    drawBaseline(stage, box),
    drawSpan(stage, box),
    drawSlack(stage, box),
    drawDraft(stage, box),
    box.bar === null ? '' : drawBar(stage, box.bar, { look, rowHeight }),
    box.bar === null || box.row.critical !== true ? '' : drawCritical(stage, box.bar),
    drawLateLine(stage, box),
    drawForecast(stage, box),
    box.deadlineX === null ? '' : drawDeadline(box.deadlineX, rowHeight, colours.ink),
    ...box.occurrenceXs.map((x) => drawDeadline(x, rowHeight, colours.off)),
    drawNote(stage, box),
  ].join('')
}

function drawBaseline({ colours, layout }: SvgStage, { baseline }: GanttRowBox): string {
  if (baseline === null) return ''
  const y = baselineTopOf(layout.rowHeight)
  const { x, width } = baseline
  const d = `M${x + 0.5} ${y - 2}v4M${x + 0.5} ${y}h${width - 1}M${x + width - 0.5} ${y - 2}v4`
  return element('path', { d, stroke: colours.baseline, fill: 'none' })
}

function drawBracket({ colours, layout }: SvgStage, bracket: GanttBarBox): string {
  const y = barTopOf(layout.rowHeight) + 3
  const { x, width } = bracket
  const done = bracket.progressWidth ?? 0
  const foot = Math.min(6, width / 2)
  return (
    element('path', {
      d: `M${x} ${y}h${width}v9l${-foot} -4h${-(width - 2 * foot)}l${-foot} 4z`,
      fill: colours.bracketRest,
    }) +
    (done > 0
      ? element('path', {
          d: `M${x} ${y}h${done}v5h${-Math.max(0, done - foot)}l${-Math.min(foot, done)} 4z`,
          fill: colours.bracket,
        })
      : '')
  )
}

function drawCritical({ colours, layout }: SvgStage, bar: GanttBarBox): string {
  const y = barTopOf(layout.rowHeight) - 1.5
  const size = { width: bar.width + 3, height: barHeightOf(layout.rowHeight) + 3, rx: 4 }
  const stroke = { stroke: colours.ink, 'stroke-width': 1.5, fill: 'none' }
  return element('rect', { x: bar.x - 1.5, y, ...size, ...stroke })
}

function drawLateLine({ colours, layout }: SvgStage, { lateLine }: GanttRowBox): string {
  if (lateLine === null) return ''
  const y = middleOf(layout.rowHeight)
  const d = `M${lateLine.x} ${y}h${lateLine.width}`
  return element('path', {
    d,
    stroke: colours.late,
    'stroke-width': 1.5,
    'stroke-dasharray': '3 2',
  })
}

function drawForecast({ colours, layout }: SvgStage, { forecast, row }: GanttRowBox): string {
  if (forecast === null) return ''
  const { edge, text } = LOOK_BY_STATE[row.state]
  const isWarning = row.state === 'at-risk' || row.state === 'overdue'
  const stroke = isWarning ? colours[edge === 'late' ? 'late' : text] : colours.third
  const y = middleOf(layout.rowHeight)
  const d = `M${forecast.x} ${y}H${forecast.p80X}M${forecast.p80X} ${y - 4}v8`
  return (
    element('path', { d, stroke, 'stroke-width': 1.5, fill: 'none' }) +
    element('circle', {
      cx: forecast.p50X,
      cy: y,
      r: 3.5,
      fill: colours.panel,
      stroke,
      'stroke-width': 1.5,
    })
  )
}

function drawDeadline(x: number, rowHeight: number, fill: string): string {
  return element('path', { d: `M${x - 4.5} ${barTopOf(rowHeight) - 3}h9l-4.5 5.5z`, fill })
}

function drawNote({ colours, layout }: SvgStage, box: GanttRowBox): string {
  const said = noteWords(box.row, layout.texts)
  const words = said === '' && box.counts !== null ? countsWords(box.counts, layout.texts) : said
  if (words === '') return ''
  const look = LOOK_BY_STATE[box.row.state]
  return element(
    'text',
    {
      x: (box.noteX ?? 0) + 8,
      y: middleOf(layout.rowHeight) + 4.5,
      'font-size': 12.5,
      fill: look.marksDeadline ? colours[look.text] : colours.second,
      stroke: colours.panel,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    escapeXml(words),
  )
}

function middleOf(rowHeight: number): number {
  return barTopOf(rowHeight) + barHeightOf(rowHeight) / 2
}
