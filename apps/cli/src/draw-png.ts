import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { loadPictureFonts } from './picture-fonts.ts'
import { placeText } from './place-text.ts'
import { readSvg, writeSvg } from './svg-tree.ts'

/** Pixels of one picture: four bytes each while it is drawn. */
const PIXELS_MAX = 24_000_000
/** Screens and printers show more than the 96 dots an inch of a drawing. */
const ZOOM_MAX = 2

let loading: Promise<void> | null = null

/** Draws an SVG picture as PNG, sharper than the drawing where there is room. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const { width, height } = sizeOf(svg)
  loading ??= loadRasteriser()
  await loading
  const zoom = Math.min(ZOOM_MAX, Math.sqrt(PIXELS_MAX / (width * height)))
  const fonts = loadPictureFonts()
  const picture = new Resvg(writeSvg(placeText(readSvg(svg), fonts)), {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      fontBuffers: fonts.map(({ bytes }) => bytes),
      defaultFontFamily: fonts[0]?.family ?? '',
    },
  })
  const rendered = picture.render()
  const png = rendered.asPng()
  rendered.free()
  picture.free()
  return png
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '1', height = '1'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

async function loadRasteriser(): Promise<void> {
  const file = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))
  await initWasm(readFileSync(file))
}
