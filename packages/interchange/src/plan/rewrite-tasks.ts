import { isSet, numberOf, textOf } from './field-record.ts'
import { TASK_ORDER } from './mspdi-form.ts'
import { placeRows } from './outline.ts'
import { patchElement, type ChildChange, type ChildChanges } from './patch-xml.ts'
import type { ReadPlanFile } from './plan-file.ts'
import { listTaskChanges } from './task-changes.ts'
import type { TaskContext, TaskDates, TaskFacts } from './task-facts.ts'
import { groupByTarget, keyTasks } from './task-keys.ts'
import { endOfMarkup, listXmlChildren } from './xml-slices.ts'
import { readXmlRecord } from './xml-record.ts'

/** A row of the list of tasks as it stands in the file. */
export interface TaskElement {
  /** What stands between it and the row before. */
  readonly gap: string
  readonly text: string
  readonly uid: number | null
  /** Whether the row is part of the plan: neither empty nor switched off. */
  readonly isTask: boolean
}

/** Reads the rows of the lists of tasks of a file. */
export function listTaskElements(lists: readonly string[], prefix: string): readonly TaskElement[] {
  return lists.flatMap((list) => {
    const to = list.lastIndexOf('</')
    let last = endOfMarkup(list, 0)
    return listXmlChildren(list, last, Math.max(last, to)).map((slice) => {
      const text = list.slice(slice.from, slice.to)
      const gap = list.slice(last, slice.from)
      last = slice.to
      if (slice.name !== `${prefix}Task`) return { gap, text, uid: null, isTask: false }
      const record = readXmlRecord(text, prefix)
      const uid = numberOf(record, 'UID')
      const isOff = isSet(record, 'IsNull') || textOf(record, 'Active') === '0'
      return { gap, text, uid, isTask: uid !== null && !isOff }
    })
  })
}

/** A plan before and after it was edited. */
export interface EditedPlan {
  readonly before: ReadPlanFile
  readonly after: ReadPlanFile
  readonly datesBefore: (id: string) => TaskDates | null
  readonly datesAfter: (id: string) => TaskDates | null
}

/**
 * The content of the list of tasks of an edited plan. Rows that are not part of the plan stay
 * behind the task that they stood behind.
 */
export function rewriteTasks(
  elements: readonly TaskElement[],
  edited: EditedPlan,
  context: TaskContext,
): string {
  const factsBefore = listFacts(edited.before, edited.datesBefore)
  const factsAfter = listFacts(edited.after, edited.datesAfter)
  const hasNewOutline = outlineOf(factsBefore) !== outlineOf(factsAfter)
  const places = placeRows([...factsAfter.values()].map(({ task }) => task.outlineLevel))
  const rows = arrangeRows(elements, [...factsBefore.keys()], factsAfter)
  const indent = elements[0]?.gap.trim() === '' ? elements[0].gap : ''
  const form = { prefix: context.writer.prefix, order: TASK_ORDER }

  let rowNumber = edited.after.tasks[0]?.outlineLevel === 0 ? 0 : 1
  let index = 0
  return rows
    .map(({ key, element }) => {
      const row = rowNumber++
      if (key === null) return hasNewOutline ? renumber(element, row, context) : asItStands(element)
      const facts = factsAfter.get(key)
      const place = places[index++]
      if (facts === undefined || place === undefined) return ''
      const now = hasNewOutline ? { ...facts, place: { ...place, row } } : facts
      if (element === null) return indent + writeNewTask(now, context)
      const changes = listTaskChanges(factsBefore.get(key) ?? null, now, context)
      return element.gap + patchElement(element.text, form, changes)
    })
    .join('')
}

function listFacts(
  { plan, tasks }: ReadPlanFile,
  datesOf: (id: string) => TaskDates | null,
): ReadonlyMap<string, TaskFacts> {
  const activities = keyTasks(plan.activities)
  const links = groupByTarget(plan.links)
  const facts = new Map<string, TaskFacts>()
  for (const [key, task] of keyTasks(tasks)) {
    facts.set(key, {
      task,
      activity: activities.get(key) ?? { id: task.id, duration: { minutes: 0, kind: 'working' } },
      links: links.get(task.id) ?? [],
      place: null,
      dates: datesOf(task.id),
    })
  }
  return facts
}

function outlineOf(facts: ReadonlyMap<string, TaskFacts>): string {
  return JSON.stringify([...facts].map(([key, { task }]) => [key, task.outlineLevel]))
}

interface ArrangedRow {
  /** Null for what is not part of the plan. */
  readonly key: string | null
  /** Null for a task that is new. */
  readonly element: TaskElement | null
}

function arrangeRows(
  elements: readonly TaskElement[],
  keysBefore: readonly string[],
  factsAfter: ReadonlyMap<string, TaskFacts>,
): readonly ArrangedRow[] {
  const elementByKey = new Map<string, TaskElement>()
  const leading: ArrangedRow[] = []
  const behind = new Map<string, ArrangedRow[]>()
  let group = leading
  let index = 0
  for (const element of elements) {
    const key = element.isTask ? keysBefore[index++] : undefined
    if (key === undefined) group.push({ key: null, element })
    else {
      elementByKey.set(key, element)
      if (!factsAfter.has(key)) continue
      group = []
      behind.set(key, group)
    }
  }
  const tasks = [...factsAfter.keys()].flatMap((key) => [
    { key, element: elementByKey.get(key) ?? null },
    ...(behind.get(key) ?? []),
  ])
  return [...leading, ...tasks]
}

function asItStands(element: TaskElement | null): string {
  return element === null ? '' : element.gap + element.text
}

function renumber(element: TaskElement | null, row: number, { writer }: TaskContext): string {
  if (element === null || element.uid === null) return asItStands(element)
  const form = { prefix: writer.prefix, order: TASK_ORDER }
  const changes = new Map([['ID', () => [writer.field('ID', row)]]])
  return element.gap + patchElement(element.text, form, changes)
}

/** Fixed duration, so that whoever is assigned does not change it. */
const NEW_TASK_FIELDS: Readonly<Record<string, number>> = {
  Type: 1,
  IsNull: 0,
  Priority: 500,
  EffortDriven: 0,
  IgnoreResourceCalendar: 1,
}

function writeNewTask(facts: TaskFacts, context: TaskContext): string {
  const { writer } = context
  const constants = Object.entries({ UID: facts.task.uid, ...NEW_TASK_FIELDS }).map(
    ([name, value]): [string, ChildChange] => [name, () => [writer.field(name, value)]],
  )
  const changes: ChildChanges = new Map([...constants, ...listTaskChanges(null, facts, context)])
  const inOrder = new Map(
    [...changes].sort(([one], [other]) => TASK_ORDER.indexOf(one) - TASK_ORDER.indexOf(other)),
  )
  const form = { prefix: writer.prefix, order: TASK_ORDER }
  return patchElement(writer.element('Task'), form, inOrder)
}
