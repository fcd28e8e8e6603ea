import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const MACRO_TYPE = 'application/vnd.ms-word.document.macroEnabled.main+xml'

export interface WordFileParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly header?: string
  readonly footer?: string
  /** `w:footnote` and `w:endnote` elements. */
  readonly footnotes?: string
  readonly endnotes?: string
  /** Written in the namespaces of ISO/IEC 29500 Strict. */
  readonly isStrict?: boolean
  readonly macros?: boolean
  /** What stands before the root element of the main part. */
  readonly prologue?: string
  readonly more?: Zippable
}

/** A .docx file written by hand, so that a test says exactly what is in it. */
export function makeWordFile(parts: WordFileParts): Uint8Array {
  return zipSync(wordFileEntries(parts))
}

/** The entries of a .docx file before they are packed. */
export function wordFileEntries(parts: WordFileParts): Zippable {
  const entries = transitionalEntries(parts)
  if (parts.isStrict !== true) return entries
  return Object.fromEntries(
    Object.entries(entries).map(([name, bytes]) => [name, toStrict(bytes as Uint8Array)]),
  )
}

function toStrict(bytes: Uint8Array): Uint8Array {
  const text = strFromU8(bytes)
    .replaceAll(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main')
    .replaceAll(R, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
  return strToU8(text)
}

function transitionalEntries(parts: WordFileParts): Zippable {
  const type = parts.macros === true ? MACRO_TYPE : MAIN_TYPE
  return {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': strToU8(
      `${parts.prologue ?? ''}<w:document xmlns:w="${W}" xmlns:r="${R}" ` +
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
        `<w:body>${parts.body}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': relationships([
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'numbering', 'numbering.xml'],
      ['rId3', 'header', '/word/header1.xml'],
      ['rId4', 'footer', 'footer1.xml'],
      ['rId5', 'footnotes', 'footnotes.xml'],
      ['rId6', 'endnotes', 'endnotes.xml'],
    ]),
    'word/styles.xml': strToU8(`<w:styles xmlns:w="${W}">${parts.styles ?? ''}</w:styles>`),
    'word/numbering.xml': strToU8(
      `<w:numbering xmlns:w="${W}">${parts.numbering ?? ''}</w:numbering>`,
    ),
    'word/header1.xml': strToU8(`<w:hdr xmlns:w="${W}">${parts.header ?? ''}</w:hdr>`),
    'word/footer1.xml': strToU8(`<w:ftr xmlns:w="${W}">${parts.footer ?? ''}</w:ftr>`),
    'word/footnotes.xml': strToU8(
      `<w:footnotes xmlns:w="${W}">${parts.footnotes ?? ''}</w:footnotes>`,
    ),
    'word/endnotes.xml': strToU8(`<w:endnotes xmlns:w="${W}">${parts.endnotes ?? ''}</w:endnotes>`),
    ...parts.more,
  }
}

/** `w:p` with one run; `properties` goes into `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** `w:p` of runs that are written out. */
export function wordRuns(...runs: readonly string[]): string {
  return `<w:p>${runs.join('')}</w:p>`
}

/** `w:r`; `properties` goes into `w:rPr`. */
export function wordRun(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** `w:tc`; `properties` goes into `w:tcPr`. */
export function wordCell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`
}

function relationships(list: readonly (readonly [string, string, string])[]): Uint8Array {
  const lines = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`,
  )
  return strToU8(
    `<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`,
  )
}
