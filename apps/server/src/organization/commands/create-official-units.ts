import type { CommuneCounts, CreateOfficialUnits } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { addUnits } from '../import-repository.ts'
import { countKinds, OFFICIAL_PROVINCES } from '../official-units.ts'
import { listCodesTaken } from '../official-units-repository.ts'
import { getUnitOn, lockUnit, requireAbility } from '../repository.ts'
import { UNIT_DEPTH_MAX, unitBelow } from '../unit.ts'

/**
 * Creates every ward, commune and special zone of a province below a unit. Those whose code a unit
 * has already stay as they are; when all are there, `official-units-complete`.
 */
export async function createOfficialUnits(
  ctx: Context,
  provinceCode: string,
  { parentId, validFrom, decision }: CreateOfficialUnits,
): Promise<{ created: CommuneCounts; skipped: number }> {
  requireAbility(ctx, 'create-unit')
  const province = OFFICIAL_PROVINCES.find(({ code }) => code === provinceCode)
  if (!province) refuse('official-province-not-found')
  await lockUnit(ctx, parentId)
  const parent = await getUnitOn(ctx, parentId, validFrom)
  if (parent.path.length >= UNIT_DEPTH_MAX) refuse('unit-too-deep')
  const codes = province.communes.map(({ code }) => code)
  const taken = await listCodesTaken(ctx, codes)
  const missing = province.communes.filter(({ code }) => !taken.has(code))
  if (missing.length === 0) refuse('official-units-complete', { count: codes.length })

  const units = missing.map(({ code: officialCode, ...commune }) =>
    unitBelow(parent, newId(), { ...commune, parentId, code: null, officialCode, validFrom }),
  )

  await addUnits(ctx, units)
  const created = countKinds(missing)
  await recordAudit(ctx, {
    action: 'official-units.created',
    subjectId: parentId,
    subjectLabel: `${province.name}, ${parent.name}`,
    note: decision,
    after: { provinceCode, created, skipped: taken.size, validFrom },
    details: units.map(({ id, name, officialCode }) => ({ id, name, officialCode })),
  })
  return { created, skipped: taken.size }
}
