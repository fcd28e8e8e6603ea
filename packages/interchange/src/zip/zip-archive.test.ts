import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { DEFAULT_READ_LIMITS } from '../read-limits.ts'
import { readDocument } from '../read-document.ts'
import { makeWordFile, wordFileEntries, wordParagraph } from '../testing/word-file.ts'
import { openZip } from './zip-archive.ts'

const MEGABYTE = 1024 * 1024
const WORD = { body: wordParagraph('Kế hoạch') }

/** Offsets of every central directory entry. */
function directoryOffsets(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return Array.from(bytes.keys()).filter(
    (offset) => offset + 4 <= bytes.length && view.getUint32(offset, true) === 0x02014b50,
  )
}

/** Writes a number into the directory entries of parts larger than `above`. */
function patchDirectory(
  bytes: Uint8Array,
  { field, value, above = 0 }: { field: number; value: number; above?: number },
): Uint8Array {
  const patched = bytes.slice()
  const view = new DataView(patched.buffer)
  for (const offset of directoryOffsets(patched)) {
    if (view.getUint32(offset + 24, true) > above) view.setUint32(offset + field, value, true)
  }
  return patched
}

test('parts are unpacked by name, whatever the letter case', () => {
  const archive = openZip(zipSync({ 'Word/Tệp.xml': strToU8('nội dung') }), DEFAULT_READ_LIMITS)

  expect(archive.names).toEqual(['Word/Tệp.xml'])
  expect(new TextDecoder().decode(archive.read('word/tệp.xml') ?? undefined)).toBe('nội dung')
  expect(archive.read('khác.xml')).toBeNull()
})

test('stored parts are read as they are', () => {
  const archive = openZip(zipSync({ a: [strToU8('abc'), { level: 0 }] }), DEFAULT_READ_LIMITS)

  expect(archive.read('a')).toEqual(strToU8('abc'))
})

describe('a zip bomb is refused', () => {
  test('when its directory admits that it unpacks to far too much', async () => {
    const bomb = makeWordFile({
      ...WORD,
      more: { 'word/media/a.png': new Uint8Array(40 * MEGABYTE) },
    })

    expect(bomb.length).toBeLessThan(MEGABYTE / 10)
    expect(await readDocument(bomb)).toEqual({
      kind: 'refused',
      code: 'document-expands-too-much',
      parameters: { maxMegabytes: 200 },
    })
  })

  test('when its directory lies about the size, before more than that is unpacked', async () => {
    const padding = `<!--${' '.repeat(30 * MEGABYTE)}-->`
    const honest = makeWordFile({ ...WORD, prologue: padding })
    const liar = patchDirectory(honest, { field: 24, value: 2_000, above: MEGABYTE })

    expect(await readDocument(liar)).toMatchObject({ code: 'document-expands-too-much' })
  })

  test('when entries share their bytes', async () => {
    const bytes = zipSync({ a: new Uint8Array(5_000), b: strToU8('b') })
    const greedy = patchDirectory(bytes, { field: 20, value: bytes.length })

    expect(await readDocument(greedy)).toMatchObject({ code: 'document-expands-too-much' })
  })

  test('when it has more entries than any document', async () => {
    const entries = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, n) => [`${n}`, new Uint8Array()]),
    )

    expect(await readDocument(zipSync(entries))).toMatchObject({
      code: 'document-expands-too-much',
    })
  })

  test('and archives inside an archive are never opened', async () => {
    const nested = zipSync({ 'a.docx': makeWordFile(WORD) })

    expect(await readDocument(nested)).toEqual({
      kind: 'refused',
      code: 'document-format-unknown',
      parameters: { detected: 'zip' },
    })
  })
})

test('an encrypted part is named as such', async () => {
  const bytes = makeWordFile(WORD)
  const encrypted = bytes.slice()
  for (const offset of directoryOffsets(encrypted)) encrypted[offset + 8] = 1

  expect(await readDocument(encrypted)).toMatchObject({ code: 'document-encrypted' })
})

test('an archive cut off anywhere is damaged, never half read', async () => {
  const bytes = makeWordFile(WORD)
  const lengths = [5, 30, 100, Math.floor(bytes.length / 2), bytes.length - 1]

  const results = await Promise.all(lengths.map((length) => readDocument(bytes.slice(0, length))))

  expect(results.map((file) => file.kind === 'refused' && file.code)).toEqual(
    lengths.map(() => 'document-damaged'),
  )
})

test('a flipped bit in a stored part is noticed', async () => {
  const entries = wordFileEntries({ body: wordParagraph('trước ngày 15/6/2026') })
  const bytes = zipSync(entries, { level: 0 })
  const at = new TextDecoder('latin1').decode(bytes).indexOf('15/6/2026')
  bytes[at] = '2'.charCodeAt(0)

  expect(await readDocument(bytes)).toMatchObject({ code: 'document-damaged' })
})

test('two parts of one name are refused, for programs disagree which one counts', async () => {
  const bytes = zipSync({ ...wordFileEntries(WORD), 'word/documenu.xml': strToU8('<a/>') })
  const text = new TextDecoder('latin1').decode(bytes)
  for (let at = text.indexOf('documenu'); at !== -1; at = text.indexOf('documenu', at + 1)) {
    bytes[at + 7] = 't'.charCodeAt(0)
  }

  expect(await readDocument(bytes)).toMatchObject({ code: 'document-damaged' })
})
