import { buildOfficial, type Official } from '../organization-world.ts'
import type { World } from '../world.ts'

/** What belongs to a city as a whole, and to no unit. */
export interface SharedSubjects {
  readonly jobGroupId: string
  readonly fieldId: string
  readonly ruleId: string
  readonly restructuringId: string
  readonly importId: string
  readonly outageId: string
}

/** Made through the interface, by somebody who keeps the organization. */
export async function buildShared(world: World, committeeId: string): Promise<SharedSubjects> {
  const keeper = await buildOfficial(world, {
    unitId: committeeId,
    rank: 'member',
    duties: ['organization-administrator'],
  })
  const fieldId = await create(world, keeper, '/coordination/fields', {
    name: 'Cây xanh',
    keywords: ['cây xanh'],
    description: '',
  })
  return {
    fieldId,
    ruleId: await create(world, keeper, `/coordination/fields/${fieldId}/rules`, {
      scope: 'city',
      lead: { kind: 'unit', unitId: committeeId },
      supports: [],
      decision: '9/QĐ-UBND',
      from: '2026-01-01',
      to: null,
    }),
    jobGroupId: await create(world, keeper, '/job-groups', JOB_GROUP),
    restructuringId: await create(world, keeper, '/restructurings', RESTRUCTURING),
    importId: await upload(world, keeper),
    outageId: await create(world, keeper, '/outages', OUTAGE),
  }
}

export const JOB_GROUP = {
  name: 'Quản lý xây dựng',
  category: 'professional',
  requiredTraining: '',
  standards: '',
}

export const RESTRUCTURING = {
  title: 'Sắp xếp các phòng',
  decisionNumber: '21/QĐ-UBND',
  decisionIssuer: null,
  decisionOn: null,
  effectiveOn: null,
  targetPercent: null,
}

export const OUTAGE = {
  title: 'Mất điện do bão',
  fromOn: '2026-11-04',
  toOn: '2026-11-05',
  unitId: null,
  decision: '',
}

/** One person in a file that can be brought in. */
export const PEOPLE_FILE = {
  name: 'nguoi.csv',
  bytes: new TextEncoder().encode('Mã cán bộ,Họ và tên\nCB901,Trần Văn Bình\n'),
}

async function create(world: World, keeper: Official, path: string, body: object): Promise<string> {
  return idOf(await world.post(keeper, path, body))
}

async function upload(world: World, keeper: Official): Promise<string> {
  const { name: fileName, bytes } = PEOPLE_FILE
  return idOf(await world.upload(keeper, '/imports', { fileName, bytes }))
}

async function idOf(response: Response): Promise<string> {
  const answer = (await response.json()) as { readonly id?: string }
  if (answer.id === undefined) throw new Error(`Not made: ${JSON.stringify(answer)}`)
  return answer.id
}
