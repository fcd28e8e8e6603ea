import type { IsoDate } from '@roviec/calendar'
import type { Timeliness } from '@roviec/contract'
import { type RawBuilder, sql } from 'kysely'

/**
 * `timelinessOf` as SQL, over a task joined as `t` (`tasks.task` or `tasks.public_task`). A test
 * proves that the two agree.
 */
export function timelinessColumn(today: IsoDate): RawBuilder<Timeliness> {
  return sql<Timeliness>`(CASE
    WHEN t.status IN ('draft', 'cancelled', 'suspended') THEN 'not-counted'
    WHEN t.status = 'submitted' THEN 'waiting'
    WHEN t.status = 'verified' AND t.done_on IS NULL THEN 'not-counted'
    WHEN t.due_on IS NULL THEN 'undated'
    WHEN t.status = 'verified' AND t.done_on <= t.due_on THEN 'done-on-time'
    WHEN t.status = 'verified' THEN 'done-late'
    WHEN t.due_on >= ${today}::date THEN 'open-within-term'
    ELSE 'open-overdue'
  END)`
}

/** The same as a condition, in the words of the indexes where there is one to use. */
export function whereTimeliness(timeliness: Timeliness, today: IsoDate): RawBuilder<boolean> {
  const open = sql`t.status IN ('assigned', 'accepted', 'returned')`
  switch (timeliness) {
    case 'open-overdue':
      return sql<boolean>`(${open} AND t.due_on < ${today}::date)`
    case 'open-within-term':
      return sql<boolean>`(${open} AND t.due_on >= ${today}::date)`
    case 'waiting':
      return sql<boolean>`(t.status = 'submitted')`
    case 'done-on-time':
    case 'done-late':
    case 'undated':
    case 'not-counted':
      return sql<boolean>`(${timelinessColumn(today)} = ${timeliness})`
  }
}
