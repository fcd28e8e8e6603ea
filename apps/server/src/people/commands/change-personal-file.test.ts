import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import type { Official } from '../../testing/organization-world.ts'
import { buildWard, type Ward } from '../../testing/people-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let ward: Ward
beforeEach(async () => {
  await world.reset()
  ward = await buildWard(world)
})
afterAll(() => world.close())

const change = (sender: Official, body: object, version = 0) =>
  world.patch(sender, `/people/${ward.person.personId}/personal-file`, body, {
    'if-match': String(version),
  })

test('what is entered is kept, field by field, and the record names fields and never what they say', async () => {
  const training = [{ course: 'Quản lý nhà nước', on: '2024-05-10', hours: 120 }]
  const entered = { birthOn: '1990-02-28', nativePlace: 'Tỉnh Hòa Bình', qualification: 'master' }
  expect((await change(ward.officer, { ...entered, training })).status).toBe(204)
  expect((await change(ward.officer, { privatePhone: '0912 345 678' }, 1)).status).toBe(204)

  const file = await world.post(
    ward.officer,
    `/people/${ward.person.personId}/personal-file/open`,
    { purpose: 'correction' },
  )
  expect(await file.json()).toMatchObject({
    file: { ...entered, training, privatePhone: '0912 345 678', retainUntil: null },
    version: 2,
  })
  const entries = await auditEntries(world)
  expect(entries[0]).toMatchObject({
    action: 'personal-file.changed',
    details: { fields: ['birthOn', 'nativePlace', 'qualification', 'training'] },
  })
  expect(JSON.stringify(entries)).not.toMatch(/1990|Hòa Bình|0912|Quản lý/)
})

test('nobody is appointed before the year in which they turn fifteen', async () => {
  await change(ward.officer, { birthOn: '1990-12-31' })
  const keeper = ward.others['organization administrator']
  if (!keeper) throw new Error('built above')
  const wanted = {
    personId: ward.person.personId,
    positionId: ward.others['head of the ward']?.positionId,
    holding: 'acting',
    to: '2020-12-31',
    decision: '1/QĐ',
  }
  await world.owner("UPDATE organization.position SET valid_from = '1980-01-01'")
  const early = await world.post(keeper, '/appointments', { ...wanted, from: '2004-12-31' })
  expect(await refusalOf(early)).toEqual([422, 'appointment-before-birth'])
  const late = await world.post(keeper, '/appointments', { ...wanted, from: '2005-01-01' })
  expect(late.status).toBe(201)
})

describe('refusals leave nothing behind', () => {
  test.each([
    ['a birth after today', { birthOn: '2026-11-21' }, 'birth-after-today'],
    [
      'a course after today',
      { training: [{ course: 'X', on: '2027-01-01', hours: null }] },
      'birth-after-today',
    ],
    ['a day that does not exist', { birthOn: '1990-02-30' }, 'request-invalid'],
    ['a level of no list', { qualification: 'professor' }, 'request-invalid'],
  ])('%s', async (_, body, code) => {
    expect(await refusalOf(await change(ward.officer, body))).toEqual([422, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test('a version that is not the last one', async () => {
    expect(await refusalOf(await change(ward.officer, {}, 1))).toEqual([412, 'version-outdated'])
  })

  test('the person, the head and the administrator', async () => {
    for (const sender of [ward.person, ...Object.values(ward.others)]) {
      expect(await refusalOf(await change(sender, { birthOn: null }))).toEqual([
        403,
        'personal-file-forbidden',
      ])
    }
    expect(await auditEntries(world)).toEqual([])
  })
})
