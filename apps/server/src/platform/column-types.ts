import pg from 'pg'

/** How values leave the database: dates and moments as text, whole numbers as numbers. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    PARSERS.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

const { builtins } = pg.types

const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<
  number,
  (text: string) => unknown
>([
  [builtins.INT8, parseBigInteger],
  [builtins.DATE, (text: string) => text],
  [builtins.TIMESTAMPTZ, parseMoment],
])

function parseBigInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`too large for a number: ${text}`)
  return value
}

/** `2026-11-20 01:02:03.1+00`, as PostgreSQL writes it in UTC, to `2026-11-20T01:02:03.100Z`. */
function parseMoment(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/.exec(text)
  if (match === null) throw new RangeError(`not a moment in UTC: ${text}`)
  const [, day, time, fraction = ''] = match
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}
