import type { ScheduleEdit } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity, type PlansCity } from '../../testing/plans-world.ts'
import {
  buildDatedPlan,
  type DatedDraft,
  getRevision,
  linkOf,
  moveTo,
  openRevision,
} from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
let dated: DatedDraft
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
  dated = await buildDatedPlan(world, city)
})

async function submit(edits: readonly ScheduleEdit[]) {
  const id = await openRevision(world, dated.draft.id, { edits, author: city.works })
  const response = await world.post(
    city.works,
    `/plans/${dated.draft.id}/revisions/${id}/submit`,
    { reason: 'Mưa kéo dài', decision: '' },
    { 'if-match': '"1"' },
  )
  return { id, response }
}

test('everybody who sees the plan sees it from then on, and the signer may decide', async () => {
  const { id, response } = await submit([moveTo(dated.ids[0], '2026-12-08', '2026-12-10')])

  expect([response.status, await response.json()]).toEqual([200, { version: 2 }])
  expect(await getRevision(world, city.stranger, dated.draft.id, id)).toMatchObject({
    status: 'submitted',
    reason: 'Mưa kéo dài',
    decision: null,
    createdByName: 'Lê Hồng',
    createdByTitle: 'Giám đốc Sở Xây dựng',
    abilities: [],
  })
  expect(await getRevision(world, city.chair, dated.draft.id, id)).toMatchObject({
    abilities: ['approve', 'reject'],
  })
  expect((await auditEntries(world)).at(-1)).toMatchObject({
    action: 'revision.submitted',
    subjectId: dated.draft.id,
    note: 'Mưa kéo dài',
    details: { moved: [{ taskId: dated.ids[0] }] },
  })
})

test('who has left the seats that may ask can no longer submit', async () => {
  const edits = [moveTo(dated.ids[0], '2026-12-08', '2026-12-10')]
  const id = await openRevision(world, dated.draft.id, { edits, author: city.works })
  await world.owner(
    `UPDATE people.appointment SET valid_to = '2026-11-19'
     WHERE tenant_id = $1 AND person_id = $2`,
    [world.tenantId, city.works.personId],
  )

  const response = await world.post(
    city.works,
    `/plans/${dated.draft.id}/revisions/${id}/submit`,
    { reason: 'Mưa kéo dài', decision: '' },
    { 'if-match': '"1"' },
  )
  expect(await refusalOf(response)).toEqual([403, 'revision-forbidden'])
})

test('a request without a change, or one that cannot be, is refused', async () => {
  expect(await refusalOf((await submit([])).response)).toEqual([422, 'revision-empty'])
  const ring = [linkOf(dated.ids[0], dated.ids[1]), linkOf(dated.ids[1], dated.ids[0])]
  const { response } = await submit(ring)
  expect(await response.json()).toMatchObject({
    code: 'schedule-has-problems',
    detail: { vi: expect.stringContaining('chờ nhau thành vòng') },
  })
})
