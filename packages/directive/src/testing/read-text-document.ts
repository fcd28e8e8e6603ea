import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { blocksFromText } from '../blocks-from-text.ts'
import { layOutBlocks } from '../lay-out-blocks.ts'
import { readDirective } from '../read-directive.ts'
import type { ReadDocument } from './gold.ts'

const CALENDAR = createWorkingCalendar()

interface Line {
  readonly start: number
  readonly line: number
}

/** Reads a plain text, which may not be refused, and knows the source lines of each place. */
export function readTextDocument(text: string, issuedOn: string | null = null): ReadDocument {
  const blocks = blocksFromText(text)
  const fileIssuedOn = issuedOn === null ? null : isoDate(issuedOn)
  const result = readDirective(blocks, { calendar: CALENDAR, fileIssuedOn })
  if (result.kind !== 'read') throw new Error(`The document is refused: ${result.code}`)
  const starts = layOutBlocks(blocks).parts.flatMap((part): readonly Line[] =>
    part.kind === 'table' ? part.rows : [part],
  )
  const linesAt = (place: number): readonly [number, number] => {
    const index = starts.findLastIndex(({ start }) => start <= place)
    const line = starts[index]?.line ?? 1
    const next = starts[index + 1]?.line
    return [line, next === undefined ? Infinity : Math.max(line, next - 1)]
  }
  return { reading: result.reading, linesAt }
}
