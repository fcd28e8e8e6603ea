import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { DocumentRefusedError } from '../document-file.ts'
import type { ReadLimits } from '../read-limits.ts'
import type { PdfPage, TextPiece } from './pdf-page.ts'
import { dropOverdrawn } from './overdrawn-text.ts'
import { readRules, type OperatorCodes } from './read-rules.ts'
import { type AskewRun, gatherAskew } from './askew-text.ts'
import { compose, IDENTITY, readTransform, type Transform } from './transform.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfDocumentPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** Told after each page how many of how many are read. */
export type PageProgress = (done: number, total: number) => void

/**
 * Loads the text and the drawn lines of every page. Fonts are not installed, scripts and forms of
 * the file are not run.
 *
 * @throws DocumentRefusedError `document-encrypted`, `document-too-many-pages`, `document-damaged`
 */
export async function loadPdf(
  bytes: Uint8Array,
  limits: ReadLimits,
  onProgress?: PageProgress,
): Promise<readonly PdfPage[]> {
  const document = await openDocument(bytes)
  try {
    if (document.numPages > limits.pagesMax) {
      throw new DocumentRefusedError('document-too-many-pages', {
        pages: document.numPages,
        maxPages: limits.pagesMax,
      })
    }
    return await loadPages(document, onProgress)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function openDocument(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // The reader takes the buffer away from its owner, so it gets a copy.
    return await getDocumentProxy(bytes.slice(), {
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: 0,
    })
  } catch (cause) {
    const needsPassword = cause instanceof Error && cause.name === 'PasswordException'
    throw new DocumentRefusedError(
      needsPassword ? 'document-encrypted' : 'document-damaged',
      {},
      cause,
    )
  }
}

async function loadPages(
  document: PdfDocument,
  onProgress?: PageProgress,
): Promise<readonly PdfPage[]> {
  const { OPS } = await getResolvedPDFJS()
  const pages: PdfPage[] = []
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one page in memory at a time
      pages.push(await loadPage(await document.getPage(number), OPS))
      onProgress?.(number, document.numPages)
    }
  } catch (cause) {
    throw new DocumentRefusedError('document-damaged', {}, cause)
  }
  return pages
}

async function loadPage(page: PdfDocumentPage, codes: OperatorCodes): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 })
  const base = readTransform(viewport.transform) ?? IDENTITY
  // Operators first: they load the fonts, whose names say which text is bold.
  const operators = await page.getOperatorList()
  const { items } = await page.getTextContent()
  const isBold = boldFontsOf(page)
  const pieces = items.flatMap((item) =>
    'str' in item ? toPiece(item, base, isBold(item.fontName)) : [],
  )
  const loaded = {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    pieces: dropOverdrawn(pieces),
    rules: readRules(operators, codes, base),
    askew: gatherAskew(items.flatMap((item) => ('str' in item ? toRun(item, base) : []))),
  }
  page.cleanup()
  return loaded
}

function boldFontsOf(page: PdfDocumentPage): (fontName: string) => boolean {
  const known = new Map<string, boolean>()
  return (fontName) => {
    const found = known.get(fontName)
    if (found !== undefined) return found
    const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : null
    const name = typeof font === 'object' && font !== null && 'name' in font ? font.name : ''
    const bold = /bold|black|heavy/iu.test(String(name))
    known.set(fontName, bold)
    return bold
  }
}

interface TextItem {
  readonly str: string
  readonly width: number
  readonly transform: unknown
  readonly hasEOL?: boolean
}

/** Text that is askew on the page as shown (watermarks, stamps) is left out here. */
function toPiece({ str, width, transform }: TextItem, base: Transform, bold: boolean): TextPiece[] {
  const own = readTransform(transform)
  if (own === null || str.trim() === '') return []
  const place = compose(base, own)
  if (isAskew(place)) return []
  const [, , c, d, left, baseline] = place
  const size = Math.hypot(c, d)
  return size === 0 ? [] : [{ text: str, left, right: left + width, baseline, size, bold }]
}

function toRun({ str, hasEOL, transform }: TextItem, base: Transform): AskewRun[] {
  const own = readTransform(transform)
  if (own === null) return []
  return [{ text: str, isAskew: isAskew(compose(base, own)), endsLine: hasEOL === true }]
}

function isAskew([a, b]: Transform): boolean {
  return a <= 0 || Math.abs(b) > a * 0.05
}
