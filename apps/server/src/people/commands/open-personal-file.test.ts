import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
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

const open = (sender: Official | null, purpose: string, personId = ward.person.personId) =>
  world.post(sender, `/people/${personId}/personal-file/open`, { purpose })

test('the personnel officer opens a file for a purpose, and the person reads who did and why', async () => {
  const response = await open(ward.officer, 'training')

  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({
    fullName: 'Nguyễn Thị Mơ',
    version: 0,
    canChange: true,
    restricted: false,
    file: { birthOn: null, training: [] },
  })
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'personal-file.opened',
      subjectId: ward.person.personId,
      personId: ward.officer.personId,
      details: { purpose: 'training' },
    },
  ])
  const own = await open(ward.person, 'own')
  expect(await own.json()).toMatchObject({ canChange: false })
  const openings = await world.get(
    ward.person,
    `/people/${ward.person.personId}/personal-file/openings`,
  )
  expect(await openings.json()).toMatchObject({
    entries: [
      { purpose: 'own', fullName: 'Nguyễn Thị Mơ' },
      { purpose: 'training', fullName: 'Lê Văn Tổ', personId: ward.officer.personId },
    ],
  })
})

describe('a file stays shut, and nothing is noted', () => {
  test.each([
    'head of the ward',
    'organization administrator',
    'account administrator',
    'auditor',
    'personnel officer of another ward',
  ])('to the %s', async (role) => {
    const other = ward.others[role]
    if (!other) throw new Error(role)
    const openings = `/people/${ward.person.personId}/personal-file/openings`

    expect(await refusalOf(await open(other, 'appointment'))).toEqual([
      403,
      'personal-file-forbidden',
    ])
    expect(await refusalOf(await world.get(other, openings))).toEqual([
      403,
      'personal-file-forbidden',
    ])
    expect(await auditEntries(world)).toEqual([])
  })

  test('for a purpose that is not theirs, or is none', async () => {
    expect(await refusalOf(await open(ward.officer, 'own'))).toEqual([422, 'opening-purpose-unfit'])
    expect(await refusalOf(await open(ward.person, 'training'))).toEqual([
      422,
      'opening-purpose-unfit',
    ])
    expect(await refusalOf(await open(ward.officer, 'curiosity'))).toEqual([422, 'request-invalid'])
  })

  test('of somebody whom nobody knows', async () => {
    expect(await refusalOf(await open(ward.officer, 'training', newId()))).toEqual([
      404,
      'person-not-found',
    ])
  })
})

test('an officer cannot reach a file by appointing its person into the own ward', async () => {
  const stranger = ward.others['head of the ward']
  const officer = ward.others['personnel officer of another ward']
  if (!stranger || !officer) throw new Error('built above')
  const response = await world.post(officer, '/appointments', {
    personId: stranger.personId,
    positionId: officer.positionId,
    holding: 'acting',
    from: '2026-11-20',
    to: null,
    decision: '1/QĐ',
  })
  expect(await refusalOf(response)).toEqual([403, 'appointment-record-forbidden'])
})
