import { rename, rm, writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { createWorkingCalendar, isIsoDate, type IsoDate } from '@roviec/calendar'
import { GANTT_ZOOMS, layoutGantt, type GanttLayout, type GanttZoom } from '@roviec/gantt'
import { CommandError } from '../command-error.ts'
import { chartDocument } from '../document-chart.ts'
import {
  CHART_FORMATS,
  drawChart,
  PAGE,
  PICTURE_ROWS_MAX,
  type ChartFormat,
} from '../draw-chart.ts'
import { loadDocument } from '../load-document.ts'
import { findPlanFile } from '../load-plan-file.ts'
import { chartPlanFile, ganttCalendarOf } from '../plan-chart.ts'
import type { ExitCode, Verb, VerbCall, Wording } from '../verb.ts'
import { badArguments, fileNotWritable } from '../wordings.ts'

/** `roviec gantt FILE -o OUT`: the Gantt chart of a document or a plan file. */
export const GANTT_VERB: Verb = {
  name: 'gantt',
  summary: {
    vi: 'Vẽ biểu đồ Gantt của một văn bản hoặc tệp kế hoạch.',
    en: 'Draws the Gantt chart of a document or a plan file.',
  },
  usage:
    'gantt FILE -o OUT.svg|.html|.pdf|.png [--zoom=day|week|month|quarter] [--today=DATE] [--json]',
  help: {
    vi: [
      'FILE: văn bản, XML của Microsoft Project, bảng công việc .xlsx hoặc .csv.',
      'Phần mở rộng của OUT là định dạng. --zoom mặc định theo độ dài của kế hoạch.',
      '--today=2026-05-06  ngày của đường "hôm nay". --json in tên tệp, số dòng và kích thước.',
      'Mã thoát 1 khi tệp không có nhiệm vụ; khi đó không ghi tệp nào.',
    ].join('\n'),
    en: [
      'FILE: a document, the XML of Microsoft Project, a table of tasks .xlsx or .csv.',
      'The ending of OUT is the format. --zoom follows the length of the plan by default.',
      '--today=2026-05-06  the day of the today line. --json prints file, rows and size.',
      'Exit code 1 when the file holds no task; then no file is written.',
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

  const chart = await loadChart(path, today, call)
  if (chart === null) {
    call.terminal.say(NO_TASK[call.language])
    return 1
  }
  const lay = (at: GanttZoom, widthMin = 0) => layoutGantt({ ...chart, today, zoom: at, widthMin })
  const isSheet = format === 'pdf'
  const fitting = zoom === null ? findFittingLayout(lay, isSheet) : lay(zoom)
  // A sheet is filled to its edge.
  const layout = isSheet ? lay(fitting.axis.zoom, sheetRoom(fitting)) : fitting
  const title = chart.title || path
  const rowsMax = PICTURE_ROWS_MAX[format]
  if (layout.rowCount > rowsMax) call.terminal.say(cutWording(format, rowsMax)[call.language])
  const drawn = await drawChart(layout, { title, format })
  await writeWhole(call.terminal.resolvePath(output), output, drawn)
  if (call.json) call.terminal.print(`${JSON.stringify(summaryOf(output, layout))}\n`)
  return 0
}

/** A plan file or a document as a chart; null where it holds no task. */
async function loadChart(path: string, today: IsoDate, call: VerbCall) {
  const plan = await findPlanFile(path, call)
  if (plan !== null) {
    if (plan.tasks.length === 0) return null
    const legal = createWorkingCalendar()
    const [own] = plan.plan.calendars
    const isTable = plan.format === 'xlsx' || plan.format === 'csv'
    const calendar = isTable || own === undefined ? legal : ganttCalendarOf(own, legal)
    return { ...chartPlanFile(plan, today), calendar }
  }
  const { reading, calendar } = await loadDocument(path, call)
  return reading.tasks.length === 0 ? null : { ...chartDocument(reading), calendar }
}

const NO_TASK = {
  vi: 'Tệp không có nhiệm vụ nào để vẽ.',
  en: 'The file holds no task to draw.',
} as const

function cutWording(format: ChartFormat, rowsMax: number): Wording {
  return {
    vi: `Ảnh .${format} chỉ có ${rowsMax} dòng đầu; dùng .pdf hoặc .html để có tất cả.`,
    en: `The .${format} shows the first ${rowsMax} rows only; .pdf and .html show all.`,
  }
}

function readFormat(output: string): ChartFormat {
  const ending = extname(output).toLowerCase()
  const format = Object.entries(CHART_FORMATS).find(([known]) => known === ending)?.[1]
  if (format !== undefined) return format
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
/** What a sheet leaves for the timeline beside the table. */
const SHEET_WIDTH_MAX = PAGE.width - 568

/** Whole days only stand on a sheet. */
function sheetRoom({ axis: { pixelsPerDay } }: GanttLayout): number {
  return Math.floor(SHEET_WIDTH_MAX / pixelsPerDay) * pixelsPerDay
}

/** The finest zoom at which the whole chart is still of a handy width; else the coarsest. */
function findFittingLayout(lay: (zoom: GanttZoom) => GanttLayout, isSheet: boolean): GanttLayout {
  const [first, ...coarser] = GANTT_ZOOMS
  let layout = lay(first)
  for (const zoom of coarser) {
    if (layout.width <= (isSheet ? sheetRoom(layout) : WIDTH_MAX)) break
    layout = lay(zoom)
  }
  return layout
}

/** Writes beside the target first, so that nobody ever finds half a chart. */
async function writeWhole(
  file: string,
  output: string,
  content: string | Uint8Array,
): Promise<void> {
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
