import type { OwnSession } from '@roviec/contract'
import type { Identity } from '../identity.ts'
import { listSessions } from '../session-repository.ts'
import type { SignedInHere } from '../session.ts'

/** Where the account is signed in, the newest first. */
export async function listOwnSessions(
  { tables, platform }: Identity,
  { userId, session }: SignedInHere,
): Promise<{ entries: OwnSession[] }> {
  const rows = await listSessions(tables, userId, platform.clock.now())
  const entries = rows.map((row) => ({
    id: row.id,
    device: row.user_agent || null,
    startedAt: row.created_at,
    seenAt: row.seen_at ?? row.created_at,
    current: row.id === session.id,
  }))
  return { entries }
}
