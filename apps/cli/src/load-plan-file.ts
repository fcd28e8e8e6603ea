import { open } from 'node:fs/promises'
import { DEFAULT_PLAN_FILE_LIMITS, readPlanFile, type ReadPlanFile } from '@roviec/interchange'
import { CommandError } from './command-error.ts'
import { noticeOfPlanFile, refusalOfPlanFile } from './plan-file-wordings.ts'
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
  const file = readPlanFile(await readFileBytes(terminal.resolvePath(path), path))
  if (file.kind === 'refused') throw new CommandError(refusalOfPlanFile(file, path))
  for (const notice of file.notices) terminal.say(noticeOfPlanFile(notice)[language])
  return file
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
