import { cutRuns } from './text-runs.ts'
import type { PictureFont } from './picture-fonts.ts'
import type { SvgNode } from './svg-tree.ts'

/** A page being drawn. */
export interface PdfStage {
  readonly document: PDFKit.PDFDocument
  readonly fonts: readonly PictureFont[]
  /** What a picture refers to by id: stripes and frames. */
  readonly definitions: ReadonlyMap<string, SvgNode>
}

/** Attributes in force: an element's own over those of what it stands in. */
type Style = Readonly<Record<string, string>>

const INHERITED = [
  'fill',
  'font-size',
  'font-weight',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-linejoin',
  'text-anchor',
]

/** The definitions of a picture by their ids. */
export function findDefinitions(svg: SvgNode): ReadonlyMap<string, SvgNode> {
  const found = svg.children.flatMap((child) =>
    typeof child === 'string' || child.name !== 'defs' ? [] : child.children,
  )
  return new Map(
    found.flatMap((node) =>
      typeof node === 'string' ? [] : [[node.attributes['id'] ?? '', node] as const],
    ),
  )
}

/** Draws an element and all in it: the shapes, texts and groups that charts are made of. */
export function drawNode(node: SvgNode, outer: Style, stage: PdfStage): void {
  const { document } = stage
  const style = { ...inherit(outer), ...node.attributes }
  const drawShape = SHAPES[node.name]
  if (drawShape === undefined) return
  document.save()
  clip(style, stage)
  transform(style['transform'] ?? '', document)
  drawShape(node, style, stage)
  document.restore()
}

function inherit(outer: Style): Style {
  return Object.fromEntries(
    INHERITED.flatMap((name) => {
      const value = outer[name]
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}

const SHAPES: Readonly<Record<string, (node: SvgNode, style: Style, stage: PdfStage) => void>> = {
  svg: drawChildren,
  g: drawChildren,
  rect: drawRect,
  path: (_, style, stage) => {
    paint(style, stage, () => stage.document.path(style['d'] ?? ''))
  },
  circle: (_, style, stage) => {
    paint(style, stage, () =>
      stage.document.circle(number(style, 'cx'), number(style, 'cy'), number(style, 'r')),
    )
  },
  text: drawText,
}

function drawChildren({ children }: SvgNode, style: Style, stage: PdfStage): void {
  for (const child of children) if (typeof child !== 'string') drawNode(child, style, stage)
}

function number(style: Style, name: string, absent = 0): number {
  return Number(style[name] ?? absent)
}

function clip(style: Style, { document, definitions }: PdfStage): void {
  const frame = definitions.get(idIn(style['clip-path']))?.children[0]
  if (frame === undefined || typeof frame === 'string') return
  trace(frame.attributes, document).clip()
}

/** `url(#name)` */
function idIn(reference = ''): string {
  return /^url\(#(.+)\)$/.exec(reference)?.[1] ?? ''
}

function transform(text: string, document: PDFKit.PDFDocument): void {
  for (const [, kind, values = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second = first] = values
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (kind === 'translate') document.translate(first, second)
    else if (kind === 'scale') document.scale(first, second)
    else if (kind === 'rotate') document.rotate(first)
  }
}

function trace(style: Style, document: PDFKit.PDFDocument): PDFKit.PDFDocument {
  const [x, y] = [number(style, 'x'), number(style, 'y')]
  const [width, height] = [Math.max(0, number(style, 'width')), number(style, 'height')]
  const radius = Math.min(number(style, 'rx'), width / 2, height / 2)
  return radius > 0
    ? document.roundedRect(x, y, width, height, radius)
    : document.rect(x, y, width, height)
}

function drawRect(_: SvgNode, style: Style, stage: PdfStage): void {
  const { document, definitions } = stage
  const pattern = definitions.get(idIn(style['fill']))
  if (pattern === undefined) {
    paint(style, stage, () => trace(style, document))
    return
  }
  const [ground, stripe] = pattern.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child.attributes['fill'] ?? ''],
  )
  paint({ ...style, fill: ground ?? 'none' }, stage, () => trace(style, document))
  document.save()
  trace(style, document).clip()
  drawStripes(style, stripe ?? 'none', document)
  document.restore()
}

const STRIPE_STEP = 8.5
const STRIPE_WIDTH = 3.4

/** Lines that rise from left to right. */
function drawStripes(style: Style, colour: string, document: PDFKit.PDFDocument): void {
  const [x, y, height] = [number(style, 'x'), number(style, 'y'), number(style, 'height')]
  const end = x + number(style, 'width') + height
  document.lineWidth(STRIPE_WIDTH).strokeColor(colour)
  for (let at = x; at < end; at += STRIPE_STEP) {
    document.moveTo(at - height, y + height).lineTo(at, y)
  }
  document.stroke()
}

/** Fills and strokes what is traced; a shape without any attribute is filled. */
function paint(style: Style, { document }: PdfStage, traceShape: () => unknown): void {
  const fill = style['fill'] ?? '#000000'
  const stroke = style['stroke'] ?? 'none'
  const dashes = (style['stroke-dasharray'] ?? '').split(/[\s,]+/).filter((text) => text !== '')
  document.lineWidth(number(style, 'stroke-width', 1))
  document.lineCap(style['stroke-linecap'] === 'round' ? 'round' : 'butt')
  document.lineJoin(style['stroke-linejoin'] === 'round' ? 'round' : 'miter')
  const [dash = 0, space = dash] = dashes.map(Number)
  if (dash > 0) document.dash(dash, { space })
  else document.undash()
  if (fill === 'none' && stroke === 'none') return
  traceShape()
  if (fill === 'none') document.stroke(stroke)
  else if (stroke === 'none') document.fill(fill)
  else document.fillAndStroke(fill, stroke)
}

function drawText({ children }: SvgNode, style: Style, stage: PdfStage): void {
  for (const child of children) {
    if (typeof child === 'string') drawLine(child, style, stage)
    else if (child.name === 'tspan') drawText(child, { ...style, ...child.attributes }, stage)
  }
}

function drawLine(text: string, style: Style, { document, fonts }: PdfStage): void {
  const size = number(style, 'font-size', 13)
  const runs = cutRuns(text, fonts, number(style, 'font-weight', 400)).map((run) => ({
    ...run,
    width: document.font(run.font.name).fontSize(size).widthOfString(run.text),
  }))
  const width = runs.reduce((sum, run) => sum + run.width, 0)
  const anchors: Readonly<Record<string, number>> = { middle: 0.5, end: 1 }
  const start = number(style, 'x') - width * (anchors[style['text-anchor'] ?? ''] ?? 0)
  const write = (how: PDFKit.Mixins.TextOptions) => {
    let x = start
    for (const run of runs) {
      document.font(run.font.name).fontSize(size)
      const place = { lineBreak: false, baseline: 'alphabetic', ...how } as const
      document.text(run.text, x, number(style, 'y'), place)
      x += run.width
    }
  }
  const halo = style['stroke']
  if (halo !== undefined && halo !== 'none') {
    document
      .lineWidth(number(style, 'stroke-width', 1))
      .lineJoin('round')
      .strokeColor(halo)
    write({ fill: false, stroke: true })
  }
  document.fillColor(style['fill'] ?? '#000000')
  write({ fill: true })
}
