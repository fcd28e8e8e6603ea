import type { OfficialDocument } from './official-document.ts'

/**
 * Writes an official document as .docx: a state document in the layout of Decree 30/2020/NĐ-CP,
 * Appendix I, a party document in that of guideline 36-HD/VPTW, the tasks as a table in an annex on
 * lying pages. Reading the file gives the same header and the same tasks. The same input gives the
 * same bytes; signs that a file cannot carry are left out.
 */
export async function writeOfficialDocument(document: OfficialDocument): Promise<Uint8Array> {
  // The library is large; whoever writes no document does not load it.
  const { buildOfficialDocument } = await import('./build-official-document.ts')
  return buildOfficialDocument(document)
}
