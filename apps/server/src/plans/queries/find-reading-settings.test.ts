import { afterAll, beforeEach, expect, test } from 'vitest'
import { actorWith } from '../../testing/actors.ts'
import { createWorld } from '../../testing/world.ts'
import { findReadingSettings } from './find-reading-settings.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

test('a document is read by the choices of its tenant', async () => {
  await world.owner(
    `UPDATE platform.tenant
     SET before_day = 'inclusive', cultural_day = true, clarity_checklist = '2024'
     WHERE tenant_id = $1`,
    [world.tenantId],
  )
  const clerk = actorWith({ duties: ['plan-clerk'] })

  expect(await world.inTenant(findReadingSettings, clerk)).toEqual({
    beforeDay: 'inclusive',
    culturalDay: true,
    overrides: [],
    checklist: '2024',
  })
})

test('who may not create a plan is told so before anything is read', async () => {
  await expect(world.inTenant(findReadingSettings, actorWith({}))).rejects.toMatchObject({
    code: 'plan-create-forbidden',
  })
})
