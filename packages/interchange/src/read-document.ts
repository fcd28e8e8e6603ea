import type { Block } from '@roviec/directive'
import { detectOleContent, detectSignature, detectTextContent } from './detect-format.ts'
import { DocumentRefusedError, type DocumentBlocks, type DocumentFile } from './document-file.ts'
import { openDocxPackage } from './docx/docx-package.ts'
import { readDocx } from './docx/read-docx.ts'
import { decodeHtml } from './html/decode-html.ts'
import { readHtml } from './html/read-html.ts'
import { CHARACTERS_PER_PAGE, DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits.ts'
import { readPlainText } from './text/read-plain-text.ts'
import { detectFontEncoding } from './text/font-encoding.ts'
import { readScan } from './read-scan.ts'
import { toUnicodeBlocks } from './text/unicode-blocks.ts'
import { openZip } from './zip/zip-archive.ts'

/** How a document is read. */
export interface ReadDocumentOptions {
  /** Bounds other than those of `DEFAULT_READ_LIMITS`. */
  readonly limits?: Partial<ReadLimits>
  /** Told after each page of a PDF how many of how many are read. */
  readonly onProgress?: (done: number, total: number) => void
  /**
   * Makes a searchable PDF, or text, of a PDF whose pages are pictures. Rejects when it cannot.
   * Without it scans are refused.
   */
  readonly recognize?: (bytes: Uint8Array) => Promise<Uint8Array | string>
}

/**
 * Reads an official document (.docx, .pdf with a text layer, .html, .md, .txt) into
 * blocks.
 *
 * The format is recognised by content alone. A file that cannot be read is answered as a refusal
 * with a stable code; nothing is thrown for bad input, and the bytes are neither kept nor changed.
 */
export async function readDocument(
  bytes: Uint8Array,
  options: ReadDocumentOptions = {},
): Promise<DocumentFile> {
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits }
  try {
    requireModestSize(bytes, limits)
    const read = await readByContent(bytes, limits, options)
    const unicode = toUnicodeBlocks(read.blocks)
    const notices = [...read.notices, ...unicode.notices]
    const file = { ...read, blocks: unicode.blocks, notices }
    requireText(file, limits)
    return file
  } catch (error) {
    if (!(error instanceof DocumentRefusedError)) throw error
    return { kind: 'refused', code: error.code, parameters: error.parameters }
  }
}

function requireModestSize(bytes: Uint8Array, { fileBytesMax }: ReadLimits): void {
  if (bytes.length === 0) throw new DocumentRefusedError('document-empty')
  if (bytes.length > fileBytesMax) {
    throw new DocumentRefusedError('document-too-large', {
      megabytes: Math.ceil(bytes.length / 1024 / 1024),
      maxMegabytes: Math.floor(fileBytesMax / 1024 / 1024),
    })
  }
}

async function readByContent(
  bytes: Uint8Array,
  limits: ReadLimits,
  { onProgress, recognize }: ReadDocumentOptions,
): Promise<DocumentBlocks> {
  switch (detectSignature(bytes)) {
    case 'zip':
      return readZip(bytes, limits)
    case 'pdf': {
      // The PDF reader is large; whoever reads no PDF does not load it.
      const { readPdf } = await import('./pdf/read-pdf.ts')
      const read = (pdf: Uint8Array) => readPdf(pdf, limits, onProgress)
      const reading = recognize === undefined ? read(bytes) : readScan(bytes, read, recognize)
      return { kind: 'blocks', format: 'pdf', ...(await reading) }
    }
    case 'ole':
      return refuseOle(bytes)
    case 'rtf':
      throw new DocumentRefusedError('document-format-doc', { detected: 'RTF' })
    case 'picture':
      throw new DocumentRefusedError('document-is-scan', { pages: 0 })
    case 'text':
      return readTextFile(bytes, limits)
  }
}

function readZip(bytes: Uint8Array, limits: ReadLimits): DocumentBlocks {
  const archive = openZip(bytes, limits)
  const docx = openDocxPackage(archive, limits)
  if (docx === null) {
    throw new DocumentRefusedError('document-format-unknown', {
      detected: zipContentOf(archive.names),
    })
  }
  return { kind: 'blocks', format: 'docx', ...readDocx(docx, limits) }
}

function zipContentOf(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  if (names.some((name) => name.startsWith('ppt/'))) return 'pptx'
  return names.includes('content.xml') ? 'odt' : 'zip'
}

function refuseOle(bytes: Uint8Array): never {
  const content = detectOleContent(bytes)
  if (content === 'encrypted') throw new DocumentRefusedError('document-encrypted')
  if (content === 'doc') throw new DocumentRefusedError('document-format-doc', { detected: 'DOC' })
  throw new DocumentRefusedError('document-format-unknown', { detected: content })
}

function readTextFile(bytes: Uint8Array, limits: ReadLimits): DocumentBlocks {
  const text = decodeHtml(bytes)
  const content = detectTextContent(text)
  switch (content) {
    case 'html':
      return { kind: 'blocks', format: 'html', ...readHtml(text, limits), notices: [] }
    case 'word-xml':
      throw new DocumentRefusedError('document-format-doc', { detected: 'XML' })
    case 'mhtml':
      throw new DocumentRefusedError('document-format-doc', { detected: 'MHTML' })
    case 'xml':
    case 'json':
      throw new DocumentRefusedError('document-format-unknown', { detected: content })
    case 'plain':
      requirePages(text.length, limits)
      return { kind: 'blocks', ...readPlainText(text) }
  }
}

function requireText({ blocks, pages }: DocumentBlocks, limits: ReadLimits): void {
  const text = blocks.map(textOf).join('\n')
  if (text.trim() === '') throw new DocumentRefusedError('document-empty')
  if (pages === undefined) requirePages(text.length, limits)
  const fontEncoding = detectFontEncoding(text)
  if (fontEncoding !== null)
    throw new DocumentRefusedError('document-encoding', { encoding: fontEncoding })
}

function textOf(block: Block): string {
  if (block.kind === 'paragraph') return block.text
  return block.rows.map((row) => row.map(({ text }) => text).join('\n')).join('\n')
}

function requirePages(characters: number, { pagesMax }: ReadLimits): void {
  const pages = Math.ceil(characters / CHARACTERS_PER_PAGE)
  if (pages > pagesMax) {
    throw new DocumentRefusedError('document-too-many-pages', { pages, maxPages: pagesMax })
  }
}
