import { edgeSpeed, type Point } from '../edit/hit-test.ts'
import { type Chart, viewportOf } from './chart.ts'
import { HEAD_HEIGHT } from './frame.ts'

/** Something being dragged. Points are pixels of the timeline and of the body. */
export interface Gesture {
  readonly move: (point: Point) => void
  readonly drop: () => void
  readonly cancel: () => void
}

interface Follow {
  readonly chart: Chart
  readonly event: PointerEvent
  /** A finger that moves at once scrolls; one that rests first takes hold. */
  readonly needsRest: boolean
  /** Called when the drag really begins; null when nothing may be dragged. */
  readonly begin: (point: Point) => Gesture | null
  readonly closing: AbortSignal
}

/** Pixels a pointer may tremble before it drags. */
const TREMBLE = 4
const TREMBLE_OF_FINGER = 10
/** Milliseconds a finger rests before it takes hold. */
const REST = 400

/** Follows one pointer from its press until it is let go, Escape is pressed, or the chart closes. */
export function followPointer(follow: Follow): void {
  const { chart, event, needsRest } = follow
  const view = chart.frame.root.ownerDocument.defaultView
  if (view === null) return
  const ending = new AbortController()
  const { signal } = ending
  const first: Point = { x: event.clientX, y: event.clientY }
  let last = first
  let gesture: Gesture | null = null
  const end = () => {
    ending.abort()
    chart.frame.root.removeAttribute('data-dragging')
  }
  const cancel = () => {
    end()
    gesture?.cancel()
  }
  const start = () => {
    gesture = follow.begin(pointOf(chart, first))
    if (gesture === null) return end()
    chart.frame.root.setAttribute('data-dragging', 'true')
    gesture.move(pointOf(chart, last))
    scrollAtEdges(chart, { signal, last: () => last, moved: (point) => gesture?.move(point) })
  }
  const timer = needsRest ? view.setTimeout(start, REST) : undefined
  signal.addEventListener('abort', () => view.clearTimeout(timer))
  follow.closing.addEventListener('abort', cancel, { signal })

  view.addEventListener(
    'pointermove',
    (moved) => {
      if (moved.pointerId !== event.pointerId) return
      last = { x: moved.clientX, y: moved.clientY }
      if (gesture !== null) return gesture.move(pointOf(chart, last))
      const distance = Math.hypot(last.x - first.x, last.y - first.y)
      if (needsRest && distance > TREMBLE_OF_FINGER) return end()
      if (!needsRest && distance > TREMBLE) start()
    },
    { signal },
  )
  view.addEventListener(
    'pointerup',
    (lifted) => {
      if (lifted.pointerId !== event.pointerId) return
      end()
      if (gesture === null) return
      swallowClick(view)
      gesture.drop()
    },
    { signal },
  )
  view.addEventListener('pointercancel', cancel, { signal })
  listenForEscape(view, { signal, cancel, isActive: () => gesture !== null })
  holdScroll(chart, signal, () => gesture !== null)
}

/** Where a point of the screen lies in the chart. */
export function pointOf({ frame, columns }: Chart, { x, y }: Point): Point {
  const body = frame.body.getBoundingClientRect()
  return { x: x - body.left - columns.width, y: y - body.top }
}

function listenForEscape(
  view: Window,
  {
    signal,
    cancel,
    isActive,
  }: {
    readonly signal: AbortSignal
    readonly cancel: () => void
    readonly isActive: () => boolean
  },
): void {
  view.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !isActive()) return
      event.preventDefault()
      event.stopPropagation()
      swallowClick(view)
      cancel()
    },
    { signal, capture: true },
  )
}

/** A finger that has taken hold must not scroll the page any more. */
function holdScroll(chart: Chart, signal: AbortSignal, isActive: () => boolean): void {
  chart.frame.grid.addEventListener(
    'touchmove',
    (event) => {
      if (isActive()) event.preventDefault()
    },
    { signal, passive: false },
  )
}

/** The click that ends a drag is none. */
function swallowClick(view: Window): void {
  const over = new AbortController()
  const stop = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
    over.abort()
  }
  view.addEventListener('click', stop, { capture: true, signal: over.signal })
  view.addEventListener('pointerdown', () => over.abort(), { capture: true, signal: over.signal })
  view.setTimeout(() => over.abort(), 300)
}

interface EdgeScroll {
  readonly signal: AbortSignal
  readonly last: () => Point
  readonly moved: (point: Point) => void
}

/** While the pointer rests near an edge the chart scrolls under it, and the drag goes on. */
function scrollAtEdges(chart: Chart, { signal, last, moved }: EdgeScroll): void {
  const { grid } = chart.frame
  const view = grid.ownerDocument.defaultView
  if (view === null || typeof view.requestAnimationFrame !== 'function') return
  const step = () => {
    if (signal.aborted) return
    const { width, height } = viewportOf(chart)
    const rect = grid.getBoundingClientRect()
    const left = rect.left + chart.columns.width
    const top = rect.top + HEAD_HEIGHT
    const { x, y } = last()
    const byX = edgeSpeed(x, left, left + width)
    const byY = edgeSpeed(y, top, top + height)
    if (byX !== 0 || byY !== 0) {
      grid.scrollLeft += byX
      grid.scrollTop += byY
      moved(pointOf(chart, last()))
    }
    view.requestAnimationFrame(step)
  }
  view.requestAnimationFrame(step)
}
