import type { PictureFont } from './picture-fonts.ts'
import type { SvgNode } from './svg-tree.ts'
import { cutRuns, type TextRun } from './text-runs.ts'

type Style = Readonly<Record<string, string>>

/** What lines of text take from the groups they stand in. */
const INHERITED = ['font-size', 'font-weight', 'text-anchor'] as const

/**
 * A picture in which every stretch of text names the font that has its letters and stands where
 * the one before ends: programs other than browsers do not look for a letter in several fonts.
 */
export function placeText(svg: SvgNode, fonts: readonly PictureFont[]): SvgNode {
  return placeNode(svg, {}, fonts)[0] ?? svg
}

function placeNode(node: SvgNode, outer: Style, fonts: readonly PictureFont[]): readonly SvgNode[] {
  const style = { ...outer, ...pick(node.attributes) }
  if (node.name === 'text') return placeLines(node, { ...style, ...node.attributes }, fonts)
  const children: (SvgNode | string)[] = node.children.flatMap(
    (child): readonly (SvgNode | string)[] =>
      typeof child === 'string' ? [child] : placeNode(child, style, fonts),
  )
  return [{ ...node, children }]
}

function pick(attributes: Style): Style {
  return Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = attributes[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}

function placeLines(
  { children }: SvgNode,
  style: Style,
  fonts: readonly PictureFont[],
): readonly SvgNode[] {
  return children.flatMap((child) => {
    if (typeof child === 'string') return placeLine(child, style, fonts)
    if (child.name !== 'tspan') return []
    return placeLines(child, { ...style, ...child.attributes }, fonts)
  })
}

const ANCHORS: Readonly<Record<string, number>> = { middle: 0.5, end: 1 }

function placeLine(
  text: string,
  { 'text-anchor': anchor = '', ...style }: Style,
  fonts: readonly PictureFont[],
): readonly SvgNode[] {
  const size = Number(style['font-size'] ?? 13)
  const runs = cutRuns(text, fonts, Number(style['font-weight'] ?? 400)).map((run) => ({
    ...run,
    width: size * widthInEms(run),
  }))
  const width = runs.reduce((sum, run) => sum + run.width, 0)
  let x = Number(style['x'] ?? 0) - width * (ANCHORS[anchor] ?? 0)
  return runs.map((run) => {
    const place = { ...style, x: String(x), 'font-family': run.font.family }
    const exact = { 'font-kerning': 'none', 'xml:space': 'preserve' }
    x += run.width
    return { name: 'text', attributes: { ...place, ...exact }, children: [run.text] }
  })
}

function widthInEms({ text, font }: TextRun): number {
  let width = 0
  for (const letter of text) width += font.widthOf(letter.codePointAt(0) ?? 0)
  return width
}
