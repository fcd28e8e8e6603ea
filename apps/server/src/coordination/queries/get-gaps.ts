import type { CoordinationGaps } from '@roviec/contract'
import { foldName } from '@roviec/directive'
import type { Context } from '../../platform/context.ts'
import { listFields } from '../repository.ts'
import { listRules } from '../rule-repository.ts'
import { isInForce, type CoordinationRule, type WorkField } from '../work-field.ts'
import { findUnitNames } from './find-unit-names.ts'

/** What the register lacks today, or says twice. */
export async function getGaps(ctx: Context): Promise<CoordinationGaps> {
  const fields = await listFields(ctx, ctx.today)
  const fieldById = new Map(fields.map((field) => [field.id, field]))
  const rules = (await listRules(ctx)).filter(
    (rule) => isInForce(rule, ctx.today) && fieldById.has(rule.fieldId),
  )
  const led = new Set(rules.map(({ fieldId }) => fieldId))
  return {
    withoutLead: fields
      .filter(({ id }) => !led.has(id))
      .map(({ id, name }) => ({ fieldId: id, fieldName: name })),
    endedUnits: await listEndedUnits(ctx, rules, fieldById),
    sharedKeywords: sharedKeywordsOf(fields),
  }
}

async function listEndedUnits(
  ctx: Context,
  rules: readonly CoordinationRule[],
  fieldById: ReadonlyMap<string, WorkField>,
): Promise<CoordinationGaps['endedUnits']> {
  const units = await findUnitNames(ctx, rules)
  const entries = rules.flatMap((rule) =>
    [rule.lead, ...rule.supports].flatMap((body, index) => {
      if (body.kind !== 'unit') return []
      const unit = units.get(body.unitId)
      if (!unit?.endedOn || unit.endedOn >= ctx.today) return []
      return {
        ruleId: rule.id,
        fieldId: rule.fieldId,
        fieldName: fieldById.get(rule.fieldId)?.name ?? '',
        role: index === 0 ? ('lead' as const) : ('support' as const),
        unitId: body.unitId,
        unitName: unit.name,
        endedOn: unit.endedOn,
      }
    }),
  )
  const successors = await findSuccessors(
    ctx,
    entries.map(({ unitId }) => unitId),
  )
  return entries.map((entry) => ({ ...entry, successors: successors.get(entry.unitId) ?? [] }))
}

type Successors = CoordinationGaps['endedUnits'][number]['successors']

/** Who took over from these units, through units that have ended in turn, at most so many times. */
async function findSuccessors(
  ctx: Context,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, Successors>> {
  const followers = new Map<string, ReadonlySet<string>>(unitIds.map((id) => [id, new Set([id])]))
  const living = new Map<string, string>()
  for (let step = 0; step < SUCCESSIONS_MAX; step++) {
    const asked = [...new Set([...followers.values()].flatMap((ids) => [...ids]))].filter(
      (id) => !living.has(id),
    )
    if (asked.length === 0) break
    const next = await listFollowers(ctx, asked)
    for (const { id, name, isLiving } of next) if (isLiving) living.set(id, name)
    for (const [unitId, ids] of followers) {
      const moved = [...ids].flatMap((id) =>
        living.has(id) ? [id] : next.filter((row) => row.fromId === id).map((row) => row.id),
      )
      followers.set(unitId, new Set(moved))
    }
  }
  return new Map(
    [...followers].map(([unitId, ids]) => [
      unitId,
      [...ids].flatMap((id) => {
        const unitName = living.get(id)
        return unitName === undefined ? [] : { unitId: id, unitName }
      }),
    ]),
  )
}

const SUCCESSIONS_MAX = 10

async function listFollowers(ctx: Context, unitIds: readonly string[]) {
  const rows = await ctx.db
    .selectFrom('organization.public_unit_succession as s')
    .innerJoin('organization.public_unit as u', (join) =>
      join.onRef('u.tenant_id', '=', 's.tenant_id').onRef('u.id', '=', 's.to_unit_id'),
    )
    .select(['s.from_unit_id', 'u.id', 'u.name', 'u.valid_to'])
    .where('s.tenant_id', '=', ctx.tenantId)
    .where('s.from_unit_id', 'in', [...unitIds])
    .orderBy('u.sort_key')
    .orderBy('u.id')
    .execute()
  return rows.map((row) => ({
    fromId: row.from_unit_id,
    id: row.id,
    name: row.name,
    isLiving: row.valid_to === null || row.valid_to >= ctx.today,
  }))
}

function sharedKeywordsOf(fields: readonly WorkField[]): CoordinationGaps['sharedKeywords'] {
  const uses = fields.flatMap((field) =>
    [field.name, ...field.keywords].map((keyword) => ({ keyword, field, key: foldName(keyword) })),
  )
  return [...Map.groupBy(uses, ({ key }) => key).values()]
    .filter((same) => new Set(same.map(({ field }) => field.id)).size > 1)
    .map((same) => ({
      keyword: same[0]?.keyword ?? '',
      fields: same.map(({ field }) => ({ fieldId: field.id, fieldName: field.name })),
    }))
}
