import { isoDate } from '@roviec/calendar'
import type { RuleBody, RuleScope } from '@roviec/contract'
import { addField } from '../coordination/repository.ts'
import { addRule } from '../coordination/rule-repository.ts'
import { describeField } from '../coordination/work-field.ts'
import { newId } from '../platform/ids.ts'
import { buildOfficial, buildPosition, buildUnit } from './organization-world.ts'
import type { World } from './world.ts'

// Builders of the register. Like those of the organization they leave no audit entry.

/** A field of work that lasts. */
export async function buildField(
  world: World,
  name: string,
  keywords: readonly string[] = [],
): Promise<string> {
  const field = describeField(newId(), { name, keywords: [...keywords], description: '' })
  await world.inTenant((ctx) => addField(ctx, { ...field, endedOn: null, version: 1 }))
  return field.id
}

export interface GivenRule {
  readonly fieldId: string
  readonly lead: RuleBody
  readonly supports?: readonly RuleBody[]
  readonly scope?: RuleScope
  readonly from?: string
  readonly to?: string | null
}

/** A rule of the city since 2026, unless told otherwise. */
export async function buildRule(world: World, given: GivenRule): Promise<string> {
  const { fieldId, lead, supports = [], scope = 'city', from = '2026-01-01', to = null } = given
  const id = newId()
  await world.inTenant((ctx) =>
    addRule(ctx, {
      id,
      fieldId,
      scope,
      lead,
      supports,
      decision: '12/QĐ-UBND',
      from: isoDate(from),
      to: to === null ? null : isoDate(to),
    }),
  )
  return id
}

export const unitBody = (unitId: string): RuleBody => ({ kind: 'unit', unitId })

/** A city with two departments that have heads, and whoever keeps the organization. */
export async function buildRegisterCast(world: World) {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  const department = async (name: string) => {
    const unitId = await buildUnit(world, { name, parentId: cityId })
    const { positionId } = await buildPosition(world, { unitId, title: `Giám đốc ${name}` })
    return { unitId, positionId }
  }
  return {
    cityId,
    health: await department('Sở Y tế'),
    works: await department('Sở Xây dựng'),
    keeper: await buildOfficial(world, {
      unitId: await buildUnit(world, { kind: 'office', parentId: cityId }),
      rank: 'member',
      duties: ['organization-administrator'],
    }),
  }
}
