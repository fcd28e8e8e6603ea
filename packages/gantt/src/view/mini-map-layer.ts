import { build } from './build.ts'

/**
 * The whole plan as a strip below the chart. It is a picture, hidden from those who hear the chart:
 * keys reach every row and day without it.
 */
export interface MiniMap {
  readonly element: HTMLDivElement
  readonly canvas: HTMLCanvasElement
  /** The frame around what is in sight. */
  readonly window: HTMLDivElement
}

export function createMiniMap(document: Document): MiniMap {
  const canvas = document.createElement('canvas')
  const window = build(document, 'mini-window')
  const element = build(document, 'mini-map', { 'aria-hidden': true }, canvas, window)
  element.hidden = true
  return { element, canvas, window }
}
