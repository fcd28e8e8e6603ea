import type { IsoDate } from '@roviec/calendar'
import { recordAudit } from '../../audit/index.ts'
import {
  removePositions,
  removeUnits,
  savePositions,
  saveUnits,
  touchOrganization,
} from '../../organization/index.ts'
import { removeAppointments, removePeople, saveLastDays, savePeople } from '../../people/index.ts'
import { dayAt } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { hasDependentRows } from '../../platform/dependent-rows.ts'
import { refuse } from '../../platform/errors.ts'
import {
  requireIndependent,
  requireUntouched,
  requireWithoutAccounts,
  type Undoing,
  undoingOf,
} from '../import-undoing.ts'
import { listImportFacts } from '../queries/list-import-facts.ts'
import { accessImport, listEffects, saveUndone } from '../repository.ts'

/**
 * The accounts of people that are on, by person. They are not known here, so the application passes
 * this in.
 */
export type FindOpenLogins = (
  ctx: Context,
  personIds: readonly string[],
) => Promise<ReadonlyMap<string, string>>

/** Takes back what a file brought in, while all of it is as it was left and nothing depends on it. */
export async function undoImport(
  ctx: Context,
  importId: string,
  findOpenLogins: FindOpenLogins,
): Promise<void> {
  const stored = await accessImport(ctx, importId)
  const { status, appliedAt, fileSha256 } = stored
  if (status !== 'applied' || appliedAt === null || fileSha256 === null) {
    refuse('import-not-applied')
  }
  await touchOrganization(ctx)
  const effects = await listEffects(ctx, importId)
  const facts = await listImportFacts(ctx)
  requireUntouched(effects, facts)

  const undoing = undoingOf(effects, facts)
  requireIndependent(undoing, effects, facts)
  requireWithoutAccounts(effects, await findOpenLogins(ctx, undoing.removed.people))
  await unlessInUse(stored.fileName, () => write(ctx, undoing, dayAt(appliedAt)))
  await saveUndone(ctx, importId)
  await recordAudit(ctx, {
    action: 'import.undone',
    subjectId: importId,
    subjectLabel: stored.fileName,
    before: { counts: stored.counts },
    details: undoing.removed,
  })
}

/** From the top of what was brought in to its ground; descriptions go back to the day they came. */
async function write(ctx: Context, { removed, restored }: Undoing, since: IsoDate): Promise<void> {
  await removeAppointments(ctx, removed.appointments)
  await saveLastDays(
    ctx,
    restored.appointments.map(({ id, to, endDecision }) => ({ id, to, decision: endDecision })),
  )
  await removePeople(ctx, removed.people)
  await savePeople(ctx, restored.people)
  await removePositions(ctx, removed.positions)
  await savePositions(ctx, restored.positions, since)
  await saveUnits(ctx, restored.units, since)
  await removeUnits(ctx, removed.units)
}

/** What features above have come to hang on, such as tasks, the database knows. */
async function unlessInUse(fileName: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!hasDependentRows(error)) throw error
    refuse('import-undo-in-use', { names: fileName })
  }
}
