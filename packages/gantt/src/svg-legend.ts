import type { SvgStage } from './svg-stage.ts'
import type { GanttState } from './row.ts'
import { LOOK_BY_STATE } from './state-look.ts'
import { drawBar } from './svg-bars.ts'
import { element, escapeXml, estimateTextWidth } from './svg-text.ts'

const LINE_HEIGHT = 24
const SWATCH_WIDTH = 26

/** The meaning of bars and marks in one or more lines under the chart. */
export function drawLegend(
  stage: SvgStage,
  { y, width }: { readonly y: number; readonly width: number },
): { readonly drawing: string; readonly height: number } {
  const { colours } = stage
  let x = 20
  let line = 0
  const drawn = entries(stage).map(({ swatch, words }) => {
    const entryWidth = SWATCH_WIDTH + 7 + estimateTextWidth(words, 12.5) + 16
    if (x + entryWidth > width - 10 && x > 20) {
      x = 20
      line += 1
    }
    const at = { transform: `translate(${x} ${y + 12 + line * LINE_HEIGHT})` }
    x += entryWidth
    const text = { x: SWATCH_WIDTH + 7, y: 13, 'font-size': 12.5, fill: colours.second }
    return element('g', at, swatch, element('text', text, escapeXml(words)))
  })
  const height = (line + 1) * LINE_HEIGHT + 20
  return {
    height,
    drawing:
      element('rect', { y, width, height, fill: colours.page }) +
      element('path', { d: `M0 ${y + 0.5}h${width}`, stroke: colours.strongLine }) +
      drawn.join(''),
  }
}

/** Only what the drawing shows is explained. */
function entries(stage: SvgStage): readonly { readonly swatch: string; readonly words: string }[] {
  const { layout, scene, colours } = stage
  const { texts } = layout
  const shown = new Set(
    scene.rows.flatMap(({ bar, row, shares }) => [
      ...(bar === null ? [] : [row.state]),
      ...shares.map(({ state }) => state),
    ]),
  )
  const order = Object.keys(LOOK_BY_STATE) as GanttState[]
  const states = order
    .filter((state) => shown.has(state))
    .map((state) => ({ swatch: barSwatch(stage, state), words: texts.states[state] }))
  const line = { stroke: colours.third, 'stroke-width': 1.5, fill: 'none' }
  const marks = [
    {
      isShown: scene.rows.some(({ row }) => row.critical === true),
      swatch: element('rect', {
        x: 1,
        y: 2,
        width: 24,
        height: 12,
        rx: 4,
        ...line,
        stroke: colours.ink,
      }),
      words: texts.critical,
    },
    {
      isShown: scene.rows.some(({ baseline }) => baseline !== null),
      swatch: element('path', {
        d: 'M1 4v8M1 8h24M25 4v8',
        stroke: colours.baseline,
        fill: 'none',
      }),
      words: texts.baseline,
    },
    {
      isShown: scene.rows.some(({ deadlineX }) => deadlineX !== null),
      swatch: element('path', { d: 'M8.5 5h9l-4.5 5.5z', fill: colours.ink }),
      words: texts.deadline,
    },
    {
      isShown: scene.rows.some(({ forecast }) => forecast !== null),
      swatch:
        element('path', { d: 'M1 8h24M25 4v8', ...line }) +
        element('circle', { cx: 13, cy: 8, r: 3.5, ...line, fill: colours.panel }),
      words: texts.forecastLegend,
    },
    ...planMarks(stage, line),
    {
      isShown: scene.bands.some(({ kind }) => kind === 'day-off'),
      swatch: element('rect', { x: 3, y: 2, width: 20, height: 12, fill: colours.offBand }),
      words: texts.daysOffLegend,
    },
  ]
  return [...states, ...marks.filter(({ isShown }) => isShown)]
}

interface Mark {
  readonly isShown: boolean
  readonly swatch: string
  readonly words: string
}

type Stroke = Readonly<Record<string, string | number>>

/** What stands for days that are not decided, or that may pass. */
function planMarks({ layout, scene, colours }: SvgStage, line: Stroke): readonly Mark[] {
  const { texts } = layout
  return [
    {
      isShown: scene.rows.some(({ draft }) => draft !== null),
      swatch: element('rect', {
        x: 1,
        y: 3,
        width: 24,
        height: 10,
        rx: 3,
        fill: 'none',
        stroke: colours.accent,
        'stroke-dasharray': '3 2',
      }),
      words: texts.draft,
    },
    {
      isShown: scene.rows.some(({ slack }) => slack !== null),
      swatch:
        element('path', { d: 'M1 8h12M25 4v8', ...line }) +
        element('path', { d: 'M13 8h12', ...line, 'stroke-dasharray': '2 3' }),
      words: texts.slack,
    },
  ]
}

function barSwatch(stage: SvgStage, state: GanttState): string {
  const bar = { x: 0, width: SWATCH_WIDTH, progressWidth: progressOf(state) }
  return element(
    'g',
    { transform: 'translate(0 -3)' },
    drawBar(stage, bar, { look: LOOK_BY_STATE[state], rowHeight: 24 }),
  )
}

function progressOf(state: GanttState): number {
  if (state === 'not-started' || state === 'cancelled' || state === 'standing') return 0
  return state === 'in-progress' ? SWATCH_WIDTH / 2 : SWATCH_WIDTH
}
