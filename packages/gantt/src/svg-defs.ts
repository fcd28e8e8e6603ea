import type { GanttColours } from './colours.ts'
import type { SvgStage } from './svg-stage.ts'
import { element } from './svg-text.ts'

/** The stripes of the two hatched states, and the frame that keeps bars inside the timeline. */
export function drawDefs({
  colours,
  idPrefix,
  left,
  top,
  timeWidth,
  rowsHeight,
}: SvgStage): string {
  const frame = { x: left, y: top, width: timeWidth, height: rowsHeight }
  const head = { x: left, y: 0, width: timeWidth, height: top }
  return element(
    'defs',
    {},
    hatch(hatchId(idPrefix, 'done'), colours.done, colours.doneTint),
    hatch(hatchId(idPrefix, 'accent'), colours.accent, colours.accentTint),
    element('clipPath', { id: `${idPrefix}-frame` }, element('rect', frame)),
    element('clipPath', { id: `${idPrefix}-head` }, element('rect', head)),
  )
}

export function hatchId(idPrefix: string, fill: keyof GanttColours): string {
  return `${idPrefix}-hatch-${fill}`
}

function hatch(id: string, stripe: string, ground: string): string {
  const box = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' }
  return element(
    'pattern',
    { id, ...box, patternTransform: 'rotate(45)' },
    element('rect', { width: 6, height: 6, fill: ground }),
    element('rect', { width: 3.4, height: 6, fill: stripe }),
  )
}
