import { TASK_STATUSES, type TaskStatus } from '@roviec/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { auditEntries, refusalOf } from './audit-log.ts'
import { buildOfficial, buildUnit, type Official } from './organization-world.ts'
import { buildPlan, buildTask, type GivenTask } from './tasks-world.ts'
import type { World } from './world.ts'

/** The people of a task, each the head of a unit of their own below one city. */
export interface Cast {
  readonly cityId: string
  readonly assigner: Official
  readonly doer: Official
  readonly outsider: Official
  readonly planId: string
}

export async function buildCast(world: World): Promise<Cast> {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  const unit = (name: string) => buildUnit(world, { name, parentId: cityId })
  const head = async (name: string, title: string, fullName: string) =>
    buildOfficial(world, { unitId: await unit(name), title, fullName })
  return {
    cityId,
    assigner: await head('Ủy ban nhân dân thành phố', 'Chủ tịch UBND', 'Đặng Văn Phúc'),
    doer: await head('Sở Xây dựng', 'Giám đốc Sở Xây dựng', 'Lê Thị Hồng'),
    outsider: await head('Sở Tài chính', 'Giám đốc Sở Tài chính', 'Bùi Minh Quân'),
    planId: await buildPlan(world),
  }
}

export function buildTaskOf(world: World, cast: Cast, given: GivenTask = {}): Promise<string> {
  const { assigner, doer, planId } = cast
  return buildTask(world, { assigner, doer, planId, submittedBy: doer.personId, ...given })
}

interface Act {
  readonly verb: string
  readonly body: (cast: Cast) => object
  readonly by: 'assigner' | 'doer'
  readonly statuses: readonly TaskStatus[]
  readonly forbidden: string
  readonly notPermitted: string
}

/** The refusals that every act on a task has. Each of them leaves no audit entry. */
export function describeRefusals(world: World, act: Act): void {
  const { verb, by, statuses, forbidden, notPermitted } = act
  const [status] = statuses

  describe('refusals leave nothing behind', () => {
    let cast: Cast
    beforeEach(async () => {
      cast = await buildCast(world)
    })
    const attempt = async (taskId: string, sender: Official) => {
      const response = await world.post(sender, `/tasks/${taskId}/${verb}`, act.body(cast))
      expect(await auditEntries(world)).toEqual([])
      return refusalOf(response)
    }
    const given = (more: GivenTask = {}) =>
      buildTaskOf(world, cast, { ...(status && { status }), ...more })

    test('somebody who has nothing to do with it', async () => {
      expect(await attempt(await given(), cast.outsider)).toEqual([403, forbidden])
    })

    test('a task that does not exist', async () => {
      expect(await attempt(newId(), cast[by])).toEqual([404, 'task-not-found'])
    })

    test('a task of a plan that the actor may not see', async () => {
      const planId = await buildPlan(world, {
        visibility: 'units',
        audience: [{ unitId: cast.doer.unitId, relation: 'named' }],
      })
      const taskId = await given({ planId })
      expect(await attempt(taskId, cast.outsider)).toEqual([404, 'task-not-found'])
    })

    test('a task of a closed plan', async () => {
      const planId = await buildPlan(world, { status: 'closed' })
      expect(await attempt(await given({ planId }), cast[by])).toEqual([409, 'plan-not-published'])
    })

    test.each(TASK_STATUSES.filter((other) => !statuses.includes(other)))(
      'a task that is %s',
      async (other) => {
        const taskId = await given({ status: other })
        const expected = by === 'doer' && other === 'draft' ? [403, forbidden] : [409, notPermitted]
        expect(await attempt(taskId, cast[by])).toEqual(expected)
      },
    )
  })
}
