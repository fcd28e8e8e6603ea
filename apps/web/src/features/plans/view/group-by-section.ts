import type { PlanSection } from '@roviec/contract'
import type { ChartTask } from './chart-task.ts'

export interface SectionTasks {
  /** Null for tasks that stand before the first part, or in none. */
  readonly section: PlanSection | null
  readonly tasks: readonly ChartTask[]
}

const DEPTH_MAX = 3

/**
 * Tasks under the parts of the document they stand in. The id of a part is a path ("II.3"); the
 * level is taken at which the tasks fall into more than one part, so that a plan whose tasks all
 * stand in part II shows its chapters.
 */
export function groupBySection(
  tasks: readonly ChartTask[],
  sections: readonly PlanSection[],
): readonly SectionTasks[] {
  const known = new Map(sections.map((section) => [section.id, section]))
  for (let depth = 1; depth < DEPTH_MAX; depth++) {
    const groups = groupAt(depth, tasks, known)
    if (groups.length > 1) return groups
  }
  return groupAt(DEPTH_MAX, tasks, known)
}

function groupAt(
  depth: number,
  tasks: readonly ChartTask[],
  known: ReadonlyMap<string, PlanSection>,
): readonly SectionTasks[] {
  const groups = new Map<string | null, ChartTask[]>()
  for (const task of tasks) {
    const id = ancestorId(task.section, depth, known)
    const found = groups.get(id)
    if (found === undefined) groups.set(id, [task])
    else found.push(task)
  }
  return [...groups].map(([id, found]) => ({
    section: id === null ? null : (known.get(id) ?? null),
    tasks: found,
  }))
}

function ancestorId(
  section: string | null,
  depth: number,
  known: ReadonlyMap<string, PlanSection>,
): string | null {
  const parts = section?.split('.') ?? []
  const ids = parts.map((_, index) => parts.slice(0, index + 1).join('.'))
  // The parts of an annex ("PL.I") have nothing above them, so the first known one below serves.
  return (
    ids.slice(0, depth).findLast((id) => known.has(id)) ??
    ids.slice(depth).find((id) => known.has(id)) ??
    null
  )
}
