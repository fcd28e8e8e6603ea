import { z } from 'zod'
import { AppError } from './errors.ts'

/** Where the next page starts: the sort values of the last row shown, opaque to the caller. */
export function writeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url')
}

/** The sort values behind a cursor, each checked. A cursor that nobody gave out is refused. */
export function parseCursor<T extends z.ZodType>(cursor: string, values: T): z.output<T> {
  const parsed = z.safeParse(values, parseJson(Buffer.from(cursor, 'base64url').toString('utf8')))
  if (parsed.success) return parsed.data
  throw new AppError('request-invalid', {}, [{ path: 'query.cursor', message: 'unknown cursor' }])
}

/** Cuts the one row too many that was read to learn whether more follow. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  sortValues: (last: T) => readonly string[],
): { readonly entries: readonly T[]; readonly nextCursor: string | null } {
  const entries = rows.slice(0, limit)
  const last = entries.at(-1)
  return { entries, nextCursor: rows.length > limit && last ? writeCursor(sortValues(last)) : null }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
