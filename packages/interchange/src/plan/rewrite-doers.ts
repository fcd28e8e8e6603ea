import { numberOf, textOf } from './field-record.ts'
import { splitNames } from './mspdi-doers.ts'
import type { MspdiWriter } from './mspdi-form.ts'
import type { ChildChange } from './patch-xml.ts'
import type { ReadPlanFile } from './plan-file.ts'
import { endOfMarkup, listXmlChildren } from './xml-slices.ts'
import { readXmlRecord } from './xml-record.ts'

/** Lists of resources and assignments in which those who do a task are who the plan says. */
export function changeDoers(
  before: ReadPlanFile,
  after: ReadPlanFile,
  { resourceLists, writer }: { readonly resourceLists: readonly string[]; writer: MspdiWriter },
): ReadonlyMap<string, ChildChange> {
  const named = new Map(before.tasks.map((task) => [task.uid, task.unitName]))
  const kept = new Set(after.tasks.map(({ uid }) => uid))
  const removed = before.tasks.filter(({ uid }) => !kept.has(uid))
  const changed = after.tasks.filter(({ uid, unitName }) => (named.get(uid) ?? null) !== unitName)
  if (removed.length === 0 && changed.length === 0) return new Map()

  const resources = readResources(resourceLists, writer)
  const newResources: string[] = []
  const wanted = new Map<number, Set<number>>(removed.map(({ uid }) => [uid, new Set()]))
  for (const task of changed) {
    wanted.set(task.uid, new Set(splitNames(task.unitName).map((name) => resources.uidOf(name))))
  }
  for (const { uid, name } of resources.added()) {
    const fields = [writer.field('UID', uid), writer.field('ID', uid), writer.field('Name', name)]
    newResources.push(writer.element('Resource', ...fields, writer.field('Type', 1)))
  }
  return new Map<string, ChildChange>([
    ['Resources', (lists) => appendTo(lists, newResources, { name: 'Resources', writer })],
    ['Assignments', (lists) => rewriteAssignments(lists, wanted, writer)],
  ])
}

function readResources(lists: readonly string[], writer: MspdiWriter) {
  const uidByName = new Map<string, number>()
  let last = 0
  for (const text of lists.flatMap(childTexts)) {
    const record = readXmlRecord(text, writer.prefix)
    const uid = numberOf(record, 'UID') ?? 0
    const name = textOf(record, 'Name')
    last = Math.max(last, uid)
    if (name !== null && !uidByName.has(name)) uidByName.set(name, uid)
  }
  const added: { readonly uid: number; readonly name: string }[] = []
  return {
    added: () => added,
    uidOf: (name: string): number => {
      const known = uidByName.get(name)
      if (known !== undefined) return known
      last += 1
      uidByName.set(name, last)
      added.push({ uid: last, name })
      return last
    },
  }
}

function rewriteAssignments(
  lists: readonly string[],
  wanted: ReadonlyMap<number, ReadonlySet<number>>,
  writer: MspdiWriter,
): readonly string[] {
  const there = new Set<string>()
  let last = 0
  const kept = lists.map((list) => {
    const gone = new Set<string>()
    for (const text of childTexts(list)) {
      const record = readXmlRecord(text, writer.prefix)
      const [task, resource] = [numberOf(record, 'TaskUID'), numberOf(record, 'ResourceUID')]
      last = Math.max(last, numberOf(record, 'UID') ?? 0)
      if (task === null || resource === null) continue
      const own = wanted.get(task)
      if (own === undefined || own.has(resource)) there.add(`${task} ${resource}`)
      else gone.add(text)
    }
    return gone.size === 0 ? list : dropChildren(list, gone)
  })
  const added = [...wanted].flatMap(([task, resources]) =>
    [...resources].flatMap((resource) => {
      if (there.has(`${task} ${resource}`)) return []
      last += 1
      const fields = Object.entries({ UID: last, TaskUID: task, ResourceUID: resource, Units: 1 })
      const written = fields.map(([name, value]) => writer.field(name, value))
      return [writer.element('Assignment', ...written)]
    }),
  )
  return appendTo(kept, added, { name: 'Assignments', writer })
}

function childTexts(list: string): readonly string[] {
  const from = endOfMarkup(list, 0)
  const to = Math.max(from, list.lastIndexOf('</'))
  return listXmlChildren(list, from, to).map((slice) => list.slice(slice.from, slice.to))
}

function dropChildren(list: string, gone: ReadonlySet<string>): string {
  const from = endOfMarkup(list, 0)
  const out: string[] = []
  let last = 0
  for (const slice of listXmlChildren(list, from, list.lastIndexOf('</'))) {
    if (!gone.has(list.slice(slice.from, slice.to))) continue
    out.push(list.slice(last, slice.from))
    last = slice.to
  }
  return [...out, list.slice(last)].join('')
}

/** Puts elements at the end of the first list; makes one where there is none. */
export function appendTo(
  lists: readonly string[],
  texts: readonly string[],
  { name, writer }: { readonly name: string; readonly writer: MspdiWriter },
): readonly string[] {
  if (texts.length === 0) return lists
  const [first, ...more] = lists
  if (first === undefined || first.endsWith('/>')) return [writer.element(name, ...texts), ...more]
  const end = first.lastIndexOf('</')
  return [`${first.slice(0, end)}${texts.join('')}${first.slice(end)}`, ...more]
}
