import { isoDate } from '@roviec/calendar'
import type { TaskSummary } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf, statusesOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type Draft,
  type GivenDraft,
  type PlansCity,
  publish,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { describeDraftRefusals } from '../testing/draft-refusals.ts'
import { due } from '../testing/plan-item.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

describe('a clerk', () => {
  let city: PlansCity
  beforeEach(async () => {
    city = await buildPlansCity(world)
  })
  const draftOf = (given: GivenDraft = {}) => buildDraft(world, city.clerk, given)
  const tasksOf = async ({ id }: Draft): Promise<TaskSummary[]> => {
    const { entries } = await (await world.get(city.clerk, `/plans/${id}/tasks`)).json()
    return entries
  }

  test('publishes: every item becomes a task of the signing position, and the record shows it', async () => {
    const draft = await draftOf({
      tasks: [CLEAR_TASK, 'Sở Y tế báo cáo tình hình dịch bệnh trước ngày 20/12/2026.'],
    })

    const response = await publish(world, city.clerk, draft)

    expect([response.status, await response.json()]).toEqual([200, { taskCount: 2 }])
    expect(await tasksOf(draft)).toMatchObject([
      {
        ordinal: 1,
        section: 'I.1',
        status: 'assigned',
        accountablePositionId: city.works.positionId,
        holder: { personId: city.works.personId },
        assignerTitle: 'Chủ tịch UBND Thành phố',
        assignerName: 'Phạm Quốc Việt',
        due: { on: '2026-12-14', text: 'trước ngày 15 tháng 12 năm 2026' },
        firstDueOn: '2026-12-14',
        startsOn: '2026-11-20',
      },
      { ordinal: 2, accountablePositionId: city.health.positionId, due: { on: '2026-12-19' } },
    ])
    const [stored] = await world.owner(
      'SELECT warn_from::text, clarity FROM tasks.task WHERE tenant_id = $1 AND ordinal = 1',
      [world.tenantId],
    )
    // 2026-11-20 is a Friday.
    expect(stored).toMatchObject({
      warn_from: '2026-11-23',
      clarity: { who: 'clear', authority: 'missing' },
    })
    const [task] = await tasksOf(draft)
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'plan.published',
        subjectId: draft.id,
        subjectLabel: '236/KH-UBND',
        personId: city.clerk.personId,
        after: { taskCount: 2, deferredCount: 0, acknowledgeRest: true },
        details: [
          {
            taskId: task?.id,
            itemId: draft.items[0]?.id,
            accountablePositionId: city.works.positionId,
            dueOn: '2026-12-14',
            acceptedGaps: ['authority'],
          },
          {},
        ],
      },
    ])
    const plan = await (await world.get(city.stranger, `/plans/${draft.id}`)).json()
    expect(plan).toMatchObject({
      status: 'published',
      publishedOn: '2026-11-20',
      items: [],
      taskCount: 2,
      abilities: [],
    })
  })

  test('publishes work that a vacant post leads: it is uncovered, never silent', async () => {
    const draft = await draftOf({
      tasks: ['UBND phường Bến Gạo lập danh sách hộ cần hỗ trợ trước ngày 10/12/2026.'],
    })

    expect((await publish(world, city.clerk, draft)).status).toBe(200)
    expect(await tasksOf(draft)).toMatchObject([
      { accountablePositionId: city.mill.positionId, holder: null },
    ])
  })

  test('puts off what is not clear, and leaves out what is no task', async () => {
    const draft = await draftOf({
      tasks: [
        CLEAR_TASK,
        'Các đơn vị liên quan rà soát bến xe.',
        'Sở Y tế thực hiện tốt công tác phòng bệnh.',
      ],
      change: (_, index) => [{}, { deferred: true }, { discarded: true }][index] ?? {},
    })

    expect(await (await publish(world, city.clerk, draft)).json()).toEqual({ taskCount: 2 })
    expect(await tasksOf(draft)).toMatchObject([
      { ordinal: 1, status: 'assigned' },
      {
        ordinal: 2,
        status: 'draft',
        accountablePositionId: null,
        timeliness: 'not-counted',
        firstDueOn: null,
      },
    ])
  })

  test('publishes recurring work with its rule, due on its first day from today', async () => {
    const draft = await draftOf({
      tasks: ['Sở Y tế báo cáo tình hình dịch bệnh vào ngày thứ Năm hằng tuần.'],
    })

    expect((await publish(world, city.clerk, draft)).status).toBe(200)
    expect(await tasksOf(draft)).toMatchObject([
      {
        due: { kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=TH', on: '2026-11-26' },
        firstDueOn: '2026-11-26',
        timeliness: 'open-within-term',
      },
    ])
  })

  test('keeps an hour, and publishes standing work and events without a date', async () => {
    const answers = [
      { due: due({ on: isoDate('2026-12-10'), time: '16:30' }) },
      { due: due({ kind: 'standing', reason: 'trực hằng ngày' }) },
      { due: due({ kind: 'event', reason: 'sau khi Hội đồng thông qua' }) },
    ]
    const draft = await draftOf({
      tasks: [CLEAR_TASK, CLEAR_TASK, CLEAR_TASK],
      change: (_, index) => answers[index] ?? {},
    })

    expect((await publish(world, city.clerk, draft)).status).toBe(200)
    expect(await tasksOf(draft)).toMatchObject([
      { due: { on: '2026-12-10', time: '16:30' }, timeliness: 'open-within-term' },
      { due: { kind: 'standing', on: null }, timeliness: 'undated', firstDueOn: null },
      { due: { kind: 'event', on: null }, timeliness: 'undated' },
    ])
  })

  test('is asked about every date of a document that has passed, and then publishes', async () => {
    world.today = isoDate('2027-06-01')
    const draft = await draftOf({ tasks: [CLEAR_TASK, CLEAR_TASK, CLEAR_TASK] })
    const [done, moved, kept] = draft.items.map(({ id }) => id)

    const refused = await publish(world, city.clerk, draft)
    expect(await refused.json()).toMatchObject({
      code: 'plan-past-dates-undecided',
      detail: { vi: expect.stringContaining('3 nhiệm vụ có hạn đã qua') },
    })
    const half = await publish(world, city.clerk, draft, {
      pastDates: [{ itemId: done, decision: 'done', dueOn: null }],
    })
    expect(await refusalOf(half)).toEqual([422, 'plan-past-dates-undecided'])
    expect(await auditEntries(world)).toEqual([])

    const response = await publish(world, city.clerk, draft, {
      pastDates: [
        { itemId: done, decision: 'done', dueOn: null },
        { itemId: moved, decision: 'new-date', dueOn: '2027-06-30' },
        { itemId: kept, decision: 'keep', dueOn: null },
      ],
    })
    expect(response.status).toBe(200)
    expect(await tasksOf(draft)).toMatchObject([
      { status: 'verified', timeliness: 'not-counted', doneOn: null, due: { on: '2026-12-14' } },
      {
        status: 'assigned',
        timeliness: 'open-within-term',
        due: { on: '2027-06-30', rule: null, text: 'trước ngày 15 tháng 12 năm 2026' },
        firstDueOn: '2026-12-14',
      },
      { status: 'assigned', timeliness: 'open-overdue', due: { on: '2026-12-14' } },
    ])
    expect(await auditEntries(world)).toMatchObject([
      { details: [{ decision: 'done' }, { decision: 'new-date' }, { decision: 'keep' }] },
    ])
  })

  test('opens a party plan to the units that it names, with their superiors, and to nobody else', async () => {
    const draft = await draftOf({ world: 'party', change: () => ({}) })
    const { id } = draft
    const signing = { signingPositionId: city.chair.positionId }
    await world.patch(city.clerk, `/plans/${id}`, signing, { 'if-match': '"1"' })

    expect((await publish(world, city.clerk, draft, { version: 2 })).status).toBe(200)
    const statuses = await Promise.all(
      [city.works, city.health, city.chair, city.clerk, city.lotus, city.stranger].map(
        async (reader) => (await world.get(reader, `/plans/${id}`)).status,
      ),
    )
    expect(statuses).toEqual([200, 200, 200, 200, 404, 404])
    const list = await (await world.get(city.lotus, '/tasks')).json()
    expect(list.entries).toEqual([])
  })

  test.for([
    ['no task left', { change: () => ({ discarded: true }) }, 'plan-without-task'],
    ['an unclear task', { tasks: ['Các đơn vị liên quan rà soát bến xe.'] }, 'plan-unclear'],
    ['nobody who signs', { world: 'party' }, 'plan-signer-missing'],
  ] as const)('is refused a draft with %s', async ([, given, code]) => {
    const draft = await draftOf(given)

    expect(await refusalOf(await publish(world, city.clerk, draft))).toEqual([422, code])
    expect(await auditEntries(world)).toEqual([])
    expect(
      await world.owner('SELECT FROM tasks.task WHERE tenant_id = $1', [world.tenantId]),
    ).toEqual([])
  })

  test('is refused gaps that nobody has accepted, until each of them is', async () => {
    const draft = await draftOf()
    const send = (version: number) =>
      world.post(
        city.clerk,
        `/plans/${draft.id}/publish`,
        { pastDates: [], acknowledgeRest: false },
        { 'if-match': `"${version}"` },
      )

    expect(await refusalOf(await send(1))).toEqual([422, 'plan-gaps-not-acknowledged'])
    await world.patch(city.clerk, `/plans/${draft.id}/items/${draft.items[0]?.id}`, {
      acknowledged: ['authority'],
    })
    expect(await refusalOf(await send(1))).toEqual([412, 'version-outdated'])
    expect((await send(2)).status).toBe(200)
  })

  describe.skipIf(!process.env['TEST_DATABASE_URL'])(
    'at the same moment (needs PostgreSQL)',
    () => {
      test('of several who publish one draft exactly one does, and its tasks are there once', async () => {
        const draft = await draftOf()

        const responses = await Promise.all(
          [city.clerk, city.chair, city.clerk].map((sender) => publish(world, sender, draft)),
        )

        expect(statusesOf(responses)).toEqual([200, 409, 409])
        const refused = responses.filter(({ status }) => status === 409)
        expect(await Promise.all(refused.map(refusalOf))).toEqual([
          [409, 'plan-not-draft'],
          [409, 'plan-not-draft'],
        ])
        expect(await tasksOf(draft)).toHaveLength(1)
        expect(await auditEntries(world)).toHaveLength(1)
      })

      test('a change and a publication do not cross: what was read is published, or nothing', async () => {
        const draft = await draftOf()
        const item = `/plans/${draft.id}/items/${draft.items[0]?.id}`

        const [published, changed] = await Promise.all([
          publish(world, city.clerk, draft),
          world.patch(city.chair, item, { title: 'Tên mới' }),
        ])

        const outcome = [published.status, changed.status]
        expect([
          [200, 409],
          [412, 200],
        ]).toContainEqual(outcome)
        expect(await auditEntries(world)).toHaveLength(1)
      })
    },
  )
})

describeDraftRefusals(world, {
  forbidden: 'plan-publish-forbidden',
  send: (sender, draft) => publish(world, sender, draft),
})
