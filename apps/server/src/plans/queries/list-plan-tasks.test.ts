import { afterAll, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
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

test('the tasks of a plan come in the order of the document, with its headings', async () => {
  const draft = await buildDraft(world, city.clerk, {
    tasks: [CLEAR_TASK, 'Sở Y tế báo cáo tình hình dịch bệnh trước ngày 01/12/2026.'],
  })
  await publish(world, city.clerk, draft)

  const { sections, entries } = await (
    await world.get(city.stranger, `/plans/${draft.id}/tasks`)
  ).json()

  expect(sections).toEqual([{ id: 'I', title: 'NHIỆM VỤ', span: expect.anything() }])
  expect(entries).toMatchObject([
    { ordinal: 1, section: 'I.1', planNumber: '236/KH-UBND', abilities: [] },
    { ordinal: 2, section: 'I.2' },
  ])
})

test('a draft has no tasks yet, and who may not see a plan sees none of its tasks', async () => {
  const draft = await buildDraft(world, city.clerk)
  const path = `/plans/${draft.id}/tasks`

  expect((await (await world.get(city.clerk, path)).json()).entries).toEqual([])
  expect(await refusalOf(await world.get(city.works, path))).toEqual([404, 'plan-not-found'])
})
