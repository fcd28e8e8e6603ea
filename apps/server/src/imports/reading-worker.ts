import { parentPort, workerData } from 'node:worker_threads'
import { readSpreadsheet } from '@roviec/interchange'
import { readTables, type ReadTables, type TablesRefusal } from './read-tables.ts'

export interface ReadingRequest {
  readonly bytes: Uint8Array
  readonly fileName: string
}

export type ReadingAnswer = ReadTables | TablesRefusal

function read({ bytes, fileName }: ReadingRequest): ReadingAnswer {
  const file = readSpreadsheet(bytes)
  if (file.kind === 'refused') return file
  // A CSV file has one sheet without a name.
  return readTables(file.sheets.map((sheet) => ({ ...sheet, name: sheet.name || fileName })))
}

parentPort?.postMessage(read(workerData as ReadingRequest), [])
