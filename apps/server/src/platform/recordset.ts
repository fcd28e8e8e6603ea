import { type RawBuilder, sql } from 'kysely'

/**
 * Rows as a table `g` of one statement: a city is brought in with some dozens of statements where a
 * statement for each row would take minutes. `fields` names columns and types, and is written in
 * the source, never given by anybody.
 */
export function recordset(rows: readonly object[], fields: string): RawBuilder<unknown> {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(${sql.raw(fields)})`
}

const CHUNK_ROWS = 5_000

/** Pieces that one statement can take without holding all of a city's rows in memory as text. */
export function inChunks<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / CHUNK_ROWS)
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * CHUNK_ROWS, (index + 1) * CHUNK_ROWS),
  )
}
