import { Document, Packer, type ISectionOptions } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { SIZE, TYPEFACE } from './page-layout.ts'

/**
 * Packs sections into a .docx file. The same sections give the same bytes: the library writes the
 * moment of writing into the properties and the archive, and both are taken out.
 */
export async function packDocument(
  title: string,
  sections: readonly ISectionOptions[],
): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    styles: { default: { document: { run: { font: TYPEFACE, size: SIZE.body } } } },
    sections,
  })
  const entries = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)))
  const properties = entries[PROPERTIES]
  if (properties !== undefined) {
    entries[PROPERTIES] = strToU8(strFromU8(properties).replaceAll(MOMENTS, ''))
  }
  return zipSync(entries, { mtime: ARCHIVE_TIME })
}

const AUTHOR = 'Rõ Việc'
const PROPERTIES = 'docProps/core.xml'
const MOMENTS = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu
/** The earliest time an archive can state. Without a zone: archives keep local time. */
const ARCHIVE_TIME = '1980-01-01T00:00:00'
