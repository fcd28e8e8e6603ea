import { open } from 'node:fs/promises'
import {
  DEFAULT_PLAN_FILE_LIMITS,
  readPlanFile,
  type PlanFile,
  type PlanFileRefusal,
  type ReadPlanFile,
} from '@roviec/interchange'
import { CommandError } from './command-error.ts'
import { noticeOfPlanFile, refusalOfPlanFile } from './plan-file-wordings.ts'
import type { Terminal } from './terminal.ts'
import type { VerbCall } from './verb.ts'
import { fileNotReadable } from './wordings.ts'

/**
 * Reads a plan file. Remarks on it go to standard error.
 *
 * @throws CommandError when the file cannot be opened or is refused
 */
export async function loadPlanFile(
  path: string,
  { terminal, language }: Pick<VerbCall, 'terminal' | 'language'>,
): Promise<ReadPlanFile> {
  const { file } = await readAsPlan(path, terminal)
  if (file.kind === 'refused') throw new CommandError(refusalOfPlanFile(file, path))
  for (const notice of file.notices) terminal.say(noticeOfPlanFile(notice)[language])
  return file
}

/**
 * Reads a file that may be a plan or a document: null where it is no plan.
 *
 * @throws CommandError when the file cannot be opened, or is a plan that is refused
 */
export async function findPlanFile(
  path: string,
  { terminal, language }: Pick<VerbCall, 'terminal' | 'language'>,
): Promise<ReadPlanFile | null> {
  const { file, isZip } = await readAsPlan(path, terminal)
  if (file.kind === 'refused') {
    if (isPlan(file, isZip)) throw new CommandError(refusalOfPlanFile(file, path))
    return null
  }
  for (const notice of file.notices) terminal.say(noticeOfPlanFile(notice)[language])
  return file
}

async function readAsPlan(
  path: string,
  { resolvePath, today }: Terminal,
): Promise<{ readonly file: PlanFile; readonly isZip: boolean }> {
  const bytes = await readFileBytes(resolvePath(path), path)
  const file = readPlanFile(bytes, { startOn: today })
  return { file, isZip: bytes[0] === 0x50 && bytes[1] === 0x4b }
}

const NO_PLAN: readonly PlanFileRefusal['code'][] = ['plan-file-format-unknown', 'plan-file-empty']

/**
 * Any text without a head may be a document, and so may a page; XML that says Project may not, nor
 * may a workbook.
 */
function isPlan({ code, parameters }: PlanFileRefusal, isZip: boolean): boolean {
  if (code === 'plan-file-without-head') return isZip
  if (code === 'plan-file-namespace') return /project/iu.test(String(parameters['found']))
  return code.startsWith('plan-file-') && !NO_PLAN.includes(code)
}

/** Reads a file, but no more of it than shows that it is too large. */
async function readFileBytes(file: string, path: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file)
    const { size } = await handle.stat()
    const { fileBytesMax } = DEFAULT_PLAN_FILE_LIMITS
    if (size > fileBytesMax) {
      const parameters = {
        megabytes: Math.ceil(size / MEGABYTE),
        maxMegabytes: Math.floor(fileBytesMax / MEGABYTE),
      }
      throw new CommandError(
        refusalOfPlanFile(
          { kind: 'refused', code: 'plan-file-too-large', parameters, lines: [] },
          path,
        ),
      )
    }
    return new Uint8Array(await handle.readFile())
  } catch (error) {
    if (error instanceof CommandError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
    throw new CommandError(fileNotReadable(path, code))
  }
}

const MEGABYTE = 1024 * 1024
