import { type BenchRow, makeBenchPlan } from './bench-plan.ts'

/** What a page under measurement does with its own chart. */
export interface ChartUnderTest {
  /** Turns the plan into what the chart takes. Not measured. */
  readonly prepare: (rows: readonly BenchRow[]) => () => void
  /** Matches what the chart draws for a task. */
  readonly barSelector: string
}

/** What the measuring program calls in the page. */
export interface BenchPage {
  prepare(rowCount: number): void
  /** Milliseconds from the call that makes the chart until its bars are painted. */
  render(): Promise<number>
  nodeCount(): number
  /** Scrolls down steadily; the milliseconds between frames, ascending. */
  scroll(milliseconds: number): Promise<readonly number[]>
}

declare global {
  interface Window {
    benchPage: BenchPage
  }
}

/** The element every chart is drawn in; the page sizes it. */
export function getHost(): HTMLElement {
  const host = document.querySelector<HTMLElement>('#chart')
  if (host === null) throw new Error('the page has no #chart')
  return host
}

export function offerBenchPage({ prepare, barSelector }: ChartUnderTest): void {
  let mount: () => void = () => {
    throw new Error('prepare comes first')
  }
  window.benchPage = {
    prepare(rowCount) {
      mount = prepare(makeBenchPlan(rowCount))
    },
    async render() {
      const start = performance.now()
      mount()
      while (document.querySelector(barSelector) === null) {
        if (performance.now() - start > RENDER_MAX) throw new Error('no bar was ever drawn')
        await nextFrame()
      }
      await nextFrame()
      await afterPaint()
      return performance.now() - start
    },
    nodeCount: () => getHost().querySelectorAll('*').length,
    scroll: scrollSteadily,
  }
}

/** Milliseconds after which a chart has failed. */
const RENDER_MAX = 60_000

/** Pixels a frame: some two screens of rows a second. */
const SCROLL_STEP = 30

async function scrollSteadily(milliseconds: number): Promise<readonly number[]> {
  const scrolling = findScrolling()
  const gaps: number[] = []
  let last = await nextFrame()
  const end = last + milliseconds
  while (last < end) {
    scrolling.scrollTop += SCROLL_STEP
    const now = await nextFrame()
    gaps.push(now - last)
    last = now
  }
  return gaps.toSorted((one, other) => one - other)
}

/** The element with the most to scroll down: charts hide their scrolling in different places. */
function findScrolling(): Element {
  const room = (element: Element) => {
    const { overflowY } = getComputedStyle(element)
    const scrolls = overflowY === 'auto' || overflowY === 'scroll'
    return scrolls ? element.scrollHeight - element.clientHeight : 0
  }
  const all = [...document.querySelectorAll('#chart, #chart *')]
  const best = all.toSorted((one, other) => room(other) - room(one))[0]
  if (best === undefined || room(best) <= 0) throw new Error('nothing scrolls')
  return best
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve)
  })
}

function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(null)
  })
}
