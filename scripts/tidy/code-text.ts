/** A comment, a string or a template, whichever begins first; each may hold the marks of the others. */
const COMMENT_OR_STRING =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
const REGULAR_EXPRESSION =
  /(?<=[=(,:[!&|?;]\s*)\/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g

export interface Piece {
  readonly text: string
  readonly line: number
}

/** The comments of a TypeScript, JavaScript or CSS file. */
export function findComments(code: string): Piece[] {
  return findPieces(code).filter(({ text }) => text.startsWith('/'))
}

/** The strings and templates of a file, with their quotes. */
export function findStrings(code: string): Piece[] {
  return findPieces(code).filter(({ text }) => !text.startsWith('/'))
}

/** The code alone: no comment, and strings and regular expressions reduced to their marks. */
export function bareCode(code: string): string {
  return withoutRegularExpressions(code).replaceAll(COMMENT_OR_STRING, (text) =>
    text.startsWith('/') ? keepLines(text) : `''${keepLines(text)}`,
  )
}

/** The code with its strings, without comments. */
export function codeWithoutComments(code: string): string {
  return code.replaceAll(COMMENT_OR_STRING, (text) =>
    text.startsWith('/') ? keepLines(text) : text,
  )
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

function findPieces(code: string): Piece[] {
  return [...withoutRegularExpressions(code).matchAll(COMMENT_OR_STRING)].map((match) => ({
    text: match[0],
    line: lineAt(code, match.index),
  }))
}

/** A regular expression may hold quotes, which would open a string that never closes. */
function withoutRegularExpressions(code: string): string {
  return code.replaceAll(
    REGULAR_EXPRESSION,
    (text) => `/_/${' '.repeat(Math.max(text.length - 3, 0))}`,
  )
}

function keepLines(text: string): string {
  return '\n'.repeat(text.split('\n').length - 1)
}
