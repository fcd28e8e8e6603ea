import type { ScoredDocument } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type GivenDraft,
  planDocument,
  type PlansCity,
  publish,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

const VAGUE_TASK = 'Các cơ quan liên quan tăng cường công tác vệ sinh môi trường.'

async function publishNew(given: GivenDraft): Promise<string> {
  const change = () => ({ deferred: true })
  const draft = await buildDraft(world, city.clerk, { ...given, change })
  await world.owner(`UPDATE plans.plan SET signing_position_id = $2 WHERE id = $1`, [
    draft.id,
    city.chair.positionId,
  ])
  expect((await publish(world, city.chair, draft)).status).toBe(200)
  return draft.id
}

interface Quality {
  readonly documents: readonly ScoredDocument[]
  readonly unscoredCount: number
}
const quality = async (sender = city.stranger): Promise<Quality> =>
  (await world.get(sender, '/document-quality')).json()

test('each published document stands with its score, newest first', async () => {
  world.now = '2026-11-20T01:00:00.000Z'
  const planId = await publishNew({ number: '1/KH-UBND', tasks: [CLEAR_TASK, VAGUE_TASK] })
  world.now = '2026-11-20T02:00:00.000Z'
  await publishNew({ number: '2/KH-UBND' })

  const { documents, unscoredCount } = await quality()

  expect(unscoredCount).toBe(0)
  expect(documents.map(({ number }) => number)).toEqual(['2/KH-UBND', '1/KH-UBND'])
  expect(documents[1]).toMatchObject({
    planId,
    title: 'Phục vụ Nhân dân đón Tết',
    issuer: 'Ủy ban nhân dân thành phố Minh Hà',
    issuedOn: '2026-11-18',
    kind: 'plan',
    score: { taskCount: 2 },
  })
  const { share, points = [] } = documents[1]?.score ?? {}
  expect(share).toBeGreaterThan(0)
  expect(share).toBeLessThan(1)
  expect(points.map(({ point }) => point)).toEqual([
    'who',
    'what',
    'responsibility',
    'product',
    'when',
    'authority',
  ])
  expect(points[0]).toEqual({ point: 'who', clear: 1, vague: 1, missing: 0 })
})

test('drafts count nowhere, and what has no score is counted apart', async () => {
  await buildDraft(world, city.clerk, { number: '3/KH-UBND' })
  const planId = await publishNew({ number: '1/KH-UBND' })
  await world.owner(`UPDATE plans.reading SET clarity_score = NULL WHERE plan_id = $1`, [planId])

  expect(await quality(city.clerk)).toEqual({ documents: [], unscoredCount: 1 })
})

test('a document is listed for those alone who may see it', async () => {
  await publishNew({ number: '1/KH-UBND', visibility: 'units' })

  expect((await quality(city.chair)).documents).toHaveLength(1)
  expect(await quality()).toEqual({ documents: [], unscoredCount: 0 })
})

test('an uploaded document is scored by the list that the tenant reads by', async () => {
  await world.owner(`UPDATE platform.tenant SET clarity_checklist = '2024' WHERE tenant_id = $1`, [
    world.tenantId,
  ])
  const bytes = new TextEncoder().encode(planDocument())

  const response = await world.upload(city.clerk, '/plans', { fileName: 'ke-hoach.txt', bytes })

  expect(response.status).toBe(201)
  const [row] = (await world.owner(
    `SELECT clarity_score, fingerprint FROM plans.reading WHERE tenant_id = $1`,
    [world.tenantId],
  )) as readonly { clarity_score: ScoredDocument['score']; fingerprint: readonly number[] }[]
  expect(row?.clarity_score.points.map(({ point }) => point)).toContain('effect')
  expect(row?.clarity_score.taskCount).toBe(1)
  expect(row?.fingerprint.length).toBeGreaterThan(5)
})
