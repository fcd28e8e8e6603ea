import type { BaselineComparison, Schedule } from '@roviec/contract'
import { isoDate } from '@roviec/calendar'
import { afterAll, expect, test } from 'vitest'
import { refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity } from '../../testing/plans-world.ts'
import { approve, buildDatedPlan, moveTo, submitRevision } from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

test('a comparison names what moved, by how much, and every revision in between', async () => {
  await world.reset()
  const city = await buildPlansCity(world)
  const { draft, ids } = await buildDatedPlan(world, city)
  const revise = async (finishOn: string, decision: string) => {
    const edits = [moveTo(ids[0], '2026-12-07', finishOn)]
    const given = { edits, author: city.works, decision, title: `Đến ${finishOn}` }
    const id = await submitRevision(world, draft.id, given)
    expect((await approve(world, city.chair, draft.id, id)).status).toBe(200)
    return id
  }
  const first = await revise('2026-12-10', '12/TB-UBND')
  world.today = isoDate('2026-11-23')
  const second = await revise('2026-12-14', '15/TB-UBND')
  const { baselines } = (await (
    await world.get(city.works, `/plans/${draft.id}/schedule`)
  ).json()) as Schedule
  const [atPublication, afterFirst, afterSecond] = baselines.map(({ id }) => id)
  const compare = async (query: string): Promise<BaselineComparison> =>
    (await world.get(city.stranger, `/plans/${draft.id}/comparison?${query}`)).json()

  expect(await compare(`from=${atPublication}`)).toMatchObject({
    from: { kind: 'publication' },
    to: null,
    unchangedCount: 2,
    tasks: [
      {
        taskId: ids[0],
        change: 'moved',
        oldFinishOn: '2026-12-09',
        finishOn: '2026-12-14',
        startMovedDays: 0,
        finishMovedDays: 3,
        revisions: [
          {
            id: first,
            reason: 'Mưa kéo dài',
            decision: '12/TB-UBND',
            approvedByName: 'Phạm Quốc Việt',
            approvedByTitle: 'Chủ tịch UBND Thành phố',
            approvedOn: '2026-11-20',
          },
          { id: second, approvedOn: '2026-11-23' },
        ],
      },
    ],
  })
  const between = await compare(`from=${afterFirst}&to=${afterSecond}`)
  expect(between.tasks).toMatchObject([{ finishMovedDays: 2, revisions: [{ id: second }] }])
  expect(await compare(`from=${afterSecond}`)).toMatchObject({ unchangedCount: 3, tasks: [] })
  const unknown = await world.get(city.works, `/plans/${draft.id}/comparison?from=${ids[0]}`)
  expect(await refusalOf(unknown)).toEqual([404, 'baseline-not-found'])
})
