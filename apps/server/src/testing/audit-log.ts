import type { World } from './world.ts'

/** An entry of the record with its payload, as a test compares it. */
export interface LoggedEntry {
  readonly action: string
  readonly subjectId: string | null
  readonly personId: string | null
  readonly subjectLabel: unknown
  readonly note: unknown
  readonly before: unknown
  readonly after: unknown
  readonly details: unknown
}

/** What the tenant's record says so far, in order. */
export async function auditEntries(world: World): Promise<readonly LoggedEntry[]> {
  const entries = await world.owner<EntryRow>(
    `SELECT seq::int, action, subject_id, actor_person_id FROM audit.entry
     WHERE tenant_id = $1 ORDER BY seq`,
    [world.tenantId],
  )
  const payload = await world.owner<PayloadRow>(
    'SELECT seq::int, field, value FROM audit.payload WHERE tenant_id = $1',
    [world.tenantId],
  )
  const valueOf = (seq: number, field: string) => {
    const row = payload.find((candidate) => candidate.seq === seq && candidate.field === field)
    return row?.value ? (JSON.parse(row.value) as unknown) : undefined
  }
  return entries.map(({ seq, action, subject_id, actor_person_id }) => ({
    action,
    subjectId: subject_id,
    personId: actor_person_id,
    subjectLabel: valueOf(seq, 'subject-label'),
    note: valueOf(seq, 'note'),
    before: valueOf(seq, 'before'),
    after: valueOf(seq, 'after'),
    details: valueOf(seq, 'details'),
  }))
}

/** The status and the code of a refusal, to be compared in one line. */
export async function refusalOf(response: Response): Promise<[number, string]> {
  const problem = (await response.json()) as { readonly code: string }
  return [response.status, problem.code]
}

/** The statuses of requests sent at the same moment, in ascending order. */
export function statusesOf(responses: readonly Response[]): number[] {
  return responses.map((response) => response.status).toSorted((a, b) => a - b)
}

interface EntryRow {
  readonly seq: number
  readonly action: string
  readonly subject_id: string | null
  readonly actor_person_id: string | null
}

interface PayloadRow {
  readonly seq: number
  readonly field: string
  readonly value: string | null
}
