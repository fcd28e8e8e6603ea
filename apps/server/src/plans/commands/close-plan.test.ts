import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildDraft, buildPlansCity, type PlansCity, publish } from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

const reason = 'Đã xong mọi việc'
const close = (sender: PlansCity['clerk'], id: string, body: object = { reason }) =>
  world.post(sender, `/plans/${id}/close`, body)

/** A published plan with one task in this state. */
async function published(status: 'assigned' | 'verified' | 'cancelled'): Promise<string> {
  const draft = await buildDraft(world, city.clerk)
  expect((await publish(world, city.clerk, draft)).status).toBe(200)
  await world.owner('UPDATE tasks.task SET status = $2 WHERE tenant_id = $1', [
    world.tenantId,
    status,
  ])
  return draft.id
}

test.for(['verified', 'cancelled'] as const)(
  'the signer closes a plan whose work is %s, and the record says why',
  async (status) => {
    const id = await published(status)

    const response = await close(city.chair, id)

    expect(response.status).toBe(204)
    expect(await (await world.get(city.stranger, `/plans/${id}`)).json()).toMatchObject({
      status: 'closed',
      closedOn: '2026-11-20',
      abilities: [],
    })
    expect((await auditEntries(world)).at(-1)).toMatchObject({
      action: 'plan.closed',
      subjectId: id,
      subjectLabel: '236/KH-UBND',
      note: reason,
      personId: city.chair.personId,
    })
  },
)

test('a plan with open work stays open, and the refusal counts it', async () => {
  const response = await close(city.clerk, await published('assigned'))

  expect(await response.json()).toMatchObject({
    code: 'plan-has-open-tasks',
    detail: { vi: expect.stringContaining('Còn 1 nhiệm vụ') },
  })
  expect(await auditEntries(world)).toHaveLength(1)
})

test('refusals leave nothing behind', async () => {
  const draft = await buildDraft(world, city.clerk)
  const unknown = await close(city.clerk, newId())
  const unseen = await close(city.works, draft.id)
  const early = await close(city.clerk, draft.id)
  expect(await Promise.all([unknown, unseen, early].map(refusalOf))).toEqual([
    [404, 'plan-not-found'],
    [404, 'plan-not-found'],
    [409, 'plan-not-published'],
  ])
  expect(await auditEntries(world)).toEqual([])

  const id = await published('verified')
  const stranger = await close(city.works, id)
  const silent = await close(city.clerk, id, { reason: ' ' })
  expect((await close(city.clerk, id)).status).toBe(204)
  const again = await close(city.clerk, id)
  expect(await Promise.all([stranger, silent, again].map(refusalOf))).toEqual([
    [403, 'plan-close-forbidden'],
    [422, 'request-invalid'],
    [409, 'plan-not-published'],
  ])
  expect((await auditEntries(world)).map(({ action }) => action)).toEqual([
    'plan.published',
    'plan.closed',
  ])
})
