import { createWorkingCalendar } from '@roviec/calendar'
import { readDirective } from '@roviec/directive'
import { readDocument } from '@roviec/interchange'
import { makeLongPdfFile } from '../../packages/interchange/src/testing/long-pdf-file.ts'
import { makeLongWordFile } from '../../packages/interchange/src/testing/long-word-file.ts'
import { writePlan } from './directive.ts'
import { measure, type BenchmarkResult } from './result.ts'

/** From the bytes of a file to graded tasks, for each format. */
export async function documentBenchmarks(): Promise<readonly BenchmarkResult[]> {
  return [
    await measureReading('docx-300-pages', makeLongWordFile(300)),
    await measureReading('pdf-200-pages', makeLongPdfFile(200)),
    await measureReading('text-1-mb', new TextEncoder().encode(writePlan(1_000_000))),
  ]
}

async function measureReading(name: string, bytes: Uint8Array): Promise<BenchmarkResult> {
  const ours = () => countTasks(bytes)
  return measure({ name: `documents: ${name}`, n: await countTasks(bytes), ours, runs: 5 })
}

/** Reads the file whole and answers how many tasks are in it. */
async function countTasks(bytes: Uint8Array): Promise<number> {
  const file = await readDocument(bytes)
  if (file.kind === 'refused') throw new Error(`The file was refused: ${file.code}.`)
  const result = readDirective(file.blocks, {
    calendar: createWorkingCalendar(),
    marks: file.marks,
  })
  if (result.kind === 'refused') throw new Error(`The document was refused: ${result.code}.`)
  return result.reading.tasks.length
}
