import type { GanttShare } from '../roll-up.ts'
import { LOOK_BY_STATE } from '../state-look.ts'
import { estimateTextWidth } from '../svg-text.ts'
import { build, setText } from './build.ts'

/** One layer of background for each state: no element a state, and its hatching where it has one. */
export function rollUpBackground(shares: readonly GanttShare[], left: number): string {
  return shares
    .map(({ state, x, width }) => {
      const { fill, rest, hatched } = LOOK_BY_STATE[state]
      const colour = state === 'not-started' ? variable('idleEdge') : variable(fill)
      const ground = hatched
        ? `repeating-linear-gradient(135deg, ${colour} 0 3.4px, ${variable(rest)} 3.4px 6px)`
        : `linear-gradient(${colour}, ${colour})`
      return `${ground} ${round(x - left)}px 0 / ${round(width)}px 100% no-repeat`
    })
    .join(', ')
}

function variable(colour: string): string {
  return `var(--rv-${colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

const FONT_SIZE = 11
const PADDING = 8

/** One chip for each part that is wide enough; the others are told in the words of the row. */
export function fillCountChips(parent: HTMLDivElement, shares: readonly GanttShare[]): void {
  const wide = shares.filter(
    ({ count, width }) => estimateTextWidth(String(count), FONT_SIZE) + PADDING <= width,
  )
  while (parent.children.length > wide.length) parent.lastElementChild?.remove()
  for (const [index, { count, x, width }] of wide.entries()) {
    const known = parent.children[index]
    const chip = known ?? build(parent.ownerDocument, 'count')
    if (known === undefined) parent.append(chip)
    setText(chip, String(count))
    // A page's content security policy refuses styles written as text.
    ;(chip as HTMLElement).style.left = `${round(x + width / 2)}px`
  }
}
