import { dueWords, progressWords } from './describe-row.ts'
import type { SvgStage } from './svg-stage.ts'
import type { GanttRowBox } from './row-box.ts'
import { drawIcon } from './svg-icon.ts'
import { LOOK_BY_STATE } from './state-look.ts'
import { element, escapeXml, wrapText } from './svg-text.ts'

/** Pixels of the table to the left of the timeline. */
export const SVG_TABLE_WIDTH = 568

/** Pixels of the two lines of labels over the rows. */
export const SVG_HEADER_HEIGHT = 46

const COLUMNS = { title: 46, lead: 271, due: 411, progress: 553 } as const
const INDENT = 14

/** The four columns beside the timeline. */
export function drawTable(stage: SvgStage): string {
  const rows = stage.scene.rows.map((box) => drawRow(stage, box))
  return element('g', {}, drawHead(stage), ...rows)
}

function drawHead({ layout, colours, top }: SvgStage): string {
  const { columns } = layout.texts
  const y = top - 9
  const text = (x: number, words: string, anchor: string | null = null) =>
    element('text', { x, y, 'font-size': 12.5, fill: colours.second, 'text-anchor': anchor }, words)
  return [
    text(COLUMNS.title, escapeXml(columns.title)),
    text(COLUMNS.lead, escapeXml(columns.lead)),
    text(COLUMNS.due, escapeXml(columns.due)),
    text(COLUMNS.progress, escapeXml(columns.progress), 'end'),
  ].join('')
}

function drawRow(stage: SvgStage, box: GanttRowBox): string {
  const { layout, colours, top, rowFrom } = stage
  const { row } = box
  const isTask = row.kind === 'task'
  const look = LOOK_BY_STATE[row.state]
  const y = top + (box.position - rowFrom) * layout.rowHeight
  const marksDeadline = isTask && look.marksDeadline
  const weight = isTask ? null : 600
  const plain = { 'font-size': 13, 'font-weight': weight }
  const baseline = y + layout.rowHeight / 2 + 4.5
  const due = {
    ...plain,
    'font-weight': marksDeadline ? 600 : weight,
    fill: marksDeadline ? colours[look.text] : colours.ink,
  }
  return [
    isTask
      ? ''
      : element('rect', {
          y,
          width: SVG_TABLE_WIDTH - 1,
          height: layout.rowHeight - 1,
          fill: colours.page,
        }),
    isTask
      ? drawIcon(row.state, { x: indentOf(box) - 26, y: y + layout.rowHeight / 2 - 7, colours })
      : '',
    drawTitle(stage, box, y),
    element('text', { x: COLUMNS.lead, y: baseline, ...plain, fill: colours.third }, leadOf(box)),
    element(
      'text',
      { x: COLUMNS.due, y: baseline, ...due },
      escapeXml(dueWords(row, layout.texts)),
    ),
    element(
      'text',
      { x: COLUMNS.progress, y: baseline, ...plain, 'text-anchor': 'end' },
      escapeXml(progressWords(row, layout.texts)),
    ),
  ].join('')
}

/** A long title takes a second, smaller line; what is longer still is whole in its tooltip. */
function drawTitle({ layout }: SvgStage, box: GanttRowBox, y: number): string {
  const { row } = box
  const x = indentOf(box)
  const width = (row.lead == null ? COLUMNS.due : COLUMNS.lead) - x - 10
  const [single = '', more] = wrapText(row.title, { width, fontSize: 13, lines: 2 })
  const weight = row.kind === 'task' ? null : 600
  const middle = y + layout.rowHeight / 2
  const full = element('title', {}, escapeXml(row.title))
  if (more === undefined) {
    const at = { x, y: middle + 4.5, 'font-weight': weight }
    return element('text', at, escapeXml(single), full)
  }
  const lines = wrapText(row.title, { width, fontSize: 11, lines: 2 })
  const spans = lines.map((line, index) =>
    element('tspan', { x, y: middle + 10.5 - 6.25 * lines.length + index * 12.5 }, escapeXml(line)),
  )
  return element('text', { 'font-size': 11, 'font-weight': weight }, ...spans, full)
}

function leadOf({ row }: GanttRowBox): string {
  const width = COLUMNS.due - COLUMNS.lead - 8
  const [line = ''] = wrapText(row.lead ?? '', { width, fontSize: 13, lines: 1 })
  return escapeXml(line)
}

function indentOf({ row }: GanttRowBox): number {
  return COLUMNS.title + Math.max(0, Math.min(row.level, 6) - 2) * INDENT
}
