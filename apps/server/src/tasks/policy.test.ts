import { TASK_ABILITIES, TASK_STATUSES, type TaskAbility } from '@roviec/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { actorWith } from '../testing/actors.ts'
import { buildOfficial, buildUnit } from '../testing/organization-world.ts'
import { buildPlan, buildTask } from '../testing/tasks-world.ts'
import { createWorld } from '../testing/world.ts'
import {
  abilitiesOf,
  actingPosition,
  can,
  canViewEvidence,
  didTheWork,
  type TaskCase,
} from './policy.ts'
import { findPlanOfTask } from './queries/find-plan-of-task.ts'
import { selectVisibleTasks } from './queries/present-tasks.ts'

const CITY = newId()
const [LEAD, SUPPORT, OTHER] = [newId(), newId(), newId()]
const DOER = actorWith({ positionId: 'doer', unitId: LEAD, unitPath: [CITY, LEAD], rank: 'head' })
const inUnit = (unitId: string, rank: 'head' | 'deputy' | 'member') =>
  actorWith({ unitId, unitPath: unitId === CITY ? [CITY] : [CITY, unitId], rank })

const ACTORS = {
  system: SYSTEM_ACTOR,
  'accountable holder': DOER,
  'acting holder': actorWith({ positionId: 'doer', holding: 'acting', unitId: LEAD }),
  assigner: actorWith({ positionId: 'assigner' }),
  'named verifier': actorWith({ positionId: 'verifier' }),
  'deputy head of the lead unit': inUnit(LEAD, 'deputy'),
  'member of the lead unit': inUnit(LEAD, 'member'),
  'head of the superior unit': inUnit(CITY, 'head'),
  'head of a supporting unit': inUnit(SUPPORT, 'head'),
  'member of a supporting unit': inUnit(SUPPORT, 'member'),
  'head of another unit': inUnit(OTHER, 'head'),
  'plan clerk': actorWith({ duties: ['plan-clerk'] }),
  auditor: actorWith({ duties: ['auditor'] }),
  'organization administrator': actorWith({ duties: ['organization-administrator'] }),
  'account without a position': actorWith(null),
} as const
type Role = keyof typeof ACTORS

const YES: Record<TaskAbility, readonly Role[]> = {
  assign: ['assigner'],
  accept: ['accountable holder', 'acting holder'],
  report: ['accountable holder', 'acting holder'],
  submit: ['accountable holder', 'acting holder'],
  verify: ['assigner', 'named verifier'],
  return: ['assigner', 'named verifier'],
  cancel: ['assigner', 'named verifier'],
}

const EVIDENCE: readonly Role[] = [
  'accountable holder',
  'acting holder',
  'assigner',
  'named verifier',
  'deputy head of the lead unit',
  'head of the superior unit',
  'head of a supporting unit',
]

function taskCase(given: Partial<TaskCase> = {}): TaskCase {
  return {
    task: { status: 'accepted', accountablePositionId: 'doer', assignerPositionId: 'assigner' },
    plan: {
      isOpen: true,
      visibility: 'tenant',
      namedUnitIds: new Set(),
      superiorUnitIds: new Set(),
    },
    verifierPositionId: 'verifier',
    doerIds: new Set([DOER.personId ?? '']),
    ...given,
  }
}

describe.each(TASK_ABILITIES)('who may %s', (ability) => {
  test.each(Object.entries(ACTORS))('%s', (role, actor) => {
    expect(can(actor, ability, taskCase())).toBe(YES[ability].includes(role as Role))
  })
})

describe('who may see evidence', () => {
  test.each(Object.entries(ACTORS))('%s', (role, actor) => {
    const involved = { leadUnitPath: [CITY, LEAD], supportingUnitIds: [SUPPORT] }
    expect(canViewEvidence(actor, taskCase(), involved)).toBe(EVIDENCE.includes(role as Role))
  })
})

describe('who may see a task', () => {
  test.each(Object.entries(ACTORS))('of a plan for the tenant: %s may', (_, actor) => {
    expect(can(actor, 'view', taskCase())).toBe(true)
  })

  test.each(Object.entries(ACTORS))('of a plan for one unit: %s', (role, actor) => {
    const plan = {
      isOpen: true,
      visibility: 'units' as const,
      namedUnitIds: new Set([LEAD]),
      superiorUnitIds: new Set([CITY]),
    }
    const expected = [
      'system',
      'accountable holder',
      'acting holder',
      'deputy head of the lead unit',
      'member of the lead unit',
      'head of the superior unit',
    ]
    expect(can(actor, 'view', taskCase({ plan }))).toBe(expected.includes(role))
  })
})

describe('abilities, from which the web makes its buttons', () => {
  test.each(TASK_STATUSES)('are those that both status and policy allow: %s', (status) => {
    const { task } = taskCase()
    const here = taskCase({ task: { ...task, status } })
    const allowed: Record<string, readonly TaskAbility[]> = {
      draft: ['assign', 'cancel'],
      assigned: ['cancel'],
      accepted: ['cancel'],
      submitted: ['verify', 'return', 'cancel'],
      returned: ['cancel'],
      suspended: ['cancel'],
    }
    expect(abilitiesOf(ACTORS.assigner, here)).toEqual(allowed[status] ?? [])
  })

  test('a closed plan leaves none', () => {
    const closed = taskCase({ plan: { ...taskCase().plan, isOpen: false } })
    expect(abilitiesOf(DOER, closed)).toEqual([])
    expect(abilitiesOf(DOER, taskCase())).toEqual(['report', 'submit'])
  })

  test('nobody verifies or cancels their own work, in whatever second seat they sit', () => {
    const { assigner } = ACTORS
    const both: Actor = { ...assigner, positions: [...assigner.positions, ...DOER.positions] }
    const waiting = taskCase({
      task: { ...taskCase().task, status: 'submitted' },
      doerIds: new Set([both.personId ?? '']),
    })
    expect(didTheWork(both, waiting)).toBe(true)
    expect(abilitiesOf(both, waiting)).toEqual([])
    const draft = { ...waiting, task: { ...waiting.task, status: 'draft' as const } }
    expect(abilitiesOf(both, draft)).toEqual(['assign', 'cancel'])
  })

  test('an act names the seat from which the right came', () => {
    const two: Actor = {
      ...DOER,
      positions: [...inUnit(OTHER, 'head').positions, ...DOER.positions],
    }
    expect(actingPosition(two, 'submit', taskCase())?.positionId).toBe('doer')
    expect(actingPosition(two, 'verify', taskCase())).toBeNull()
  })
})

describe('a list shows exactly what may be seen', async () => {
  const world = await createWorld()
  afterAll(() => world.close())
  const units: { id: string; path: string[] }[] = []
  const placeByTaskId = new Map<string, { planId: string; positionId: string }>()
  const build = async (planId: string) => {
    const { positionId } = await buildOfficial(world)
    const taskId = await buildTask(world, { planId, doer: { positionId } })
    placeByTaskId.set(taskId, { planId, positionId })
  }

  beforeAll(async () => {
    for (const parent of [null, 0, 0, 1, 1, 2] as const) {
      const above = parent === null ? null : (units[parent] ?? null)
      const id = await buildUnit(world, { parentId: above?.id ?? null })
      units.push({ id, path: [...(above?.path ?? []), id] })
    }
    const audiences = fc.sample(
      fc.uniqueArray(
        fc.record({
          unit: fc.nat(units.length - 1),
          relation: fc.constantFrom('named' as const, 'superior' as const),
        }),
        { maxLength: 4, selector: ({ unit, relation }) => `${unit} ${relation}` },
      ),
      { numRuns: 24, seed: 20261120 },
    )
    for (const audience of audiences) {
      const planId = await buildPlan(world, {
        visibility: 'units',
        audience: audience.map(({ unit, relation }) => ({
          unitId: units[unit]?.id ?? '',
          relation,
        })),
      })
      await build(planId)
    }
    await build(await buildPlan(world))
  })

  test('for generated people in generated units', async () => {
    const seats = fc.array(fc.nat(5), { maxLength: 3 })
    const duties = fc.array(fc.constantFrom(...placeByTaskId.values()), { maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(seats, duties, async (held, answering) => {
        const actor: Actor = {
          ...actorWith(null),
          positions: [
            ...answering.flatMap(({ positionId }) => actorWith({ positionId }).positions),
            ...held.flatMap((index) => {
              const unit = units[index]
              return unit ? actorWith({ unitId: unit.id, unitPath: unit.path }).positions : []
            }),
          ],
        }
        await world.inTenant(async (ctx) => {
          const rows = await selectVisibleTasks(ctx).execute()
          const visible: string[] = []
          for (const [taskId, { planId, positionId }] of placeByTaskId) {
            const plan = await findPlanOfTask(ctx, planId)
            const task = { ...taskCase().task, accountablePositionId: positionId }
            if (can(ctx.actor, 'view', taskCase({ plan, task }))) visible.push(taskId)
          }
          expect(new Set(rows.map((row) => row.id))).toEqual(new Set(visible))
        }, actor)
      }),
      { numRuns: 25 },
    )
  })

  test('the system sees everything', async () => {
    const rows = await world.inTenant((ctx) => selectVisibleTasks(ctx).execute())
    expect(rows).toHaveLength(placeByTaskId.size)
  })
})
