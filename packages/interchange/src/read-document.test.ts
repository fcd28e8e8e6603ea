import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentFile } from './document-file.ts'
import { readDocument } from './read-document.ts'
import { makePdf } from './testing/pdf-file.ts'
import { makeWordFile, wordCell, wordParagraph } from './testing/word-file.ts'

const SENTENCE = 'Giao Sở Nội vụ chủ trì, hoàn thành trước ngày 30/6/2026.'

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function bytesOf(...values: readonly (number | string)[]): Uint8Array {
  return new Uint8Array(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : value.split('').map((letter) => letter.charCodeAt(0)),
    ),
  )
}

function utf16(text: string, { littleEndian, mark }: { littleEndian: boolean; mark: boolean }) {
  const units = `${mark ? '\uFEFF' : ''}${text}`
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < units.length; index += 1) {
    view.setUint16(index * 2, units.charCodeAt(index), littleEndian)
  }
  return bytes
}

function textOf(file: DocumentFile): string {
  if (file.kind === 'refused') return `refused: ${file.code}`
  return file.blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table')).join('\n')
}

describe('plain text', () => {
  // "Sở Nội vụ" in Windows-1258: o-horn, hook above; o-circumflex, dot below; u, dot below.
  const windows1258 = bytesOf('Giao S', 0xf5, 0xd2, ' N', 0xf4, 0xf2, 'i v', 'u', 0xf2)

  test.each([
    ['UTF-8', utf8(SENTENCE), SENTENCE],
    ['UTF-8 with a mark', utf8(`\uFEFF${SENTENCE}`), SENTENCE],
    ['UTF-16 little-endian', utf16(SENTENCE, { littleEndian: true, mark: true }), SENTENCE],
    ['UTF-16 big-endian', utf16(SENTENCE, { littleEndian: false, mark: true }), SENTENCE],
    ['UTF-16 without a mark', utf16(SENTENCE, { littleEndian: true, mark: false }), SENTENCE],
    ['Windows-1258', windows1258, 'Giao Sở Nội vụ'],
  ])('in %s is read', async (_, bytes, expected) => {
    const file = await readDocument(bytes)

    expect(file).toMatchObject({ kind: 'blocks', format: 'txt' })
    expect(textOf(file).normalize('NFC')).toBe(expected)
  })

  test('of 900 pages is read, of more than 1,000 refused with both figures', async () => {
    const page = `${SENTENCE}\n`.repeat(Math.floor(3_000 / (SENTENCE.length + 1)))

    expect(await readDocument(utf8(page.repeat(900)))).toMatchObject({ kind: 'blocks' })
    expect(await readDocument(utf8(page.repeat(1_100)))).toEqual({
      kind: 'refused',
      code: 'document-too-many-pages',
      parameters: { pages: expect.toSatisfy((pages: number) => pages > 1_000), maxPages: 1_000 },
    })
  })
})

describe('what a file is, its content says', () => {
  test.each([
    [
      'an old Word file',
      bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'document-format-doc',
    ],
    [
      'a Word file locked with a password',
      bytesOf(
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        'EncryptedPackage'.split('').join('\0'),
      ),
      'document-encrypted',
    ],
    [
      'an old Excel file',
      bytesOf(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 'Workbook'.split('').join('\0')),
      'document-format-unknown',
    ],
    ['rich text', utf8('{\\rtf1\\ansi Giao S\\u7903?}'), 'document-format-doc'],
    [
      'Word 2003 XML',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'document-format-doc',
    ],
    [
      'a web archive',
      utf8('MIME-Version: 1.0\nContent-Type: multipart/related'),
      'document-format-doc',
    ],
    ['other XML', utf8('<?xml version="1.0"?><Project/>'), 'document-format-unknown'],
    ['data of a program', utf8('{"tasks": []}'), 'document-format-unknown'],
    ['a photograph', bytesOf(0xff, 0xd8, 0xff, 0xe0), 'document-is-scan'],
    [
      'a program',
      bytesOf(0x7f, 'ELF', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xfe, 0),
      'document-format-unknown',
    ],
    ['nothing', new Uint8Array(), 'document-empty'],
    ['blanks', utf8(' \n\t\n'), 'document-empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await readDocument(bytes)).toMatchObject({ kind: 'refused', code })
  })

  test.each([
    ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam §éc lËp - Tù do - H¹nh phóc n\u00ADíc '],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam Ñoäc laäp - Töï do - Haïnh phuùc nöôùc '],
  ])('%s text is put into Unicode, in every format', async (encoding, text) => {
    const expected = 'Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc nước'
    const notices = [{ code: 'document-encoding-converted', parameters: { encoding } }]
    const pdf = makePdf([{ texts: [{ text, x: 85, y: 100, size: 9 }] }])

    for (const bytes of [
      bytesOf(text),
      utf8(text),
      bytesOf(`<html><meta charset=windows-1252><p>${text}</p>`),
      bytesOf(`<html><meta charset=windows-1258><p>${text}</p>`),
      bytesOf(`<html><p>${text}</p>`),
      pdf,
      makeWordFile({ body: wordParagraph(text) }),
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- the first format that fails is enough
      const file = await readDocument(bytes)
      expect(textOf(file)).toBe(expected)
      expect(file).toMatchObject({ notices })
    }
  })

  test('signs of a font code page that make no words are refused', async () => {
    const text = 'q¹z x¨w f®g h¬jk b½¾d '.repeat(5)

    expect(await readDocument(utf8(text))).toMatchObject({ code: 'document-encoding' })
  })

  test('bytes of another code page are refused', async () => {
    const cyrillic = bytesOf(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xec, 0xe8, 0xf0)

    expect(await readDocument(cyrillic)).toMatchObject({ code: 'document-encoding' })
  })
})

test('a file larger than allowed is refused before it is looked at', async () => {
  expect(await readDocument(new Uint8Array(100 * 1024 * 1024))).toEqual({
    kind: 'refused',
    code: 'document-too-large',
    parameters: { megabytes: 100, maxMegabytes: 20 },
  })
})

describe('whatever happens to the bytes, the answer is blocks or a refusal', () => {
  const files: readonly (readonly [string, Uint8Array])[] = [
    [
      'Word',
      makeWordFile({
        body: `${wordParagraph(SENTENCE)}<w:tbl><w:tr>${wordCell('TT')}</w:tr></w:tbl>`,
      }),
    ],
    ['PDF', makePdf([{ texts: [{ text: SENTENCE, x: 85, y: 100 }], lines: [[85, 90, 300, 90]] }])],
    ['HTML', utf8(`<!doctype html><table><tr><td>${SENTENCE}</table>`)],
    ['text', utf8(SENTENCE)],
  ]

  test.each(files)('%s', async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.option(fc.nat(bytes.length)),
        async (changes, length) => {
          const broken = bytes.slice(0, length ?? bytes.length)
          for (const [at, value] of changes) if (at < broken.length) broken[at] = value

          expect(['blocks', 'refused']).toContain((await readDocument(broken)).kind)
        },
      ),
      { numRuns: 60 },
    )
  })
})

test('a text with the signs of Markdown is called so, and another is not', async () => {
  const formatOf = async (text: string) => {
    const file = await readDocument(utf8(text))
    return file.kind === 'blocks' ? file.format : file.code
  }

  expect(await formatOf(`# Kế hoạch\n\n- ${SENTENCE}`)).toBe('md')
  expect(await formatOf(`Xem [bản gốc](https://minhha.example). ${SENTENCE}`)).toBe('md')
  expect(await formatOf(`| TT | Việc |\n|---|---|\n| 1 | ${SENTENCE} |`)).toBe('md')
  expect(await formatOf(`Số hiệu | 15-KH/ĐU |\n*\n-----\n#5 2 ** 3 ** 4\n${SENTENCE}`)).toBe('txt')
})

describe('a scan', () => {
  const scan = makePdf([{}, {}])
  const searchable = makePdf([{ texts: [{ text: SENTENCE, x: 85, y: 100, invisible: true }] }, {}])
  const recognized = [{ code: 'document-recognized', parameters: {} }]

  test.each([
    ['a searchable PDF', searchable, { pages: 2 }],
    ['text', SENTENCE, {}],
    ['bytes of text', utf8(SENTENCE), {}],
  ])('is read from what recognition makes of it: %s', async (_, result, more) => {
    const file = await readDocument(scan, { recognize: async () => result })

    expect(file).toMatchObject({ kind: 'blocks', format: 'pdf', ...more })
    expect(textOf(file)).toBe(SENTENCE)
    expect(file).toMatchObject({ notices: expect.arrayContaining(recognized) })
  })

  test.each([
    ['nothing but blanks', () => Promise.resolve(' \n')],
    ['another scan', () => Promise.resolve(scan)],
    ['a picture', () => Promise.resolve(bytesOf(0x89, 'PNG\r\n', 0, 0))],
    ['an error', () => Promise.reject(new Error('no'))],
  ])('is refused when recognition gives %s', async (_, recognize) => {
    expect(await readDocument(scan, { recognize })).toEqual({
      kind: 'refused',
      code: 'document-ocr-failed',
      parameters: {},
    })
  })

  test('a PDF with text is not recognised', async () => {
    const recognize = () => Promise.reject(new Error('not asked for'))

    expect(await readDocument(searchable, { recognize })).toMatchObject({ notices: [{}] })
  })
})
