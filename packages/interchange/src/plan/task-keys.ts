import type { Link } from '@roviec/schedule'

/** Entries by id; a second one with the same id gets a key of its own. */
export function keyTasks<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  const keyed = new Map<string, Entry>()
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const count = counts.get(entry.id) ?? 0
    counts.set(entry.id, count + 1)
    keyed.set(count === 0 ? entry.id : `${entry.id}#${count}`, entry)
  }
  return keyed
}

/** Links by the task at which they end. */
export function groupByTarget(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const byTarget = new Map<string, Link[]>()
  for (const link of links) {
    const known = byTarget.get(link.to)
    if (known === undefined) byTarget.set(link.to, [link])
    else known.push(link)
  }
  return byTarget
}
