import { refreshWarningsFor, type SweepResult, sweepWarnings } from '../warnings/index.ts'
import type { World } from './world.ts'

/** A warning as a test compares it. */
export interface StoredWarning {
  readonly taskId: string
  readonly kind: string
  readonly openedOn: string
  readonly closedOn: string | null
}

/** Every episode of the tenant, those of one task together, by the day they opened. */
export async function listEpisodes(world: World): Promise<readonly StoredWarning[]> {
  return world.owner<StoredWarning & Record<string, unknown>>(
    `SELECT task_id AS "taskId", kind, opened_on::text AS "openedOn", closed_on::text AS "closedOn"
     FROM warnings.warning WHERE tenant_id = $1 ORDER BY task_id, opened_on, kind`,
    [world.tenantId],
  )
}

/** The morning's sweep of the world's day. */
export function sweep(world: World) {
  return world.inTenant(sweepWarnings)
}

/** The same, but nothing of it is kept: for measuring one sweep again and again. */
export async function sweepAndUndo(world: World): Promise<SweepResult> {
  try {
    return await world.inTenant(async (ctx) => {
      throw new Undo(await sweepWarnings(ctx))
    })
  } catch (error) {
    if (error instanceof Undo) return error.result
    throw error
  }
}

class Undo extends Error {
  readonly result: SweepResult

  constructor(result: SweepResult) {
    super('undone')
    this.result = result
  }
}

/** What background work does after acts. */
export function refresh(world: World, ...subjectIds: string[]): Promise<void> {
  return world.inTenant((ctx) => refreshWarningsFor(ctx, subjectIds))
}
