import { afterAll, expect, test } from 'vitest'
import { createWorld } from '../../testing/world.ts'
import { createApp, openIdentityOf } from '../../app.ts'
import { addDemonstrationAccount } from '../index.ts'

const world = await createWorld()
afterAll(() => world.close())

const ACCOUNT = {
  login: 'chutich',
  password: 'mat-khau-minh-ha',
  fullName: 'Phạm Quốc Việt',
  title: 'Chủ tịch UBND Thành phố',
  unitName: 'Ủy ban nhân dân Thành phố',
}

test('a demonstration offers its accounts to everybody, in their order', async () => {
  await addDemonstrationAccount(world.identity.tables, { ...ACCOUNT, login: 'vanthu' }, 1)
  await addDemonstrationAccount(world.identity.tables, ACCOUNT, 0)

  const response = await world.get(null, '/demonstration-accounts')

  expect(await response.json()).toEqual({ entries: [ACCOUNT, { ...ACCOUNT, login: 'vanthu' }] })
})

test('a server that is no demonstration offers none, even if they are in its database', async () => {
  const { platform } = world
  const options = { secret: null, publicUrl: null, demonstration: false }
  const identity = await openIdentityOf(platform, options)
  const app = createApp({ platform, identity })
  try {
    const response = await app.fetch(new Request('http://127.0.0.1/api/v1/demonstration-accounts'))
    expect(await response.json()).toEqual({ entries: [] })
  } finally {
    await app.close()
  }
})
