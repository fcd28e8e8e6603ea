import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { DEFAULT_READ_LIMITS } from '../read-limits.ts'
import { readWordLines } from '../testing/read-word-file.ts'
import { makeWordFile, wordParagraph } from '../testing/word-file.ts'
import { openZip } from '../zip/zip-archive.ts'
import { openDocxPackage } from './docx-package.ts'
import { readDocx } from './read-docx.ts'

const MANY = 4_000
const HEADER = wordParagraph('THÀNH PHỐ MINH HÀ')
const BODY = wordParagraph('Kế hoạch')
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function refersTo(ids: readonly string[]): string {
  return `<w:sectPr>${ids.map((id) => `<w:headerReference r:id="${id}"/>`).join('')}</w:sectPr>`
}

function relationshipsTo(targets: readonly string[]): Uint8Array {
  const each = targets.map(
    (target, index) => `<Relationship Id="h${index}" Type="${RELATED}/header" Target="${target}"/>`,
  )
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `${each.join('')}</Relationships>`,
  )
}

/** Reads a Word file and counts how often a header is unpacked. */
function countUnpacked(parts: Parameters<typeof makeWordFile>[0]) {
  const archive = openZip(makeWordFile(parts), DEFAULT_READ_LIMITS)
  let unpacked = 0
  const counting = {
    ...archive,
    read: (name: string) => {
      if (name.includes('header')) unpacked += 1
      return archive.read(name)
    },
  }
  const docx = openDocxPackage(counting, DEFAULT_READ_LIMITS)
  if (docx === null) throw new Error('no Word file')
  const { blocks } = readDocx(docx, DEFAULT_READ_LIMITS)
  return { unpacked, blocks }
}

test('a header that 4,000 references name is unpacked and read once', async () => {
  const body = BODY + refersTo(Array.from({ length: MANY }, () => 'rId3'))

  expect(countUnpacked({ body, header: HEADER }).unpacked).toBe(1)
  expect(await readWordLines({ body, header: HEADER })).toEqual(['THÀNH PHỐ MINH HÀ', 'Kế hoạch'])
})

test('a header that 1,000 relationships lead to is unpacked and read once', () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `h${index}`)
  const more = {
    'word/_rels/document.xml.rels': relationshipsTo(ids.map(() => 'header1.xml')),
  }

  const { unpacked, blocks } = countUnpacked({ body: BODY + refersTo(ids), header: HEADER, more })

  expect(unpacked).toBe(1)
  expect(blocks).toHaveLength(2)
})

test('of 400 headers 200 are unpacked', () => {
  const names = Array.from({ length: 400 }, (_, index) => `header-${index}.xml`)
  const part = strToU8(
    `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${HEADER}</w:hdr>`,
  )
  const more = {
    ...Object.fromEntries(names.map((name) => [`word/${name}`, part])),
    'word/_rels/document.xml.rels': relationshipsTo(names),
  }
  const body = BODY + refersTo(names.map((_, index) => `h${index}`))

  expect(countUnpacked({ body, more }).unpacked).toBe(200)
})
