import type { Block } from '@roviec/directive'

/**
 * Why a file was not read. The codes are stable; their sentences, in Vietnamese and English, are
 * in the catalogue of `@roviec/contract`, which takes the parameters named here.
 */
export type DocumentRefusalCode =
  /** Neither Word, PDF, HTML nor text. `detected` names what it seems to be. */
  | 'document-format-unknown'
  /** Word's formats before .docx: .doc, RTF, Word 2003 XML, a web archive. `detected` names it. */
  | 'document-format-doc'
  /** Pictures of pages without a text layer. `pages` is 0 when the file is one picture. */
  | 'document-is-scan'
  /** The program that recognises the text of scans failed, or made nothing that can be read. */
  | 'document-ocr-failed'
  /** A PDF whose letters are not those that it shows: its fonts do not say which they are. */
  | 'document-text-garbled'
  /** The format is known and the bytes are not in order. */
  | 'document-damaged'
  /** `megabytes` and `maxMegabytes`. */
  | 'document-too-large'
  /** A small file that would unpack to far more than a document needs. `maxMegabytes`. */
  | 'document-expands-too-much'
  /** `pages` and `maxPages`; formats without pages count 3,000 characters as one. */
  | 'document-too-many-pages'
  /** A password is needed. */
  | 'document-encrypted'
  /** Text of an old code page that cannot be converted. `encoding` is TCVN3, VNI or "?". */
  | 'document-encoding'
  /** Nothing is written in it. */
  | 'document-empty'

/** Something the reader should know about a file that was read. */
export type DocumentNoticeCode =
  /** The macros of a .docm file were left unopened. */
  | 'document-macros-ignored'
  /** Tracked changes were read as if accepted; `insertions` and `deletions` count them. */
  | 'document-tracked-changes'
  /** A Word file holds other files that were not read; `parts` counts them. */
  | 'document-parts-unread'
  /** Some pages are pictures; `pages` lists them, one-based. */
  | 'document-pages-without-text'
  /** Text of a font code page was put into Unicode; `encoding` is TCVN3, VNI or both. */
  | 'document-encoding-converted'
  /** The text was recognised in pictures of pages. */
  | 'document-recognized'

/** What goes into the braces of a sentence: `{pages}` takes the value of `pages`. */
export type MessageParameters = Readonly<Record<string, string | number>>

/** Something to tell whoever gave a file that was read. */
export interface DocumentNotice {
  readonly code: DocumentNoticeCode
  readonly parameters: MessageParameters
}

/** The formats that are read. */
export type DocumentFormat = 'docx' | 'pdf' | 'html' | 'md' | 'txt'

/** A file that was read. */
export interface DocumentBlocks {
  readonly kind: 'blocks'
  readonly format: DocumentFormat
  readonly blocks: readonly Block[]
  /** Number of pages, where the format has pages. */
  readonly pages?: number
  readonly notices: readonly DocumentNotice[]
  /**
   * Short texts of the pages that are no part of what is read: running headers and footers, and
   * what is laid askew over a page or drawn as a picture of words. A stamp may be among them.
   */
  readonly marks?: readonly string[]
}

/** A file that was not read, and why. */
export interface DocumentRefusal {
  readonly kind: 'refused'
  readonly code: DocumentRefusalCode
  readonly parameters: MessageParameters
}

/** A file, read or refused: a bad file is data, because the screen must say what to do about it. */
export type DocumentFile = DocumentBlocks | DocumentRefusal

/**
 * Thrown inside this package where reading cannot go on; `readDocument` turns it into a refusal.
 */
export class DocumentRefusedError extends Error {
  readonly code: DocumentRefusalCode
  readonly parameters: MessageParameters

  constructor(code: DocumentRefusalCode, parameters: MessageParameters = {}, cause?: unknown) {
    super(code, cause === undefined ? {} : { cause })
    this.name = 'DocumentRefusedError'
    this.code = code
    this.parameters = parameters
  }
}
