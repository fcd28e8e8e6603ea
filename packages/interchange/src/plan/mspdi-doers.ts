import { numberOf, textOf, type FieldRecord } from './field-record.ts'

/** Who does what, from the resources and assignments of a file. */
export interface Doers {
  readonly addResource: (resource: FieldRecord) => void
  readonly addAssignment: (assignment: FieldRecord) => void
  /** The names of those who do a task, joined by "; "; null where there is nobody. */
  readonly namesOf: (taskUid: number) => string | null
}

/** Those who are named in one text, each once. */
export function splitNames(text: string | null): readonly string[] {
  const names = (text ?? '').split(';').map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

/** Names as one text; null where there are none. */
export function joinNames(names: readonly string[]): string | null {
  return names.length === 0 ? null : [...new Set(names)].join('; ')
}

/** Collects resources and assignments, which come after all tasks. */
export function collectDoers(): Doers {
  const nameByUid = new Map<number, string>()
  const uidsByTask = new Map<number, number[]>()
  return {
    addResource: (resource) => {
      const uid = numberOf(resource, 'UID')
      const name = textOf(resource, 'Name')
      if (uid !== null && name !== null) nameByUid.set(uid, name)
    },
    addAssignment: (assignment) => {
      const task = numberOf(assignment, 'TaskUID')
      const uid = numberOf(assignment, 'ResourceUID')
      if (task === null || uid === null) return
      const known = uidsByTask.get(task)
      if (known === undefined) uidsByTask.set(task, [uid])
      else known.push(uid)
    },
    namesOf: (taskUid) => {
      const names = (uidsByTask.get(taskUid) ?? []).flatMap((uid) => nameByUid.get(uid) ?? [])
      return joinNames(names)
    },
  }
}
