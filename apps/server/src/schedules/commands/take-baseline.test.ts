import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity, type PlansCity } from '../../testing/plans-world.ts'
import { buildDatedDraft, buildDatedPlan } from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})

const take = (sender: PlansCity['clerk'], planId: string) =>
  world.post(sender, `/plans/${planId}/baselines`, { name: 'Trước mùa mưa' })

test('those who prepared or signed the plan keep its dates under a name', async () => {
  const { draft } = await buildDatedPlan(world, city)

  const response = await take(city.clerk, draft.id)

  expect([response.status, await response.json()]).toMatchObject([
    201,
    {
      ordinal: 1,
      name: 'Trước mùa mưa',
      kind: 'manual',
      takenByName: 'Đỗ Thùy Linh',
      taskCount: 3,
    },
  ])
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'baseline.taken',
    subjectId: draft.id,
    after: { kind: 'manual', taskCount: 3 },
  })
  expect(await refusalOf(await take(city.works, draft.id))).toEqual([403, 'baseline-forbidden'])
})

test('a draft has none, and fifty are enough', async () => {
  const draft = await buildDatedDraft(world, city)
  expect(await refusalOf(await take(city.clerk, draft.draft.id))).toEqual([
    409,
    'plan-not-published',
  ])
  const { draft: plan } = await buildDatedPlan(world, city)
  await world.owner(
    `INSERT INTO schedules.baseline (tenant_id, id, plan_id, ordinal, name, kind, taken_at,
       taken_on, task_count)
     SELECT $1, gen_random_uuid(), $2, n, 'Mốc', 'manual', $3, $4, 0 FROM generate_series(1, 50) n`,
    [world.tenantId, plan.id, world.now, world.today],
  )
  const refused = await take(city.clerk, plan.id)
  expect(await refusalOf(refused)).toEqual([409, 'baseline-limit'])
})
