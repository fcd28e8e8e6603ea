import { isoDate } from '@roviec/calendar'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { findHolders, loadActorDelegations } from '../people/index.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  buildPosition,
  buildUnit,
} from '../testing/organization-world.ts'
import { buildDraft } from '../testing/plans-world.ts'
import {
  apply,
  buildRestructuring,
  buildWork,
  NO_CHOICES,
} from '../testing/restructurings-world.ts'
import { buildPlan } from '../testing/tasks-world.ts'
import { buildTwoWards, mergeWards, type TwoWards } from '../testing/two-wards.ts'
import { listEpisodes, refresh, sweep } from '../testing/warnings-world.ts'
import { createWorld } from '../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())
let city: TwoWards
beforeEach(async () => {
  city = await buildTwoWards(world)
})

const merge = async () =>
  apply(world, city.keeper, await buildRestructuring(world, city.keeper, [mergeWards(city)]))

const work = (change: object = {}) => ({
  planId: city.planId,
  positionId: city.mill.positionId,
  assignerId: city.chair.positionId,
  status: 'accepted' as const,
  dueOn: '2026-11-15',
  ...change,
})

test('nobody loses sight of a plan: the unit that follows sees it, and those above', async () => {
  const planId = await buildPlan(world, {
    visibility: 'units',
    audience: [{ unitId: city.mill.unitId, relation: 'named' }],
  })
  const [taskId] = await buildWork(world, [work({ planId })])
  const statusFor = async (reader: typeof city.chair) =>
    (await world.get(reader, `/tasks/${taskId}`)).status
  const readers = [city.mill, city.millClerk, city.lotusClerk, city.chair]
  expect(await Promise.all(readers.map(statusFor))).toEqual([200, 200, 404, 404])

  await merge()

  // The head of the mill holds no seat any more, and so has no right from one.
  expect(await Promise.all(readers.map(statusFor))).toEqual([404, 200, 200, 200])
})

test('drafts name who follows as doer and helper, and who edits them learns that they changed', async () => {
  const clerk = await buildOfficial(world, {
    unitId: city.cityId,
    title: 'Văn thư',
    rank: 'member',
    duties: ['plan-clerk'],
  })
  const draft = await buildDraft(world, clerk, {
    change: () => ({
      accountablePositionId: city.mill.positionId,
      supportingUnitIds: [city.lotus.unitId, city.mill.unitId],
    }),
  })

  const { result } = await merge()

  const [item] = await world.owner<{ doer: string; helpers: readonly string[]; version: number }>(
    `SELECT i.accountable_position_id AS doer, i.supporting_unit_ids AS helpers, p.version
     FROM plans.item i JOIN plans.plan p ON p.tenant_id = i.tenant_id AND p.id = i.plan_id
     WHERE i.tenant_id = $1 AND i.plan_id = $2`,
    [world.tenantId, draft.id],
  )
  expect(item?.doer).toBe(city.lotus.positionId)
  expect(item?.helpers).toHaveLength(1)
  expect(item?.version).toBe(2)
  expect(result?.carried).toMatchObject({ plans: 1, draftItems: 1 })
})

test('who signed is followed: the right to verify goes to the successor', async () => {
  const [taskId] = await buildWork(world, [
    work({ positionId: city.lotusClerk.positionId, assignerId: city.mill.positionId }),
  ])
  await merge()

  const response = await world.get(city.lotus, `/tasks/${taskId}`)

  expect(await response.json()).toMatchObject({
    assignerTitle: 'Chủ tịch UBND phường Sen Gạo',
    abilities: ['cancel'],
  })
})

test('two seats of one person fall together, and the next superior verifies', async () => {
  // The work of the mill's head, signed by the head of the lotus: after the merger one seat has both.
  const [taskId] = await buildWork(world, [
    work({
      assignerId: city.lotus.positionId,
      status: 'submitted',
      submittedBy: city.mill.personId,
    }),
  ])
  await merge()

  const [task] = await world.owner<{ verifier: string }>(
    'SELECT verifier_position_id AS verifier FROM tasks.task WHERE tenant_id = $1 AND id = $2',
    [world.tenantId, taskId],
  )

  expect(task?.verifier).toBe(city.chair.positionId)
})

test('a supporting unit is followed, but nobody supports what they lead', async () => {
  const [own = '', others = ''] = await buildWork(world, [
    work({ supportingUnitIds: [city.lotus.unitId] }),
    work({ positionId: city.chair.positionId, supportingUnitIds: [city.lotus.unitId] }),
  ])
  await merge()

  const rows = await world.owner<{ task: string; name: string }>(
    `SELECT s.task_id AS task, u.name FROM tasks.supporting_unit s
     JOIN organization.unit u ON u.tenant_id = s.tenant_id AND u.id = s.unit_id
     WHERE s.tenant_id = $1`,
    [world.tenantId],
  )

  expect(rows).toEqual([{ task: others, name: 'Phường Sen Gạo' }])
  expect(own).not.toBe(others)
})

test('an episode goes on with the day on which it began, also after the next look at the facts', async () => {
  const [taskId = ''] = await buildWork(world, [work()])
  await sweep(world)
  const before = await listEpisodes(world)
  await merge()
  expect(await listEpisodes(world)).toEqual(before)

  await refresh(world, taskId)

  expect(await listEpisodes(world)).toEqual(before)
  expect(before).toEqual([{ taskId, kind: 'overdue', openedOn: '2026-11-20', closedOn: null }])
})

test('a split gives single tasks to the head of the new part, and leaves the rest', async () => {
  const [stays = '', goes = ''] = await buildWork(world, [work(), work()])
  const office = await buildUnit(world, { parentId: city.mill.unitId, kind: 'office', name: 'Chợ' })
  const part = {
    key: 'new-1',
    parent: city.cityId,
    kind: 'ward' as const,
    name: 'Phường Gạo Hạ',
    shortName: 'Gạo Hạ',
    code: null,
  }
  const id = await buildRestructuring(world, city.keeper, [
    {
      kind: 'split',
      unitId: city.mill.unitId,
      parts: [city.mill.unitId, part],
      ...NO_CHOICES,
      newSeats: [{ key: 'new-2', unit: 'new-1', title: 'Chủ tịch Gạo Hạ', rank: 'head' }],
      children: [{ unitId: office, parent: 'new-1' }],
      tasks: [{ taskId: goes, seat: 'new-2' }],
    },
  ])
  await apply(world, city.keeper, id)

  const rows = await world.owner<{ id: string; title: string; unit: string }>(
    `SELECT t.id, p.title, u.name AS unit FROM tasks.task t
     JOIN organization.position p ON p.tenant_id = t.tenant_id AND p.id = t.accountable_position_id
     JOIN organization.unit u ON u.tenant_id = t.tenant_id AND u.id = t.lead_unit_id
     WHERE t.tenant_id = $1 ORDER BY t.id`,
    [world.tenantId],
  )
  const [child] = await world.owner<{ parent: string }>(
    `SELECT p.name AS parent FROM organization.unit u
     JOIN organization.unit p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
     WHERE u.tenant_id = $1 AND u.id = $2`,
    [world.tenantId, office],
  )
  expect(new Map(rows.map((row) => [row.id, row.unit]))).toEqual(
    new Map([
      [stays, 'Phường Bến Gạo'],
      [goes, 'Phường Gạo Hạ'],
    ]),
  )
  expect(child).toEqual({ parent: 'Phường Gạo Hạ' })
})

test('who holds a second seat is not without one', async () => {
  await appoint(world, {
    personId: city.mill.personId,
    positionId: city.lotusClerk.positionId,
    holding: 'acting',
  })
  const { result } = await merge()

  expect(result?.withoutSeat).toEqual([])
})

/** Lends the one who holds a new seat of the city to the seat that is abolished. */
async function lendToMill(given: object = {}) {
  const personId = await buildPerson(world, 'Đỗ Văn Biệt')
  const seat = { unitId: city.cityId, title: 'Chánh Văn phòng', rank: 'member' } as const
  const { positionId: homeSeat } = await buildPosition(world, seat)
  const homeId = await appoint(world, { personId, positionId: homeSeat })
  await world.owner(
    "UPDATE people.appointment SET valid_to = '2026-10-31' WHERE tenant_id = $1 AND position_id = $2",
    [world.tenantId, city.mill.positionId],
  )
  const lent = await world.post(city.keeper, `/appointments/${homeId}/secondment`, {
    positionId: city.mill.positionId,
    from: '2026-11-01',
    to: '2026-12-31',
    decision: '40/QĐ',
    actingPersonId: city.lotusClerk.personId,
    ...given,
  })
  expect(lent.status, await lent.clone().text()).toBe(201)
  return { personId, homeSeat }
}

async function answerOf(positionId: string): Promise<string | null> {
  const holders = await world.inTenant((ctx) => findHolders(ctx, [positionId]))
  return holders.get(positionId)?.personId ?? null
}

test('who was lent to an abolished seat is home on the day, and nobody stands in there', async () => {
  const { personId, homeSeat } = await lendToMill()

  const { id, result } = await merge()

  expect(await answerOf(homeSeat)).toBe(personId)
  const details = await world.get(city.keeper, `/restructurings/${id}/details?limit=100`)
  expect(JSON.stringify(await details.json())).toContain('Chánh Văn phòng, Thành phố Minh Hà')
  expect(await answerOf(city.mill.positionId)).toBeNull()
  expect(result?.withoutSeat).toEqual([])
  const history = await world.get(city.keeper, `/positions/${homeSeat}/appointments`)
  const { entries } = (await history.json()) as { entries: { from: string; to: string | null }[] }
  expect(entries.map(({ from, to }) => [from, to])).toEqual([
    ['2026-11-20', null],
    ['2026-11-01', '2026-11-19'],
    ['2020-01-01', '2026-10-31'],
  ])
})

test('who cannot go home, for another holds the seat, is named as without one', async () => {
  const { personId, homeSeat } = await lendToMill({ actingPersonId: null })
  const other = await buildPerson(world)
  await appoint(world, {
    personId: other,
    positionId: homeSeat,
    from: '2026-11-01',
    to: '2026-12-31',
  })

  const { result } = await merge()

  expect(await answerOf(homeSeat)).toBe(other)
  expect(result?.withoutSeat).toMatchObject([{ personId }])
})

test('who is lent and away is stood in for at home as well', async () => {
  const { personId, homeSeat } = await lendToMill()
  const days = { from: '2026-11-20', to: '2026-11-25', deputyId: city.millClerk.personId }
  world.today = isoDate('2026-11-18')
  const started = { ...days, from: '2026-11-18' }
  const left = await world.post(city.keeper, `/people/${personId}/absences`, started)
  expect(left.status, await left.clone().text()).toBe(201)
  world.today = isoDate('2026-11-20')

  await merge()

  expect(await answerOf(homeSeat)).toBe(days.deputyId)
  world.today = isoDate('2026-11-26')
  expect(await answerOf(homeSeat)).toBe(personId)
  world.today = isoDate('2026-11-20')
})

test('what was delegated from an abolished seat gives nothing any more', async () => {
  const given = await world.post(city.mill, '/delegations', {
    positionId: city.mill.positionId,
    toPersonId: city.millClerk.personId,
    scopes: ['verify'],
    from: '2026-11-20',
    to: '2026-12-31',
    decision: '9/QĐ',
  })
  expect(given.status, await given.clone().text()).toBe(201)
  const states = async () => {
    const path = `/delegations?positionId=${city.mill.positionId}`
    const { entries } = (await (await world.get(city.keeper, path)).json()) as {
      entries: { state: string }[]
    }
    const held = await world.inTenant((ctx) => loadActorDelegations(ctx, city.millClerk.personId))
    return [entries.map(({ state }) => state), held.length]
  }
  expect(await states()).toEqual([['valid'], 1])

  await merge()

  expect(await states()).toEqual([['idle'], 0])
})

test('an effective day in the past ends seats and appointments by then', async () => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)], {
    effectiveOn: '2026-07-01',
  })
  await apply(world, city.keeper, id)

  const [seat] = await world.owner<{ seat: string; appointment: string; unit: string }>(
    `SELECT p.valid_to::text AS seat, a.valid_to::text AS appointment, u.valid_to::text AS unit
     FROM organization.position p
     JOIN people.appointment a ON a.tenant_id = p.tenant_id AND a.position_id = p.id
     JOIN organization.unit u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id
     WHERE p.tenant_id = $1 AND p.id = $2`,
    [world.tenantId, city.mill.positionId],
  )

  expect(seat).toEqual({ seat: '2026-06-30', appointment: '2026-06-30', unit: '2026-06-30' })
})
