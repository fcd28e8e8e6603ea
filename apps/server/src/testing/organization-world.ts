import { isoDate } from '@roviec/calendar'
import type { CreateUnit } from '@roviec/contract'
import { addPosition } from '../organization/position-repository.ts'
import { PLAIN_TRAITS, type StoredPosition } from '../organization/position.ts'
import { addUnit, getUnitOn } from '../organization/repository.ts'
import { unitBelow } from '../organization/unit.ts'
import type { Holding } from '../people/appointment.ts'
import { personOf } from '../people/person.ts'
import { addAppointment } from '../people/appointment-repository.ts'
import { addPerson } from '../people/repository.ts'
import { newId } from '../platform/ids.ts'
import type { Account, World } from './world.ts'

// Builders of the organization. They write rows without audit entries, so that a test finds in the
// log only what it did itself; what a test does not say is filled in.

/** A unit that has existed since 2020; below `parentId`, or at the top. */
export async function buildUnit(
  world: World,
  given: Partial<CreateUnit> & { readonly validTo?: string } = {},
): Promise<string> {
  const { validTo = null, ...wanted } = given
  const id = newId()
  const input: CreateUnit = {
    parentId: null,
    kind: 'department',
    name: `Đơn vị ${id.slice(-6)}`,
    shortName: 'Đơn vị',
    code: null,
    validFrom: isoDate('2020-01-01'),
    ...wanted,
  }
  await world.inTenant(async (ctx) => {
    const parent = input.parentId ? await getUnitOn(ctx, input.parentId, input.validFrom) : null
    const unit = unitBelow(parent, id, input)
    await addUnit(ctx, { ...unit, validTo: validTo === null ? null : isoDate(validTo) })
  })
  return id
}

/** A seat; the head of a new unit unless told otherwise. */
export async function buildPosition(
  world: World,
  given: Partial<StoredPosition> = {},
): Promise<{ positionId: string; unitId: string }> {
  const unitId = given.unitId ?? (await buildUnit(world))
  const positionId = newId()
  const position: StoredPosition = {
    ...PLAIN_TRAITS,
    id: positionId,
    title: 'Thủ trưởng',
    rank: 'head',
    validFrom: isoDate('2020-01-01'),
    validTo: null,
    ...given,
    unitId,
  }
  await world.inTenant((ctx) => addPosition(ctx, position))
  return { positionId, unitId }
}

export async function buildPerson(world: World, fullName = 'Lê Thị Hồng'): Promise<string> {
  const person = personOf(newId(), fullName)
  await world.inTenant((ctx) => addPerson(ctx, person))
  return person.id
}

/** Puts a person into a position since 2020, without checking for others. */
export async function appoint(
  world: World,
  given: {
    readonly personId: string
    readonly positionId: string
    readonly holding?: Holding
    readonly from?: string
    readonly to?: string | null
  },
): Promise<string> {
  const { personId, positionId, holding = 'holder', from = '2020-01-01', to = null } = given
  const id = newId()
  await world.inTenant((ctx) =>
    addAppointment(ctx, {
      id,
      personId,
      positionId,
      holding,
      from: isoDate(from),
      to: to === null ? null : isoDate(to),
      decision: '01/QĐ-UBND',
    }),
  )
  return id
}

/** Somebody signed in who holds a position. */
export interface Official extends Account {
  readonly personId: string
  readonly positionId: string
  readonly unitId: string
}

/** A person in a seat of their own, with an account: the head of a new unit unless told otherwise. */
export async function buildOfficial(
  world: World,
  given: Partial<StoredPosition> & { readonly fullName?: string } = {},
): Promise<Official> {
  const { fullName, ...seat } = given
  const { positionId, unitId } = await buildPosition(world, seat)
  const personId = await buildPerson(world, fullName)
  await appoint(world, { personId, positionId })
  const account = await world.account(personId)
  return { ...account, personId, positionId, unitId }
}
