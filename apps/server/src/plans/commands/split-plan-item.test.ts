import type { PlanItem } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type Draft,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { describeDraftRefusals } from '../testing/draft-refusals.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

describe('a clerk', () => {
  let city: PlansCity
  let draft: Draft
  beforeEach(async () => {
    city = await buildPlansCity(world)
    draft = await buildDraft(world, city.clerk, {
      tasks: ['Sở Xây dựng, Sở Y tế chủ trì thu gom rác trước ngày 10/12/2026.', CLEAR_TASK],
    })
  })
  const itemId = () => draft.items[0]?.id ?? ''
  const send = (positionIds: readonly string[], id = itemId()) =>
    world.post(city.clerk, `/plans/${draft.id}/items/${id}/split`, { positionIds })

  test('splits what several lead into one task each, and the record shows it', async () => {
    const [candidate] = await (
      await world.get(city.clerk, `/plans/${draft.id}`)
    )
      .json()
      .then(({ items }: { items: PlanItem[] }) => items[0]?.candidates.slice(-1) ?? [])
    expect(candidate?.label).toBe('Tách thành 2 nhiệm vụ')

    const response = await send(candidate?.positionIds ?? [])

    expect(response.status).toBe(200)
    const { items }: { items: PlanItem[] } = await response.json()
    expect(items).toMatchObject([
      {
        id: itemId(),
        ordinal: 1,
        accountablePositionId: city.works.positionId,
        due: { on: '2026-12-09' },
        blockers: [],
      },
      { ordinal: 2, accountablePositionId: city.health.positionId, due: { on: '2026-12-09' } },
    ])
    const plan = await (await world.get(city.clerk, `/plans/${draft.id}`)).json()
    expect(plan.items.map((item: PlanItem) => item.ordinal)).toEqual([1, 2, 3])
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'plan.item-split',
        subjectId: draft.id,
        before: { itemId: itemId(), accountablePositionId: null },
        after: { positionIds: [city.works.positionId, city.health.positionId] },
      },
    ])
  })

  test('splits again what was split, and every part stays in its place', async () => {
    const { works, health, lotus, mill } = city
    await send([works.positionId, health.positionId])
    const { items } = await (
      await send([lotus.positionId, mill.positionId, works.positionId])
    ).json()

    expect(items.map((item: PlanItem) => item.ordinal)).toEqual([1, 2, 3])
    const plan = await (await world.get(city.clerk, `/plans/${draft.id}`)).json()
    expect(plan.items.map((item: PlanItem) => item.accountablePositionId)).toEqual([
      lotus.positionId,
      mill.positionId,
      works.positionId,
      health.positionId,
      works.positionId,
    ])
  })

  test('leaves what was merged into a task with its first part, from which it is taken back', async () => {
    const { works, health } = city
    const items = async (): Promise<PlanItem[]> =>
      (await (await world.get(city.clerk, `/plans/${draft.id}`)).json()).items
    const [before, other] = await items()
    const itemIds = draft.items.map(({ id }) => id)
    await world.post(city.clerk, `/plans/${draft.id}/items/merge`, { itemIds })

    expect((await send([works.positionId, health.positionId])).status).toBe(200)

    const [first, second] = await items()
    expect(first?.text).toBe(`${before?.text}\n${other?.text}`)
    const { text, leadNames, supportNames, supportingUnitIds } = before ?? {}
    const own = { text, leadNames, supportNames, supportingUnitIds, mergedIntoId: null }
    expect(second).toMatchObject({ ...own, discarded: false })
    await world.patch(city.clerk, `/plans/${draft.id}/items`, {
      itemIds: [other?.id],
      change: { discarded: false },
    })
    expect(await items()).toMatchObject([
      { id: itemId(), ...own },
      { id: second?.id, ...own },
      { id: other?.id, text: other?.text, mergedIntoId: null, discarded: false },
    ])
  })

  test('is refused for a discarded task, and for one that was merged into another', async () => {
    const { works, health } = city
    const [first = '', second = ''] = draft.items.map(({ id }) => id)
    await world.post(city.clerk, `/plans/${draft.id}/items/merge`, { itemIds: [first, second] })
    const merged = await send([works.positionId, health.positionId], second)
    await world.patch(city.clerk, `/plans/${draft.id}/items/${first}`, { discarded: true })
    const discarded = await send([works.positionId, health.positionId], first)

    expect(await refusalOf(merged)).toEqual([409, 'plan-item-discarded'])
    expect(await refusalOf(discarded)).toEqual([409, 'plan-item-discarded'])
  })

  test('is refused one position named twice, an unknown position and an unknown task', async () => {
    const { works, health } = city
    const refused = [
      await send([works.positionId, works.positionId]),
      await send([works.positionId, newId()]),
      await send([works.positionId, health.positionId], newId()),
    ]

    expect(await Promise.all(refused.map(refusalOf))).toEqual([
      [422, 'request-invalid'],
      [404, 'position-not-found'],
      [404, 'plan-item-not-found'],
    ])
    expect(await auditEntries(world)).toEqual([])
  })
})

describeDraftRefusals(world, {
  forbidden: 'plan-edit-forbidden',
  send: (sender, { id, items }, { works, health }) =>
    world.post(sender, `/plans/${id}/items/${items[0]?.id}/split`, {
      positionIds: [works.positionId, health.positionId],
    }),
})
