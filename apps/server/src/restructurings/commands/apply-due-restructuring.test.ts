import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildRestructuring } from '../../testing/restructurings-world.ts'
import { buildTwoWards, mergeWards, type TwoWards } from '../../testing/two-wards.ts'
import { createWorldAlone } from '../../testing/world.ts'

const world = await createWorldAlone()
afterAll(() => world.close())
let city: TwoWards
beforeEach(async () => {
  city = await buildTwoWards(world)
})

import { isoDate } from '@roviec/calendar'
import { startWork } from '../../start-work.ts'
import { preview } from '../../testing/restructurings-world.ts'

const TOMORROW = '2026-11-21'

const scheduled = async (effectiveOn = TOMORROW) => {
  const id = await buildRestructuring(world, city.keeper, [mergeWards(city)], { effectiveOn })
  const { digest } = await preview(world, city.keeper, id)
  await world.post(city.keeper, `/restructurings/${id}/approve`, { digest })
  return id
}

const statusOf = async (id: string) => {
  const response = await world.get(city.keeper, `/restructurings/${id}`)
  return (await response.json()) as { status: string; failures: unknown[]; appliedBy: string }
}

/** The server's own daily work, as the timetable would do it. */
const runDaily = async () => {
  const work = await startWork(world.platform, world.identity)
  await work.runDaily()
  await work.stop()
}

test('nothing happens before the day; on it the server applies what was approved', async () => {
  const id = await scheduled()
  await runDaily()
  expect(await statusOf(id)).toMatchObject({ status: 'scheduled' })
  const before = (await auditEntries(world)).length

  world.today = isoDate(TOMORROW)
  await runDaily()

  expect(await statusOf(id)).toMatchObject({ status: 'applied', appliedBy: 'Hệ thống' })
  const actions = (await auditEntries(world)).slice(before).map(({ action }) => action)
  expect(actions.filter((action) => action.startsWith('restructuring.'))).toEqual([
    'restructuring.applied',
  ])
})

test('what has become impossible is kept as failed, with its problems, and hinders nobody', async () => {
  const id = await scheduled()
  const second = await buildRestructuring(world, city.keeper, [
    {
      kind: 'rename',
      unitId: city.lotus.unitId,
      name: 'Phường Hồ Sen',
      shortName: 'Hồ Sen',
      retitle: true,
    },
  ])
  world.today = isoDate(TOMORROW)
  const seen = await preview(world, city.keeper, second)
  await world.patch(
    city.keeper,
    `/restructurings/${second}`,
    { effectiveOn: TOMORROW },
    { 'if-match': '"2"' },
  )
  expect(seen.problems).toEqual([])
  const renamed = await world.post(city.keeper, `/restructurings/${second}/apply`, {
    digest: seen.digest,
  })
  expect(renamed.status).toBe(200)
  const before = (await auditEntries(world)).length

  await runDaily()

  expect(await statusOf(id)).toMatchObject({
    status: 'failed',
    failures: expect.arrayContaining([expect.objectContaining({ code: 'day-too-early' })]),
  })
  const actions = (await auditEntries(world)).slice(before).map(({ action }) => action)
  expect(actions.filter((action) => action.startsWith('restructuring.'))).toEqual([
    'restructuring.failed',
  ])
  expect(
    await refusalOf(await world.post(city.keeper, `/restructurings/${id}/apply`, { digest: '' })),
  ).toEqual([409, 'restructuring-has-problems'])
})
