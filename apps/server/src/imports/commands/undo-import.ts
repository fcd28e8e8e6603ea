import { isoDate } from '@roviec/calendar'
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
import { dependentIdOf } from '../../platform/dependent-id.ts'
import { refuse } from '../../platform/errors.ts'
import type { KeptEffect } from '../import-effects.ts'
import { namesOf, requireUntouched, type Undoing, undoingOf } from '../import-undoing.ts'
import { listImportFacts } from '../queries/list-import-facts.ts'
import { accessImport, listEffects, saveUndone } from '../repository.ts'

/** Takes back what a file brought in, while all of it is as it was left and nothing depends on it. */
export async function undoImport(ctx: Context, importId: string): Promise<void> {
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
  await naming(effects, () => write(ctx, undoing, isoDate(dayAt(appliedAt))))
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
async function write(ctx: Context, { removed, restored }: Undoing, since: KeptDay): Promise<void> {
  await removeAppointments(ctx, removed.appointments)
  await saveLastDays(
    ctx,
    restored.appointments.map(({ id, to }) => ({ id, to, decision: null })),
  )
  await removePeople(ctx, removed.people)
  await savePeople(ctx, restored.people)
  await removePositions(ctx, removed.positions)
  await savePositions(ctx, restored.positions, since)
  await saveUnits(ctx, restored.units, since)
  await removeUnits(ctx, removed.units)
}

type KeptDay = Parameters<typeof saveUnits>[2]

/** The database knows best what else depends on a row; the refusal says on which. */
async function naming(effects: readonly KeptEffect[], work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const id = dependentIdOf(error)
    if (id === null) throw error
    const named = effects.filter(({ subjectId }) => subjectId === id)
    refuse('import-undo-blocked', { names: named.length > 0 ? namesOf(named) : '…' })
  }
}
