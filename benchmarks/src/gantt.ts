import { addDays, createWorkingCalendar, isoDate } from '@roviec/calendar'
import { type GanttRow, layoutGantt } from '@roviec/gantt'
import { CHARTS, type ChartName, type GanttBrowser, startGanttBrowser } from './gantt-browser.ts'
import { type BenchRow, makeBenchPlan } from './gantt-pages/bench-plan.ts'
import { type BenchmarkResult, compareTimes, measure, round } from './result.ts'

const ROW_COUNTS = [1000, 10_000, 100_000] as const

/**
 * The chart's layout, and its first render in a real browser beside two other charts, all with
 * editing switched on: bars, their ends and links can be dragged, titles typed. Beside the times
 * stand the nodes, the memory and the frames of a steady scroll.
 */
export async function ganttBenchmarks(): Promise<readonly BenchmarkResult[]> {
  const results: BenchmarkResult[] = []
  for (const rowCount of ROW_COUNTS) results.push(await measureLayout(rowCount))
  const browser = await startGanttBrowser()
  try {
    for (const rowCount of ROW_COUNTS) results.push(...(await measureRender(browser, rowCount)))
  } finally {
    await browser.close()
  }
  return results
}

const FIRST_DAY = isoDate('2026-01-01')

function measureLayout(rowCount: number): Promise<BenchmarkResult> {
  const rows = makeBenchPlan(rowCount).map(toRow)
  const calendar = createWorkingCalendar()
  const today = isoDate('2026-11-21')
  return measure({
    name: 'gantt-layout',
    n: rowCount,
    ours: () => {
      const layout = layoutGantt({ rows, zoom: 'week', today, calendar })
      return layout.scene({ rowFrom: 0, rowTo: 40, xFrom: 0, xTo: 1000 })
    },
    runs: 30,
  })
}

function toRow({ id, partId, title, startDay, days, progressPercent }: BenchRow): GanttRow {
  const startOn = addDays(FIRST_DAY, startDay)
  return {
    id,
    kind: partId === null ? 'section' : 'task',
    level: partId === null ? 1 : 2,
    title,
    startOn,
    dueOn: addDays(startOn, days - 1),
    progressPercent,
    state: 'in-progress',
  }
}

const RENDERS = 7
const PEERS = { dhtmlx: 'dhtmlx-gantt 10.0.3', svar: '@svar-ui/react-gantt 2.7.3' } as const

/** What is looked at once, beside the times. */
interface Look {
  readonly nodes: number
  /** Megabytes that the page holds with the chart in it. */
  readonly megabytes: number
  /** Milliseconds between the frames of a steady scroll: 19 of 20 are shorter. */
  readonly slowFrame: number
}

/** Every render is a fresh page; the charts take turns, and the turns change places. */
async function measureRender(
  browser: GanttBrowser,
  rowCount: number,
): Promise<readonly BenchmarkResult[]> {
  const times: Record<ChartName, number[]> = { ours: [], dhtmlx: [], svar: [] }
  const looks = new Map<ChartName, Look>()
  for (let run = 0; run < RENDERS; run += 1) {
    const order = run % 2 === 0 ? CHARTS : CHARTS.toReversed()
    for (const chart of order) {
      const isLast = run === RENDERS - 1
      const { milliseconds, look } = await renderOnce(browser, chart, { rowCount, looks: isLast })
      times[chart].push(milliseconds)
      if (look !== null) looks.set(chart, look)
    }
  }
  return (['dhtmlx', 'svar'] as const).flatMap((peer) => {
    const compared = { n: rowCount, ourTimes: times.ours, peerName: PEERS[peer] }
    const render = compareTimes({
      ...compared,
      name: 'gantt-first-render',
      peerTimes: times[peer],
    })
    const [our, other] = [looks.get('ours'), looks.get(peer)]
    if (our === undefined || other === undefined) return [render]
    return [render, ...compareLooks(render, our, other)]
  })
}

/** The figures that are no times, as scores beside the first render they belong to. */
function compareLooks(render: BenchmarkResult, our: Look, other: Look): BenchmarkResult[] {
  const score = (name: string, ours: number, peers: number): BenchmarkResult => {
    const { n, median_ms, p95_ms, peer = '' } = render
    const scores = { score: round(ours), peer_score: round(peers), ratio: round(ours / peers) }
    return { name, n, median_ms, p95_ms, peer, ...scores }
  }
  return [
    score('gantt-nodes', our.nodes, other.nodes),
    score('gantt-megabytes', our.megabytes, other.megabytes),
    score('gantt-slow-frame-ms', our.slowFrame, other.slowFrame),
  ]
}

async function renderOnce(
  browser: GanttBrowser,
  chart: ChartName,
  { rowCount, looks }: { readonly rowCount: number; readonly looks: boolean },
): Promise<{ readonly milliseconds: number; readonly look: Look | null }> {
  const page = await browser.open(chart, rowCount)
  try {
    const milliseconds = await page.evaluate(() => window.benchPage.render())
    if (!looks) return { milliseconds, look: null }
    const nodes = await page.evaluate(() => window.benchPage.nodeCount())
    const megabytes = await browser.megabytesOf(page)
    const gaps = await page.evaluate(() => window.benchPage.scroll(2000))
    const slowFrame = gaps[Math.floor(gaps.length * 0.95)] ?? Number.NaN
    const heap = `${megabytes.toFixed(1)} MB`
    process.stderr.write(`${chart}, ${rowCount} rows: ${nodes} nodes, ${heap}, ${inFrames(gaps)}\n`)
    return { milliseconds, look: { nodes, megabytes, slowFrame } }
  } finally {
    await page.close()
  }
}

function inFrames(gaps: readonly number[]): string {
  const total = gaps.reduce((sum, gap) => sum + gap, 0)
  const slow = gaps[Math.floor(gaps.length * 0.95)] ?? Number.NaN
  const perSecond = (1000 * gaps.length) / total
  return `${perSecond.toFixed(0)} frames a second while scrolling, p95 gap ${slow.toFixed(1)} ms`
}
