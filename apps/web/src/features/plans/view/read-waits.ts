import type { ScheduleEdit } from '@roviec/contract'
import { readLinkTexts, type ScheduledPlan } from '../../schedules/index.ts'

interface ReadWaits {
  /** Null when the text cannot be read. */
  readonly edits: readonly ScheduleEdit[] | null
  /** A number that no task has. */
  readonly unknown: number | null
}

/** What must change so that a task waits for exactly those that are typed: "3FS+2; 5". */
export function readWaits(text: string, toTaskId: string, plan: ScheduledPlan): ReadWaits {
  const typed = readLinkTexts(text)
  if (typed === null) return { edits: null, unknown: null }
  const idByOrdinal = new Map([...plan.tasks.values()].map(({ id, ordinal }) => [ordinal, id]))
  const missing = typed.find(({ ordinal }) => !idByOrdinal.has(ordinal))
  if (missing !== undefined) return { edits: null, unknown: missing.ordinal }
  const wanted = typed.map(({ ordinal, type, lagDays }) => ({
    fromTaskId: idByOrdinal.get(ordinal) ?? '',
    type,
    lagDays,
  }))
  const before = plan.outlook.links.filter((link) => link.toTaskId === toTaskId)
  const gone = before.flatMap(({ fromTaskId }): readonly ScheduleEdit[] =>
    wanted.some((link) => link.fromTaskId === fromTaskId)
      ? []
      : [{ kind: 'unlink', fromTaskId, toTaskId }],
  )
  const drawn = wanted.flatMap((link): readonly ScheduleEdit[] => {
    const known = before.find(({ fromTaskId }) => fromTaskId === link.fromTaskId)
    const isSame = known?.type === link.type && known.lagDays === link.lagDays
    return isSame ? [] : [{ kind: 'link', ...link, toTaskId }]
  })
  return { edits: [...gone, ...drawn], unknown: null }
}
