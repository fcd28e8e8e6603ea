import type { RestructuringAct } from '@roviec/contract'
import { buildOfficial, buildUnit, type Official } from './organization-world.ts'
import { buildKeeper, NO_CHOICES } from './restructurings-world.ts'
import { buildPlan } from './tasks-world.ts'
import type { World } from './world.ts'

/** A city of two wards, each with a head and a clerk, below a chair who signs. */
export interface TwoWards {
  readonly cityId: string
  readonly chair: Official
  readonly keeper: Official
  readonly lotus: Official
  readonly lotusClerk: Official
  readonly mill: Official
  readonly millClerk: Official
  readonly planId: string
}

/** A new tenant with such a city. */
export async function buildTwoWards(world: World): Promise<TwoWards> {
  await world.reset()
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  const head = async (name: string, fullName: string) =>
    buildOfficial(world, {
      unitId: await buildUnit(world, { parentId: cityId, kind: 'ward', name: `Phường ${name}` }),
      title: `Chủ tịch UBND phường ${name}`,
      fullName,
    })
  const clerk = ({ unitId }: Official, fullName: string) =>
    buildOfficial(world, { unitId, title: 'Công chức', rank: 'member', fullName })
  const lotus = await head('Cầu Sen', 'Võ Thị Mai')
  const mill = await head('Bến Gạo', 'Lê Văn Tám')
  return {
    cityId,
    chair: await buildOfficial(world, { unitId: cityId, title: 'Chủ tịch', fullName: 'Vũ An' }),
    keeper: await buildKeeper(world, cityId),
    lotus,
    lotusClerk: await clerk(lotus, 'Ngô Tân'),
    mill,
    millClerk: await clerk(mill, 'Bùi Quân'),
    planId: await buildPlan(world),
  }
}

/** Both wards become a new one of this name. */
export function mergeWards(
  { cityId, lotus, mill }: TwoWards,
  name = 'Phường Sen Gạo',
): RestructuringAct {
  return {
    kind: 'merge',
    unitIds: [lotus.unitId, mill.unitId],
    into: { key: 'new-1', parent: cityId, kind: 'ward', name, shortName: name, code: null },
    ...NO_CHOICES,
  }
}
