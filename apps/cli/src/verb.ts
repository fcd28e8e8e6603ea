import type { ParseArgsOptionsConfig } from 'node:util'
import type { Language } from '@roviec/contract'
import type { Terminal } from './terminal.ts'

/** 0: fine. 1: findings, or nothing found. 2: could not run. */
export type ExitCode = 0 | 1 | 2

/** A sentence in both languages of the system. */
export type Wording = Readonly<Record<Language, string>>

/** One verb of the command line: `roviec read`. */
export interface Verb {
  readonly name: string
  /** One line for the list of verbs. */
  readonly summary: Wording
  /** What follows `roviec`: `read FILE [--json]`. */
  readonly usage: string
  /** Lines that explain options and exit codes. */
  readonly help: Wording
  readonly options: ParseArgsOptionsConfig
  readonly run: (call: VerbCall) => ExitCode | Promise<ExitCode>
}

/** A verb with what was typed after it. */
export interface VerbCall {
  readonly terminal: Terminal
  readonly language: Language
  readonly words: readonly string[]
  readonly json: boolean
  /** The value of an option of the verb, or null when it was not given. */
  readonly option: (name: string) => string | null
  readonly isSet: (name: string) => boolean
}
