import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let city: PlansCity
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
})
afterAll(() => world.close())

const HEALTH = 'Sở Y tế kiểm tra an toàn thực phẩm, đồng chí Võ Thị Mai theo dõi, trước 10/12/2026.'
const WARD = 'UBND phường Cầu Sen lập danh sách hộ nghèo trước ngày 12/12/2026.'

async function linesOf(response: Response): Promise<Record<string, unknown>[]> {
  expect(response.status).toBe(200)
  const text = await response.text()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

async function correctedDraft() {
  const tasks = [CLEAR_TASK, HEALTH, WARD, CLEAR_TASK, WARD, CLEAR_TASK]
  const draft = await buildDraft(world, city.clerk, { tasks })
  const [, second, third, fourth, fifth, sixth] = draft.items.map(({ id }) => id)
  const path = `/plans/${draft.id}/items`
  const { works, health } = city
  await world.patch(city.clerk, `${path}/${second}`, { accountablePositionId: works.positionId })
  await world.patch(city.clerk, `${path}/${third}`, { discarded: true })
  await world.post(city.clerk, `${path}/merge`, { itemIds: [fourth, fifth] })
  const positionIds = [works.positionId, health.positionId]
  await world.post(city.clerk, `${path}/${sixth}/split`, { positionIds })
  await world.post(city.clerk, path, { title: 'Rà soát vỉa hè', span: null })
  return draft
}

test('each task says what became of it, as read and as corrected, and names no person', async () => {
  const draft = await correctedDraft()

  const lines = await linesOf(await world.get(city.clerk, `/plans/${draft.id}/corrections.jsonl`))

  expect(lines.map(({ change }) => change)).toEqual([
    'kept',
    'changed',
    'discarded',
    'merged',
    'merged',
    'split',
    'split',
    'added',
  ])
  expect(lines[0]).toMatchObject({
    planId: draft.id,
    documentKind: 'plan',
    world: 'state',
    ordinal: 1,
    changed: [],
    text: CLEAR_TASK,
    asRead: { lead: ['Sở Xây dựng'], support: ['Sở Y tế'], due: { on: '2026-12-14' } },
    corrected: { lead: ['Giám đốc Sở Xây dựng'], support: ['Sở Y tế'], due: { on: '2026-12-14' } },
  })
  expect(lines[1]).toMatchObject({
    changed: ['lead'],
    asRead: { lead: ['Sở Y tế'] },
    corrected: { lead: ['Giám đốc Sở Xây dựng'] },
  })
  expect(lines.at(-1)).toMatchObject({ asRead: null, corrected: { title: 'Rà soát vỉa hè' } })
  expect(JSON.stringify(lines)).not.toContain('Võ Thị Mai')
})

test('a tenant may keep the words of its documents to itself', async () => {
  const draft = await correctedDraft()
  await world.owner(
    'UPDATE platform.tenant SET corrections_with_text = false WHERE tenant_id = $1',
    [world.tenantId],
  )

  const response = await world.get(city.clerk, `/plans/${draft.id}/corrections.jsonl`)
  const [first, second] = await linesOf(response)

  expect(second).toMatchObject({
    change: 'changed',
    changed: ['lead'],
    corrected: { lead: ['Giám đốc Sở Xây dựng'], support: [] },
  })
  expect(Object.keys((second?.['asRead'] as object | undefined) ?? {})).toEqual(['due'])
  const words = JSON.stringify([first, second])
  for (const key of ['"text"', '"title"', '"product"', '"reason"']) expect(words).not.toContain(key)
  for (const word of ['tuyến đường', 'thực phẩm', 'trước']) expect(words).not.toContain(word)
})

test('is for clerks and administrators of the organization who may see the plan', async () => {
  const draft = await buildDraft(world, city.clerk)
  const path = `/plans/${draft.id}/corrections.jsonl`
  await world.owner(
    `UPDATE plans.plan SET signing_position_id = $2 WHERE tenant_id = $1 AND id = $3`,
    [world.tenantId, city.chair.positionId, draft.id],
  )

  expect(await refusalOf(await world.get(city.chair, path))).toEqual([
    403,
    'plan-corrections-forbidden',
  ])
  expect(await refusalOf(await world.get(city.stranger, path))).toEqual([404, 'plan-not-found'])
})
