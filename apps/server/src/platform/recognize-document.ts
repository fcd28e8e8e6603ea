import { spawn, type ChildProcess } from 'node:child_process'
import { createQueue } from './document-queue.ts'
import { type Log, silentLog } from './log.ts'

/** Makes a searchable PDF or plain text of a scanned PDF. Rejects when the command cannot. */
export type Recognize = (bytes: Uint8Array, signal?: AbortSignal) => Promise<Uint8Array>

export interface RecognitionCommand {
  /** A program and its arguments, parted by spaces: no shell reads them. */
  readonly command: string
  /** Of it only what a program needs to find its way is handed on. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly limits?: RecognitionLimits
  /** Told why a recognition failed, never what a document says. */
  readonly log?: Log
}

export interface RecognitionLimits {
  readonly milliseconds: number
  readonly outputBytes: number
}

const DEFAULT_LIMITS: RecognitionLimits = { milliseconds: 120_000, outputBytes: 50 * 1024 * 1024 }

/** Each that waits holds up to 20 MB, and the last of five waits ten minutes at the worst. */
const WAITING_MAX = 5

const HANDED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TESSDATA_PREFIX', 'SystemRoot']

/**
 * The office's own program for recognising text: it reads a PDF from standard input and writes a
 * searchable PDF, or text, to standard output. One document at a time, with limits of time and
 * output; who comes when too many wait is refused (`document-queue-full`). The program ends with
 * all that it has started, also when the wait for it is aborted.
 */
export function createRecognizer(setUp: RecognitionCommand): Recognize {
  const { command, env, limits = DEFAULT_LIMITS, log = silentLog } = setUp
  const line = createQueue(1, WAITING_MAX)
  const [program = '', ...words] = command.split(/\s+/u).filter((word) => word !== '')
  const handedOn = Object.fromEntries(HANDED_ON.map((name) => [name, env[name]]))
  const run = async (bytes: Uint8Array, signal: AbortSignal | undefined) => {
    signal?.throwIfAborted()
    // A group of its own: such programs start others, which must end with them.
    const child = spawn(program, words, {
      env: handedOn,
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    try {
      return await gatherOutput(child, { bytes, signal, limits })
    } catch (error) {
      // Of a program that never began there is none, though Node gives a number.
      const exitCode = child.pid === undefined ? null : child.exitCode
      log.warn({ cause: causeOf(error), exitCode }, 'a scanned document was not recognised')
      throw error
    }
  }
  return (bytes, signal) => line.run(() => run(bytes, signal))
}

/** The reasons below are our own words; of an error of the system its code says enough. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return null
  return 'code' in error ? error.code : error.message
}

interface Recognition {
  readonly bytes: Uint8Array
  readonly signal: AbortSignal | undefined
  readonly limits: RecognitionLimits
}

async function gatherOutput(
  child: ChildProcess,
  { bytes, signal, limits }: Recognition,
): Promise<Uint8Array> {
  const ended = Promise.withResolvers<Uint8Array>()
  const stop = (why: string) => ended.reject(new Error(why))
  const abort = () => stop('aborted')
  const timer = setTimeout(
    () => stop(`no end after ${limits.milliseconds} ms`),
    limits.milliseconds,
  )
  signal?.addEventListener('abort', abort)

  const pieces: Buffer[] = []
  let length = 0
  child.stdout?.on('data', (piece: Buffer) => {
    length += piece.length
    if (length > limits.outputBytes) stop(`more than ${limits.outputBytes} bytes`)
    else pieces.push(piece)
  })
  child.once('error', ended.reject)
  child.once('close', (code) => {
    if (code !== 0) stop(`it ended with ${code}`)
    else if (length === 0) stop('it wrote nothing')
    else ended.resolve(new Uint8Array(Buffer.concat(pieces)))
  })
  // A program that does not read to the end closes the pipe; its exit code says what happened.
  child.stdin?.on('error', () => {})
  child.stdin?.end(bytes)
  try {
    return await ended.promise
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
    kill(child)
  }
}

/** The group outlives its first program for as long as something that it started does. */
function kill(child: ChildProcess): void {
  child.stdout?.destroy()
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
