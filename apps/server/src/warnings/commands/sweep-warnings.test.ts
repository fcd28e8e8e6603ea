import { addDays, isoDate } from '@roviec/calendar'
import { TASK_STATUSES } from '@roviec/contract'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries } from '../../testing/audit-log.ts'
import { appoint, buildPerson, buildPosition } from '../../testing/organization-world.ts'
import { buildCast, buildTaskOf, type Cast } from '../../testing/task-acts.ts'
import { buildPlan, type GivenTask } from '../../testing/tasks-world.ts'
import { listEpisodes, sweep } from '../../testing/warnings-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
let cast: Cast
beforeEach(async () => {
  await world.reset()
  cast = await buildCast(world)
})
afterAll(() => world.close())

const task = (given: GivenTask = {}) => buildTaskOf(world, cast, given)

async function sweepOn(day: string) {
  world.today = isoDate(day)
  return sweep(world)
}

test('an episode opens when its fact comes, and the next one follows when it turns', async () => {
  const taskId = await task({ status: 'accepted', dueOn: '2026-11-27' })

  for (const day of ['2026-11-20', '2026-11-24', '2026-11-27', '2026-11-28']) await sweepOn(day)

  expect(await listEpisodes(world)).toEqual([
    { taskId, kind: 'due-soon', openedOn: '2026-11-24', closedOn: '2026-11-28' },
    { taskId, kind: 'overdue', openedOn: '2026-11-28', closedOn: null },
  ])
})

test('a sweep is one entry with every episode, and without a change there is none', async () => {
  const taskId = await task({ status: 'accepted', dueOn: '2026-11-19' })

  expect(await sweep(world)).toEqual({ opened: 1, closed: 0 })
  expect(await sweep(world)).toEqual({ opened: 0, closed: 0 })

  expect(await auditEntries(world)).toMatchObject([
    {
      action: 'warning.swept',
      subjectId: null,
      after: { since: null, opened: 1, closed: 0 },
      details: [{ change: 'opened', taskId, kind: 'overdue' }],
    },
  ])
})

test('an assignment that nobody accepts opens after two working days', async () => {
  const taskId = await task({ dueOn: '2027-03-01' })
  await sweepOn('2026-11-20')
  await sweepOn('2026-11-24')
  expect(await listEpisodes(world)).toEqual([])
  await sweepOn('2026-11-25')
  expect(await listEpisodes(world)).toMatchObject([{ taskId, kind: 'not-accepted' }])
})

describe('a position without anybody', () => {
  test('opens for all its work on the first day without, and closes on the first day with', async () => {
    const { positionId } = await buildPosition(world)
    const holder = await buildPerson(world)
    await appoint(world, { personId: holder, positionId, to: '2026-11-24' })
    await appoint(world, { personId: holder, positionId, from: '2026-12-01', holding: 'acting' })
    const first = await task({ doer: { positionId }, status: 'accepted' })
    await task({ doer: { positionId }, status: 'submitted' })
    await task({ doer: { positionId }, status: 'verified' })

    for (const day of ['2026-11-20', '2026-11-24', '2026-11-25', '2026-11-30', '2026-12-01']) {
      await sweepOn(day)
    }

    const episodes = await listEpisodes(world)
    expect(episodes.filter((episode) => episode.kind === 'uncovered')).toHaveLength(2)
    expect(episodes.find((one) => one.taskId === first && one.kind === 'uncovered')).toMatchObject({
      openedOn: '2026-11-25',
      closedOn: '2026-12-01',
    })
  })

  test('opens at once for work given to a post that was never filled', async () => {
    const vacant = await buildPosition(world)
    const taskId = await task({ doer: vacant })
    await sweep(world)
    expect(await listEpisodes(world)).toMatchObject([{ taskId, kind: 'uncovered' }])
  })
})

test('no warning opens before the day from which it may', async () => {
  await task({ status: 'accepted', dueOn: '2026-11-02', warnFrom: '2026-11-23' })
  await sweepOn('2026-11-20')
  await sweepOn('2026-11-22')
  expect(await listEpisodes(world)).toEqual([])
  await sweepOn('2026-11-23')
  expect(await listEpisodes(world)).toMatchObject([{ kind: 'overdue', openedOn: '2026-11-23' }])
})

test('what an act changed and nobody followed is healed by the next sweep', async () => {
  const taskId = await task({ status: 'assigned', dueOn: '2026-11-02', assignedOn: '2026-11-02' })
  await sweep(world)
  await world.post(cast.doer, `/tasks/${taskId}/accept`, {})
  await sweepOn('2026-11-21')
  expect(await listEpisodes(world)).toMatchObject([
    { kind: 'not-accepted', closedOn: '2026-11-21' },
    { kind: 'overdue', closedOn: null },
  ])
})

test('an episode never ends before it began, though the clock was set back', async () => {
  const taskId = await task({ status: 'accepted', dueOn: '2026-11-25' })
  await sweepOn('2026-11-26')
  await sweepOn('2026-11-20')
  expect(await listEpisodes(world)).toEqual([
    { taskId, kind: 'due-soon', openedOn: '2026-11-20', closedOn: null },
    { taskId, kind: 'overdue', openedOn: '2026-11-26', closedOn: '2026-11-26' },
  ])
})

test('days without a sweep are caught up, and a clock set back breaks nothing', async () => {
  const taskId = await task({ status: 'accepted', dueOn: '2026-11-25' })
  await sweepOn('2026-11-20')
  await sweepOn('2026-11-18')
  await sweepOn('2026-12-10')
  expect(await listEpisodes(world)).toEqual([
    { taskId, kind: 'due-soon', openedOn: '2026-11-20', closedOn: '2026-12-10' },
    { taskId, kind: 'overdue', openedOn: '2026-12-10', closedOn: null },
  ])
})

test('a closed plan has no warnings', async () => {
  await task({ planId: await buildPlan(world, { status: 'closed' }), dueOn: '2026-11-02' })
  expect(await sweep(world)).toEqual({ opened: 0, closed: 0 })
})

test('sweeps day by day leave the same warnings open as one sweep at the end', async () => {
  const days = fc
    .integer({ min: -20, max: 40 })
    .map((count) => addDays(isoDate('2026-11-20'), count))
  const vacant = await buildPosition(world)
  const leaving = await buildPosition(world)
  await appoint(world, { personId: cast.outsider.personId, ...leaving, to: '2026-11-27' })
  const given = fc.sample(
    fc.record({
      status: fc.constantFrom(...TASK_STATUSES),
      dueOn: fc.option(days),
      assignedOn: days.filter((day) => day <= '2026-11-20'),
      warnFrom: fc.option(days),
      doer: fc.constantFrom(cast.doer, vacant, leaving),
    }),
    { numRuns: 80, seed: 20261120 },
  )
  for (const one of given) await task(one)
  const isOpen = ({ closedOn }: { closedOn: string | null }) => closedOn === null
  const shown = async () =>
    (await listEpisodes(world)).filter(isOpen).map(({ taskId, kind }) => `${taskId} ${kind}`)

  for (const day of ['2026-11-20', '2026-11-21', '2026-11-24', '2026-11-25', '2026-12-04']) {
    await sweepOn(day)
  }
  const stepByStep = await shown()
  await world.owner('DELETE FROM warnings.warning WHERE tenant_id = $1', [world.tenantId])
  await world.owner('DELETE FROM warnings.sweep WHERE tenant_id = $1', [world.tenantId])
  await sweepOn('2026-12-04')

  expect(stepByStep.length).toBeGreaterThan(20)
  expect(new Set(stepByStep)).toEqual(new Set(await shown()))
})

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at the same moment (needs PostgreSQL)', () => {
  test('two sweeps open each warning once', async () => {
    for (let index = 0; index < 5; index++) await task({ dueOn: '2026-11-02' })
    const results = await Promise.all([sweep(world), sweep(world), sweep(world)])
    expect(results.map(({ opened }) => opened).toSorted((a, b) => a - b)).toEqual([0, 0, 5])
    expect(await listEpisodes(world)).toHaveLength(5)
  })
})
