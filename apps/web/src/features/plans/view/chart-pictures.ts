import { drawSvg, layoutGantt, type GanttLayoutOptions } from '@roviec/gantt'

type Picture = GanttLayoutOptions & { readonly title: string }

/** The whole chart as one picture that needs nothing from outside. */
export function drawChart({ title, ...options }: Picture): string {
  return drawSvg(layoutGantt(options), { title })
}

/** Browsers draw no canvas that is much larger. */
const SIDE_PX_MAX = 16_000

/**
 * The same picture as a PNG at twice the size of the screen, or less where it is very large.
 * Throws when the browser cannot draw it.
 */
export async function drawPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([await withFonts(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(2, SIDE_PX_MAX / image.width, SIDE_PX_MAX / image.height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(image.width * scale)
    canvas.height = Math.floor(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error('The browser could not draw the picture.'))
        else resolve(blob)
      }, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A picture reaches no font of the page, so the letters of the page are put into it. */
async function withFonts(svg: string): Promise<string> {
  const faces = await Promise.all(listFontFaces().map(inlineFace))
  const style = `<style>${faces.join('')}</style>`
  const at = svg.indexOf('>') + 1
  return `${svg.slice(0, at)}${style}${svg.slice(at)}`
}

function listFontFaces(): readonly CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => /Be Vietnam Pro/.test(rule.style.getPropertyValue('font-family')))
}

async function inlineFace(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+\.woff2)"?\)/.exec(rule.cssText)?.[1]
  if (address === undefined) return ''
  const base = rule.parentStyleSheet?.href ?? location.href
  const response = await fetch(new URL(address, base))
  if (!response.ok) return ''
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')
  return rule.cssText.replace(/src:[^;]+;/, `src:url(data:font/woff2;base64,${btoa(text)});`)
}
