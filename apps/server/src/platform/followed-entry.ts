/** What a follower of the audit log sees of an entry: who, when and what stand in the log alone. */
export interface FollowedEntry {
  readonly seq: number
  /** `noun.past-tense`. */
  readonly action: string
  readonly subjectId: string | null
}

/** How followers read the log; given by app.ts, since the audit feature lies above the platform. */
export interface LogReader {
  /** The last entry of every tenant that has one. */
  readonly listHeads: () => Promise<readonly { readonly tenantId: string; readonly seq: number }[]>
  /** Entries after `seq`, in order, at most so many. */
  readonly listEntriesAfter: (
    tenantId: string,
    seq: number,
    limit: number,
  ) => Promise<readonly FollowedEntry[]>
}
