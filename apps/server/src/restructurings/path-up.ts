import type { Facts, UnitFact } from './facts.ts'

/** From the unit up to the top, as things stand now. */
export function pathUpNow(id: string, { unitById }: Facts): readonly UnitFact[] {
  const path: UnitFact[] = []
  let next = unitById.get(id)
  while (next && !path.includes(next)) {
    path.push(next)
    next = next.parentId === null ? undefined : unitById.get(next.parentId)
  }
  return path
}
