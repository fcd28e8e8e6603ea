import type { PlanSection } from '@roviec/contract'
import type { PlannedTask } from './schedule.ts'

/** A row of a plan as other programs show it: a part of the document, or a task. */
export interface OutlineRow {
  /** Null for a part of the document. */
  readonly task: PlannedTask | null
  readonly id: string
  readonly name: string
  /** 1 is the outermost. */
  readonly level: number
}

/**
 * The parts of the document with their tasks below them, every task after the one that holds it.
 * A part without tasks is left out. Parents never go round in a ring.
 */
export function outlineOf(
  tasks: readonly PlannedTask[],
  sections: readonly PlanSection[],
  sectionIdByTaskId: ReadonlyMap<string, string | null>,
): readonly OutlineRow[] {
  const root: Node = { row: null, parts: [] }
  const nodeById = new Map<string, Node>()
  const sectionById = new Map(sections.map((section) => [section.id, section]))
  const sectionNode = (id: string | null): Node => {
    if (id === null) return root
    const section = sectionById.get(id)
    if (section === undefined) return sectionNode(pathAbove(id))
    const key = `section ${id}`
    const known = nodeById.get(key)
    if (known !== undefined) return known
    const node: Node = { row: { task: null, id: key, name: section.title }, parts: [] }
    nodeById.set(key, node)
    sectionNode(pathAbove(id)).parts.push(node)
    return node
  }
  for (const task of tasks) {
    nodeById.set(task.id, { row: { task, id: task.id, name: task.title }, parts: [] })
  }
  for (const { id, parentId } of tasks) {
    const whole = nodeById.get(parentId ?? '') ?? sectionNode(sectionIdByTaskId.get(id) ?? null)
    const node = nodeById.get(id)
    if (node !== undefined) whole.parts.push(node)
  }
  return flatten(root)
}

interface Node {
  readonly row: Omit<OutlineRow, 'level'> | null
  readonly parts: Node[]
}

/** "II.1" lies in "II", and that in the whole. */
function pathAbove(id: string): string | null {
  const end = id.lastIndexOf('.')
  return end < 0 ? null : id.slice(0, end)
}

function flatten(root: Node): readonly OutlineRow[] {
  const rows: OutlineRow[] = []
  const waiting = root.parts.toReversed().map((node) => ({ node, level: 1 }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, level } = next
    if (node.row !== null) rows.push({ ...node.row, level })
    for (const part of node.parts.toReversed()) waiting.push({ node: part, level: level + 1 })
  }
  return rows
}
