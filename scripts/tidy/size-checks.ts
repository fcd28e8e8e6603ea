import { findStrings } from './code-text.ts'
import { findInFiles, type Check } from './source-tree.ts'

const COLUMNS_MAX = 100
const LINES_MAX = 300
const UNBREAKABLE =
  /'[^']*'|"[^"]*"|`[^`]*`|\/(?:\\.|\[(?:\\.|[^\]])*\]|[^/\\])+\/[a-z]*|https?:\S+|unicode-range:.*/g
const COMMENTS_AND_BLANKS = /^\s*(?:\/\/|\/?\*|--|$)/

/** Data, with its citations or sentences, and what a script writes, is as long as it is. */
const DATA =
  /\/(?:years|corpus|demo|documents|messages|data|texts)\/|\btexts?(?:-[a-z]+)*\.ts$|\/database-schema\.ts$/

/**
 * Prettier keeps code within the width; what remains is comments, and strings and expressions that
 * it cannot break, which stay whole so that they can be searched for.
 */
export const lineWidth: Check = {
  advice: `Break the line before column ${COLUMNS_MAX + 1}.`,
  find: (tree) =>
    findInFiles(tree, /\.(?:tsx?|mjs|css|sql|html)$/, (text, path) => {
      if (/\.test\.tsx?$/.test(path) || DATA.test(path)) return []
      const quoted = findQuotedLines(text)
      return text.split('\n').flatMap((line, index) => {
        const width = countColumns(line)
        const fits = width <= COLUMNS_MAX || quoted.has(index + 1) || isUnbreakable(line)
        return fits ? [] : [`${index + 1} has ${width} columns`]
      })
    }),
}

export const fileLength: Check = {
  advice: 'Split the file: one concept each.',
  find: (tree) =>
    findInFiles(tree, /\.(?:tsx?|mjs|css|sql)$/, (text, path) => {
      if (DATA.test(path)) return []
      const count = text.split('\n').filter((line) => !COMMENTS_AND_BLANKS.test(line)).length
      return count > LINES_MAX ? [`has ${count} lines`] : []
    }),
}

/** Lines of templates that run over several lines: what they hold is data. */
function findQuotedLines(text: string): ReadonlySet<number> {
  return new Set(
    findStrings(text).flatMap((piece) =>
      piece.text.split('\n').length > 1
        ? piece.text.split('\n').map((_, index) => piece.line + index)
        : [],
    ),
  )
}

function countColumns(text: string): number {
  return Array.from(text).length
}

/** One string, template, regular expression or address that takes most of the line. */
function isUnbreakable(line: string): boolean {
  const pieces = line.match(UNBREAKABLE) ?? []
  const longest = Math.max(0, ...pieces.map((piece) => countColumns(piece)))
  return longest > COLUMNS_MAX / 2
}
