import type { GanttColours } from './colours.ts'
import type { GanttState } from './row.ts'

/** How a state is drawn: its colours, its pattern, its icon, and whether its word stands at the bar. */
export interface StateLook {
  /** The part already done, or the whole bar of a finished task. */
  readonly fill: keyof GanttColours
  /** The part still to do, and the ground between the stripes. */
  readonly rest: keyof GanttColours
  readonly edge: keyof GanttColours
  readonly hatched: boolean
  readonly dashed: boolean
  /** Colour of the icon, of the words at the bar, and of the deadline in the table. */
  readonly text: keyof GanttColours
  /** Whether the deadline in the table takes that colour too. */
  readonly marksDeadline: boolean
  /** Whether the word of the state stands at the bar when the row brings no note of its own. */
  readonly saysState: boolean
}

const PLAIN = { hatched: false, dashed: false, marksDeadline: false, saysState: false } as const

export const LOOK_BY_STATE = {
  done: { ...PLAIN, fill: 'done', rest: 'doneTint', edge: 'done', text: 'done' },
  'done-late': {
    ...PLAIN,
    fill: 'done',
    rest: 'doneTint',
    edge: 'done',
    text: 'done',
    hatched: true,
    saysState: true,
  },
  'in-progress': {
    ...PLAIN,
    fill: 'accent',
    rest: 'accentSoft',
    edge: 'accent',
    text: 'accent',
  },
  'waiting-verification': {
    ...PLAIN,
    fill: 'accent',
    rest: 'accentTint',
    edge: 'accent',
    text: 'accent',
    hatched: true,
    saysState: true,
  },
  'not-started': { ...PLAIN, fill: 'accent', rest: 'panel', edge: 'idleEdge', text: 'third' },
  'at-risk': {
    ...PLAIN,
    fill: 'riskMark',
    rest: 'riskSoft',
    edge: 'riskMark',
    text: 'risk',
    marksDeadline: true,
    saysState: true,
  },
  overdue: {
    ...PLAIN,
    fill: 'late',
    rest: 'lateSoft',
    edge: 'late',
    text: 'late',
    marksDeadline: true,
    saysState: true,
  },
  cancelled: {
    ...PLAIN,
    fill: 'baseline',
    rest: 'panel',
    edge: 'third',
    text: 'third',
    dashed: true,
    saysState: true,
  },
  standing: { ...PLAIN, fill: 'off', rest: 'panel', edge: 'off', text: 'off', saysState: true },
} as const satisfies Record<GanttState, StateLook>

/**
 * The icon of each state as path data in a box of 16 × 16, drawn with strokes of 1.5 and round
 * ends. `solid` is filled with the state's colour, `lines` are stroked in it, `cut` in the ground.
 */
export interface StateIcon {
  readonly solid?: string
  readonly lines?: string
  readonly cut?: string
}

const DISC = 'M14.75 8a6.75 6.75 0 1 1-13.5 0a6.75 6.75 0 1 1 13.5 0z'
const RING = 'M14 8a6 6 0 1 1-12 0a6 6 0 1 1 12 0z'

export const ICON_BY_STATE = {
  done: { solid: DISC, cut: 'M5.4 8.2l1.8 1.8l3.4-3.6' },
  'done-late': { lines: `${RING}M5.4 8.2l1.8 1.8l3.4-3.6` },
  'in-progress': {
    lines:
      'M9.6 2.2A6 6 0 0 1 12.9 4.5M13.9 7A6 6 0 0 1 13.3 10.8M11.6 12.8A6 6 0 0 1 8 14' +
      'M6.4 13.8A6 6 0 0 1 3.1 11.5M2.1 9A6 6 0 0 1 2.7 5.2M4.4 3.2A6 6 0 0 1 8 2',
  },
  'waiting-verification': {
    lines: 'M4 2h8M4 14h8M5 2v2.6L8 8l3-3.4V2M5 14v-2.6L8 8l3 3.4V14M6.4 12.6h3.2',
  },
  'not-started': { lines: RING },
  'at-risk': { lines: `${RING}M8 4.6V8l2.2 1.6` },
  overdue: { lines: 'M8 2.2L14.4 13.4H1.6zM8 6.4v3.4M8 11.6v.1' },
  cancelled: { lines: `${RING}M3.9 12.1L12.1 3.9` },
  standing: {
    lines:
      'M2.6 7A5.5 5.5 0 0 1 12.4 4.8M13.4 9A5.5 5.5 0 0 1 3.6 11.2M12.6 2.4v2.6H10M3.4 13.6V11H6',
  },
} as const satisfies Record<GanttState, StateIcon>
