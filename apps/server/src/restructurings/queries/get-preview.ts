import type { RestructuringPreview, SeatOutcome, TreeEntry } from '@roviec/contract'
import type { Context } from '../../platform/context.ts'
import { assess } from '../apply-repository.ts'
import { expectCarried } from '../expect-carried.ts'
import type { Facts } from '../facts.ts'
import { computeFigures } from '../figures.ts'
import { previewTrees } from '../preview-trees.ts'
import type { SeatAfter } from '../propose-seats.ts'
import { accessRestructuringToPreview } from '../repository.ts'
import { lastingSeats, type Resolved } from '../resolve.ts'
import { nameOf } from '../tree-after.ts'
import { countPlans } from './find-plan-counts.ts'

/** What it would do today. Nothing is written, and it may have as many problems as it likes. */
export async function getPreview(ctx: Context, id: string): Promise<RestructuringPreview> {
  const record = await accessRestructuringToPreview(ctx, id)
  const { facts, resolved, problems, digest } = await assess(ctx, record)
  const trees: { before: TreeEntry[]; after: TreeEntry[] } = previewTrees(resolved, facts)
  const places = placesOf(resolved, facts)
  return {
    digest,
    problems: [...problems],
    figures: computeFigures(resolved, facts),
    carried: expectCarried(resolved, await countPlans(ctx, resolved)),
    treeBefore: trees.before,
    treeAfter: trees.after,
    acts: resolved.acts.map((_, actIndex) => ({
      seats: resolved.seats
        .filter((seat) => seat.actIndex === actIndex)
        .map((seat) => presentSeat(seat, { resolved, facts, places })),
      children: presentChildren(resolved, facts, actIndex),
    })),
    units: trees.after.map(({ ref, name }) => ({ ref, name })),
    seats: [...places].map(([ref, place]) => ({ ref, ...place })),
  }
}

type Places = ReadonlyMap<string, { readonly title: string; readonly unitName: string }>

function placesOf(resolved: Resolved, facts: Facts): Places {
  return new Map(
    lastingSeats(resolved, facts).map(({ ref, unit, title }) => [
      ref,
      { title, unitName: nameOf(unit, resolved.tree, facts) },
    ]),
  )
}

function presentSeat(
  seat: SeatAfter,
  {
    resolved,
    facts,
    places,
  }: { readonly resolved: Resolved; readonly facts: Facts; readonly places: Places },
): SeatOutcome {
  const { fact, fate, chosen } = seat
  const { id, unitId, title, rank, holderName, openTasks, openWarnings, draftItems } = fact
  const successor = fate === 'abolished' ? seat.successor : null
  const place = successor === null ? undefined : places.get(successor)
  return {
    positionId: id,
    title,
    rank,
    unitId,
    unitName: nameOf(unitId, resolved.tree, facts),
    fate,
    after:
      fate === 'abolished'
        ? null
        : {
            unit: seat.unit,
            unitName: nameOf(seat.unit, resolved.tree, facts),
            title: seat.title,
            rank: seat.rank,
          },
    successor: successor !== null && place ? { seat: successor, ...place } : null,
    holderName,
    openTasks,
    openWarnings,
    draftItems,
    chosen,
  }
}

/** The children of the units that this act ends or splits, but for those that acts end too. */
function presentChildren({ acts, tree }: Resolved, facts: Facts, actIndex: number) {
  const act = acts[actIndex]
  if (!act || act.kind === 'rename' || act.kind === 'move') return []
  const parents = new Set(act.kind === 'merge' ? act.unitIds : [act.unitId])
  const chosen = new Set(act.children.map(({ unitId }) => unitId))
  return [...facts.unitById.values()]
    .filter(({ parentId, validTo }) => validTo === null && parents.has(parentId ?? ''))
    .flatMap(({ id, name }) => {
      const parent = tree.byRef.get(id)?.parent ?? null
      if (parent === null) return []
      const parentName = nameOf(parent, tree, facts)
      return [{ unitId: id, name, parent, parentName, chosen: chosen.has(id) }]
    })
}
