import type { Plan } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../testing/audit-log.ts'
import { delegate } from '../testing/delegations.ts'
import { appoint, buildOfficial, type Official } from '../testing/organization-world.ts'
import {
  buildDraft,
  buildPlansCity,
  type Draft,
  type PlansCity,
  publish,
} from '../testing/plans-world.ts'
import { createWorld } from '../testing/world.ts'

// By whose right a plan is published, over HTTP: the rules themselves are in policy.test.ts.

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
let departmentClerk: Official
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
  departmentClerk = await buildOfficial(world, {
    unitId: city.works.unitId,
    title: 'Văn thư Sở Xây dựng',
    rank: 'member',
    duties: ['plan-clerk'],
    fullName: 'Tạ Thị Lan',
  })
})

const planOf = async (sender: Official, { id }: Draft): Promise<Plan> =>
  (await world.get(sender, `/plans/${id}`)).json()

test('the clerk of the office that serves the signer issues what was signed on paper', async () => {
  const draft = await buildDraft(world, city.clerk)

  expect((await publish(world, city.clerk, draft)).status).toBe(200)

  const { publication, signingLabel } = await planOf(city.stranger, draft)
  expect(publication).toEqual({
    as: 'clerk',
    byName: 'Đỗ Thùy Linh',
    byTitle: 'Chuyên viên Văn phòng UBND Thành phố',
  })
  expect(signingLabel).toBe('Chủ tịch UBND Thành phố')
  expect(await auditEntries(world)).toMatchObject([
    { action: 'plan.published', after: { publishedAs: 'clerk', delegationId: null } },
  ])
})

test('the signer publishes by the own seat, and whoever acts in it as acting', async () => {
  const draft = await buildDraft(world, city.clerk)
  expect((await publish(world, city.chair, draft)).status).toBe(200)
  expect((await planOf(city.clerk, draft)).publication).toMatchObject({ as: 'holder' })

  const another = await buildDraft(world, city.clerk, { number: '237/KH-UBND' })
  await appoint(world, {
    personId: city.deputyChair.personId,
    positionId: city.chair.positionId,
    holding: 'acting',
  })
  expect(await refusalOf(await publish(world, city.chair, another))).toEqual([
    404,
    'plan-not-found',
  ])
  expect((await publish(world, city.deputyChair, another)).status).toBe(200)
  expect((await planOf(city.clerk, another)).publication).toMatchObject({ as: 'acting' })
})

test('a delegate publishes for the signer, and both seats are named', async () => {
  const draft = await buildDraft(world, city.clerk)
  expect(await refusalOf(await publish(world, city.works, draft))).toEqual([404, 'plan-not-found'])
  const delegationId = await delegate(world, city.chair, {
    to: city.works,
    scopes: ['sign-plans'],
  })

  expect((await publish(world, city.works, draft)).status).toBe(200)

  expect(await planOf(city.clerk, draft)).toMatchObject({
    signingLabel: 'Chủ tịch UBND Thành phố',
    publication: { as: 'delegate', byName: 'Lê Hồng', byTitle: 'Giám đốc Sở Xây dựng' },
  })
  expect(await auditEntries(world)).toMatchObject([
    { action: 'plan.published', after: { publishedAs: 'delegate', delegationId } },
  ])
})

test('a delegation of other work lets nobody even see the draft', async () => {
  const draft = await buildDraft(world, city.clerk)
  await delegate(world, city.chair, { to: city.works, scopes: ['verify', 'report'] })

  expect(await refusalOf(await publish(world, city.works, draft))).toEqual([404, 'plan-not-found'])
})

test('who prepares a plan that a superior signs hands it to those who issue it', async () => {
  const draft = await buildDraft(world, departmentClerk)

  const { abilities, signingPositionId } = await planOf(departmentClerk, draft)
  expect([abilities, signingPositionId]).toEqual([['edit', 'discard'], city.chair.positionId])
  expect(await refusalOf(await publish(world, departmentClerk, draft))).toEqual([
    403,
    'plan-publish-forbidden',
  ])
  expect(await auditEntries(world)).toEqual([])

  expect((await planOf(city.clerk, draft)).abilities).toEqual(['edit', 'publish'])
  expect((await publish(world, city.clerk, draft)).status).toBe(200)
})

test('a document of a body beside is read without a signer, whom nobody there may name', async () => {
  const wardClerk = await buildOfficial(world, {
    unitId: city.lotus.unitId,
    rank: 'member',
    duties: ['plan-clerk'],
  })
  const draft = await buildDraft(world, wardClerk, { issuer: 'SỞ Y TẾ' })

  expect((await planOf(wardClerk, draft)).signingPositionId).toBeNull()
  expect(await refusalOf(await publish(world, wardClerk, draft))).toEqual([
    422,
    'plan-signer-missing',
  ])
})
