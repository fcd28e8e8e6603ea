import { addDays, type IsoDate } from '@roviec/calendar'
import type { RuleBody } from '@roviec/contract'
import type { Insertable, Selectable } from 'kysely'
import { requireUnits } from '../organization/index.ts'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import { carryRule, type CoordinationRule, overlappingRule, writtenDay } from './work-field.ts'

/** The rules of these fields, or of all, the latest first. */
export async function listRules(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  fieldIds: readonly string[] | null = null,
): Promise<CoordinationRule[]> {
  if (fieldIds?.length === 0) return []
  let select = db
    .selectFrom('coordination.rule')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('valid_from', 'desc')
    .orderBy('scope')
    .orderBy('id')
  if (fieldIds !== null) select = select.where('field_id', 'in', [...fieldIds])
  const rows = await select.execute()
  if (rows.length === 0) return []
  const supports = await db
    .selectFrom('coordination.support')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where(
      'rule_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('rule_id')
    .orderBy('ordinal')
    .execute()
  const supportsById = Map.groupBy(supports, (row) => row.rule_id)
  return rows.map((row) => ruleFromRow(row, supportsById.get(row.id) ?? []))
}

/** Refuses with `unit-not-found` a rule that names a unit which does not exist today. */
export function requireLivingUnits(
  ctx: Context,
  { lead, supports }: Pick<CoordinationRule, 'lead' | 'supports'>,
): Promise<void> {
  return requireUnits(
    ctx,
    [lead, ...supports].flatMap((body) => (body.kind === 'unit' ? body.unitId : [])),
  )
}

/** One unit leads a field in a scope on a day: refuses a second, naming the other rule. */
export async function requireLeadAlone(ctx: Context, rule: CoordinationRule): Promise<void> {
  const other = overlappingRule(rule, await listRules(ctx, [rule.fieldId]))
  if (other === null) return
  const { lead, decision, from } = other
  refuse('coordination-rule-overlaps', {
    lead: await nameOfLead(ctx, lead),
    decision,
    from: writtenDay(from),
  })
}

async function nameOfLead(ctx: Context, lead: RuleBody): Promise<string> {
  if (lead.kind === 'inside') return lead.name
  if (lead.kind === 'place') return 'chính đơn vị đó'
  const unit = await ctx.db
    .selectFrom('organization.public_unit')
    .select('name')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', lead.unitId)
    .executeTakeFirst()
  return unit?.name ?? ''
}

export async function addRule(ctx: Context, rule: CoordinationRule): Promise<void> {
  await ctx.db
    .insertInto('coordination.rule')
    .values({
      tenant_id: ctx.tenantId,
      id: rule.id,
      field_id: rule.fieldId,
      scope: rule.scope,
      valid_from: rule.from,
      ...ruleColumns(rule),
    })
    .execute()
  await addSupports(ctx, rule)
}

/** Keeps a rule as it now is; its field, scope and first day never change. */
export async function saveRule(ctx: Context, rule: CoordinationRule): Promise<void> {
  await ctx.db
    .updateTable('coordination.rule')
    .set(ruleColumns(rule))
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', rule.id)
    .execute()
  await ctx.db
    .deleteFrom('coordination.support')
    .where('tenant_id', '=', ctx.tenantId)
    .where('rule_id', '=', rule.id)
    .execute()
  await addSupports(ctx, rule)
}

async function addSupports(ctx: Context, { id, supports }: CoordinationRule): Promise<void> {
  if (supports.length === 0) return
  const rows = supports.map((body, index) => ({
    tenant_id: ctx.tenantId,
    rule_id: id,
    ordinal: index + 1,
    kind: body.kind,
    unit_id: body.kind === 'unit' ? body.unitId : null,
    name: body.kind === 'inside' ? body.name : null,
  }))
  await ctx.db.insertInto('coordination.support').values(rows).execute()
}

/**
 * Lets the units that take over stand in the rules from a day on; what was before stays as history.
 * Part of the act that merges or ends units, which leaves the audit entry. Answers how many rules.
 */
export async function carryCoordination(
  ctx: Context,
  { units }: CarriedOver,
  from: IsoDate = ctx.today,
): Promise<number> {
  if (units.size === 0) return 0
  const rules = (await listRules(ctx)).filter(({ to }) => to === null || to >= from)
  let count = 0
  for (const rule of rules) {
    const carried = carryRule(rule, units)
    if (carried === null) continue
    count++
    if (rule.from >= from) await saveRule(ctx, carried)
    else {
      await saveRule(ctx, { ...rule, to: addDays(from, -1) })
      await addRule(ctx, { ...carried, id: newId(), from })
    }
  }
  return count
}

/** Which unit, and which seat, takes over from which. */
export interface CarriedOver {
  readonly units: ReadonlyMap<string, string>
  readonly positions: ReadonlyMap<string, string>
}

function ruleColumns({ lead, decision, to }: CoordinationRule) {
  return {
    lead_kind: lead.kind,
    lead_unit_id: lead.kind === 'unit' ? lead.unitId : null,
    lead_name: lead.kind === 'inside' ? lead.name : null,
    decision,
    valid_to: to,
  } satisfies Partial<Insertable<Database['coordination.rule']>>
}

function ruleFromRow(
  row: Selectable<Database['coordination.rule']>,
  supports: readonly Selectable<Database['coordination.support']>[],
): CoordinationRule {
  return {
    id: row.id,
    fieldId: row.field_id,
    scope: row.scope,
    lead: bodyOf(row.lead_kind, row.lead_unit_id, row.lead_name),
    supports: supports.map((support) => bodyOf(support.kind, support.unit_id, support.name)),
    decision: row.decision,
    from: row.valid_from,
    to: row.valid_to,
  }
}

function bodyOf(kind: RuleBody['kind'], unitId: string | null, name: string | null): RuleBody {
  if (kind === 'unit' && unitId !== null) return { kind, unitId }
  return kind === 'inside' && name !== null ? { kind, name } : { kind: 'place' }
}
