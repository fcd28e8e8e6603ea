import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'
import { makeLongWordFile } from '../testing/long-word-file.ts'
import { readWordFile, readWordLines } from '../testing/read-word-file.ts'
import {
  makeWordFile,
  wordCell,
  wordFileEntries,
  wordParagraph,
  wordRun,
  wordRuns,
} from '../testing/word-file.ts'

const WORD = { body: wordParagraph('Kế hoạch') }

function without(part: string): Uint8Array {
  const { [part]: _, ...rest } = wordFileEntries(WORD)
  return zipSync(rest)
}

describe('a Word file that is not whole is refused as damaged', () => {
  test.each(['word/document.xml', '[Content_Types].xml', '_rels/.rels'])(
    'without %s',
    async (part) => {
      expect(await readDocument(without(part))).toEqual({
        kind: 'refused',
        code: 'document-damaged',
        parameters: {},
      })
    },
  )

  test.each([
    ['that ends in the middle', '<w:p><w:r><w:t>Kế'],
    ['whose elements cross', '<w:p><w:r></w:p></w:r>'],
    ['with an entity nobody declared', wordParagraph('&laugh;')],
    ['10,000 elements deep', '<w:p>'.repeat(10_000) + '</w:p>'.repeat(10_000)],
  ])('with XML %s', async (_, body) => {
    expect(await readDocument(makeWordFile({ body }))).toMatchObject({ code: 'document-damaged' })
  })

  test('with entities that unfold into each other, in any part', async () => {
    const entities = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">'
    const laughs = strToU8(`<!DOCTYPE s [${entities}]><s>&c;</s>`)

    expect(
      await readDocument(makeWordFile({ ...WORD, more: { 'word/styles.xml': laughs } })),
    ).toMatchObject({ code: 'document-damaged' })
  })
})

test('parts that a Word file can do without may be missing', async () => {
  for (const part of ['word/styles.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels']) {
    expect(await readDocument(without(part))).toMatchObject({ kind: 'blocks' })
  }
})

test('styles that are based on each other end, in a circle and in a long row', async () => {
  const styles = Array.from(
    { length: 5_000 },
    (_, index) =>
      `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${(index + 1) % 5_000}"/></w:style>`,
  ).join('')

  expect(
    await readWordLines({ styles, body: wordParagraph('Một', '<w:pStyle w:val="s0"/>') }),
  ).toEqual(['Một'])
})

test('documents that hang in a file as files of their own are told of', async () => {
  const { notices } = await readWordFile({
    body: `${wordParagraph('Một')}<w:altChunk r:id="rId9"/>${wordRuns(wordRun('Hai'), '<w:subDoc r:id="rId8"/>')}`,
  })

  expect(notices).toEqual([{ code: 'document-parts-unread', parameters: { parts: 2 } }])
})

test('a file in the namespaces of ISO/IEC 29500 Strict reads as any other', async () => {
  const parts = {
    styles: '<w:style w:type="paragraph" w:styleId="a"><w:rPr><w:b/></w:rPr></w:style>',
    body: wordParagraph('Một', '<w:pStyle w:val="a"/><w:jc w:val="end"/>'),
  }

  expect(await readWordFile({ ...parts, isStrict: true })).toEqual(await readWordFile(parts))
})

test('a table of 5,000 rows has 5,000 rows', async () => {
  const row = `<w:tr>${wordCell('1')}${wordCell('Lập danh sách')}${wordCell('Sở Y tế')}</w:tr>`

  const [table] = (await readWordFile({ body: `<w:tbl>${row.repeat(5_000)}</w:tbl>` })).blocks

  expect(table).toMatchObject({ kind: 'table', rows: { length: 5_000 } })
})

test('a plan of 20 pages as Word saves one reads whole, on 20 pages', async () => {
  const file = await readDocument(makeLongWordFile(20))

  if (file.kind !== 'blocks') throw new Error(file.code)
  const pages = file.blocks.map(({ page }) => page ?? 0)
  expect(pages).toEqual([...pages].sort((one, other) => one - other))
  expect([pages[0], pages.at(-1)]).toEqual([1, 20])
})

/** Numbers that look random and are the same in every run. */
function createDice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

describe('whatever is done to the XML of a Word file, the answer is blocks or a refusal', () => {
  const whole =
    wordRuns(wordRun('Hạn '), '<w:r><w:footnoteReference w:id="1"/><w:br w:type="page"/></w:r>') +
    wordParagraph('Một', '<w:rPr><w:del/></w:rPr><w:numPr><w:numId w:val="1"/></w:numPr>') +
    `<w:tbl><w:tr>${wordCell('a', '<w:gridSpan w:val="2"/>')}</w:tr>` +
    `<w:tr>${wordCell('b', '<w:vMerge w:val="restart"/>')}${wordCell('c', '<w:hMerge/>')}</w:tr></w:tbl>` +
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p>' +
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:type w:val="nextPage"/></w:sectPr>'
  test.each([1, 2, 3, 4])('(seed %i)', async (seed) => {
    const roll = createDice(seed)
    const tags = whole.match(/<[^>]+>/gu) ?? []
    const kinds = new Set<string>()
    for (let round = 0; round < 80; round += 1) {
      const pieces = whole.split(/(?=<)/u)
      for (let change = 0; change <= roll(3); change += 1) {
        const at = roll(pieces.length)
        // Whole tags change places, so that the XML often still holds together.
        if (roll(2) === 0) pieces[at] = (pieces[at] ?? '').replace(/"[^"]*"/u, `"${roll(99)}"`)
        else pieces.splice(at, roll(2), tags[roll(tags.length)] ?? '')
      }
      const file = await readDocument(makeWordFile({ body: pieces.join('') }))
      kinds.add(file.kind)
    }
    expect([...kinds].sort()).toEqual(['blocks', 'refused'])
  })

  test('and to its bytes', async () => {
    const bytes = zipSync(wordFileEntries({ body: whole }), { level: 0 })
    const roll = createDice(5)
    for (let round = 0; round < 150; round += 1) {
      const broken = bytes.slice(0, roll(4) === 0 ? roll(bytes.length) : bytes.length)
      for (let change = roll(3); change >= 0; change -= 1) {
        const at = roll(broken.length)
        broken[at] = (broken[at] ?? 0) ^ (1 << roll(8))
      }
      expect(['blocks', 'refused']).toContain((await readDocument(broken)).kind)
    }
  })
})
