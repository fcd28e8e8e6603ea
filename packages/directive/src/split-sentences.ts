import type { Span } from './reading.ts'

/**
 * The sentences of a stretch of text, trimmed. A full stop ends one only before a capital, a quote
 * or the end, and not behind an abbreviation ("TP. Hồ Chí Minh", "v.v.") or a number.
 */
export function splitSentences(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = []
  const stretch = text.slice(start, end)
  let from = start
  for (const match of stretch.matchAll(ENDING)) {
    const at = match.index + match[0].length
    if (at >= stretch.length || !endsSentence(stretch, match.index, at)) continue
    push(sentences, text, from, start + at)
    from = start + at
  }
  push(sentences, text, from, end)
  return sentences
}

/** The parts of a sentence between semicolons, trimmed; brackets keep theirs together. */
export function splitClauses(text: string, start: number, end: number): Span[] {
  const clauses: Span[] = []
  let depth = 0
  let from = start
  for (let at = start; at < end; at++) {
    const sign = text.charCodeAt(at)
    if (sign === OPEN) depth += 1
    else if (sign === CLOSE && depth > 0) depth -= 1
    else if (sign === SEMICOLON && depth === 0) {
      push(clauses, text, from, at)
      from = at + 1
    }
  }
  push(clauses, text, from, end)
  return clauses
}

const OPEN = '('.charCodeAt(0)
const CLOSE = ')'.charCodeAt(0)
const SEMICOLON = ';'.charCodeAt(0)
const ENDING = /[.!?…]["”’)]{0,2}(?=\s|$)/gu
const ABBREVIATION =
  /(?:^|[\s(,/])(?:TP|Tp|tp|P|Q|TX|KT|TM|TL|TUQ|T\/M|K\/T|v\.v|vv|ThS|TS|PGS|GS|BS|Đ\/c|đ\/c|đc|St|No|\p{Lu})$/u

function endsSentence(text: string, sign: number, at: number): boolean {
  const next = text.slice(at, at + 3).trimStart()
  if (next !== '' && !/^[\p{Lu}\d"“‘(+\-–•]/u.test(next)) return false
  if (text[sign] !== '.') return true
  const before = text.slice(Math.max(0, sign - 6), sign)
  return !ABBREVIATION.test(before) && !/^\s?\d{1,2}$/u.test(before.slice(-3))
}

function push(spans: Span[], text: string, start: number, end: number): void {
  let [from, to] = [start, end]
  while (from < to && text[from] === ' ') from += 1
  while (to > from && text[to - 1] === ' ') to -= 1
  if (to > from) spans.push({ start: from, end: to })
}
