import type { RowTexts, TellLine } from './table-row-texts.ts'

/** What a row is called. */
export interface RowNumber {
  readonly id: string
  readonly uid: number
  /** Null where the code is the number itself. */
  readonly code: string | null
}

/** The names of all rows, and the row that a code means. */
export interface RowNumbers {
  readonly rows: readonly RowNumber[]
  readonly idOf: (code: string) => string | null
}

/**
 * Gives every row a number: its code where that is a whole number, else the first that is free.
 * Where no row has a code, they are counted from 1.
 */
export function numberRows(rows: readonly RowTexts[], tell: TellLine): RowNumbers {
  const lineByCode = new Map<string, number>()
  const taken = new Set<number>()
  for (const { line, texts } of rows) {
    const code = foldCode(texts.code)
    if (code === '') continue
    const firstLine = lineByCode.get(code)
    if (firstLine === undefined) lineByCode.set(code, line)
    else tell(line, 'plan-file-line-code-twice', { value: texts.code, firstLine })
    const number = numberIn(texts.code)
    if (number !== null) taken.add(number)
  }
  let next = 1
  const idByCode = new Map<string, string>()
  const numbered = rows.map(({ texts }): RowNumber => {
    const own = numberIn(texts.code)
    if (own === null) while (taken.has(next)) next += 1
    const uid = own ?? next
    taken.add(uid)
    const id = String(uid)
    const code = own === null && texts.code !== '' ? texts.code : null
    idByCode.set(foldCode(code ?? id), id)
    return { id, uid, code }
  })
  return { rows: numbered, idOf: (code) => idByCode.get(foldCode(code)) ?? null }
}

/** Numbers that fit into those of Microsoft Project. */
function numberIn(code: string): number | null {
  return /^(?:0|[1-9]\d{0,8})$/.test(code) ? Number(code) : null
}

function foldCode(code: string): string {
  return code.normalize('NFC').toLowerCase().trim()
}
