import type { Schedule } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildPlansCity, type PlansCity, publish } from '../../testing/plans-world.ts'
import {
  buildDatedDraft,
  buildDatedPlan,
  type DatedDraft,
  editDraft,
  linkOf,
  moveTo,
  preview,
} from '../../testing/schedules-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
let dated: DatedDraft
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
  dated = await buildDatedDraft(world, city)
})

async function scheduleOf({ draft }: DatedDraft): Promise<Schedule> {
  return (await world.get(city.clerk, `/plans/${draft.id}/schedule`)).json()
}

describe('the schedule of a draft', () => {
  test('is changed at once: what waits moves along, and the record names every task', async () => {
    const { draft, ids } = dated
    const [survey, report, check] = ids
    const edits = [
      linkOf(survey, report),
      linkOf(report, check),
      moveTo(survey, '2026-12-07', '2026-12-10'),
    ]

    const response = await editDraft(world, city.clerk, draft.id, edits)

    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      version: 2,
      moved: [
        { taskId: survey, finishOn: '2026-12-10', finishMovedDays: 1, because: 'edit' },
        {
          taskId: report,
          oldStartOn: '2026-12-10',
          startOn: '2026-12-11',
          finishOn: '2026-12-14',
          because: 'link',
          pushedByTaskId: survey,
        },
        { taskId: check, startOn: '2026-12-15', finishOn: '2026-12-17', pushedByTaskId: report },
      ],
      problems: [],
    })
    expect(await scheduleOf(dated)).toMatchObject({
      version: 2,
      links: expect.arrayContaining([
        { fromTaskId: survey, toTaskId: report, type: 'FS', lagDays: 0 },
      ]),
      tasks: [
        { taskId: survey, durationDays: 4, totalSlackDays: 0, isCritical: true },
        { taskId: report, startOn: '2026-12-11', finishOn: '2026-12-14', durationDays: 2 },
        { taskId: check, totalSlackDays: 0, isCritical: true },
      ],
      abilities: ['edit'],
    })
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'schedule.edited',
        subjectId: draft.id,
        after: { version: 2, editCount: 3, movedCount: 3 },
        details: { moved: [{ taskId: survey }, { taskId: report }, { taskId: check }] },
      },
    ])
  })

  test('goes on under the same ids once it is published', async () => {
    const { draft, ids } = dated
    await editDraft(world, city.clerk, draft.id, [
      linkOf(ids[0], ids[1]),
      { kind: 'parent', taskId: ids[1], parentId: ids[2] },
      { kind: 'rename', taskId: ids[0], title: 'Khảo sát đợt một' },
      { kind: 'reassign', taskId: ids[2], positionId: city.lotus.positionId },
    ])
    expect((await publish(world, city.clerk, draft, { version: 2 })).status).toBe(200)

    expect(await scheduleOf(dated)).toMatchObject({
      links: [{ fromTaskId: ids[0], toTaskId: ids[1] }],
      tasks: [
        { taskId: ids[0], startOn: '2026-12-07', finishOn: '2026-12-09' },
        { taskId: ids[1], parentId: ids[2] },
        { taskId: ids[2] },
      ],
      abilities: ['propose', 'take-baseline'],
    })
    expect(await (await world.get(city.clerk, `/tasks/${ids[0]}`)).json()).toMatchObject({
      title: 'Khảo sát đợt một',
    })
    expect(await (await world.get(city.clerk, `/tasks/${ids[2]}`)).json()).toMatchObject({
      accountablePositionId: city.lotus.positionId,
    })
  })

  test('does not take tasks that wait for each other, and names them', async () => {
    const { draft, ids } = dated
    const edits = [linkOf(ids[0], ids[1]), linkOf(ids[1], ids[0])]

    const { problems } = await preview(world, city.clerk, draft.id, edits)
    const response = await editDraft(world, city.clerk, draft.id, edits)

    expect(problems).toMatchObject([{ kind: 'cycle', blocks: true, taskIds: [ids[0], ids[1]] }])
    expect(await refusalOf(response)).toEqual([409, 'schedule-has-problems'])
    expect(await auditEntries(world)).toEqual([])
  })

  test('is not changed by what somebody read before it changed', async () => {
    const { draft, ids } = dated
    const edits = [moveTo(ids[2], '2026-12-21', '2026-12-23')]
    const { digest } = await preview(world, city.clerk, draft.id, edits)
    await editDraft(world, city.chair, draft.id, [linkOf(ids[0], ids[1])])

    const path = `/plans/${draft.id}/schedule/edits`
    const response = await world.post(city.clerk, path, { edits, digest })

    expect(await refusalOf(response)).toEqual([409, 'schedule-changed'])
  })

  test.each([
    ['a link to itself', 422, 'schedule-link-to-itself', (id: string) => linkOf(id, id)],
    ['dates the wrong way round', 422, 'schedule-dates-reversed', reversed],
    ['a task that is not there', 404, 'schedule-task-not-found', () => linkOf(NOBODY, NOBODY)],
    ['a seat that is not there', 404, 'position-not-found', reassignToNobody],
    ['a part of itself', 422, 'schedule-parent-impossible', partOfItself],
  ] as const)('refuses %s', async (_, status, code, edit) => {
    const { draft, ids } = dated
    const path = `/plans/${draft.id}/schedule/preview`
    const response = await world.post(city.clerk, path, { edits: [edit(ids[0])] })
    expect(await refusalOf(response)).toEqual([status, code])
  })

  test('has no ring of parts when a task comes back that was out of the draft', async () => {
    const { draft, ids } = dated
    const [one, two, three] = ids
    const under = (taskId: string, parentId: string) =>
      ({ kind: 'parent', taskId, parentId }) as const
    const item = `/plans/${draft.id}/items/${two}`
    await editDraft(world, city.clerk, draft.id, [under(two, one), under(three, two)])
    await world.patch(city.clerk, item, { discarded: true })
    await editDraft(world, city.clerk, draft.id, [under(one, three)])
    await world.patch(city.clerk, item, { discarded: false })

    const { tasks } = await scheduleOf(dated)
    expect(tasks.map(({ parentId }) => parentId)).toEqual([null, one, two])
    const path = `/plans/${draft.id}/schedule/preview`
    const response = await world.post(city.clerk, path, { edits: [linkOf(two, three)] })
    expect(await refusalOf(response)).toEqual([422, 'schedule-link-to-itself'])
  })

  test('refuses a link between a task and its part', async () => {
    const { draft, ids } = dated
    const edits = [{ kind: 'parent', taskId: ids[0], parentId: ids[1] }, linkOf(ids[1], ids[0])]
    const path = `/plans/${draft.id}/schedule/preview`
    const response = await world.post(city.clerk, path, { edits })
    expect(await refusalOf(response)).toEqual([422, 'schedule-link-to-itself'])
  })
})

test('the schedule of a published plan takes a revision', async () => {
  const { draft, ids } = await buildDatedPlan(world, city)
  const response = await editDraft(world, city.clerk, draft.id, [linkOf(ids[0], ids[1])])
  expect(await refusalOf(response)).toEqual([409, 'schedule-needs-revision'])
})

const NOBODY = '01936f7e-0000-7000-8000-000000000000'

function reversed(id: string) {
  return moveTo(id, '2026-12-09', '2026-12-07')
}

function reassignToNobody(id: string) {
  return { kind: 'reassign', taskId: id, positionId: NOBODY } as const
}

function partOfItself(id: string) {
  return { kind: 'parent', taskId: id, parentId: id } as const
}
