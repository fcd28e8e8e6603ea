import { isoDate } from '@roviec/calendar'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let ward: Ward
beforeAll(async () => {
  await world.reset()
  ward = await buildWard(world)
})
afterAll(() => world.close())

test('the person reads who opened the file, the latest first; others read nothing', async () => {
  const path = `/people/${ward.person.personId}/personal-file`
  await world.post(ward.officer, `${path}/open`, { purpose: 'appointment' })
  world.today = isoDate('2026-11-23')
  await world.post(ward.officer, `${path}/open`, { purpose: 'training' })

  const openings = await world.get(ward.person, `${path}/openings`)
  expect(await openings.json()).toEqual({
    entries: [
      {
        at: '2026-11-23T02:00:00.000Z',
        personId: ward.officer.personId,
        fullName: 'Lê Văn Tổ',
        purpose: 'training',
      },
      expect.objectContaining({ at: '2026-11-20T02:00:00.000Z', purpose: 'appointment' }),
    ],
  })
  for (const sender of Object.values(ward.others)) {
    expect(await refusalOf(await world.get(sender, `${path}/openings`))).toEqual([
      403,
      'personal-file-forbidden',
    ])
  }
  const unknown = await world.get(ward.officer, `/people/${newId()}/personal-file/openings`)
  expect(await refusalOf(unknown)).toEqual([404, 'person-not-found'])
})
