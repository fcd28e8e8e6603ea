import type { Schedule, ScheduleEdit, Task } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import { delegate } from '../../testing/delegations.ts'
import { buildPlansCity, type PlansCity } from '../../testing/plans-world.ts'
import {
  approve,
  approveAs,
  buildDatedPlan,
  type DatedDraft,
  getRevision,
  linkOf,
  moveTo,
  submitRevision,
} from '../../testing/schedules-world.ts'
import { buildEvidence } from '../../testing/tasks-world.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: PlansCity
let dated: DatedDraft
beforeEach(async () => {
  await world.reset()
  city = await buildPlansCity(world)
  dated = await buildDatedPlan(world, city)
})

const submit = (edits: readonly ScheduleEdit[], author = city.works) =>
  submitRevision(world, dated.draft.id, { edits, author })
const taskOf = async (id: string): Promise<Task> =>
  (await world.get(city.clerk, `/tasks/${id}`)).json()
const scheduleOf = async (): Promise<Schedule> =>
  (await world.get(city.clerk, `/plans/${dated.draft.id}/schedule`)).json()
const pathOf = (revisionId: string) => `/plans/${dated.draft.id}/revisions/${revisionId}`

/** Two days later, and what waits for it with it. */
function laterSurvey(): readonly ScheduleEdit[] {
  const [survey, report] = dated.ids
  return [linkOf(survey, report), moveTo(survey, '2026-12-07', '2026-12-11')]
}

describe('the signing seat approves', () => {
  test('and every date moves as it was read, in one act that the record keeps', async () => {
    const [survey, report, check] = dated.ids
    const id = await submit(laterSurvey())

    const response = await approve(world, city.chair, dated.draft.id, id)

    expect([response.status, await response.json()]).toEqual([200, { version: 3, movedCount: 2 }])
    expect(await scheduleOf()).toMatchObject({
      version: 2,
      links: [{ fromTaskId: survey, toTaskId: report }],
      tasks: [
        { taskId: survey, startOn: '2026-12-07', finishOn: '2026-12-11' },
        { taskId: report, startOn: '2026-12-14', finishOn: '2026-12-15' },
        { taskId: check, startOn: '2026-12-14', finishOn: '2026-12-16' },
      ],
      baselines: [
        { ordinal: 1, kind: 'publication', takenByName: null, taskCount: 3 },
        { ordinal: 2, kind: 'revision', revisionId: id, name: 'Lùi đợt khảo sát' },
      ],
    })
    const entries = (await auditEntries(world)).slice(-1)
    expect(entries).toMatchObject([
      {
        action: 'revision.approved',
        subjectId: dated.draft.id,
        personId: city.chair.personId,
        after: { revisionId: id, movedCount: 2, decision: '12/TB-UBND', delegationId: null },
        details: {
          moved: [
            { taskId: survey, before: { finishOn: '2026-12-09' }, because: 'edit' },
            { taskId: report, because: 'link', pushedByTaskId: survey },
          ],
        },
      },
    ])
  })

  test('and the first deadline stays, with who, when, why and the decision beside it', async () => {
    const [survey, , check] = dated.ids
    const id = await submit(laterSurvey())
    await approve(world, city.chair, dated.draft.id, id)

    const task = await taskOf(survey)
    expect(task).toMatchObject({
      due: { on: '2026-12-11', rule: null },
      firstDueOn: '2026-12-09',
      startsOn: '2026-12-07',
    })
    expect(task.acts.at(-1)).toMatchObject({
      kind: 'rescheduled',
      on: '2026-11-20',
      actorName: 'Phạm Quốc Việt',
      actorTitle: 'Chủ tịch UBND Thành phố',
      note: 'Hạn 09/12/2026 → 11/12/2026. Mưa kéo dài (12/TB-UBND)',
    })
    const [stored] = await world.owner(
      'SELECT warn_from::text FROM tasks.task WHERE tenant_id = $1 AND id = $2',
      [world.tenantId, survey],
    )
    expect(stored).toEqual({ warn_from: '2026-11-23' })
    expect((await taskOf(check)).acts.map(({ kind }) => kind)).toEqual(['assigned'])
  })

  test('and a new name alone lets no warning wait', async () => {
    const [survey] = dated.ids
    const edits = [{ kind: 'rename', taskId: survey, title: 'Khảo sát toàn tuyến' }] as const
    const task = [world.tenantId, survey]
    await world.owner(
      "UPDATE tasks.task SET warn_from = '2026-11-02' WHERE tenant_id = $1 AND id = $2",
      task,
    )
    await approve(world, city.chair, dated.draft.id, await submit(edits))

    const [stored] = await world.owner(
      'SELECT warn_from::text, title FROM tasks.task WHERE tenant_id = $1 AND id = $2',
      task,
    )
    expect(stored).toEqual({ warn_from: '2026-11-02', title: 'Khảo sát toàn tuyến' })
  })

  test('and a task has one other seat, which accepts it anew; nobody verifies their own', async () => {
    const [survey] = dated.ids
    await world.post(city.works, `/tasks/${survey}/accept`, {})
    const id = await submit([
      { kind: 'reassign', taskId: survey, positionId: city.chair.positionId },
      { kind: 'rename', taskId: survey, title: 'Khảo sát toàn tuyến' },
    ])

    const { preview: read } = await getRevision(world, city.health, dated.draft.id, id)
    const response = await approve(world, city.chair, dated.draft.id, id)

    expect(read.moved).toMatchObject([
      {
        taskId: survey,
        oldPositionTitle: 'Giám đốc Sở Xây dựng',
        positionTitle: 'Chủ tịch UBND Thành phố',
      },
    ])
    expect(await response.json()).toEqual({ version: 3, movedCount: 0 })
    const task = await taskOf(survey)
    expect(task).toMatchObject({
      title: 'Khảo sát toàn tuyến',
      status: 'assigned',
      accountablePositionId: city.chair.positionId,
      chain: [{ positionTitle: 'Giám đốc Sở Xây dựng' }, { unitId: city.chair.unitId }],
      transfers: [],
    })
    expect(task.acts.at(-1)).toMatchObject({
      kind: 'rescheduled',
      note: expect.stringMatching(/^Tên cũ: “.*”\. Từ Giám đốc Sở Xây dựng .* sang Chủ tịch UBND/),
    })
    const own = await (await world.get(city.chair, `/tasks/${survey}`)).json()
    expect(own.abilities).not.toContain('verify')
  })

  test('by a delegate, who signs for the seat and never for the own request', async () => {
    await delegate(world, city.chair, { to: city.health, scopes: ['sign-plans'] })
    const own = await submit(laterSurvey(), city.health)
    const refused = await approve(world, city.health, dated.draft.id, own)
    expect(await refusalOf(refused)).toEqual([403, 'revision-own'])

    const id = await submit(laterSurvey())
    expect((await approve(world, city.health, dated.draft.id, id)).status).toBe(200)
    expect(await getRevision(world, city.works, dated.draft.id, id)).toMatchObject({
      status: 'approved',
      decidedByName: 'Bùi Quân',
      decidedByTitle: 'TUQ. Chủ tịch UBND Thành phố',
      decisionNote: 'Đồng ý',
      movedCount: 2,
      abilities: [],
    })
    expect((await taskOf(dated.ids[0])).acts.at(-1)).toMatchObject({
      actorTitle: 'Giám đốc Sở Y tế',
      onBehalfOfTitle: 'Chủ tịch UBND Thành phố',
    })
  })

  test('its own request, which is the seat’s to sign', async () => {
    const id = await submit(laterSurvey(), city.chair)
    expect((await approve(world, city.chair, dated.draft.id, id)).status).toBe(200)
  })
})

describe('is refused', () => {
  test('to a clerk and to everybody who does not sign', async () => {
    const id = await submit(laterSurvey())
    for (const sender of [city.clerk, city.works, city.stranger]) {
      const response = await approve(world, sender, dated.draft.id, id)
      expect(await refusalOf(response)).toEqual([403, 'revision-approve-forbidden'])
    }
  })

  test('when the plan moved after it was read', async () => {
    const [first, second] = [await submit(laterSurvey()), await submit(laterSurvey())]
    const { preview: read } = await getRevision(world, city.chair, dated.draft.id, second)
    await approve(world, city.chair, dated.draft.id, first)
    const { digest } = read
    const attempt = { planId: dated.draft.id, id: second, digest }
    expect(await refusalOf(await approveAs(world, city.chair, attempt))).toEqual([
      409,
      'schedule-changed',
    ])
  })

  test('when work was submitted meanwhile; reading it still tells why', async () => {
    const [survey] = dated.ids
    const id = await submit(laterSurvey())
    await submitSurvey()

    const { preview: read } = await getRevision(world, city.chair, dated.draft.id, id)
    const attempt = { planId: dated.draft.id, id, digest: read.digest }

    expect(read.problems[0]).toMatchObject({
      kind: 'pushes-finished-task',
      blocks: true,
      taskIds: [survey],
    })
    expect(await refusalOf(await approveAs(world, city.chair, attempt))).toEqual([
      409,
      'schedule-task-fixed',
    ])
    expect((await taskOf(survey)).due.on).toBe('2026-12-09')
  })

  test('twice, and once it was taken back', async () => {
    const id = await submit(laterSurvey())
    const { preview: read } = await getRevision(world, city.chair, dated.draft.id, id)
    const attempt = { planId: dated.draft.id, id, digest: read.digest }
    await world.delete(city.works, pathOf(id))
    expect(await refusalOf(await approveAs(world, city.chair, attempt))).toEqual([
      409,
      'revision-closed',
    ])
  })
})

/** Hands in the result of the survey. */
async function submitSurvey(): Promise<Response> {
  const [survey] = dated.ids
  await world.post(city.works, `/tasks/${survey}/accept`, {})
  const evidenceIds = [await buildEvidence(world, survey)]
  return world.post(city.works, `/tasks/${survey}/submit`, { note: 'Xong', evidenceIds })
}

describe.skipIf(!process.env['TEST_DATABASE_URL'])('at one moment (needs PostgreSQL)', () => {
  test('two approvals of one revision move the plan once', async () => {
    const id = await submit(laterSurvey())
    const { preview: read } = await getRevision(world, city.chair, dated.draft.id, id)
    const attempt = { planId: dated.draft.id, id, digest: read.digest }

    const responses = await Promise.all([1, 2].map(() => approveAs(world, city.chair, attempt)))

    expect(statusesOf(responses)).toEqual([200, 409])
    expect((await scheduleOf()).baselines).toHaveLength(2)
  })

  test('a result and an approval do not cross: the task is done or moved, never both', async () => {
    const [survey] = dated.ids
    await world.post(city.works, `/tasks/${survey}/accept`, {})
    const evidenceIds = [await buildEvidence(world, survey)]
    const id = await submit(laterSurvey())
    const { preview: read } = await getRevision(world, city.chair, dated.draft.id, id)
    const attempt = { planId: dated.draft.id, id, digest: read.digest }

    const [approved, submitted] = await Promise.all([
      approveAs(world, city.chair, attempt),
      world.post(city.works, `/tasks/${survey}/submit`, { note: 'Xong', evidenceIds }),
    ])

    const { status, due } = await taskOf(survey)
    expect([submitted.status, status]).toEqual([200, 'submitted'])
    expect(due.on).toBe(approved.status === 200 ? '2026-12-11' : '2026-12-09')
  })
})
