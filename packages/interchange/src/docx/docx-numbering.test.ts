import { expect, test } from 'vitest'
import { readWordLines } from '../testing/read-word-file.ts'
import { wordParagraph } from '../testing/word-file.ts'

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const item = (text: string, depth: number, list = 1) =>
  wordParagraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)
const LIST = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'

async function markersOf(levels: string, body: string): Promise<readonly unknown[]> {
  const numbering = `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${LIST}`
  const lines = await readWordLines({ numbering, body })
  return lines.map((line) => String(line).split(' x')[0])
}

test('a level restarts behind the levels its list names, and numbers can be words', async () => {
  const levels =
    level(0, 'upperRoman', '%1.') +
    level(1, 'vietnameseCounting', 'Phần %2') +
    level(2, 'decimal', 'Điều %3.', '<w:lvlRestart w:val="1"/>')
  const depths = [0, 1, 2, 1, 2, 0, 2]

  expect(await markersOf(levels, depths.map((depth) => item('x', depth)).join(''))).toEqual([
    'I.',
    'Phần một',
    'Điều 1.',
    'Phần hai',
    'Điều 2.',
    'II.',
    'Điều 1.',
  ])
})

test('bullets of symbol fonts and letters that stand for dots are bullets, a plus is a plus', async () => {
  const wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'
  const levels =
    level(0, 'bullet', 'ü', wingdings) + level(1, 'bullet', 'o') + level(2, 'bullet', '+')

  expect(await markersOf(levels, item('x', 0) + item('x', 1) + item('x', 2))).toEqual([
    '•',
    '•',
    '+',
  ])
})

test('the words of a number in an old font are put into Unicode', async () => {
  const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>'

  expect(await markersOf(level(0, 'decimal', '§iÒu %1.', font), item('x', 0))).toEqual(['Điều 1.'])
})

test('a format that only a newer Word knows is counted in the one beside it', async () => {
  const formats =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
    '<mc:Choice><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice>' +
    '<mc:Fallback><w:numFmt w:val="lowerLetter"/></mc:Fallback></mc:AlternateContent>'
  const levels = `<w:lvl w:ilvl="0">${formats}<w:lvlText w:val="%1)"/></w:lvl>`

  expect(await markersOf(levels, item('x', 0) + item('x', 0))).toEqual(['a)', 'b)'])
})
