import type { DelegationScope } from '@roviec/contract'
import type { Duty } from '../../platform/context.ts'
import { delegate } from '../delegations.ts'
import { buildOfficial, buildUnit, type Official } from '../organization-world.ts'
import { createWorld, type Sender, type World } from '../world.ts'
import type { Place, Role } from './roles.ts'
import { buildShared } from './shared-subjects.ts'
import { type Branch, buildBranch, buildCommittee, type Subjects } from './subjects.ts'

/** Everybody who asks, and what lies in each place, seen from them. */
export interface AuthorityWorld {
  readonly world: World
  readonly senders: Readonly<Record<Role, Sender>>
  readonly subjects: Readonly<Record<Place, Subjects>>
}

/** Two units of one city with everything in them, and a third in another city. */
export async function buildAuthorityWorld(): Promise<AuthorityWorld> {
  const world = await createWorld()
  const elsewhere = (await buildCity(world)).own.subjects
  await world.reset()
  const { committeeId, own, shared } = await buildCity(world)
  const other = await buildBranch(world, committeeId, shared)
  return {
    world,
    senders: await sendersOf(world, committeeId, own),
    subjects: { own: own.subjects, other: other.subjects, elsewhere },
  }
}

async function buildCity(world: World) {
  const committeeId = await buildCommittee(world)
  const shared = await buildShared(world, committeeId)
  return { committeeId, shared, own: await buildBranch(world, committeeId, shared) }
}

async function sendersOf(
  world: World,
  committeeId: string,
  branch: Branch,
): Promise<Record<Role, Sender>> {
  const delegateOf = async (giver: Official, scope: DelegationScope) => {
    const unitId = await buildUnit(world, { parentId: committeeId, kind: 'department' })
    const to = await buildOfficial(world, { unitId, rank: 'member' })
    await delegate(world, giver, { to, scopes: [scope] })
    return to
  }
  const { unitId } = branch.head
  const official = (title: string, ...duties: Duty[]) =>
    buildOfficial(world, { unitId, title, rank: 'member', duties })
  return {
    stranger: null,
    'account-only': await world.account(),
    member: await official('Chuyên viên'),
    deputy: await buildOfficial(world, { unitId, title: 'Phó Trưởng phòng', rank: 'deputy' }),
    head: branch.head,
    clerk: branch.clerk,
    'organization-administrator': await official('Quản trị', 'organization-administrator'),
    'personnel-officer': await official('Tổ chức', 'personnel-officer'),
    'account-administrator': await official('Tài khoản', 'account-administrator'),
    auditor: await official('Thanh tra', 'auditor'),
    superior: branch.superior,
    signer: branch.signer,
    support: branch.support,
    'issuing-clerk': await buildOfficial(world, {
      unitId: await buildUnit(world, { parentId: committeeId, kind: 'office' }),
      rank: 'member',
      duties: ['plan-clerk'],
    }),
    'delegate-for-plans': await delegateOf(branch.signer, 'sign-plans'),
    'delegate-for-results': await delegateOf(branch.signer, 'verify'),
    'delegate-for-work': await delegateOf(branch.head, 'report'),
  }
}
