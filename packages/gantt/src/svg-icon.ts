import type { GanttColours } from './colours.ts'
import type { GanttState } from './row.ts'
import { ICON_BY_STATE, LOOK_BY_STATE, type StateIcon } from './state-look.ts'
import { element } from './svg-text.ts'

/** The icon of a state, 14 pixels wide, its corner at x, y. */
export function drawIcon(
  state: GanttState,
  at: { readonly x: number; readonly y: number; readonly colours: GanttColours },
): string {
  const icon: StateIcon = ICON_BY_STATE[state]
  const colour = at.colours[LOOK_BY_STATE[state].text]
  const stroke = {
    'stroke-width': 1.5,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    fill: 'none',
  }
  return element(
    'g',
    { transform: `translate(${at.x} ${at.y}) scale(0.875)` },
    icon.solid === undefined ? '' : element('path', { d: icon.solid, fill: colour }),
    icon.lines === undefined ? '' : element('path', { d: icon.lines, stroke: colour, ...stroke }),
    icon.cut === undefined
      ? ''
      : element('path', { d: icon.cut, stroke: at.colours.panel, ...stroke }),
  )
}
