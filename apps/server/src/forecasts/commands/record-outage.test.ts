import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildOfficial, buildUnit } from '../../testing/organization-world.ts'
import { createWorld } from '../../testing/world.ts'
import { describeOutage } from '../outage.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const FLOOD = {
  title: 'Ngập nước do triều cường',
  fromOn: '2026-11-09',
  toOn: '2026-11-11',
  unitId: null,
  decision: '',
}
const buildClerk = () => buildOfficial(world, { rank: 'member', duties: ['plan-clerk'] })

test('a clerk records an outage of a unit, and everybody reads it', async () => {
  const clerk = await buildClerk()
  const unitId = await buildUnit(world, { name: 'Sở Xây dựng' })
  const wanted = { ...FLOOD, unitId, decision: 'Công điện 02/CĐ-UBND' }

  const response = await world.post(clerk, '/outages', wanted)

  expect(response.status).toBe(201)
  const { id } = (await response.json()) as { readonly id: string }
  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'outage.recorded',
      subjectId: id,
      personId: clerk.personId,
      subjectLabel: 'Ngập nước do triều cường',
      after: { fromOn: '2026-11-09', toOn: '2026-11-11', unitId },
    },
  ])
  const reader = await buildOfficial(world, { rank: 'member' })
  expect(await (await world.get(reader, '/outages')).json()).toEqual({
    entries: [
      {
        ...wanted,
        id,
        unitName: 'Sở Xây dựng',
        recordedAt: world.now,
        recordedByName: 'Lê Thị Hồng',
      },
    ],
  })
})

test('refusals: no duty, days that make none, a unit that is not there, too many', async () => {
  const clerk = await buildClerk()
  const record = async (change: Partial<typeof FLOOD> | { unitId: string }, sender = clerk) =>
    refusalOf(await world.post(sender, '/outages', { ...FLOOD, ...change }))

  expect(await record({}, await buildOfficial(world))).toEqual([403, 'outage-forbidden'])
  expect(await record({ toOn: '2026-11-08' })).toEqual([422, 'outage-days'])
  expect(await record({ unitId: newId() })).toEqual([404, 'unit-not-found'])
  await world.owner(
    `INSERT INTO forecasts.outage (tenant_id, id, title, from_on, to_on, recorded_at,
       recorded_by_name)
     SELECT $1, gen_random_uuid(), 'Mất điện', '2026-01-05', '2026-01-05', now(), 'Văn thư'
     FROM generate_series(1, 1000)`,
    [world.tenantId],
  )
  expect(await record({})).toEqual([409, 'outage-limit'])
  expect(await auditEntries(world)).toEqual([])
})

test.each([
  ['2026-11-09', '2026-11-09', true],
  ['2026-11-09', '2026-11-08', false],
  ['2026-01-01', '2026-04-02', true],
  ['2026-01-01', '2026-04-03', false],
  ['2027-11-20', '2027-11-20', true],
  ['2027-11-20', '2027-11-21', false],
])('from %s to %s, seen on 20/11/2026: %s', (from, to, isOutage) => {
  const wish = { ...FLOOD, fromOn: isoDate(from), toOn: isoDate(to) }
  const describe = () => describeOutage(newId(), wish, isoDate('2026-11-20'))
  if (isOutage) expect(describe()).toMatchObject({ fromOn: from, toOn: to })
  else expect(describe).toThrow(expect.objectContaining({ code: 'outage-days' }))
})
