import { afterAll, beforeEach, expect, test } from 'vitest'
import { buildObjection } from '../testing/transfers-world.ts'
import { createWorld } from '../testing/world.ts'
import { replaceActorName } from './name-repository.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('the name of somebody erased is gone from what they did and decided, theirs alone', async () => {
  const { cast, taskId } = await buildObjection(world, { status: 'accepted' })
  const to = { accountablePositionId: cast.outsider.positionId, note: '' }
  await world.post(cast.assigner, `/tasks/${taskId}/reassign`, to)

  await world.inTenant((ctx) => replaceActorName(ctx, cast.doer.personId, 'Người thứ nhất'))
  const names = async () =>
    world.owner(
      `SELECT t.by_name, t.decided_by_name,
         ARRAY(SELECT DISTINCT a.actor_name COLLATE "C" FROM tasks.act a
               WHERE a.tenant_id = t.tenant_id AND a.kind IN ('objected', 'reassigned')
               ORDER BY 1) AS actors
       FROM tasks.transfer t WHERE t.tenant_id = $1`,
      [world.tenantId],
    )
  expect(await names()).toEqual([
    {
      by_name: 'Người thứ nhất',
      decided_by_name: 'Đặng Văn Phúc',
      actors: ['Người thứ nhất', 'Đặng Văn Phúc'],
    },
  ])

  await world.inTenant((ctx) => replaceActorName(ctx, cast.assigner.personId, 'Người thứ hai'))
  expect(await names()).toMatchObject([
    { by_name: 'Người thứ nhất', decided_by_name: 'Người thứ hai' },
  ])
})
