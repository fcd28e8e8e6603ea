import { type RawBuilder, sql } from 'kysely'

/** Whether a text of the database holds one of these as whole words, however they are capitalised. */
export function namesAny(text: RawBuilder<unknown>, names: readonly string[]): RawBuilder<boolean> {
  const patterns = names.map(
    (name) => `(^|[^[:alnum:]])${name.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')}($|[^[:alnum:]])`,
  )
  return sql<boolean>`${text} ~* ANY (${patterns}::text[])`
}
