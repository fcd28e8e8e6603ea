import type { Wording } from './verb.ts'

/** Ends a verb with exit code 2 and one sentence. */
export class CommandError extends Error {
  readonly wording: Wording

  constructor(wording: Wording) {
    super(wording.en)
    this.name = 'CommandError'
    this.wording = wording
  }
}
