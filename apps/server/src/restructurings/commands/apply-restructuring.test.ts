import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntries, refusalOf } from '../../testing/audit-log.ts'
import { buildPosition } from '../../testing/organization-world.ts'
import {
  apply,
  applySeen,
  buildRestructuring,
  buildWork,
  preview,
} from '../../testing/restructurings-world.ts'
import { buildTwoWards, mergeWards, type TwoWards } from '../../testing/two-wards.ts'
import { createWorld } from '../../testing/world.ts'

const world = await createWorld()
afterAll(() => world.close())

let city: TwoWards
beforeEach(async () => {
  city = await buildTwoWards(world)
})

const mergeInto = (name: string) => mergeWards(city, name)

const workOf = (positionId: string) => ({
  planId: city.planId,
  positionId,
  assignerId: city.chair.positionId,
  status: 'accepted' as const,
  dueOn: '2026-12-15',
})

const tasksOf = () =>
  world.owner<{ id: string; position: string; unit: string; status: string; due: string }>(
    `SELECT id, accountable_position_id AS position, lead_unit_id AS unit, status,
       due_on::text AS due FROM tasks.task WHERE tenant_id = $1 ORDER BY id`,
    [world.tenantId],
  )

describe('two wards become one', () => {
  test('seats move, one head remains, and all open work follows', async () => {
    const [ofHead, ofOther, ofClerk] = await buildWork(world, [
      workOf(city.lotus.positionId),
      workOf(city.mill.positionId),
      workOf(city.millClerk.positionId),
    ])
    const id = await buildRestructuring(world, city.keeper, [mergeInto('Phường Sen Gạo')])
    const before = await auditEntries(world)

    const { result, status } = await apply(world, city.keeper, id)

    const tasks = new Map((await tasksOf()).map((task) => [task.id, task]))
    const unitIds = new Set([...tasks.values()].map(({ unit }) => unit))
    expect(status).toBe('applied')
    expect(unitIds.size).toBe(1)
    expect(unitIds.has(city.lotus.unitId)).toBe(false)
    expect(tasks.get(ofHead ?? '')?.position).toBe(city.lotus.positionId)
    expect(tasks.get(ofOther ?? '')?.position).toBe(city.lotus.positionId)
    expect(tasks.get(ofClerk ?? '')?.position).toBe(city.millClerk.positionId)
    expect(result?.carried).toMatchObject({
      tasks: 3,
      seatsMoved: 3,
      seatsAbolished: 1,
      appointmentsContinued: 3,
      appointmentsEnded: 1,
    })
    expect(result?.withoutSeat).toEqual([
      {
        personId: city.mill.personId,
        fullName: 'Lê Văn Tám',
        title: 'Chủ tịch UBND phường Bến Gạo',
        unitName: 'Phường Bến Gạo',
      },
    ])
    const added = (await auditEntries(world)).slice(before.length)
    expect(added.map(({ action }) => action)).toEqual(['restructuring.applied'])
    expect(added[0]?.details).toHaveLength(3 + 4 + 1 + 3)
  })

  test('titles follow the new name, and the history of a task names the decision', async () => {
    const [taskId] = await buildWork(world, [workOf(city.mill.positionId)])
    const id = await buildRestructuring(world, city.keeper, [mergeInto('Phường Sen Gạo')])
    await apply(world, city.keeper, id)

    const response = await world.get(city.lotus, `/tasks/${taskId}`)
    const task = (await response.json()) as {
      accountableTitle: string
      acts: { kind: string; note: string }[]
    }

    expect(task.accountableTitle).toBe('Chủ tịch UBND phường Sen Gạo')
    expect(task.acts.at(-1)).toMatchObject({
      kind: 'carried',
      note:
        'Chủ tịch UBND phường Bến Gạo, Phường Bến Gạo → ' +
        'Chủ tịch UBND phường Sen Gạo, Phường Sen Gạo (112/NQ-HĐND)',
    })
  })

  test('figures say before and after, in total and by block', async () => {
    const id = await buildRestructuring(world, city.keeper, [mergeInto('Phường Sen Gạo')])
    const { figures, problems } = await preview(world, city.keeper, id)

    expect(problems).toEqual([])
    expect(figures.total.before).toEqual({ units: 4, positions: 6, headcount: 6, filled: 6 })
    expect(figures.total.after).toEqual({ units: 3, positions: 5, headcount: 5, filled: 5 })
    expect(figures.concerned.before).toEqual({ units: 2, positions: 4, headcount: 4, filled: 4 })
    expect(figures.concerned.after).toEqual({ units: 1, positions: 3, headcount: 3, filled: 3 })
    expect(figures.blocks).toEqual([
      { block: 'government', before: figures.total.before, after: figures.total.after },
    ])
  })
})

describe('refusals leave nothing behind', () => {
  test('somebody who does not keep the organization finds nothing', async () => {
    const id = await buildRestructuring(world, city.keeper, [mergeInto('Phường Sen Gạo')])
    const response = await world.post(city.chair, `/restructurings/${id}/apply`, { digest: '' })

    expect(await refusalOf(response)).toEqual([404, 'restructuring-not-found'])
  })

  test('what was not seen, what has problems, and what lies ahead', async () => {
    const acts = [mergeInto('Phường Sen Gạo')]
    const seen = await buildRestructuring(world, city.keeper, acts)
    const empty = await buildRestructuring(world, city.keeper, [])
    const ahead = await buildRestructuring(world, city.keeper, acts, { effectiveOn: '2026-12-01' })
    const path = (id: string) => `/restructurings/${id}/apply`
    const { digest } = await preview(world, city.keeper, seen)
    await buildPosition(world, { unitId: city.mill.unitId, rank: 'member', title: 'Công chức mới' })

    expect(await refusalOf(await world.post(city.keeper, path(seen), { digest }))).toEqual([
      409,
      'restructuring-outdated',
    ])
    expect(await refusalOf(await applySeen(world, city.keeper, empty))).toEqual([
      409,
      'restructuring-has-problems',
    ])
    expect(await refusalOf(await applySeen(world, city.keeper, ahead))).toEqual([
      409,
      'restructuring-too-early',
    ])
  })

  test('a second time', async () => {
    const id = await buildRestructuring(world, city.keeper, [mergeInto('Phường Sen Gạo')])
    await apply(world, city.keeper, id)
    const again = await world.post(city.keeper, `/restructurings/${id}/apply`, { digest: '' })

    expect(await refusalOf(again)).toEqual([409, 'restructuring-applied'])
  })
})
