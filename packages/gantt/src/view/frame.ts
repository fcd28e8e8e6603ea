import type { GanttTexts } from '../texts.ts'
import { build, setAttribute } from './build.ts'
import type { TableColumns } from './columns.ts'
import type { GanttTheme } from './gantt-options.ts'
import { createEditLayer, type EditLayer } from './edit-layer.ts'
import { createKeyHelp, type KeyHelp } from './key-help.ts'
import { createLinkLayer, type LinkLayer } from './link-layer.ts'
import { createMiniMap, type MiniMap } from './mini-map-layer.ts'
import { createProgressLayer, type ProgressLayer } from './progress-layer.ts'
import { createTipLayer, type TipLayer } from './tip-layer.ts'

/** Height of the head of the chart, in pixels; `gantt.css` draws it so. */
export const HEAD_HEIGHT = 46

/** The nodes of a chart that live as long as it does. */
export interface Frame {
  readonly root: HTMLDivElement
  /** The treegrid, and the only thing that scrolls. */
  readonly grid: HTMLDivElement
  /** The time axis in words, beside the part of the head that shows it. */
  readonly axisWords: HTMLDivElement
  readonly headTicks: HTMLDivElement
  readonly body: HTMLDivElement
  readonly backdrop: HTMLDivElement
  readonly bandNames: HTMLDivElement
  readonly todayLayer: HTMLDivElement
  readonly links: LinkLayer
  readonly progress: ProgressLayer
  readonly edit: EditLayer
  readonly miniMap: MiniMap
  readonly tip: TipLayer
  readonly help: KeyHelp
  /** How to edit, for those who hear the chart. */
  readonly instructions: HTMLDivElement
  /** Says aloud what a key has changed. */
  readonly announcer: HTMLDivElement
}

interface FrameOptions {
  readonly texts: GanttTexts
  readonly label: string
  readonly hasStart: boolean
  /** The list of keys was put away: the focus must go somewhere. */
  readonly onHelpHidden: () => void
}

export function createFrame(host: HTMLElement, options: FrameOptions): Frame {
  const { texts, label, hasStart } = options
  const document = host.ownerDocument
  const { columns } = texts
  const columnHead = (name: string, words: string) =>
    build(document, `cell rv-gantt-head-cell rv-gantt-${name}`, { role: 'columnheader' }, words)
  const headTicks = build(document, 'ticks', { 'aria-hidden': true })
  const axisWords = build(document, 'spoken')
  const headTime = build(document, 'head-time', { role: 'columnheader' }, axisWords, headTicks)
  const head = build(
    document,
    'head',
    { role: 'row', 'aria-rowindex': 1 },
    columnHead('title', columns.title),
    columnHead('lead', columns.lead),
    ...(hasStart ? [columnHead('start', texts.editing.start)] : []),
    columnHead('due', columns.due),
    columnHead('progress', columns.progress),
    headTime,
  )
  const layer = (name: string) => build(document, name, { 'aria-hidden': true })
  const backdrop = layer('backdrop')
  const bandNames = layer('band-names')
  const todayLayer = layer('today-layer')
  const links = createLinkLayer(document)
  const edit = createEditLayer(document)
  const progress = createProgressLayer(document)
  const layers = [backdrop, bandNames, todayLayer, links.element, progress.element, edit.element]
  const body = build(document, 'body', { role: 'rowgroup' }, ...layers)
  const headGroup = build(document, 'head-group', { role: 'rowgroup' }, head)
  const grid = build(document, 'grid', { role: 'treegrid', 'aria-label': label }, headGroup, body)
  const tip = createTipLayer(document, findFreeId(document))
  const instructions = build(document, 'spoken', { id: `${tip.element.id}-keys` })
  const miniMap = createMiniMap(document)
  const help = createKeyHelp(document, texts, options.onHelpHidden)
  const announcer = build(document, 'spoken', { role: 'status' })
  const root = build(
    document,
    'root',
    {},
    grid,
    miniMap.element,
    tip.element,
    instructions,
    announcer,
    help.element,
  )
  root.classList.add('rv-gantt')
  host.append(root)
  const nodes = { root, grid, axisWords, headTicks, body, backdrop, bandNames, todayLayer }
  return { ...nodes, links, progress, miniMap, edit, tip, help, instructions, announcer }
}

export function applyColumns({ root, grid }: Frame, columns: TableColumns): void {
  setAttribute(root, 'data-columns', columns.mode)
  root.style.setProperty('--rv-title', `${columns.title}px`)
  root.style.setProperty('--rv-lead', `${columns.lead}px`)
  root.style.setProperty('--rv-start', `${columns.start}px`)
  root.style.setProperty('--rv-due', `${columns.due}px`)
  root.style.setProperty('--rv-progress', `${columns.progress}px`)
  root.style.setProperty('--rv-table', `${columns.width}px`)
  setAttribute(root, 'data-start', columns.start > 0 ? 'true' : 'false')
  setAttribute(grid, 'aria-colcount', grid.querySelectorAll('[role=columnheader]').length)
}

export function applyTheme({ root }: Frame, theme: GanttTheme): void {
  setAttribute(root, 'data-theme', theme)
}

/** Several charts may stand on one page. */
function findFreeId(document: Document): string {
  let number = 1
  while (document.getElementById(`rv-gantt-tip-${number}`) !== null) number += 1
  return `rv-gantt-tip-${number}`
}
