import type { UnitNode } from '../tree/unit-tree.ts'

/** A box of the chart: a unit with its name and, where wanted, its head. */
export interface ChartBox {
  readonly node: UnitNode
  /** 1 directly below the unit of the page. */
  readonly depth: number
}

/** A unit directly below the top one, and under it what is inside, in one column. */
export interface ChartColumn {
  readonly head: ChartBox
  readonly boxes: readonly ChartBox[]
  /** Goes on from a column that was too long for its page. */
  readonly continued: boolean
}

/** Columns side by side, all as high as the highest. */
export type ChartBand = readonly ChartColumn[]

/** One sheet of paper. The unit at the top stands on each. */
export interface ChartPage {
  readonly bands: readonly ChartBand[]
}

/** How much room a sheet has, in lines of text and in columns. */
export interface ChartPaper {
  readonly columns: number
  readonly lines: number
  readonly lettersPerLine: number
}

export const PAPERS = {
  a4: { columns: 6, lines: 37, lettersPerLine: 22 },
  a3: { columns: 9, lines: 56, lettersPerLine: 22 },
} as const satisfies Record<'a4' | 'a3', ChartPaper>

export type PaperName = keyof typeof PAPERS

interface ChartOptions {
  readonly paper: ChartPaper
  /** How many levels below the top are drawn. */
  readonly levels: number
  readonly withNames: boolean
}

/** Lines that a box takes beside its words: its edge and the room around it. */
const BOX_LINES = 1

/** Puts everything below a unit on sheets: no unit is left out, and none stands twice as a box of its own. */
export function layOutChart(top: UnitNode, options: ChartOptions): readonly ChartPage[] {
  const columns = top.children.flatMap((child) => columnsOf(child, options))
  return stackBands(bandsOf(columns, options), options)
}

/** The columns of one unit: a single one, unless it is higher than a sheet. */
function columnsOf(node: UnitNode, options: ChartOptions): readonly ChartColumn[] {
  const head: ChartBox = { node, depth: 1 }
  const room = options.paper.lines - linesOf(head, options)
  const parts: ChartBox[][] = [[]]
  let used = 0
  for (const box of listInside(node, 2, options.levels)) {
    const lines = linesOf(box, options)
    if (used + lines > room && used > 0) {
      parts.push([])
      used = 0
    }
    parts.at(-1)?.push(box)
    used += lines
  }
  return parts.map((boxes, index) => ({ head, boxes, continued: index > 0 }))
}

function listInside(node: UnitNode, depth: number, levels: number): readonly ChartBox[] {
  if (depth > levels) return []
  return node.children.flatMap((child) => [
    { node: child, depth },
    ...listInside(child, depth + 1, levels),
  ])
}

function bandsOf(columns: readonly ChartColumn[], { paper }: ChartOptions): readonly ChartBand[] {
  const bands: ChartColumn[][] = []
  for (const column of columns) {
    const last = bands.at(-1)
    if (last === undefined || last.length === paper.columns) bands.push([column])
    else last.push(column)
  }
  return bands
}

function stackBands(bands: readonly ChartBand[], options: ChartOptions): readonly ChartPage[] {
  const pages: ChartBand[][] = []
  let used = 0
  for (const band of bands) {
    const lines = Math.max(...band.map((column) => columnLines(column, options)))
    const last = pages.at(-1)
    if (last === undefined || used + lines > options.paper.lines) {
      pages.push([band])
      used = lines
    } else {
      last.push(band)
      used += lines
    }
  }
  return pages.map((stacked) => ({ bands: stacked }))
}

function columnLines({ head, boxes }: ChartColumn, options: ChartOptions): number {
  return [head, ...boxes].reduce((sum, box) => sum + linesOf(box, options), 0)
}

/** How many lines of the paper a box takes. Deeper boxes are narrower. */
export function linesOf({ node, depth }: ChartBox, { paper, withNames }: ChartOptions): number {
  const letters = paper.lettersPerLine - (depth - 1) * 2
  const name = wrappedLines(node.unit.name, letters)
  const head = withNames ? wrappedLines(node.unit.head?.answers?.fullName ?? '–', letters) : 0
  return name + head + BOX_LINES
}

/** Lines of a text that breaks between words. */
function wrappedLines(text: string, letters: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? 1 : 0) + word.length
  }
  return lines
}
