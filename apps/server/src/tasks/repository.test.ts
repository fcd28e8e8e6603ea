import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { buildPosition } from '../testing/organization-world.ts'
import { buildCast, buildTaskOf } from '../testing/task-acts.ts'
import { buildEvidence } from '../testing/tasks-world.ts'
import { createWorldAlone } from '../testing/world.ts'
import { createTasks } from './repository.ts'

const world = await createWorldAlone()
beforeAll(async () => {
  const taskId = await buildTaskOf(world, await buildCast(world))
  await buildEvidence(world, taskId, { isSubmitted: true })
})
afterAll(() => world.close())

test.each([
  ['the history is rewritten', "UPDATE tasks.act SET note = 'khác'"],
  ['the history is erased', 'DELETE FROM tasks.act'],
  ['a task is erased', 'DELETE FROM tasks.task'],
  ['a file is exchanged', "UPDATE tasks.evidence SET sha256 = repeat('0', 64)"],
  ['an appointment is given to somebody else', "UPDATE people.appointment SET holding = 'acting'"],
  ['an episode is erased', 'DELETE FROM warnings.warning'],
  ['an episode is antedated', "UPDATE warnings.warning SET opened_on = '2020-01-01'"],
])('the server has no right by which %s', async (_, statement) => {
  await expect(world.inTenant((ctx) => sql.raw(statement).execute(ctx.db))).rejects.toThrow(
    'permission denied',
  )
})

// Taking an import back deletes what it made; the foreign keys keep all that anything refers to.
test.each([
  ['a person', 'DELETE FROM people.person'],
  ['a unit', 'DELETE FROM organization.unit'],
  ['a position', 'DELETE FROM organization.position'],
])('%s on whom work or an appointment hangs cannot be erased', async (_, statement) => {
  await buildTaskOf(world, await buildCast(world), {})
  await expect(world.inTenant((ctx) => sql.raw(statement).execute(ctx.db))).rejects.toThrow(
    'violates foreign key constraint',
  )
})

test('nobody bears the title of a vacant post in the history of what its document assigns', async () => {
  const cast = await buildCast(world)
  const { positionId } = await buildPosition(world, { title: 'Chủ tịch UBND' })
  const taskId = await buildTaskOf(world, cast, { assigner: { positionId } })

  const response = await world.get(cast.doer, `/tasks/${taskId}`)

  expect(await response.json()).toMatchObject({
    acts: [{ actorName: 'Hệ thống', actorTitle: null }],
  })
})

test('nothing is made of no tasks', async () => {
  expect(await world.inTenant((ctx) => createTasks(ctx, []))).toEqual([])
})
