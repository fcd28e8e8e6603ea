import { spawn, type ChildProcess } from 'node:child_process'

/** Makes a searchable PDF or plain text of a scanned PDF. Rejects when the command cannot. */
export type Recognize = (bytes: Uint8Array, signal?: AbortSignal) => Promise<Uint8Array>

export interface RecognitionCommand {
  /** A program and its arguments, parted by spaces: no shell reads them. */
  readonly command: string
  /** Of it only what a program needs to find its way is handed on. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly limits?: RecognitionLimits
}

export interface RecognitionLimits {
  readonly milliseconds: number
  readonly outputBytes: number
}

const DEFAULT_LIMITS: RecognitionLimits = { milliseconds: 120_000, outputBytes: 50 * 1024 * 1024 }

const HANDED_ON = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TESSDATA_PREFIX', 'SystemRoot']

/**
 * The office's own program for recognising text: it reads a PDF from standard input and writes a
 * searchable PDF, or text, to standard output. One document at a time, with limits of time and
 * output; an aborted wait ends the program and all that it has started.
 */
export function createRecognizer({ command, env, limits }: RecognitionCommand): Recognize {
  let last: Promise<unknown> = Promise.resolve()
  const [program = '', ...words] = command.split(/\s+/u).filter((word) => word !== '')
  const handedOn = Object.fromEntries(HANDED_ON.map((name) => [name, env[name]]))
  const run = ({ bytes, signal }: Omit<Recognition, 'limits'>) => {
    signal?.throwIfAborted()
    // A group of its own: such programs start others, which must end with them.
    const child = spawn(program, words, {
      env: handedOn,
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    return gatherOutput(child, { bytes, signal, limits: limits ?? DEFAULT_LIMITS })
  }
  return (bytes, signal) => {
    const mine = last.then(() => run({ bytes, signal }))
    last = mine.catch(() => null)
    return mine
  }
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
    if (child.exitCode === null) kill(child)
  }
}

function kill(child: ChildProcess): void {
  child.stdout?.destroy()
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
    else child.kill('SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
