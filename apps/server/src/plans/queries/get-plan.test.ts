import type { Plan } from '@roviec/contract'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { appoint, buildPerson } from '../../testing/organization-world.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
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

const get = async (sender: PlansCity['clerk'], id: string): Promise<Plan> =>
  (await world.get(sender, `/plans/${id}`)).json()

test('every span of a draft points at its words in the text', async () => {
  const draft = await buildDraft(world, city.clerk)

  const { text, items, sections } = await get(city.clerk, draft.id)
  const [item] = items
  const wordsAt = (span: { start: number; end: number } | null | undefined) =>
    span && text.slice(span.start, span.end)

  expect(wordsAt(item?.span)).toBe(CLEAR_TASK)
  expect(wordsAt(item?.leadSpan)).toBe('Sở Xây dựng')
  expect(wordsAt(item?.productSpan)).toBe('báo cáo')
  expect(wordsAt(item?.dueSpan)).toBe('trước ngày 15 tháng 12 năm 2026')
  expect(wordsAt(sections[0]?.span)).toMatch(/^NHIỆM VỤ|^I\. NHIỆM VỤ/u)
})

test('a chosen member is shown by title and unit, though no document names them', async () => {
  const draft = await buildDraft(world, city.clerk, {
    change: () => ({ accountablePositionId: city.stranger.positionId }),
  })

  expect((await get(city.clerk, draft.id)).items).toMatchObject([
    { accountableLabel: 'Chuyên viên, Sở Tư pháp' },
  ])
})

test('a draft is seen by those who prepare it, a plan by everybody inside', async () => {
  const draft = await buildDraft(world, city.clerk)
  const readers = [city.clerk, city.chair, city.works, city.stranger]
  const statuses = () =>
    Promise.all(readers.map(async (one) => (await world.get(one, `/plans/${draft.id}`)).status))

  expect(await statuses()).toEqual([200, 200, 404, 404])
  await publish(world, city.clerk, draft)
  expect(await statuses()).toEqual([200, 200, 200, 200])
})

test('a clerk who has left the office has left its drafts to the next', async () => {
  const draft = await buildDraft(world, city.clerk)
  await world.owner("UPDATE people.appointment SET valid_to = '2026-11-19' WHERE person_id = $1", [
    city.clerk.personId,
  ])
  const nextId = await buildPerson(world, 'Trần Văn Kế')
  await appoint(world, { personId: nextId, positionId: city.clerk.positionId, from: '2026-11-20' })

  expect((await world.get(city.clerk, `/plans/${draft.id}`)).status).toBe(404)
  const next = { ...(await world.account(nextId)), ...seatOf(city.clerk, nextId) }
  expect((await get(next, draft.id)).abilities).toEqual(['edit', 'publish', 'discard'])
})

function seatOf({ positionId, unitId }: PlansCity['clerk'], personId: string) {
  return { positionId, unitId, personId }
}

test('a plan of another tenant does not exist', async () => {
  const draft = await buildDraft(world, city.clerk)
  await world.reset()
  const elsewhere = await buildPlansCity(world)

  expect(await refusalOf(await world.get(elsewhere.clerk, `/plans/${draft.id}`))).toEqual([
    404,
    'plan-not-found',
  ])
  expect(await refusalOf(await world.get(elsewhere.clerk, `/plans/${newId()}`))).toEqual([
    404,
    'plan-not-found',
  ])
})
