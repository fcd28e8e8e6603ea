import type { FieldAdvice, RuleBody, RuleScope } from '@roviec/contract'
import { foldName } from '@roviec/directive'
import { sql } from 'kysely'
import { findHeads, type PositionInUnit } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { buildFieldIndex, fieldsNamed } from '../match-field.ts'
import { listFields } from '../repository.ts'
import { listRules } from '../rule-repository.ts'
import { type CoordinationRule, isInForce } from '../work-field.ts'

/** A text that may name a field of work. */
export interface AskedText {
  readonly text: string
  /** Names of bodies that the text holds for another reason, such as who supports. */
  readonly ignoredNames: readonly string[]
}

/**
 * What the register says today about the fields that these texts name, in the same order. The rules
 * are those that hold where the document comes from: in a ward those of wards, else those of the
 * city.
 */
export async function findFieldAdvice(
  ctx: Context,
  homeUnitId: string | null,
  texts: readonly AskedText[],
): Promise<FieldAdvice[][]> {
  const fields = texts.length === 0 ? [] : await listFields(ctx, ctx.today)
  if (fields.length === 0) return texts.map(() => [])
  const index = buildFieldIndex(fields)
  const named = texts.map(({ text, ignoredNames }) => fieldsNamed(text, index, ignoredNames))
  const fieldIds = [...new Set(named.flat())]
  if (fieldIds.length === 0) return texts.map(() => [])

  const place = await findPlace(ctx, homeUnitId)
  const rules = (await listRules(ctx, fieldIds)).filter((rule) => isInForce(rule, ctx.today))
  const ruleByField = new Map(
    fieldIds.map((id) => [id, ruleFor(rules, id, scopesOf(place)) ?? null]),
  )
  const seats = await findSeats(ctx, place, [...ruleByField.values()])
  const adviceById = new Map(
    fields.map(({ id, name }) => {
      const rule = ruleByField.get(id)
      return [
        id,
        { fieldId: id, fieldName: name, rule: rule ? presentRule(rule, place, seats) : null },
      ]
    }),
  )
  return named.map((ids) => ids.flatMap((id) => adviceById.get(id) ?? []))
}

/** The unit of a kind that rules know, inside which the document was written; null in the city's own work. */
interface Place {
  readonly id: string
  readonly name: string
  readonly scope: Exclude<RuleScope, 'city'>
}

const PLACES = ['department', 'ward', 'commune', 'special-zone'] as const

async function findPlace(ctx: Context, homeUnitId: string | null): Promise<Place | null> {
  if (homeUnitId === null) return null
  const rows = await ctx.db
    .selectFrom('organization.public_unit as home')
    .innerJoin('organization.public_unit as above', (join) =>
      join
        .onRef('above.tenant_id', '=', 'home.tenant_id')
        .on(sql<boolean>`above.id = any(home.path)`),
    )
    .select(['above.id', 'above.name', 'above.kind'])
    .where('home.tenant_id', '=', ctx.tenantId)
    .where('home.id', '=', homeUnitId)
    .where('above.kind', 'in', PLACES)
    .orderBy(sql`cardinality(above.path)`, 'desc')
    .limit(1)
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, scope: kind as Place['scope'] }))[0] ?? null
}

/** A department also works by the rules of the city; a ward has its own bodies. */
function scopesOf(place: Place | null): readonly RuleScope[] {
  if (place === null) return ['city']
  return place.scope === 'department' ? ['department', 'city'] : [place.scope]
}

function ruleFor(
  rules: readonly CoordinationRule[],
  fieldId: string,
  scopes: readonly RuleScope[],
): CoordinationRule | undefined {
  const own = rules.filter((rule) => rule.fieldId === fieldId)
  return scopes.flatMap((scope) => own.filter((rule) => rule.scope === scope))[0]
}

/** The units that the rules mean, in the place concerned, with their heads. */
interface Seats {
  readonly unitById: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly insideByName: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly headByUnitId: ReadonlyMap<string, PositionInUnit>
  readonly endedNames: ReadonlyMap<string, string>
}

async function findSeats(
  ctx: Context,
  place: Place | null,
  rules: readonly (CoordinationRule | null)[],
): Promise<Seats> {
  const bodies = rules.flatMap((rule) => (rule ? [rule.lead, ...rule.supports] : []))
  const unitIds = bodies.flatMap((body) => (body.kind === 'unit' ? body.unitId : []))
  const rows = await ctx.db
    .selectFrom('organization.public_unit')
    .select(['id', 'name', 'path', 'valid_from', 'valid_to'])
    .where('tenant_id', '=', ctx.tenantId)
    .where((where) =>
      where.or([
        where('id', '=', sql<string>`any(${unitIds}::uuid[])`),
        where(sql<boolean>`path @> array[${place?.id ?? null}]::uuid[]`, '=', true),
      ]),
    )
    .execute()
  const living = rows.filter(
    (row) => row.valid_from <= ctx.today && (row.valid_to === null || row.valid_to >= ctx.today),
  )
  const inside = place ? living.filter(({ path }) => path.includes(place.id)) : []
  return {
    unitById: new Map(living.map((row) => [row.id, row])),
    insideByName: new Map(inside.toReversed().map((row) => [foldName(row.name), row])),
    headByUnitId: await findHeads(
      ctx,
      living.map(({ id }) => id),
    ),
    endedNames: new Map(rows.map(({ id, name }) => [id, name])),
  }
}

function presentRule(
  rule: CoordinationRule,
  place: Place | null,
  seats: Seats,
): FieldAdvice['rule'] {
  const unitOf = (body: RuleBody) => {
    if (body.kind === 'unit') return seats.unitById.get(body.unitId)
    if (body.kind === 'inside') return seats.insideByName.get(foldName(body.name))
    return place ?? undefined
  }
  const nameOf = (body: RuleBody) => {
    if (body.kind === 'inside') return place ? `${body.name}, ${place.name}` : body.name
    return body.kind === 'unit' ? (seats.endedNames.get(body.unitId) ?? '') : (place?.name ?? '')
  }
  const lead = unitOf(rule.lead)
  const head = lead && seats.headByUnitId.get(lead.id)
  return {
    id: rule.id,
    decision: rule.decision,
    leadName: nameOf(rule.lead),
    leadUnitId: lead?.id ?? null,
    leadPositionId: head?.id ?? null,
    leadTitle: head?.title ?? null,
    supportNames: rule.supports.map(nameOf),
    supportUnitIds: rule.supports.flatMap((body) => unitOf(body)?.id ?? []),
  }
}
