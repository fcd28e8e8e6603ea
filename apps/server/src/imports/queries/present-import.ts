import type { Import } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import type { StoredImport } from '../import.ts'
import { abilitiesOf } from '../policy.ts'

/** An import as the screen shows it. */
export function presentImport(ctx: Context, { fileSha256, ...stored }: StoredImport): Import {
  const { status, counts } = stored
  const standing = { status, counts, canBeUndone: fileSha256 !== null }
  return { ...stored, abilities: abilitiesOf(ctx.actor, standing) }
}
