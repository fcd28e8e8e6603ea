import { buildOfficial, buildUnit, type Official } from './organization-world.ts'
import type { World } from './world.ts'

/** A ward of a city, with its personnel officer and everybody who must not see its files. */
export interface Ward {
  readonly cityId: string
  readonly wardId: string
  readonly person: Official
  readonly officer: Official
  readonly others: Readonly<Record<string, Official>>
}

export async function buildWard(world: World): Promise<Ward> {
  const cityId = await buildUnit(world, { name: 'UBND Thành phố' })
  const wardId = await buildUnit(world, { parentId: cityId, kind: 'ward', name: 'Phường An Hòa' })
  const otherId = await buildUnit(world, { parentId: cityId, kind: 'ward', name: 'Phường Bình An' })
  const member = { title: 'Chuyên viên', rank: 'member' } as const
  const duties = (...held: ('personnel-officer' | 'organization-administrator' | 'auditor')[]) => ({
    ...member,
    duties: held,
  })
  const person = await buildOfficial(world, {
    ...member,
    unitId: wardId,
    fullName: 'Nguyễn Thị Mơ',
  })
  const officer = await buildOfficial(world, {
    ...duties('personnel-officer'),
    unitId: wardId,
    fullName: 'Lê Văn Tổ',
  })
  const others = {
    'head of the ward': await buildOfficial(world, { unitId: wardId }),
    'organization administrator': await buildOfficial(world, {
      ...duties('organization-administrator'),
      unitId: cityId,
    }),
    'account administrator': await buildOfficial(world, {
      ...member,
      duties: ['account-administrator'],
      unitId: cityId,
    }),
    auditor: await buildOfficial(world, { ...duties('auditor'), unitId: cityId }),
    'personnel officer of another ward': await buildOfficial(world, {
      ...duties('personnel-officer'),
      unitId: otherId,
    }),
  }
  return { cityId, wardId, person, officer, others }
}
