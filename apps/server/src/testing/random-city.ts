import type { RestructuringAct } from '@roviec/contract'
import { pick, type Random } from '../demonstration/seeded-random.ts'
import { newId } from '../platform/ids.ts'
import {
  appoint,
  buildPerson,
  buildPosition,
  buildUnit,
  type Official,
} from './organization-world.ts'
import {
  buildKeeper,
  buildWork,
  type GivenWork,
  newKey,
  NO_CHOICES,
} from './restructurings-world.ts'
import { buildPlan } from './tasks-world.ts'
import { sweep } from './warnings-world.ts'
import type { World } from './world.ts'

/** A unit of a random city with its seats. */
interface RandomUnit {
  readonly id: string
  readonly parentId: string
  readonly kind: 'department' | 'ward' | 'office' | 'division'
  readonly name: string
  readonly seats: readonly { readonly id: string; readonly personId: string | null }[]
}

export interface RandomCity {
  readonly cityId: string
  readonly keeper: Official
  /** The seat at the top, which most documents are signed in. */
  readonly chairId: string
  readonly units: readonly RandomUnit[]
  readonly taskIds: readonly string[]
}

export interface CitySize {
  readonly wards: number
  readonly departments: number
  /** Open tasks of each unit on average. */
  readonly tasksPerUnit: number
}

/** A city of random units, seats, people and work; the same seed makes the same one. */
export async function buildRandomCity(
  world: World,
  random: Random,
  size: CitySize,
): Promise<RandomCity> {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  const keeper = await buildKeeper(world, cityId)
  const chair = await buildPosition(world, { unitId: cityId, title: 'Chủ tịch UBND Thành phố' })
  await appoint(world, { positionId: chair.positionId, personId: await buildPerson(world) })
  const units: RandomUnit[] = []
  const add = async (given: Pick<RandomUnit, 'parentId' | 'kind' | 'name'>) => {
    const id = await buildUnit(world, { ...given, shortName: given.name })
    const unit = { ...given, id, seats: await buildSeats(world, random, { id, name: given.name }) }
    units.push(unit)
    return unit
  }
  const names = ['Văn phòng', 'Phòng Kinh tế', 'Phòng Văn hóa']
  const tops = [
    ...Array.from(
      { length: size.wards },
      (_, index) => ['ward', `Phường số ${index + 1}`] as const,
    ),
    ...Array.from(
      { length: size.departments },
      (_, index) => ['department', `Sở số ${index + 1}`] as const,
    ),
  ]
  for (const [kind, name] of tops) {
    const top = await add({ parentId: cityId, kind, name })
    for (const inner of names) {
      if (random() < 0.6) await add({ parentId: top.id, kind: 'division', name: inner })
    }
  }
  const taskIds = await buildTasks(world, random, { units, size, chairId: chair.positionId })
  await sweep(world)
  return { cityId, keeper, chairId: chair.positionId, units, taskIds }
}

async function buildSeats(
  world: World,
  random: Random,
  unit: Pick<RandomUnit, 'id' | 'name'>,
): Promise<RandomUnit['seats']> {
  const ranks = [
    ...(random() < 0.9 ? (['head'] as const) : []),
    ...Array.from({ length: Math.floor(random() * 2) }, () => 'deputy' as const),
    ...Array.from({ length: 1 + Math.floor(random() * 2) }, () => 'member' as const),
  ]
  const seats: { id: string; personId: string | null }[] = []
  for (const rank of ranks) {
    const title = `${rank} ${unit.name}`
    const { positionId } = await buildPosition(world, { unitId: unit.id, rank, title })
    const sitting = seats.find(({ personId }) => personId !== null)?.personId
    // Some sit in two seats, some seats are vacant.
    const isDouble = sitting !== undefined && sitting !== null && random() < 0.15
    const isVacant = !isDouble && random() < 0.15
    const newcomer = isDouble || isVacant ? null : await buildPerson(world, `Người ${newId()}`)
    const personId = isDouble ? sitting : newcomer
    if (personId !== null) await appoint(world, { positionId, personId })
    if (random() < 0.1) {
      const acting = await buildPerson(world, `Người ${newId()}`)
      await appoint(world, { positionId, personId: acting, holding: 'acting' })
    }
    seats.push({ id: positionId, personId })
  }
  return seats
}

const STATUSES = ['assigned', 'accepted', 'submitted', 'returned', 'draft', 'verified', 'cancelled']
const DUE = ['2026-11-15', '2026-11-21', '2026-12-31', null] as const

async function buildTasks(
  world: World,
  random: Random,
  {
    units,
    size,
    chairId,
  }: { readonly units: readonly RandomUnit[]; readonly size: CitySize; readonly chairId: string },
): Promise<readonly string[]> {
  const open = await buildPlan(world)
  const audience = units.map(({ id }) => ({ unitId: id, relation: 'named' as const }))
  const narrow = await buildPlan(world, { visibility: 'units', number: '89/KH-UBND', audience })
  const seats = units.flatMap((unit) => unit.seats)
  const [first, ...rest] = seats
  if (!first) return []
  const work = Array.from({ length: units.length * size.tasksPerUnit }, (): GivenWork => {
    const doer = pick(random, [first, ...rest])
    const status = STATUSES[Math.floor(random() * STATUSES.length)] as GivenWork['status']
    return {
      planId: random() < 0.5 ? open : narrow,
      positionId: doer.id,
      // Seats that may be abolished assign too, now and then the doer's own.
      assignerId: random() < 0.6 ? chairId : pick(random, [first, ...rest]).id,
      status,
      dueOn: pick(random, DUE),
      submittedBy: doer.personId,
      supportingUnitIds: units.filter(() => random() < 0.05).map(({ id }) => id),
    }
  })
  return buildWork(world, work)
}

/** A few acts of every kind; many of them make no sense together, and the preview must say so. */
export function randomActs(
  random: Random,
  { cityId, units }: Pick<RandomCity, 'cityId' | 'units'>,
): RestructuringAct[] {
  const [first, ...rest] = units
  if (!first) return []
  const any = () => pick(random, [first, ...rest])
  const made = (parent: string) => ({
    key: newKey(),
    parent,
    kind: 'ward' as const,
    name: `Phường mới ${Math.floor(random() * 1e6)}`,
    shortName: 'Phường mới',
    code: null,
  })
  const makers: readonly (() => RestructuringAct)[] = [
    () => {
      const one = any()
      const other = units.find(({ id, kind }) => id !== one.id && kind === one.kind) ?? any()
      const into = random() < 0.5 ? one.id : made(cityId)
      return { kind: 'merge', unitIds: [one.id, other.id], into, ...NO_CHOICES }
    },
    () => {
      const unit = any()
      const part = made(cityId)
      const seat = { key: newKey(), unit: part.key, title: 'Trưởng mới', rank: 'head' as const }
      const [stays] = unit.seats.toReversed()
      const moved = stays
        ? [
            {
              fate: 'moves' as const,
              positionId: stays.id,
              unit: part.key,
              title: 'Công chức',
              rank: 'member' as const,
            },
          ]
        : []
      const parts = random() < 0.5 ? [unit.id, part] : [part, made(cityId)]
      return {
        kind: 'split',
        unitId: unit.id,
        parts,
        ...NO_CHOICES,
        newSeats: [seat],
        seats: moved,
      }
    },
    () => ({ kind: 'dissolve', unitId: any().id, successor: any().id, ...NO_CHOICES }),
    () => {
      const name = `Tên mới ${Math.floor(random() * 1e6)}`
      return { kind: 'rename', unitId: any().id, name, shortName: name, retitle: random() < 0.5 }
    },
    () => ({ kind: 'move', unitId: any().id, parent: random() < 0.5 ? cityId : any().id }),
  ]
  const count = 1 + Math.floor(random() * 4)
  return Array.from({ length: count }, () =>
    makers[Math.floor(random() * makers.length)]?.(),
  ).filter((act) => act !== undefined)
}
