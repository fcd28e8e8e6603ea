import { recordAudit } from '../../audit/index.ts'
import {
  addPositions,
  addUnits,
  savePositions,
  saveUnits,
  touchOrganization,
} from '../../organization/index.ts'
import {
  addAppointments,
  addPeople,
  canBeginFile,
  saveLastDays,
  savePeople,
} from '../../people/index.ts'
import type { Context } from '../../platform/context.ts'
import { newId } from '../../platform/ids.ts'
import { dryRunOf, requireApplicable, requireDraft } from '../import.ts'
import { type Effect, effectsOf, type ImportEffects, keptEffectsOf } from '../import-effects.ts'
import { planImport } from '../import-plan.ts'
import { listImportFacts } from '../queries/list-import-facts.ts'
import type { ReadTables } from '../read-tables.ts'
import { accessImport, saveApplied } from '../repository.ts'

/**
 * Brings in all rows of a file, or none. The file is tried out once more within the transaction,
 * and only what comes to the very same is brought in.
 */
export async function applyImport(
  ctx: Context,
  given: { readonly importId: string; readonly digest: string; readonly tables: ReadTables },
): Promise<void> {
  const { importId, tables } = given
  const stored = await accessImport(ctx, importId)
  requireDraft(stored)
  // Whoever else changes the organization waits from here on, or we wait for them.
  await touchOrganization(ctx)
  const mayBeginFiles = canBeginFile(ctx.actor)
  const facts = await listImportFacts(ctx)
  const plan = planImport(tables, facts, { today: ctx.today, mayBeginFiles })
  const found = dryRunOf(tables, plan)
  requireApplicable(found, { digest: given.digest, stored: stored.digest })

  const effects = effectsOf(plan, newId)
  await write(ctx, effects)
  const kept = keptEffectsOf(effects)
  await saveApplied(ctx, importId, kept)
  const created = kept.filter(({ before }) => before === null)
  await recordAudit(ctx, {
    action: 'import.applied',
    subjectId: importId,
    subjectLabel: stored.fileName,
    after: { fileSha256: stored.fileSha256, digest: found.digest, counts: found.counts },
    details: {
      created: Object.groupBy(
        created.map(({ kind, subjectId }) => ({ kind, subjectId })),
        ({ kind }) => kind,
      ),
      changed: kept.filter(({ before }) => before !== null),
    },
  })
}

async function write(ctx: Context, effects: ImportEffects): Promise<void> {
  const { units, positions, people, appointments } = effects
  await addUnits(ctx, newOf(units))
  await saveUnits(ctx, changedOf(units), ctx.today)
  // A head who steps back makes room for the new one.
  await savePositions(ctx, changedOf(positions), ctx.today)
  await addPositions(ctx, newOf(positions))
  await addPeople(ctx, newOf(people))
  await savePeople(ctx, changedOf(people))
  await saveLastDays(
    ctx,
    changedOf(appointments).map(({ id, to, endDecision }) => ({ id, to, decision: endDecision })),
  )
  await addAppointments(ctx, newOf(appointments))
}

function newOf<T>(effects: readonly Effect<T>[]): readonly T[] {
  return effects.filter(({ before }) => before === null).map(({ after }) => after)
}

function changedOf<T>(effects: readonly Effect<T>[]): readonly T[] {
  return effects.filter(({ before }) => before !== null).map(({ after }) => after)
}
