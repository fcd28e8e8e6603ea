import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildEvidence } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'
import { isEvidenceFile } from './get-evidence.ts'

const world = await createWorld()
let cast: Cast
let taskId: string
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
  taskId = await buildTaskOf(world, cast, { status: 'accepted' })
})
afterAll(() => world.close())

test('those involved get the file byte for byte, never shown in place', async () => {
  const upload = { fileName: 'kết quả.html', bytes: new TextEncoder().encode('<script>alert(1)') }
  const created = await world.upload(cast.doer, `/tasks/${taskId}/evidence`, upload)
  const { id } = (await created.json()) as { id: string }

  const response = await world.get(cast.assigner, `/tasks/${taskId}/evidence/${id}`)

  expect(response.status).toBe(200)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(upload.bytes)
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-disposition')).toContain('attachment')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('others, other tasks and unknown ids get nothing', async () => {
  const evidenceId = await buildEvidence(world, taskId)
  const other = await buildTaskOf(world, cast)
  for (const [sender, path, code] of [
    [cast.outsider, `/tasks/${taskId}/evidence/${evidenceId}`, 'evidence-not-found'],
    [cast.doer, `/tasks/${other}/evidence/${evidenceId}`, 'evidence-not-found'],
    [cast.doer, `/tasks/${taskId}/evidence/${newId()}`, 'evidence-not-found'],
    [cast.doer, `/tasks/${newId()}/evidence/${evidenceId}`, 'task-not-found'],
  ] as const) {
    expect(await refusalOf(await world.get(sender, path))).toEqual([404, code])
  }
})

test('a content is known as evidence while some task keeps it', async () => {
  await buildEvidence(world, taskId)
  const [row] = await world.owner<{ sha256: string }>(
    'SELECT sha256 FROM tasks.evidence WHERE tenant_id = $1',
    [world.tenantId],
  )
  const known = (sha256: string) => world.inTenant((ctx) => isEvidenceFile(ctx, sha256))
  expect(await known(row?.sha256 ?? '')).toBe(true)
  expect(await known('0'.repeat(64))).toBe(false)
})
