import type { ScheduleEdit, TaskLink } from '@roviec/contract'

/**
 * Edits with more after them. One that says again what an earlier one said (the dates of the same
 * task, the link between the same two) takes its place, so that the list reads as what is wanted
 * and not as how it came about. `links` are those of the plan before all edits.
 */
export function addEdits(
  edits: readonly ScheduleEdit[],
  added: readonly ScheduleEdit[],
  links: readonly TaskLink[],
): readonly ScheduleEdit[] {
  const byKey = new Map(edits.map((edit) => [keyOfEdit(edit), edit]))
  for (const edit of added) {
    const key = keyOfEdit(edit)
    byKey.delete(key)
    if (!saysNothing(edit, links)) byKey.set(key, edit)
  }
  return [...byKey.values()]
}

/** The same for every edit of the same thing. */
export function keyOfEdit(edit: ScheduleEdit): string {
  switch (edit.kind) {
    case 'link':
    case 'unlink':
      return `link ${edit.fromTaskId} ${edit.toTaskId}`
    case 'dates':
    case 'reassign':
    case 'rename':
    case 'parent':
      return `${edit.kind} ${edit.taskId}`
  }
}

/** To take away a link that is not there, or draw one that is, is no change. */
function saysNothing(edit: ScheduleEdit, links: readonly TaskLink[]): boolean {
  if (edit.kind !== 'link' && edit.kind !== 'unlink') return false
  const known = links.find(
    ({ fromTaskId, toTaskId }) => fromTaskId === edit.fromTaskId && toTaskId === edit.toTaskId,
  )
  if (edit.kind === 'unlink') return known === undefined
  return known?.type === edit.type && known.lagDays === edit.lagDays
}
