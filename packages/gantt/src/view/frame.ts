import type { GanttTexts } from '../texts.ts'
import { build, setAttribute } from './build.ts'
import type { TableColumns } from './columns.ts'
import type { GanttTheme } from './gantt-options.ts'
import { createLinkLayer, type LinkLayer } from './link-layer.ts'
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
  readonly tip: TipLayer
  /** Says aloud what a key has changed. */
  readonly announcer: HTMLDivElement
}

export function createFrame(host: HTMLElement, texts: GanttTexts, label: string): Frame {
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
    columnHead('due', columns.due),
    columnHead('progress', columns.progress),
    headTime,
  )
  const layer = (name: string) => build(document, name, { 'aria-hidden': true })
  const backdrop = layer('backdrop')
  const bandNames = layer('band-names')
  const todayLayer = layer('today-layer')
  const links = createLinkLayer(document)
  const layers = [backdrop, bandNames, todayLayer, links.element]
  const body = build(document, 'body', { role: 'rowgroup' }, ...layers)
  const headGroup = build(document, 'head-group', { role: 'rowgroup' }, head)
  const grid = build(document, 'grid', { role: 'treegrid', 'aria-label': label }, headGroup, body)
  const tip = createTipLayer(document, findFreeId(document))
  const announcer = build(document, 'spoken', { role: 'status' })
  const root = build(document, 'root', {}, grid, tip.element, announcer)
  root.classList.add('rv-gantt')
  host.append(root)
  const nodes = { root, grid, axisWords, headTicks, body, backdrop, bandNames, todayLayer }
  return { ...nodes, links, tip, announcer }
}

export function applyColumns({ root, grid }: Frame, columns: TableColumns): void {
  setAttribute(root, 'data-columns', columns.mode)
  root.style.setProperty('--rv-title', `${columns.title}px`)
  root.style.setProperty('--rv-lead', `${columns.lead}px`)
  root.style.setProperty('--rv-due', `${columns.due}px`)
  root.style.setProperty('--rv-progress', `${columns.progress}px`)
  root.style.setProperty('--rv-table', `${columns.width}px`)
  setAttribute(grid, 'aria-colcount', 5)
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
