import { createWorkingCalendar } from '@roviec/calendar'
import { readDirective, type DirectiveReading } from '@roviec/directive'
import { readDocument } from '../read-document.ts'

const CALENDAR = createWorkingCalendar()

/** Reads a file as the system reads an upload; throws where it would be refused. */
export async function readBack(bytes: Uint8Array): Promise<DirectiveReading> {
  const file = await readDocument(bytes)
  if (file.kind !== 'blocks') throw new Error(`refused: ${file.code}`)
  const result = readDirective(file.blocks, { calendar: CALENDAR })
  if (result.kind !== 'read') throw new Error(`refused: ${result.code}`)
  return result.reading
}
