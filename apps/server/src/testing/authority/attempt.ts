import type { ErrorCode } from '@roviec/contract'
import type { Sender } from '../world.ts'
import type { AuthorityWorld } from './authority-world.ts'
import type { Subject } from './authority.ts'
import type { Subjects } from './subjects.ts'

/** What a recipe gets: the subjects of one place, and which of them the rule is about. */
export interface Asked {
  readonly subjects: Subjects
  readonly of: Subject | undefined
  readonly sender: Sender
  readonly authority: AuthorityWorld
}

/** A request that whoever may make it would get an answer to. */
export interface Attempt {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
  readonly ifMatch?: number
  /** Another session of the same person, where the request ends the one it is sent with. */
  readonly as?: Sender
  /** What the answer holds when its list shows the subject. */
  readonly shows?: string
  /**
   * A refusal of the content, which proves that the right was there: where a complete request would
   * need more than is worth building, such as a password.
   */
  readonly provenBy?: ErrorCode
}

export type Recipe = (asked: Asked) => Attempt | Promise<Attempt>
