import type { GanttTip } from './gantt-options.ts'
import { build } from './build.ts'

/** The tooltip of the chart; there is only one at a time. */
export interface TipLayer {
  readonly element: HTMLDivElement
  /** The id of the row it speaks of, null while hidden. */
  readonly shownFor: () => string | null
  show(tip: GanttTip, at: TipPlace): void
  hide(): void
}

/** Where the tooltip goes, in pixels of the chart's frame: below the row, or above where it must. */
export interface TipPlace {
  readonly id: string
  readonly x: number
  readonly rowTop: number
  readonly rowBottom: number
  readonly frameWidth: number
  readonly frameHeight: number
}

const GAP = 4
const WIDTH_MAX = 320

export function createTipLayer(document: Document, id: string): TipLayer {
  const element = build(document, 'tip', { role: 'tooltip', id })
  element.hidden = true
  let shownFor: string | null = null
  return {
    element,
    shownFor: () => shownFor,
    show(tip, at) {
      shownFor = at.id
      element.replaceChildren(...contents(document, tip))
      element.hidden = false
      const width = Math.min(WIDTH_MAX, at.frameWidth - 2 * GAP)
      element.style.maxWidth = `${width}px`
      const height = element.offsetHeight
      const fitsBelow = at.rowBottom + GAP + height <= at.frameHeight
      const top = fitsBelow ? at.rowBottom + GAP : Math.max(GAP, at.rowTop - GAP - height)
      const left = Math.max(GAP, Math.min(at.x, at.frameWidth - element.offsetWidth - GAP))
      element.style.left = `${left}px`
      element.style.top = `${top}px`
    },
    hide() {
      shownFor = null
      element.hidden = true
    },
  }
}

function contents(document: Document, tip: GanttTip): HTMLElement[] {
  const facts = tip.facts.map(({ label, value, tone }) =>
    build(
      document,
      'tip-fact',
      { 'data-tone': tone ?? null },
      build(document, 'tip-label', {}, label),
      build(document, 'tip-value', {}, value),
    ),
  )
  const remark = tip.remark === undefined ? [] : [build(document, 'tip-remark', {}, tip.remark)]
  return [build(document, 'tip-title', {}, tip.title), ...facts, ...remark]
}
