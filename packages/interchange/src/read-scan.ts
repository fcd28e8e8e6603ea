import { detectSignature } from './detect-format.ts'
import { DocumentRefusedError, type DocumentBlocks } from './document-file.ts'
import { decodeUnicode } from './text/decode-text.ts'
import { readPlainText } from './text/read-plain-text.ts'

/** What is read of a file, whatever its format. */
type Reading = Omit<DocumentBlocks, 'kind' | 'format'>

/**
 * Reads a PDF, and when it turns out to be a scan what recognition makes of it: a searchable PDF,
 * or text. A notice then says that the words were recognised.
 *
 * @throws DocumentRefusedError also `document-ocr-failed`
 */
export async function readScan(
  bytes: Uint8Array,
  readPdf: (bytes: Uint8Array) => Promise<Reading>,
  recognize: (bytes: Uint8Array) => Promise<Uint8Array | string>,
): Promise<Reading> {
  try {
    return await readPdf(bytes)
  } catch (error) {
    if (!(error instanceof DocumentRefusedError) || error.code !== 'document-is-scan') throw error
  }
  const reading = await readRecognized(bytes, readPdf, recognize)
  return {
    ...reading,
    notices: [{ code: 'document-recognized', parameters: {} }, ...reading.notices],
  }
}

async function readRecognized(
  bytes: Uint8Array,
  readPdf: (bytes: Uint8Array) => Promise<Reading>,
  recognize: (bytes: Uint8Array) => Promise<Uint8Array | string>,
): Promise<Reading> {
  try {
    const recognized = await recognize(bytes)
    if (typeof recognized !== 'string' && detectSignature(recognized) === 'pdf') {
      return await readPdf(recognized)
    }
    const text = typeof recognized === 'string' ? recognized : decodeUnicode(recognized)
    if (text === null || text.trim() === '') throw new Error('Nothing was recognised.')
    const { blocks, notices } = readPlainText(text)
    return { blocks, notices }
  } catch (cause) {
    throw new DocumentRefusedError('document-ocr-failed', {}, cause)
  }
}
