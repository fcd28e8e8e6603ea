import { sql } from 'kysely'
import type { Context } from '../../platform/context.ts'

/** The names, codes and contacts that the record has of a person, those of former days too. */
export async function listTextsAbout(ctx: Context, personId: string): Promise<ReadonlySet<string>> {
  const rows = await ctx.db
    .selectFrom('audit.payload')
    .select('value')
    .where('tenant_id', '=', ctx.tenantId)
    .where('field', 'in', ['before', 'after', 'details'])
    .where(sql<boolean>`strpos(value, ${personId}) > 0`)
    .execute()
  const texts = new Set<string>()
  for (const { value } of rows) collect(JSON.parse(value ?? 'null'), personId, texts)
  return texts
}

const TELLING = ['fullName', 'staffCode', 'workPhone', 'workEmail']

function collect(value: unknown, personId: string, texts: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  const fields = Object.entries(value)
  const isPerson = fields.some(([key, field]) => key === 'id' && field === personId)
  for (const [key, field] of fields) {
    if (isPerson && TELLING.includes(key) && typeof field === 'string') texts.add(field)
    collect(field, personId, texts)
  }
}
