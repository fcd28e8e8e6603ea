import { DocumentRefusedError } from '../document-file.ts'
import type { ReadLimits } from '../read-limits.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { listChildren } from '../xml/xml-element.ts'
import type { ZipArchive } from '../zip/zip-archive.ts'

/** The parts of a .docx file that carry its text; everything else stays packed. */
export interface DocxPackage {
  readonly document: Uint8Array
  readonly styles: XmlElement | null
  readonly numbering: XmlElement | null
  /** The header or footer that a section refers to by relationship id; one object for one part. */
  readonly findMargin: (relationshipId: string) => XmlElement | null
  readonly findNotes: (kind: 'footnote' | 'endnote') => XmlElement | null
  readonly hasMacros: boolean
  readonly hasPictures: boolean
}

const WORD_MAIN = /^application\/vnd\.(openxmlformats-officedocument\.wordprocessingml|ms-word)\./u
const NOTES = { footnote: /\/footnotes$/u, endnote: /\/endnotes$/u } as const
const MACRO_ENABLED = /macroenabled/iu

/**
 * Finds the main part of a Word file by the package's own directory; its name is a convention
 * only. Answers null for a zip archive that is no Word file.
 *
 * @throws DocumentRefusedError `document-damaged`, `document-encrypted`,
 * `document-expands-too-much`
 */
export function openDocxPackage(archive: ZipArchive, limits: ReadLimits): DocxPackage | null {
  const contentTypes = readPart(archive, '[Content_Types].xml', limits)
  const mainPart = findTarget(readPart(archive, '_rels/.rels', limits), /\/officeDocument$/u)
  if (contentTypes === null || mainPart === null) return requireForeign(archive)
  const contentType = findContentType(contentTypes, mainPart.target)
  if (!WORD_MAIN.test(contentType)) return null

  const document = archive.read(mainPart.target)
  if (document === null) throw new DocumentRefusedError('document-damaged')
  const folder = mainPart.target.replace(/[^/]*$/u, '')
  const relationships = readPart(archive, relationshipsOf(mainPart.target), limits)
  const readRelated = (found: Target | null) =>
    found === null ? null : readPart(archive, resolve(folder, found.target), limits)

  return {
    document,
    styles: readRelated(findTarget(relationships, /\/styles$/u)),
    numbering: readRelated(findTarget(relationships, /\/numbering$/u)),
    findMargin: createMarginFinder(relationships, readRelated),
    findNotes: (kind) => readRelated(findTarget(relationships, NOTES[kind])),
    hasMacros: MACRO_ENABLED.test(contentType),
    hasPictures: archive.names.some((name) => /(^|\/)media\//u.test(name)),
  }
}

/** Without its directory a Word file is a damaged one, and any other archive is none. */
function requireForeign(archive: ZipArchive): null {
  if (archive.names.some((name) => /^word\//iu.test(name))) {
    throw new DocumentRefusedError('document-damaged')
  }
  return null
}

function readPart(archive: ZipArchive, name: string, limits: ReadLimits): XmlElement | null {
  const bytes = archive.read(name)
  return bytes === null ? null : parseXml(bytes, { limits })
}

interface Target {
  readonly target: string
}

function findTarget(relationships: XmlElement | null, type: RegExp): Target | null {
  for (const relationship of listChildren(relationships, 'Relationship')) {
    const target = targetOf(relationship, type)
    if (target !== null) return { target }
  }
  return null
}

/** The part of the package that a relationship of a type leads to. */
function targetOf({ attributes }: XmlElement, type: RegExp): string | null {
  const target = attributes.get('Target')
  const isOutside = attributes.get('TargetMode') === 'External'
  if (target === undefined || isOutside || !type.test(attributes.get('Type') ?? '')) return null
  return target.replace(/^\//u, '')
}

/** Many references may lead to one part: it is unpacked once. */
function createMarginFinder(
  relationships: XmlElement | null,
  readRelated: (found: Target) => XmlElement | null,
): DocxPackage['findMargin'] {
  const targets = new Map<string, string>()
  for (const relationship of listChildren(relationships, 'Relationship')) {
    const id = relationship.attributes.get('Id')
    const target = targetOf(relationship, /\/(?:header|footer)$/u)
    if (id !== undefined && target !== null && !targets.has(id)) targets.set(id, target)
  }
  const parts = new Map<string, XmlElement | null>()
  return (id) => {
    const target = targets.get(id)
    if (target === undefined) return null
    const part = parts.has(target) ? parts.get(target) : readRelated({ target })
    parts.set(target, part ?? null)
    return part ?? null
  }
}

function findContentType(contentTypes: XmlElement, part: string): string {
  const override = listChildren(contentTypes, 'Override').find(
    ({ attributes }) => attributes.get('PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
  )
  const extension = part.replace(/^.*\./u, '').toLowerCase()
  const fallback = listChildren(contentTypes, 'Default').find(
    ({ attributes }) => attributes.get('Extension')?.toLowerCase() === extension,
  )
  return (override ?? fallback)?.attributes.get('ContentType') ?? ''
}

function relationshipsOf(part: string): string {
  return part.replace(/([^/]*)$/u, '_rels/$1.rels')
}

/** Targets are relative to the folder of the main part, or begin at the root of the package. */
function resolve(folder: string, target: string): string {
  if (target.startsWith(folder) && folder !== '') return target
  const segments: string[] = []
  for (const segment of `${folder}${target}`.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
