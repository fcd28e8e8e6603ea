import { afterAll, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity } from '../../testing/plans-world.ts'
import {
  buildDatedPlan,
  getRevision,
  moveTo,
  submitRevision,
} from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('the signing seat rejects with a reason; the plan stays, and the request stays readable', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedPlan(world, city)
  const edits = [moveTo(ids[0], '2026-12-08', '2026-12-10')]
  const id = await submitRevision(world, draft.id, { edits, author: city.works })
  const reject = (sender: typeof city.chair) =>
    world.post(
      sender,
      `/plans/${draft.id}/revisions/${id}/reject`,
      { note: 'Không lùi được' },
      { 'if-match': '"2"' },
    )

  expect(await refusalOf(await reject(city.clerk))).toEqual([403, 'revision-approve-forbidden'])
  expect(await (await reject(city.chair)).json()).toEqual({ version: 3 })

  expect(await getRevision(world, city.works, draft.id, id)).toMatchObject({
    status: 'rejected',
    decidedByName: 'Phạm Quốc Việt',
    decidedByTitle: 'Chủ tịch UBND Thành phố',
    decisionNote: 'Không lùi được',
    movedCount: null,
    preview: { moved: [{ taskId: ids[0], finishOn: '2026-12-10' }] },
    abilities: [],
  })
  expect((await (await world.get(city.works, `/tasks/${ids[0]}`)).json()).due.on).toBe('2026-12-09')
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'revision.rejected',
    subjectId: draft.id,
    note: 'Không lùi được',
  })
  expect(await refusalOf(await reject(city.chair))).toEqual([409, 'revision-closed'])
})
