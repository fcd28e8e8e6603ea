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

const HEALTH =
  'Sở Y tế chủ trì, phối hợp với UBND phường Cầu Sen kiểm tra an toàn thực phẩm trước ngày 10/12/2026.'
const WARD = 'UBND phường Cầu Sen lập danh sách hộ nghèo trước ngày 12/12/2026.'

describe('a clerk', () => {
  let city: PlansCity
  let draft: Draft
  beforeEach(async () => {
    city = await buildPlansCity(world)
    draft = await buildDraft(world, city.clerk, { tasks: [CLEAR_TASK, HEALTH, WARD] })
  })
  const ids = (...places: number[]) => places.map((place) => draft.items[place]?.id ?? '')
  const merge = (itemIds: readonly string[]) =>
    world.post(city.clerk, `/plans/${draft.id}/items/merge`, { itemIds })
  const takeBack = (...places: number[]) =>
    world.patch(city.clerk, `/plans/${draft.id}/items`, {
      itemIds: ids(...places),
      change: { discarded: false },
    })
  const items = async (): Promise<PlanItem[]> =>
    (await (await world.get(city.clerk, `/plans/${draft.id}`)).json()).items

  test('merges tasks into the first of the document, and the record shows it', async () => {
    const [first, second] = await items()

    const response = await merge(ids(1, 0))

    expect(response.status).toBe(200)
    const answer: { version: number; items: PlanItem[] } = await response.json()
    expect(answer.version).toBe(2)
    expect(answer.items).toMatchObject([
      {
        id: first?.id,
        title: first?.title,
        product: first?.product,
        due: first?.due,
        accountablePositionId: city.works.positionId,
        text: `${first?.text}\n${second?.text}`,
        leadNames: ['Sở Xây dựng', 'Sở Y tế'],
        supportNames: ['Sở Y tế', 'UBND phường Cầu Sen'],
        supportingUnitIds: [city.health.unitId, city.lotus.unitId],
        discarded: false,
        mergedIntoId: null,
      },
      { id: second?.id, discarded: true, mergedIntoId: first?.id, text: second?.text },
    ])
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'plan.items-merged',
        subjectId: draft.id,
        after: { itemId: first?.id, title: first?.title, itemCount: 2 },
      },
    ])
  })

  test('takes a merged task back, and its words leave the other one', async () => {
    const before = await items()
    await merge(ids(0, 1, 2))

    const response = await takeBack(1)

    const answer: { items: PlanItem[] } = await response.json()
    expect(answer.items.map(({ id }) => id)).toEqual(ids(0, 1))
    expect(await items()).toMatchObject([
      {
        text: `${before[0]?.text}\n${before[2]?.text}`,
        leadNames: ['Sở Xây dựng', 'UBND phường Cầu Sen'],
        supportNames: ['Sở Y tế'],
        supportingUnitIds: [city.health.unitId],
      },
      { discarded: false, mergedIntoId: null },
      { discarded: true, mergedIntoId: ids(0)[0] },
    ])

    await takeBack(2)
    expect(await items()).toEqual(before)
  })

  test('merges what others were merged into, and each can still be taken back', async () => {
    const before = await items()
    await merge(ids(1, 2))
    await merge(ids(0, 1))

    expect(await items()).toMatchObject([
      { text: before.map(({ text }) => text).join('\n') },
      { text: before[1]?.text, discarded: true, mergedIntoId: ids(0)[0] },
      { text: before[2]?.text, discarded: true, mergedIntoId: ids(0)[0] },
    ])
    await takeBack(1, 2)
    expect(await items()).toEqual(before)
  })

  test('is refused one task named twice, an unknown task and a discarded one', async () => {
    await merge(ids(0, 1))
    const refused = [
      await merge([...ids(2), ...ids(2)]),
      await merge([...ids(2), newId()]),
      await merge(ids(1, 2)),
    ]

    expect(await Promise.all(refused.map(refusalOf))).toEqual([
      [422, 'request-invalid'],
      [404, 'plan-item-not-found'],
      [409, 'plan-item-discarded'],
    ])
    expect(await auditEntries(world)).toHaveLength(1)
  })
})

describeDraftRefusals(world, {
  forbidden: 'plan-edit-forbidden',
  send: (sender, { id, items }) =>
    world.post(sender, `/plans/${id}/items/merge`, {
      itemIds: [items[0]?.id, newId()],
    }),
})
