import type { Layout } from './lay-out-blocks.ts'

/**
 * The name under the signature, or null. The first signature is the document's; annexes follow it.
 */
export function findSigner(layout: Layout, zones: readonly string[]): string | null {
  const first = zones.indexOf('signature')
  if (first < 0) return null
  for (let index = first; zones[index] === 'signature'; index++) {
    const part = layout.parts[index]
    if (part === undefined) break
    const lines =
      part.kind === 'table'
        ? part.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines))
        : [part]
    for (const { start, end } of lines) {
      const name = readName(layout.text.slice(start, end), part.kind === 'table')
      if (name !== null) return name
    }
  }
  return null
}

const SIGNED = /\(?\[?đã\s(?:ký|kí)\]?\)?/giu

/** Whether the words are a person's name and nothing else, a note "(Đã ký)" aside. */
export function isPersonName(words: string): boolean {
  return PERSON.test(words.replace(SIGNED, ' ').trim())
}

function readName(line: string, isCell: boolean): string | null {
  const words = line.replace(SIGNED, ' ').replace(/\s+/g, ' ').trim()
  if (PERSON.test(words)) return words
  // A cell that lost its line breaks: "T/M BỘ CHÍNH TRỊ (Đã ký) Nguyễn Văn A".
  return isCell ? (NAME_AT_END.exec(words)?.[1] ?? null) : null
}

const PART = '\\p{Lu}[\\p{Ll}\\p{M}]{0,6}'
const TITLE = '(?:(?:PGS|GS|TS|ThS|BS|Ths|Đại tá|Thượng tá|Trung tá|Thiếu tướng)[.,]?\\s?){0,3}'
const PERSON = new RegExp(`^${TITLE}${PART}(?:\\s${PART}){1,4}$`, 'u')
const NAME_AT_END = new RegExp(`\\p{Lu}{2,}\\s(${PART}(?:\\s${PART}){1,4})$`, 'u')
