import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildEvidence, buildPlan } from '../../testing/tasks-world.ts'
import { createWorld, type Sender } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
let taskId: string
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
  taskId = await buildTaskOf(world, cast, { status: 'accepted' })
})
afterAll(() => world.close())

const remove = (sender: Sender, evidenceId: string, ofTask = taskId) =>
  world.delete(sender, `/tasks/${ofTask}/evidence/${evidenceId}`)

test('the doer takes back a file that waits, and the record shows it', async () => {
  const evidenceId = await buildEvidence(world, taskId)

  const response = await remove(cast.doer, evidenceId)

  expect(response.status).toBe(204)
  const task = await (await world.get(cast.doer, `/tasks/${taskId}`)).json()
  expect(task.evidence).toEqual([])
  expect(await auditEntries(world)).toMatchObject([
    { action: 'task.evidence-removed', subjectId: taskId, before: { evidenceId } },
  ])
})

describe('the content', () => {
  const contents = () =>
    world.owner<{ sha256: string }>(
      'SELECT DISTINCT sha256 FROM platform.blob WHERE tenant_id = $1',
      [world.tenantId],
    )

  test('goes with the last file that has it', async () => {
    const evidenceId = await buildEvidence(world, taskId)
    expect(await contents()).toHaveLength(1)

    expect((await remove(cast.doer, evidenceId)).status).toBe(204)

    expect(await contents()).toEqual([])
  })

  test('stays while another task has the same', async () => {
    const other = await buildTaskOf(world, cast, { status: 'accepted' })
    const evidenceId = await buildEvidence(world, taskId)
    const sameId = await buildEvidence(world, other)

    expect((await remove(cast.doer, evidenceId)).status).toBe(204)

    const kept = await world.get(cast.doer, `/tasks/${other}/evidence/${sameId}`)
    expect(await kept.text()).toBe('kết quả báo cáo.pdf')
  })

  test('stays while a plan has the same', async () => {
    const evidenceId = await buildEvidence(world, taskId)
    const [{ sha256 } = { sha256: '' }] = await contents()
    const planId = await buildPlan(world, {})
    await world.owner('UPDATE plans.plan SET file_sha256 = $1 WHERE tenant_id = $2 AND id = $3', [
      sha256,
      world.tenantId,
      planId,
    ])

    expect((await remove(cast.doer, evidenceId)).status).toBe(204)

    expect(await contents()).toEqual([{ sha256 }])
  })
})

describe('refusals leave the file', () => {
  const attempt = async (sender: Sender, evidenceId: string, ofTask = taskId) => {
    const refusal = await refusalOf(await remove(sender, evidenceId, ofTask))
    expect(await auditEntries(world)).toEqual([])
    return refusal
  }

  test('a file that was submitted', async () => {
    const evidenceId = await buildEvidence(world, taskId, { isSubmitted: true })
    expect(await attempt(cast.doer, evidenceId)).toEqual([409, 'evidence-submitted'])
  })

  test('a file of another task, or of none', async () => {
    const other = await buildTaskOf(world, cast, { status: 'accepted' })
    const evidenceId = await buildEvidence(world, other)
    for (const id of [evidenceId, newId()]) {
      expect(await attempt(cast.doer, id)).toEqual([404, 'evidence-not-found'])
    }
  })

  test('somebody else, and a task that does not exist', async () => {
    const evidenceId = await buildEvidence(world, taskId)
    expect(await attempt(cast.assigner, evidenceId)).toEqual([403, 'task-submit-forbidden'])
    expect(await attempt(cast.doer, evidenceId, newId())).toEqual([404, 'task-not-found'])
  })
})
