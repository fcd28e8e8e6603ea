import type { Import } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import type { StoredImport } from '../import.ts'
import { importFromRow, requireAbility } from '../repository.ts'
import { presentImport } from './present-import.ts'

export async function getImport(ctx: Context, id: string): Promise<Import> {
  return presentImport(ctx, await getStoredImport(ctx, id))
}

/** The import as it is kept; `import-forbidden` or `import-not-found` otherwise. */
export async function getStoredImport(ctx: Context, id: string): Promise<StoredImport> {
  requireAbility(ctx)
  const row = await ctx.db
    .selectFrom('imports.import')
    .selectAll()
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? importFromRow(row) : refuse('import-not-found')
}
