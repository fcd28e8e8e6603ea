import type { PlanSection } from '@roviec/contract'
import type { GanttState } from '@roviec/gantt'
import type { ChartGroup } from '../plan-search.ts'
import type { ChartTask } from './chart-task.ts'
import { groupBySection } from './group-by-section.ts'

/** Tasks under one heading; without a title they stand under none. */
export interface TaskGroup {
  readonly id: string
  readonly title: string | null
  readonly tasks: readonly ChartTask[]
}

export interface GroupWords {
  readonly otherSection: string
  readonly otherUnit: string
  readonly otherPosition: string
  readonly otherField: string
  readonly states: Readonly<Record<GanttState, string>>
}

interface Grouping {
  readonly by: ChartGroup
  readonly sections: readonly PlanSection[]
  readonly words: GroupWords
}

/** Tasks put together by what the reader asked for; groups by name, parts as in the document. */
export function groupTasks(
  tasks: readonly ChartTask[],
  { by, sections, words }: Grouping,
): readonly TaskGroup[] {
  switch (by) {
    case 'section':
      return bySection(tasks, sections, words.otherSection)
    case 'unit':
      return byKey(tasks, words.otherUnit, ({ unitId, unitName }) => [unitId, unitName])
    case 'position':
      return byKey(tasks, words.otherPosition, ({ positionId, positionTitle }) => [
        positionId,
        positionTitle,
      ])
    case 'field':
      return byKey(tasks, words.otherField, ({ fieldName }) => [fieldName, fieldName])
    case 'state':
      return byKey(tasks, '', ({ state }) => [state, words.states[state]])
  }
}

function bySection(
  tasks: readonly ChartTask[],
  sections: readonly PlanSection[],
  other: string,
): readonly TaskGroup[] {
  const groups = groupBySection(tasks, sections)
  const isOne = groups.length === 1 && groups[0]?.section === null
  return groups.map(({ section, tasks: found }) => ({
    id: `section-${section?.id ?? 'other'}`,
    title: isOne ? null : sectionTitle(section, other),
    tasks: found,
  }))
}

/** The number of a part is the end of its path: "PL.I" is part I of the annex. */
function sectionTitle(section: PlanSection | null, other: string): string {
  if (section === null) return other
  return `${section.id.split('.').at(-1) ?? section.id}. ${section.title}`
}

function byKey(
  tasks: readonly ChartTask[],
  other: string,
  keyOf: (task: ChartTask) => readonly [string | null, string | null],
): readonly TaskGroup[] {
  const groups = new Map<string, { title: string; isOther: boolean; tasks: ChartTask[] }>()
  for (const task of tasks) {
    const [key, title] = keyOf(task)
    const id = `group-${key ?? 'other'}`
    const found = groups.get(id)
    if (found === undefined) {
      groups.set(id, { title: title ?? other, isOther: key === null, tasks: [task] })
    } else found.tasks.push(task)
  }
  return [...groups]
    .sort(
      ([, one], [, two]) =>
        Number(one.isOther) - Number(two.isOther) || one.title.localeCompare(two.title, 'vi'),
    )
    .map(([id, { title, tasks: found }]) => ({ id, title, tasks: found }))
}
