import { open } from 'node:fs/promises'
import { createWorkingCalendar, type WorkingCalendar } from '@roviec/calendar'
import { errorText, noticeText, type ErrorCode, type Language } from '@roviec/contract'
import {
  readDirective,
  type ClarityChecklist,
  type DirectiveReading,
  type DirectiveRefusal,
} from '@roviec/directive'
import {
  DEFAULT_READ_LIMITS,
  readDocument,
  type DocumentBlocks,
  type DocumentRefusal,
  type ReadDocumentOptions,
} from '@roviec/interchange'
import { CommandError } from './command-error.ts'
import type { VerbCall, Wording } from './verb.ts'
import { fileNotReadable, planFormat } from './wordings.ts'

/** A document as the verbs use it. */
export interface LoadedDocument {
  readonly reading: DirectiveReading
  readonly calendar: WorkingCalendar
}

/** How the words "trước ngày" are taken; see `DirectiveOptions`. */
export type BeforeDay = 'exclusive' | 'inclusive'

/** What the reading depends on beside the file. */
export interface LoadOptions {
  readonly beforeDay?: BeforeDay
  readonly checklist?: ClarityChecklist
}

/**
 * Reads an official document from a file. Remarks on it go to standard error.
 *
 * @throws CommandError when the file cannot be opened or the document is refused
 */
export async function loadDocument(
  path: string,
  { terminal, language }: Pick<VerbCall, 'terminal' | 'language'>,
  options: LoadOptions = {},
): Promise<LoadedDocument> {
  const bytes = await readFileBytes(terminal.resolvePath(path), path)
  const file = await readDocument(bytes, recognitionOf(terminal.env))
  if (file.kind === 'refused') throw new CommandError(wordingOfRefusal(file, path))
  sayNotices(file, language, terminal.say)

  const calendar = createWorkingCalendar()
  const result = readDirective(file.blocks, { ...options, calendar, marks: file.marks })
  if (result.kind === 'refused') throw new CommandError(wordingOfDirective(result, path))
  return { reading: result.reading, calendar }
}

/** The office's own program for scans, if the environment names one. */
function recognitionOf(env: VerbCall['terminal']['env']): Pick<ReadDocumentOptions, 'recognize'> {
  const command = env['ROVIEC_OCR_COMMAND']?.trim() ?? ''
  if (command === '') return {}
  return {
    recognize: async (bytes) => {
      // The server is large; whoever reads no scan does not load it.
      const { createRecognizer } = await import('@roviec/server')
      return createRecognizer({ command, env })(bytes)
    },
  }
}

/** Reads a file, but no more of it than shows that it is too large. */
async function readFileBytes(file: string, path: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file)
    const { size } = await handle.stat()
    const bytesMax = DEFAULT_READ_LIMITS.fileBytesMax
    if (size > bytesMax) throw new CommandError(wordingOfSize(size, bytesMax, path))
    return new Uint8Array(await handle.readFile())
  } catch (error) {
    if (error instanceof CommandError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
    throw new CommandError(fileNotReadable(path, code))
  }
}

const MEGABYTE = 1024 * 1024

function wordingOfSize(size: number, bytesMax: number, path: string): Wording {
  return wordingOfCode(path, 'document-too-large', {
    megabytes: Math.ceil(size / MEGABYTE),
    maxMegabytes: Math.floor(bytesMax / MEGABYTE),
  })
}

/** Formats of plans have verbs of their own. */
const PLAN_FORMATS = ['xml', 'xlsx', 'json']

function wordingOfRefusal({ code, parameters }: DocumentRefusal, path: string): Wording {
  const detected = String(parameters['detected'] ?? '')
  return code === 'document-format-unknown' && PLAN_FORMATS.includes(detected)
    ? inFile(path, planFormat(`.${detected}`))
    : wordingOfCode(path, code, parameters)
}

function wordingOfDirective(refusal: DirectiveRefusal, path: string): Wording {
  if (refusal.code === 'secrecy-stamp') return wordingOfCode(path, 'document-secret')
  const pages = Math.round(refusal.lengthMax / 3_000)
  return wordingOfCode(path, 'document-too-many-pages', { pages, maxPages: pages })
}

function wordingOfCode(
  path: string,
  code: ErrorCode,
  parameters: Readonly<Record<string, string | number>> = {},
): Wording {
  return inFile(path, {
    vi: errorText(code, parameters, 'vi'),
    en: errorText(code, parameters, 'en'),
  })
}

function inFile(path: string, { vi, en }: Wording): Wording {
  return { vi: `${path}: ${vi}`, en: `${path}: ${en}` }
}

function sayNotices(
  { notices }: DocumentBlocks,
  language: Language,
  say: (line: string) => void,
): void {
  for (const { code, parameters } of notices) say(noticeText(code, parameters, language))
}
