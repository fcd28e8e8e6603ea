import type { Paragraph } from '@roviec/directive'
import { linesOfBlocks } from '../block-lines.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { listChildren } from '../xml/xml-element.ts'
import { readDocxBlocks } from './docx-body.ts'
import type { DocxContext, NoteReference } from './docx-context.ts'

/** More notes than this no document has. */
const NOTES_MAX = 5_000

/**
 * The footnotes and endnotes that the text refers to, in order of their marks, each as a paragraph
 * of its own with the place of its mark.
 */
export function readDocxNotes(
  findNotes: (kind: NoteReference['kind']) => XmlElement | null,
  context: DocxContext,
): readonly Paragraph[] {
  const notesOf = { footnote: cached(findNotes, 'footnote'), endnote: cached(findNotes, 'endnote') }
  const seen = new Set<XmlElement>()
  const paragraphs: Paragraph[] = []
  for (const { kind, id, place } of context.notes.slice(0, NOTES_MAX)) {
    const note = notesOf[kind]().get(id)
    if (note === undefined || seen.has(note)) continue
    seen.add(note)
    const text = readNote(note, context)
    if (text === '') continue
    const label = `Chú thích ${paragraphs.length + 1}: `
    paragraphs.push({ kind: 'paragraph', text: label + text, note: true, ...place })
  }
  return paragraphs
}

function cached(
  findNotes: (kind: NoteReference['kind']) => XmlElement | null,
  kind: NoteReference['kind'],
): () => ReadonlyMap<string, XmlElement> {
  let notes: ReadonlyMap<string, XmlElement> | null = null
  return () => {
    notes ??= new Map(
      listChildren(findNotes(kind), `w:${kind}`).map((note) => [
        note.attributes.get('w:id') ?? '',
        note,
      ]),
    )
    return notes
  }
}

function readNote(note: XmlElement, context: DocxContext): string {
  const inside = { ...context, place: null, notes: [], fields: [], isBoxed: false, isCell: false }
  return linesOfBlocks(readDocxBlocks(note, inside)).join(' ')
}
