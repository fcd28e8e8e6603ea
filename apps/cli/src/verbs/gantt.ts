import { rename, rm, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { isIsoDate, type IsoDate } from '@roviec/calendar'
import {
  GANTT_ZOOMS,
  layoutGantt,
  SVG_ROWS_MAX,
  type GanttLayout,
  type GanttZoom,
} from '@roviec/gantt'
import { CommandError } from '../command-error.ts'
import { chartDocument } from '../document-chart.ts'
import { drawChart, type ChartFormat } from '../draw-chart.ts'
import { loadDocument } from '../load-document.ts'
import type { ExitCode, Verb, VerbCall } from '../verb.ts'
import { badArguments, fileNotWritable, laterFormat } from '../wordings.ts'

/** `roviec gantt FILE -o OUT`: the Gantt chart of a document. */
export const GANTT_VERB: Verb = {
  name: 'gantt',
  summary: {
    vi: 'Vẽ biểu đồ Gantt của một văn bản.',
    en: 'Draws the Gantt chart of a document.',
  },
  usage: 'gantt FILE -o OUT.svg|OUT.html [--zoom=day|week|month|quarter] [--today=DATE] [--json]',
  help: {
    vi: [
      'Phần mở rộng của OUT là định dạng. --zoom mặc định theo độ dài của kế hoạch.',
      '--today=2026-05-06  ngày của đường "hôm nay". --json in tên tệp, số dòng và kích thước.',
      'Mã thoát 1 khi văn bản không có nhiệm vụ; khi đó không ghi tệp nào.',
    ].join('\n'),
    en: [
      'The ending of OUT is the format. --zoom follows the length of the plan by default.',
      '--today=2026-05-06  the day of the today line. --json prints file, rows and size.',
      'Exit code 1 when the document holds no task; then no file is written.',
    ].join('\n'),
  },
  options: {
    output: { type: 'string', short: 'o' },
    zoom: { type: 'string' },
    today: { type: 'string' },
  },
  run: drawFile,
}

async function drawFile(call: VerbCall): Promise<ExitCode> {
  const [path, ...more] = call.words
  const output = call.option('output')
  if (path === undefined || more.length > 0 || output === null) {
    throw new CommandError(badArguments('gantt', GANTT_VERB.usage))
  }
  const format = readFormat(output)
  const today = readToday(call)
  const zoom = readZoom(call)

  const { reading, calendar } = await loadDocument(path, call)
  if (reading.tasks.length === 0) {
    call.terminal.say(NO_TASK[call.language])
    return 1
  }
  const chart = chartDocument(reading)
  const lay = (at: GanttZoom) => layoutGantt({ ...chart, calendar, today, zoom: at })
  const layout = zoom === null ? findFittingLayout(lay) : lay(zoom)
  const title = chart.title || path
  if (format === 'svg' && layout.rowCount > SVG_ROWS_MAX) call.terminal.say(CUT[call.language])
  await writeWhole(call.terminal.resolvePath(output), output, drawChart(layout, { title, format }))
  if (call.json) call.terminal.print(`${JSON.stringify(summaryOf(output, layout))}\n`)
  return 0
}

const NO_TASK = {
  vi: 'Văn bản không có nhiệm vụ nào để vẽ.',
  en: 'The document holds no task to draw.',
} as const

const CUT = {
  vi: `Ảnh .svg chỉ có ${SVG_ROWS_MAX} dòng đầu; dùng .html để có tất cả.`,
  en: `The .svg shows the first ${SVG_ROWS_MAX} rows only; .html shows all.`,
} as const

const LATER_FORMATS = ['.pdf', '.png']

function readFormat(output: string): ChartFormat {
  const ending = extname(output).toLowerCase()
  if (ending === '.svg') return 'svg'
  if (ending === '.html' || ending === '.htm') return 'html'
  if (LATER_FORMATS.includes(ending)) throw new CommandError(laterFormat(ending))
  throw new CommandError(badArguments('gantt', `-o ${output}`))
}

function readToday({ option, terminal }: VerbCall): IsoDate {
  const said = option('today')
  if (said === null) return terminal.today
  if (isIsoDate(said)) return said
  throw new CommandError(badArguments('gantt', `--today=${said}`))
}

function readZoom({ option }: VerbCall): GanttZoom | null {
  const said = option('zoom')
  if (said === null) return null
  const zoom = GANTT_ZOOMS.find((known) => known === said)
  if (zoom !== undefined) return zoom
  throw new CommandError(badArguments('gantt', `--zoom=${said}`))
}

/** About two widths of a printed page lying on its side. */
const WIDTH_MAX = 2_400

/** The finest zoom at which the whole chart is still of a handy width; else the coarsest. */
function findFittingLayout(lay: (zoom: GanttZoom) => GanttLayout): GanttLayout {
  const [first, ...coarser] = GANTT_ZOOMS
  let layout = lay(first)
  for (const zoom of coarser) {
    if (layout.width <= WIDTH_MAX) break
    layout = lay(zoom)
  }
  return layout
}

/** Writes beside the target first, so that nobody ever finds half a chart. */
async function writeWhole(file: string, output: string, content: string): Promise<void> {
  const partial = `${file}.partial`
  try {
    await writeFile(partial, content)
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
    throw new CommandError(fileNotWritable(output, code))
  }
}

function summaryOf(file: string, { rowCount, width, height, axis }: GanttLayout) {
  return { file, rows: rowCount, zoom: axis.zoom, width, height }
}
