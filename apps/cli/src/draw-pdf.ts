import PdfDocument from 'pdfkit'
import { drawNode, findDefinitions } from './pdf-shapes.ts'
import { loadPictureFonts } from './picture-fonts.ts'
import { readSvg, type SvgNode } from './svg-tree.ts'

/** Points of PDF in a pixel of SVG: 72 and 96 to the inch. */
const POINTS = 0.75

/** Draws pictures that were drawn here as the pages of one PDF, with their fonts inside. */
export async function drawPdf(
  pictures: Iterable<string>,
  { title }: { readonly title: string },
): Promise<Uint8Array> {
  const fonts = loadPictureFonts()
  const document = new PdfDocument({
    autoFirstPage: false,
    lang: 'vi-VN',
    displayTitle: true,
    info: { Title: title, Creator: 'Rõ Việc' },
  })
  for (const { name, bytes } of fonts) document.registerFont(name, Buffer.from(bytes))
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  for (const picture of pictures) drawPage(document, readSvg(picture), fonts)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

function drawPage(
  document: PDFKit.PDFDocument,
  svg: SvgNode,
  fonts: ReturnType<typeof loadPictureFonts>,
): void {
  const { width, height } = sizeOf(svg)
  const [, , drawnWidth = width] = (svg.attributes['viewBox'] ?? '').split(' ').map(Number)
  document.addPage({ size: [width * POINTS, height * POINTS], margin: 0 })
  const scale = (POINTS * width) / drawnWidth
  document.scale(scale, scale)
  drawNode(svg, svg.attributes, { document, fonts, definitions: findDefinitions(svg) })
}

function sizeOf({ attributes }: SvgNode): { readonly width: number; readonly height: number } {
  return { width: Number(attributes['width']), height: Number(attributes['height']) }
}
