import { carryCoordination } from '../coordination/index.ts'
import type { Context } from '../platform/context.ts'
import { type CarriedPlan, carryPlans } from '../plans/index.ts'
import { type CarriedTask, type Carrier, carryTasks } from '../tasks/index.ts'
import { type CarriedWarning, carryWarnings } from '../warnings/index.ts'
import type { Facts } from './facts.ts'
import { lastingSeats, type Resolved } from './resolve.ts'
import type { Effect, IdOf } from './structure-repository.ts'
import { nameOf } from './tree-after.ts'

export interface CarriedWork {
  readonly tasks: readonly CarriedTask[]
  readonly warnings: readonly CarriedWarning[]
  readonly plans: readonly CarriedPlan[]
}

/** Lets all work follow the seats and units, once those are as they will be. */
export async function carryWork(
  ctx: Context,
  resolved: Resolved,
  { facts, idOf, decision, effectiveOn }: Effect & { readonly facts: Facts; readonly idOf: IdOf },
): Promise<CarriedWork> {
  const { tree } = resolved
  const units = new Map([...tree.endings].map(([id, { successor }]) => [id, idOf(successor)]))
  const successors = new Map(
    resolved.seats.flatMap((seat) =>
      seat.fate === 'abolished' && seat.successor !== null
        ? [[seat.fact.id, idOf(seat.successor)] as const]
        : [],
    ),
  )
  const tasks = await carryTasks(ctx, {
    ...carriersOf(resolved, facts, idOf),
    successors,
    units,
    decision,
  })
  const warnings = await carryWarnings(
    ctx,
    tasks.map(({ id }) => id),
  )
  const plans = await carryPlans(ctx, {
    successors,
    units,
    readers: [...tree.endings].flatMap(([id, { all }]) => all.map((to) => [id, idOf(to)] as const)),
    movedUnitIds: [...tree.byRef.values()]
      .filter(({ change }) => change === 'moved' || change === 'renamed')
      .map(({ ref }) => ref),
  })
  await carryCoordination(ctx, { units, positions: successors }, effectiveOn)
  return { tasks, warnings, plans }
}

/** Where the open work of each seat goes, and of the tasks that were given to others. */
function carriersOf(
  resolved: Resolved,
  facts: Facts,
  idOf: IdOf,
): { bySeat: ReadonlyMap<string, Carrier>; byTask: ReadonlyMap<string, Carrier> } {
  const { tree, seats, seatByTaskId } = resolved
  const placeByRef = new Map(lastingSeats(resolved, facts).map((seat) => [seat.ref, seat]))
  const words = (title: string, unit: string) => `${title}, ${nameOf(unit, tree, facts)}`
  const carrierTo = (ref: string, from: string | null): Carrier | null => {
    const place = placeByRef.get(ref)
    if (!place) return null
    const to = words(place.title, place.unit)
    const note = from === null ? `→ ${to}` : `${from} → ${to}`
    return { positionId: idOf(ref), unitId: idOf(place.unit), note }
  }
  const bySeat = seats.flatMap((seat) => {
    const { fact } = seat
    const ref = seat.fate === 'abolished' ? seat.successor : fact.id
    const from = `${fact.title}, ${facts.unitById.get(fact.unitId)?.name ?? ''}`
    const carrier = ref === null ? null : carrierTo(ref, from)
    return carrier === null ? [] : [[fact.id, carrier] as const]
  })
  const byTask = [...seatByTaskId].flatMap(([taskId, ref]) => {
    const carrier = carrierTo(ref, null)
    return carrier === null ? [] : [[taskId, carrier] as const]
  })
  return { bySeat: new Map(bySeat), byTask: new Map(byTask) }
}
