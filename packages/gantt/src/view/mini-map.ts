import { xOfDay } from '../axis.ts'
import { LOOK_BY_STATE } from '../state-look.ts'
import { type Chart, viewportOf } from './chart.ts'

const HEIGHT = 52
/** More lines than this would fall on one another. */
const LINES_MAX = HEIGHT * 4

export function showMiniMap(chart: Chart, isShown: boolean): void {
  const { root, miniMap } = chart.frame
  miniMap.element.hidden = !isShown
  if (isShown) root.setAttribute('data-mini-map', 'true')
  else root.removeAttribute('data-mini-map')
  chart.isMiniMapFresh = false
}

/** Draws the strip again if the plan has changed, and moves the frame to what is in sight. */
export function paintMiniMap(chart: Chart): void {
  const { miniMap } = chart.frame
  if (miniMap.element.hidden) return
  const width = miniMap.element.clientWidth
  if (!chart.isMiniMapFresh) drawPlan(chart, width)
  chart.isMiniMapFresh = true
  const { layout } = chart
  const { scrollLeft, scrollTop, width: seen, height } = viewportOf(chart)
  const { style } = miniMap.window
  style.left = `${share(scrollLeft, layout.width) * width}px`
  style.width = `${Math.max(6, share(seen, layout.width) * width)}px`
  style.top = `${share(scrollTop, layout.height) * HEIGHT}px`
  style.height = `${Math.max(6, share(height, layout.height) * HEIGHT)}px`
}

/** A press or a drag on the strip brings what lies there into the middle. */
export function listenToMiniMap(chart: Chart, signal: AbortSignal): void {
  const { element } = chart.frame.miniMap
  const go = ({ clientX, clientY }: PointerEvent) => {
    const rect = element.getBoundingClientRect()
    const { width, height } = viewportOf(chart)
    const { grid } = chart.frame
    grid.scrollLeft = share(clientX - rect.left, rect.width) * chart.layout.width - width / 2
    grid.scrollTop = share(clientY - rect.top, HEIGHT) * chart.layout.height - height / 2
  }
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return
      element.setPointerCapture(event.pointerId)
      go(event)
    },
    { signal },
  )
  element.addEventListener(
    'pointermove',
    (event) => {
      if (element.hasPointerCapture(event.pointerId)) go(event)
    },
    { signal },
  )
}

function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.max(0, Math.min(1, part / whole))
}

function drawPlan(chart: Chart, width: number): void {
  const { canvas, element } = chart.frame.miniMap
  const view = element.ownerDocument.defaultView
  const sharpness = view?.devicePixelRatio ?? 1
  canvas.width = Math.round(width * sharpness)
  canvas.height = Math.round(HEIGHT * sharpness)
  const pen = canvas.getContext('2d')
  if (pen === null || view === null || width === 0) return
  const colours = view.getComputedStyle(chart.frame.root)
  const colourOf = (name: string) => colours.getPropertyValue(`--rv-${cssName(name)}`).trim()
  pen.scale(sharpness, sharpness)
  const { layout, rows } = chart
  const scale = width / layout.width
  const step = Math.max(1, Math.ceil(layout.rowCount / LINES_MAX))
  const thickness = Math.max(1, Math.min(4, (HEIGHT / Math.max(1, layout.rowCount)) * 0.7))
  for (let position = 0; position < layout.rowCount; position += step) {
    const index = layout.rowAt(position)
    const row = rows[index]
    const span = layout.spanOf(index)
    if (row === undefined || span === null) continue
    const { fill, edge } = LOOK_BY_STATE[row.state]
    const bar = row.state === 'not-started' ? edge : fill
    pen.fillStyle = colourOf(row.kind === 'task' ? bar : 'bracketRest')
    const x = xOfDay(layout.axis, span.first) * scale
    const length = Math.max(1, (span.last + 1 - span.first) * layout.axis.pixelsPerDay * scale)
    pen.fillRect(x, (position / layout.rowCount) * HEIGHT, length, thickness)
  }
  if (layout.todayX === null) return
  pen.fillStyle = colourOf('accent')
  pen.fillRect(layout.todayX * scale - 0.5, 0, 1, HEIGHT)
}

function cssName(colour: string): string {
  return colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
