import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { IsoDate } from '@roviec/calendar'

/** Where a verb reads and writes. Results go out, everything said about them goes to `say`. */
export interface Terminal {
  readonly today: IsoDate
  readonly env: Readonly<Record<string, string | undefined>>
  /** Writes to standard output, which holds the result and nothing else. */
  readonly print: (text: string) => void
  /** Writes a line to standard error. */
  readonly say: (line: string) => void
  /** A path as the caller meant it: from the folder where the command was typed. */
  readonly resolvePath: (path: string) => string
  /** The lines of standard input, or null when a person sits there and would have to type them. */
  readonly readLines: () => AsyncIterable<string> | null
}

/** Connects a terminal to a process. npm runs scripts elsewhere and leaves the folder in INIT_CWD. */
export function openTerminal(process: NodeJS.Process, today: IsoDate): Terminal {
  const folder = process.env['INIT_CWD'] ?? process.cwd()
  // Whoever reads only the beginning of the result closes the pipe; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  return {
    today,
    env: process.env,
    print: (text) => process.stdout.write(text),
    say: (line) => process.stderr.write(`${line}\n`),
    resolvePath: (path) => resolve(folder, path),
    readLines: () => (process.stdin.isTTY ? null : createInterface({ input: process.stdin })),
  }
}
