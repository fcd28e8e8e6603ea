import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { buildPosition } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { addJobGroup } from '../job-group-repository.ts'
import { listJobGroups } from './list-job-groups.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

async function buildGroup(name: string): Promise<string> {
  const id = newId()
  const group = { id, name, category: 'professional' as const, requiredTraining: '', standards: '' }
  await world.inTenant((ctx) => addJobGroup(ctx, group))
  return id
}

test('groups come in the order of a Vietnamese dictionary, with the seats of today', async () => {
  await buildGroup('Đất đai')
  const id = await buildGroup('Dân tộc')
  await buildGroup('Hộ tịch')
  await buildPosition(world, { jobGroupId: id })
  await buildPosition(world, { jobGroupId: id, validFrom: '2026-11-21' as never })
  const { entries } = await world.inTenant((ctx) => listJobGroups(ctx))
  expect(entries.map(({ name, seats }) => [name, seats])).toEqual([
    ['Dân tộc', 1],
    ['Đất đai', 0],
    ['Hộ tịch', 0],
  ])
})

test('another tenant has groups of its own', async () => {
  await buildGroup('Hộ tịch')
  await world.reset()
  expect(await world.inTenant((ctx) => listJobGroups(ctx))).toEqual({ entries: [] })
})
