import { isoDate } from '@roviec/calendar'
import type { PlanItem } from '@roviec/contract'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import {
  buildDraft,
  buildPlansCity,
  CLEAR_TASK,
  type Draft,
  type PlansCity,
} from '../../testing/plans-world.ts'
import { createWorld } from '../../testing/world.ts'
import { describeDraftRefusals } from '../testing/draft-refusals.ts'
import { due } from '../testing/plan-item.ts'

const world = await createWorld()
beforeEach(() => world.reset())
afterAll(() => world.close())

const TASKS = [
  CLEAR_TASK,
  'Sở Y tế khẩn trương báo cáo tình hình dịch bệnh.',
  'Các đơn vị liên quan rà soát bến xe.',
]
const day = (on: string) => due({ on: isoDate(on) })

describe('a clerk', () => {
  let city: PlansCity
  let draft: Draft
  beforeEach(async () => {
    city = await buildPlansCity(world)
    draft = await buildDraft(world, city.clerk, { tasks: TASKS })
  })
  const idOf = (index: number) => draft.items[index]?.id ?? ''
  const sendOne = (index: number, change: object) =>
    world.patch(city.clerk, `/plans/${draft.id}/items/${idOf(index)}`, change)
  const sendMany = (itemIds: string[], change: object) =>
    world.patch(city.clerk, `/plans/${draft.id}/items`, { itemIds, change })

  test('chooses who answers for one task, and the record shows both sides of the change', async () => {
    const change = { accountablePositionId: city.lotus.positionId, title: 'Rà soát 3 bến xe' }

    const response = await sendOne(2, change)

    expect([response.status, await response.json()]).toMatchObject([
      200,
      {
        version: 2,
        item: {
          id: idOf(2),
          title: 'Rà soát 3 bến xe',
          accountableLabel: 'Chủ tịch UBND phường Cầu Sen',
          clarity: { who: 'clear', responsibility: 'clear', when: 'missing' },
          blockers: ['when'],
        },
      },
    ])
    expect(await auditEntries(world)).toMatchObject([
      {
        action: 'plan.items-revised',
        subjectId: draft.id,
        subjectLabel: '236/KH-UBND',
        after: { change, itemCount: 1 },
        details: [
          { id: idOf(2), before: { accountablePositionId: null, title: 'Rà soát bến xe' } },
        ],
      },
    ])
  })

  test('sets one date for many; each keeps the words of its own sentence', async () => {
    const response = await sendMany([idOf(1), idOf(2), idOf(1)], { due: day('2026-12-30') })

    const { items }: { items: PlanItem[] } = await response.json()
    expect(items.map((item) => [item.ordinal, item.due.on, item.due.text])).toEqual([
      [2, '2026-12-30', null],
      [3, '2026-12-30', null],
    ])
    expect(items.every((item) => !item.blockers.includes('when'))).toBe(true)
    const moved = await (await sendOne(0, { due: day('2026-12-30') })).json()
    expect(moved.item.due).toMatchObject({
      on: '2026-12-30',
      rule: null,
      text: 'trước ngày 15 tháng 12 năm 2026',
    })
    expect(await auditEntries(world)).toHaveLength(2)
  })

  test('says why work stands, names supporting units, accepts a gap, puts off, throws out', async () => {
    const answers = await Promise.all([
      sendOne(1, { due: due({ kind: 'standing', reason: 'trực hằng ngày' }) }),
      sendOne(1, { supportingUnitIds: [city.lotus.unitId, city.mill.unitId] }),
      sendOne(1, { acknowledged: ['authority'] }),
      sendOne(2, { deferred: true }),
      sendOne(0, { discarded: true }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    const plan = await (await world.get(city.clerk, `/plans/${draft.id}`)).json()
    expect(plan).toMatchObject({
      version: 6,
      taskCount: 2,
      openQuestionCount: 0,
      items: [
        { discarded: true },
        {
          due: { kind: 'standing', reason: 'trực hằng ngày' },
          supportingUnitIds: [city.lotus.unitId, city.mill.unitId],
          acknowledged: ['authority'],
        },
        { deferred: true, blockers: [] },
      ],
    })
  })

  test('sees a written day off by its name, and a date that has passed', async () => {
    const sunday = await (await sendOne(1, { due: day('2026-12-27') })).json()
    const past = await (await sendOne(1, { due: day('2026-11-19') })).json()

    expect(sunday.item).toMatchObject({ dayOffName: expect.any(String), datePast: false })
    expect(past.item).toMatchObject({ dayOffName: null, datePast: true })
  })

  test.for([
    [
      'a position that does not exist',
      { accountablePositionId: newId() },
      404,
      'position-not-found',
    ],
    ['a unit that does not exist', { supportingUnitIds: [newId()] }, 404, 'unit-not-found'],
    ['an empty title', { title: '  ' }, 422, 'request-invalid'],
    ['a year beyond every calendar', { due: day('2200-01-01') }, 422, 'request-invalid'],
    [
      'a recurrence that nobody can read',
      { due: due({ kind: 'recurring', recurrence: 'FREQ=SECONDLY' }) },
      422,
      'request-invalid',
    ],
  ] as const)('is refused %s', async ([, change, status, code]) => {
    expect(await refusalOf(await sendOne(0, change))).toEqual([status, code])
    expect(await auditEntries(world)).toEqual([])
  })

  test('is refused an item of another plan, and then none of the others is changed', async () => {
    const other = await buildDraft(world, city.clerk)
    const response = await sendMany([idOf(0), other.items[0]?.id ?? ''], { deferred: true })

    expect(await refusalOf(response)).toEqual([404, 'plan-item-not-found'])
    const plan = await (await world.get(city.clerk, `/plans/${draft.id}`)).json()
    expect(plan.items[0].deferred).toBe(false)
    expect(await auditEntries(world)).toEqual([])
  })
})

describeDraftRefusals(world, {
  forbidden: 'plan-edit-forbidden',
  send: (sender, { id, items }) =>
    world.patch(sender, `/plans/${id}/items/${items[0]?.id}`, { deferred: true }),
})
