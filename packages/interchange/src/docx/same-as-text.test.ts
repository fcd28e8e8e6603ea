import { createWorkingCalendar } from '@roviec/calendar'
import { blocksFromText, readDirective, type Block, type Paragraph } from '@roviec/directive'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWordFile } from '../testing/read-word-file.ts'
import { wordCell, wordParagraph } from '../testing/word-file.ts'

const CORPUS = new URL('../../../directive/src/corpus/', import.meta.url)
const NAMES = readdirSync(CORPUS).filter((name) =>
  existsSync(new URL(`${name}/document.txt`, CORPUS)),
)

describe('a document of the corpus reads from a Word file, with automatic numbers, as from its text', () => {
  test.each(NAMES)('%s', async (name) => {
    const blocks = blocksFromText(readFileSync(new URL(`${name}/document.txt`, CORPUS), 'utf8'))

    const { blocks: fromWord, marks } = await readWordFile(toWordParts(blocks))

    expect(readingOf(fromWord, marks)).toEqual(readingOf(blocks))
  })
})

function readingOf(blocks: readonly Block[], marks: readonly string[] = []): unknown {
  const result = readDirective(blocks, { calendar: createWorkingCalendar(), marks })
  if (result.kind === 'refused') return result.code
  const { text, document, tasks, targets } = result.reading
  const shown = tasks.map(({ findings: _findings, ...task }) => task)
  return { text, document, tasks: shown, targets }
}

const LISTS: readonly (readonly [RegExp, string, string, (marker: string) => number])[] = [
  [/^(\d{1,2})\. /u, 'decimal', '%1.', Number],
  [/^([a-d])\) /u, 'lowerLetter', '%1)', (letter) => letter.charCodeAt(0) - 96],
  [/^(-) /u, 'bullet', '-', () => 1],
]

/** Every numbered paragraph gets a list of its own that begins at its number. */
function toWordParts(blocks: readonly Block[]) {
  const lists: string[] = []
  const body = blocks.map((block) => {
    if (block.kind === 'table') return tableOf(block.rows)
    const item = LISTS.map((list) => ({ list, found: list[0].exec(block.text) })).find(
      ({ found }) => found !== null,
    )
    if (item?.found == null) return linesOf(block, block.text, '')
    const [, format, text, numberOf] = item.list
    lists.push(listOf(lists.length + 1, format, text, numberOf(item.found[1] ?? '')))
    const list = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists.length}"/></w:numPr>`
    return linesOf(block, block.text.slice(item.found[0].length), list)
  })
  return { body: body.join(''), numbering: lists.join('') }
}

function listOf(id: number, format: string, text: string, start: number): string {
  const level = `<w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>`
  return (
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0">${level}</w:lvl></w:abstractNum>` +
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
  )
}

function linesOf({ headingLevel }: Paragraph, text: string, list: string): string {
  const outline = headingLevel === undefined ? '' : `<w:outlineLvl w:val="${headingLevel - 1}"/>`
  const [first = '', ...rest] = text.split('\n').map(escape)
  const lines = [first, ...rest.map((line) => `</w:t><w:br/><w:t xml:space="preserve">${line}`)]
  return wordParagraph(lines.join(''), list + outline)
}

function tableOf(rows: readonly (readonly { readonly text: string }[])[]): string {
  const xml = rows.map((row) => {
    const cells = row.map(({ text }) =>
      wordCell(text.split('\n').map(escape).join('</w:t><w:br/><w:t>')),
    )
    return `<w:tr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl>${xml.join('')}</w:tbl>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
