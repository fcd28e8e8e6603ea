import { findFreeRows } from './band-names.ts'
import type { GanttBand } from './bands.ts'
import type { SvgStage } from './svg-stage.ts'
import { element, escapeXml, estimateTextWidth } from './svg-text.ts'

const FONT_SIZE = 12.5

/** The names of days off, upright in their band, where no bar crosses them. */
export function drawBandNames(stage: SvgStage): string {
  const wide = stage.scene.bands.filter(({ name, width }) => name !== null && width >= FONT_SIZE)
  return element('g', {}, ...wide.map((band) => drawName(stage, band)))
}

function drawName(stage: SvgStage, band: GanttBand): string {
  const { scene, colours, layout } = stage
  const name = band.name ?? ''
  const free = findFreeRows(scene.rows, band)
  const length = estimateTextWidth(name, FONT_SIZE)
  if (free === null || length > (free.to - free.from) * layout.rowHeight - 8) return ''
  if (band.x < stage.xFrom || band.x > stage.xFrom + stage.timeWidth) return ''
  const middle = ((free.from + free.to) / 2 - stage.rowFrom) * layout.rowHeight
  const x = stage.timeX + band.x + band.width / 2 + 4
  return element(
    'text',
    {
      transform: `translate(${x} ${stage.top + middle}) rotate(-90)`,
      'text-anchor': 'middle',
      'font-size': FONT_SIZE,
      'font-weight': 500,
      fill: colours.off,
    },
    escapeXml(name),
  )
}
