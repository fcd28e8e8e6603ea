import type { Task } from '@roviec/contract'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { databaseRuns } from '../testing/database-runs.ts'
import { auditEntries } from '../testing/audit-log.ts'
import { buildOfficial, type Official } from '../testing/organization-world.ts'
import { buildCast, buildTaskOf } from '../testing/task-acts.ts'
import { createWorld } from '../testing/world.ts'

// Whatever is asked, claimed, decided and refused, and in whatever order: after every act one seat
// answers for the task, it is a seat to which the assigner gave it, and the record tells the same.

const world = await createWorld()
afterAll(() => world.close())

const ACTS = ['object', 'claim', 'reassign', 'reject', 'accept', 'report'] as const
const act = fc.record({
  kind: fc.constantFrom(...ACTS),
  by: fc.nat(3),
  to: fc.nat(3),
  unitOnly: fc.boolean(),
})

test('one seat answers after every act of any sequence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      await world.reset()
      const cast = await buildCast(world)
      const heads = [cast.doer, cast.outsider, await buildOfficial(world), cast.assigner]
      const taskId = await buildTaskOf(world, cast)
      const read = async (): Promise<Task> =>
        (await world.get(cast.assigner, `/tasks/${taskId}`)).json()
      let before = await read()
      const due = before.due

      for (const { kind, by, to, unitOnly } of acts) {
        const sender = heads[by] ?? cast.doer
        const body = bodyOf(kind, { before, target: heads[to] ?? cast.outsider, unitOnly })
        const { status } = await world.post(sender, `/tasks/${taskId}/${kind}`, body)
        const after = await read()

        expect(heads.map(({ positionId }) => positionId)).toContain(after.accountablePositionId)
        const hasMoved = after.accountablePositionId !== before.accountablePositionId
        expect(hasMoved).toBe(kind === 'reassign' && status === 200)
        expect([after.due, after.firstDueOn]).toEqual([due, before.firstDueOn])
        const owner = heads.find(({ positionId }) => positionId === after.accountablePositionId)
        expect(after.leadUnitId).toBe(owner?.unitId)
        const open = after.transfers.filter(({ outcome }) => outcome === null)
        expect(open.filter((one) => one.kind === 'objection').length).toBeLessThanOrEqual(1)
        expect(after.transferWaiting === null).toBe(open.length === 0)
        const chain = after.chain.at(-1)
        if (chain) expect(chain.unitId).toBe(after.leadUnitId)
        before = after
      }
      const moves = (await auditEntries(world)).filter(({ action }) => action === 'task.reassigned')
      const count = before.acts.filter(({ kind }) => kind === 'reassigned').length
      expect(moves).toHaveLength(count)
    }),
    { numRuns: databaseRuns(25) },
  )
}, 120_000)

interface Given {
  readonly before: Task
  readonly target: Official
  readonly unitOnly: boolean
}

function bodyOf(kind: (typeof ACTS)[number], { before, target, unitOnly }: Given): object {
  const reason = 'Không thuộc thẩm quyền.'
  switch (kind) {
    case 'object':
      return {
        reason,
        proposedUnitId: target.unitId,
        proposedPositionId: unitOnly ? null : target.positionId,
      }
    case 'claim':
      return { reason }
    case 'reassign':
      return { accountablePositionId: target.positionId, note: '' }
    case 'reject': {
      const open = before.transfers.find(({ outcome }) => outcome === null)
      return { reason, transferId: open?.id ?? before.id }
    }
    case 'accept':
      return {}
    case 'report':
      return { progressPercent: 40, selfReport: 'on-track', expectedOn: null, note: '' }
  }
}
