import type { IsoDate } from '@roviec/calendar'
import type { Selectable } from 'kysely'
import type { Context } from '../platform/context.ts'
import type { Database } from '../platform/database-schema.ts'
import { refuse } from '../platform/errors.ts'
import { can } from './policy.ts'
import { listRules } from './rule-repository.ts'
import { type CoordinationRule, fieldKeys, type WorkField, writtenDay } from './work-field.ts'

export function requireManage(ctx: Context): void {
  if (!can(ctx.actor, 'manage')) refuse('coordination-manage-forbidden')
}

/** Locks a field that lasts for a command; its rules change only behind this lock. */
export async function accessField(ctx: Context, id: string): Promise<WorkField> {
  requireManage(ctx)
  const row = await ctx.db
    .selectFrom('coordination.field')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) refuse('work-field-not-found')
  const field = fieldFromRow(row)
  if (field.endedOn !== null) refuse('work-field-ended', { on: writtenDay(field.endedOn) })
  return field
}

/** A rule that is not over, with its field locked. */
export async function accessRule(
  ctx: Context,
  id: string,
): Promise<{ readonly rule: CoordinationRule; readonly field: WorkField }> {
  requireManage(ctx)
  const found = await ctx.db
    .selectFrom('coordination.rule')
    .select('field_id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) refuse('coordination-rule-not-found')
  const field = await accessField(ctx, found.field_id)
  const rule = (await listRules(ctx, [field.id])).find((one) => one.id === id)
  if (!rule) refuse('coordination-rule-not-found')
  if (rule.to !== null && rule.to < ctx.today)
    refuse('coordination-rule-over', { on: writtenDay(rule.to) })
  return { rule, field }
}

/** The fields that last on the day, or all. */
export async function listFields(
  { db, tenantId }: Pick<Context, 'db' | 'tenantId'>,
  on: IsoDate | null = null,
): Promise<WorkField[]> {
  let select = db
    .selectFrom('coordination.field')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .orderBy('sort_key')
    .orderBy('id')
    .limit(FIELDS_MAX)
  if (on !== null) {
    select = select.where((where) =>
      where.or([where('ended_on', 'is', null), where('ended_on', '>=', on)]),
    )
  }
  return (await select.execute()).map(fieldFromRow)
}

/** Many more than any list of fields of state management has. */
const FIELDS_MAX = 2000

/** Adds a field, or refuses a name that another one in force has. */
export async function addField(ctx: Context, field: WorkField): Promise<void> {
  await requireNameFree(ctx, field)
  await ctx.db
    .insertInto('coordination.field')
    .values({ tenant_id: ctx.tenantId, ...fieldToRow(field) })
    .execute()
}

export async function saveField(ctx: Context, field: WorkField): Promise<void> {
  await requireNameFree(ctx, field)
  const { id, ...row } = fieldToRow({ ...field, version: field.version + 1 })
  await ctx.db
    .updateTable('coordination.field')
    .set(row)
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

async function requireNameFree(ctx: Context, field: WorkField): Promise<void> {
  if (field.endedOn !== null) return
  const other = await ctx.db
    .selectFrom('coordination.field')
    .select('id')
    .where('tenant_id', '=', ctx.tenantId)
    .where('name_key', '=', fieldKeys(field).name_key)
    .where('ended_on', 'is', null)
    .where('id', '<>', field.id)
    .executeTakeFirst()
  if (other) refuse('work-field-name-taken', { name: field.name })
}

function fieldToRow(field: WorkField) {
  return {
    id: field.id,
    name: field.name,
    keywords: JSON.stringify(field.keywords),
    description: field.description,
    ended_on: field.endedOn,
    version: field.version,
    ...fieldKeys(field),
  }
}

function fieldFromRow(row: Selectable<Database['coordination.field']>): WorkField {
  return {
    id: row.id,
    name: row.name,
    keywords: row.keywords as string[],
    description: row.description,
    endedOn: row.ended_on,
    version: row.version,
  }
}
