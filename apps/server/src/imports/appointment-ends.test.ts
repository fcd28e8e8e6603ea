import { afterAll, beforeEach, expect, test } from 'vitest'
import { findHolders } from '../people/index.ts'
import { isoDate } from '@roviec/calendar'
import {
  bringIn,
  buildKeeper,
  APPOINTMENT_HEAD,
  readRows,
  tryOut,
} from '../testing/imports-world.ts'
import {
  appoint,
  buildPerson,
  buildPosition,
  type Official,
} from '../testing/organization-world.ts'
import { createWorld } from '../testing/world.ts'

// What a file may end of what commands have made: nothing that something else hangs on.

const world = await createWorld()
let keeper: Official
let personId: string
let deputyId: string
let homeSeat: string
let homeId: string
beforeEach(async () => {
  await world.reset()
  keeper = await buildKeeper(world, { files: true })
  homeSeat = await seatOf('NHA')
  personId = await personOf('CB1', 'Lê Văn Biệt')
  deputyId = await personOf('CB2', 'Trần Văn Thay')
  homeId = await appoint(world, { personId, positionId: homeSeat })
})
afterAll(() => world.close())

async function seatOf(code: string): Promise<string> {
  return (await buildPosition(world, { code, title: `Chức danh ${code}` })).positionId
}

async function personOf(code: string, fullName: string): Promise<string> {
  const id = await buildPerson(world, fullName)
  await world.owner('UPDATE people.person SET staff_code = $2 WHERE id = $1', [id, code])
  return id
}

const rowsOf = (...rows: readonly (string | null)[][]) => ({
  'Bổ nhiệm': [APPOINTMENT_HEAD, ...rows],
})

async function remarksOf(...rows: readonly (string | null)[][]) {
  const { id, counts } = await tryOut(world, keeper, rowsOf(...rows))
  expect(counts.error).toBe(1)
  const found = await readRows(world, keeper, id, '&fate=error')
  return found.flatMap(({ remarks }) => remarks.map(({ code }) => code))
}

async function answersOn(day: string, positionId = homeSeat) {
  world.today = isoDate(day)
  const holders = await world.inTenant((ctx) => findHolders(ctx, [positionId]))
  world.today = isoDate('2026-11-20')
  return holders.get(positionId)?.personId ?? null
}

const leave = (from: string, to: string) =>
  world.post(keeper, `/people/${personId}/absences`, { from, to, deputyId })

test('a secondment is not cut short by a file, for nobody would go home', async () => {
  const positionId = await seatOf('DEN')
  const lent = await world.post(keeper, `/appointments/${homeId}/secondment`, {
    positionId,
    from: '2026-12-01',
    to: '2026-12-31',
    decision: '40/QĐ',
    actingPersonId: null,
  })
  expect(lent.status).toBe(201)

  const row = ['DEN', 'CB1', 'Biệt phái', '01/12/2026', '10/12/2026', '41/QĐ']
  expect(await remarksOf(row)).toEqual(['secondment-end-changed'])
})

test('who stands in for somebody away is not ended by a file that calls them acting', async () => {
  await leave('2026-11-23', '2026-11-27')

  const row = ['NHA', 'CB2', 'Phụ trách', '23/11/2026', '24/11/2026', '41/QĐ']
  expect(await remarksOf(row)).toEqual(['deputising-end-changed'])
})

test('once a file ends a holder nobody stands in for them, until the file is taken back', async () => {
  await leave('2026-11-23', '2026-11-27')
  const row = ['NHA', 'CB1', null, '01/01/2020', '24/11/2026', '41/QĐ']

  const { id } = await bringIn(world, keeper, rowsOf(row))
  expect(await answersOn('2026-11-24')).toBe(deputyId)
  expect(await answersOn('2026-11-25')).toBeNull()

  expect((await world.post(keeper, `/imports/${id}/undo`, {})).status).toBe(200)
  expect(await answersOn('2026-11-27')).toBe(deputyId)
  expect(await answersOn('2026-11-28')).toBe(personId)
})

test('nobody is appointed by a file while they are away', async () => {
  await seatOf('MOI')
  await leave('2026-12-01', '2026-12-05')

  const row = (from: string) => ['MOI', 'CB1', 'Kiêm nhiệm', from, null, '41/QĐ']
  expect(await remarksOf(row('01/01/2021'))).toEqual(['person-absent'])
  await bringIn(world, keeper, rowsOf(row('06/12/2026')))
})

test('a holder whose absence is still to come is not ended by a file before it', async () => {
  await leave('2026-12-01', '2026-12-05')

  const row = ['NHA', 'CB1', null, '01/01/2020', '24/11/2026', '41/QĐ']
  expect(await remarksOf(row)).toEqual(['deputy-still-to-come'])
})
