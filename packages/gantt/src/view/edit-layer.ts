import type { GanttEdge } from '../edit/gantt-edit.ts'
import { type Grips, GRIP_SIZE } from '../edit/hit-test.ts'
import { build, buildSvg, setAttribute, setText } from './build.ts'

/** A rectangle in pixels of the timeline and of the body. */
export interface LayerBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A bar as it would be, drawn over the rows; `others` go along with those that are dragged. */
export interface Ghost extends LayerBox {
  readonly kind: 'dragged' | 'other' | 'target' | 'refused'
}

/** What editing draws over the rows: handles, ghosts, a label, and links being drawn or chosen. */
export interface EditLayer {
  readonly element: HTMLDivElement
  /** Handles of one bar; null takes them away. */
  showGrips(grips: ShownGrips | null): void
  showGhosts(ghosts: readonly Ghost[]): void
  showLabel(label: ShownLabel | null): void
  /** Path data of the link being drawn, in pixels of the timeline. */
  showDrawnLink(path: string | null, isRefused: boolean): void
  showChosenLink(path: string | null): void
  /** Takes away all that a gesture has drawn. */
  clear(): void
}

interface ShownGrips {
  readonly grips: Grips
  readonly y: number
  readonly height: number
  readonly resizes: boolean
  readonly links: boolean
}

/** Words over the rows, beside what is being dragged. */
export interface ShownLabel {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly isRefusal: boolean
  /** `y` is the lower edge of the label, not the upper one. */
  readonly isAbove: boolean
  readonly widthMax: number
}

/** Only so many ghosts are drawn; more rows than this are never in sight. */
const GHOSTS_MAX = 120

export function createEditLayer(document: Document): EditLayer {
  const grips = createGrips(document)
  const ghosts = build(document, 'ghosts')
  const label = build(document, 'drag-label')
  label.hidden = true
  const drawnLink = buildSvg(document, 'path', { class: 'rv-gantt-drawn-link' })
  const chosenLink = buildSvg(document, 'path', { class: 'rv-gantt-chosen-link' })
  const lines = buildSvg(document, 'svg', {}, chosenLink, drawnLink)
  lines.classList.add('rv-gantt-edit-lines')
  const gripNodes = Object.values(grips)
  const shown = [lines, ghosts, ...gripNodes, label]
  const element = build(document, 'edit-layer', { 'aria-hidden': true }, ...shown)
  const layer: EditLayer = {
    element,
    showGrips: (wanted) => placeGrips(grips, wanted),
    showGhosts: (wanted) => placeGhosts(ghosts, wanted.slice(0, GHOSTS_MAX)),
    showLabel(wanted) {
      label.hidden = wanted === null
      if (wanted === null) return
      setText(label, wanted.words)
      setAttribute(label, 'data-refused', wanted.isRefusal ? 'true' : null)
      label.style.left = `${wanted.x}px`
      label.style.top = `${wanted.y}px`
      label.style.maxWidth = `${wanted.widthMax}px`
      setAttribute(label, 'data-above', wanted.isAbove ? 'true' : null)
    },
    showDrawnLink(path, isRefused) {
      setAttribute(drawnLink, 'd', path ?? '')
      setAttribute(drawnLink, 'data-refused', isRefused ? 'true' : null)
    },
    showChosenLink: (path) => setAttribute(chosenLink, 'd', path ?? ''),
    clear() {
      layer.showGhosts([])
      layer.showLabel(null)
      layer.showDrawnLink(null, false)
    },
  }
  return layer
}

type GripNodes = Readonly<Record<keyof Grips, HTMLDivElement>>

const GRIP_KINDS = {
  linkStart: { act: 'link', edge: 'start' },
  start: { act: 'resize', edge: 'start' },
  finish: { act: 'resize', edge: 'finish' },
  linkFinish: { act: 'link', edge: 'finish' },
} as const satisfies Record<keyof Grips, { act: 'link' | 'resize'; edge: GanttEdge }>

function createGrips(document: Document): GripNodes {
  const grip = (name: keyof Grips) => {
    const { act, edge } = GRIP_KINDS[name]
    const node = build(document, 'grip', { 'data-act': act, 'data-edge': edge })
    node.hidden = true
    return node
  }
  return {
    linkStart: grip('linkStart'),
    start: grip('start'),
    finish: grip('finish'),
    linkFinish: grip('linkFinish'),
  }
}

function placeGrips(nodes: GripNodes, wanted: ShownGrips | null): void {
  for (const name of ['linkStart', 'start', 'finish', 'linkFinish'] as const) {
    const node = nodes[name]
    const isLink = GRIP_KINDS[name].act === 'link'
    node.hidden = wanted === null || !(isLink ? wanted.links : wanted.resizes)
    if (wanted === null) continue
    node.style.left = `${wanted.grips[name].x}px`
    node.style.top = `${wanted.y}px`
    node.style.width = `${GRIP_SIZE}px`
    node.style.height = `${Math.max(GRIP_SIZE, wanted.height)}px`
  }
}

function placeGhosts(parent: HTMLDivElement, ghosts: readonly Ghost[]): void {
  while (parent.children.length > ghosts.length) parent.lastElementChild?.remove()
  for (const [index, { kind, x, y, width, height }] of ghosts.entries()) {
    const known = parent.children[index]
    const node = known ?? build(parent.ownerDocument, 'ghost')
    if (known === undefined) parent.append(node)
    setAttribute(node, 'data-kind', kind)
    // Property by property: a page's content security policy refuses styles written as text.
    const { style } = node as HTMLElement
    style.left = `${x}px`
    style.top = `${y}px`
    style.width = `${Math.max(3, width)}px`
    style.height = `${height}px`
  }
}
