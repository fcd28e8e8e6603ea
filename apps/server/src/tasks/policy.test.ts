import {
  type DelegationScope,
  TASK_ABILITIES,
  TASK_STATUSES,
  type TaskAbility,
} from '@roviec/contract'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, SYSTEM_ACTOR } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { actorWith, delegationOf } from '../testing/actors.ts'
import { buildOfficial, buildUnit } from '../testing/organization-world.ts'
import { caseOfTask } from '../testing/task-case.ts'
import { buildPlan, buildTask } from '../testing/tasks-world.ts'
import { createWorld } from '../testing/world.ts'
import {
  abilitiesOf,
  actingSeat,
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

function lentBy(positionId: string, scopes: readonly DelegationScope[]): Actor {
  const { positions, ...rest } = actorWith({ title: 'Phó Giám đốc' })
  return {
    ...rest,
    positions,
    delegations: [delegationOf({ positionId, title: 'Giám đốc' }, scopes)],
  }
}

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
  'delegate of the doer': lentBy('doer', ['report']),
  'delegate of the assigner for plans': lentBy('assigner', ['sign-plans']),
  'delegate of the assigner for results': lentBy('assigner', ['verify']),
  'delegate of the verifier for results': lentBy('verifier', ['verify']),
  'delegate of the doer for other things': lentBy('doer', ['sign-plans', 'verify']),
} as const
type Role = keyof typeof ACTORS

const DOERS: readonly Role[] = ['accountable holder', 'acting holder', 'delegate of the doer']
const VERIFIERS: readonly Role[] = [
  'assigner',
  'named verifier',
  'delegate of the assigner for results',
  'delegate of the verifier for results',
]

const HEADS_ELSEWHERE: readonly Role[] = [
  'head of the superior unit',
  'head of a supporting unit',
  'head of another unit',
]
const DECIDERS: readonly Role[] = [
  'assigner',
  'delegate of the assigner for plans',
  'head of the superior unit',
]

const YES: Record<TaskAbility, readonly Role[]> = {
  assign: ['assigner', 'delegate of the assigner for plans'],
  accept: DOERS,
  report: DOERS,
  submit: DOERS,
  verify: VERIFIERS,
  return: VERIFIERS,
  // Whoever does the work for its doer tells the doer.
  object: ['accountable holder', 'acting holder'],
  claim: HEADS_ELSEWHERE,
  reassign: DECIDERS,
  reject: DECIDERS,
  cancel: ['assigner', 'named verifier'],
}

const EVIDENCE: readonly Role[] = [
  ...DOERS,
  ...VERIFIERS,
  'deputy head of the lead unit',
  'head of the superior unit',
  'head of a supporting unit',
]

const taskCase = (given: Partial<TaskCase> = {}) =>
  caseOfTask({ cityId: CITY, leadUnitId: LEAD, doerId: DOER.personId ?? '' }, given)

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
      ...DOERS,
      'delegate of the assigner for results',
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
    expect(abilitiesOf(DOER, taskCase())).toEqual(['report', 'submit', 'object'])
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

  test('a delegate of the doer judges their work no more than the doer', () => {
    const { personId, positions, ...rest } = ACTORS.assigner
    const both: Actor = {
      ...rest,
      personId,
      positions,
      delegations: ACTORS['delegate of the doer'].delegations,
    }
    const waiting = taskCase({ task: { ...taskCase().task, status: 'submitted' } })

    expect(didTheWork(both, waiting)).toBe(true)
    expect(abilitiesOf(both, waiting)).toEqual([])
  })

  test('nobody judges by the right of an assigner who did the work', () => {
    const delegate = ACTORS['delegate of the assigner for results']
    const waiting = taskCase({ task: { ...taskCase().task, status: 'submitted' } })

    expect(abilitiesOf(delegate, waiting)).toEqual(['verify', 'return'])
    expect(abilitiesOf(delegate, { ...waiting, doerSeatIds: new Set(['assigner']) })).toEqual([])
  })

  test('an act of a delegate names both seats, and the own seat comes first', () => {
    const delegate = ACTORS['delegate of the doer']
    const own: Actor = { ...delegate, positions: DOER.positions }

    expect(actingSeat(delegate, 'report', taskCase())).toMatchObject({
      seat: { title: 'Giám đốc', holding: 'delegate' },
      own: { title: 'Phó Giám đốc' },
    })
    expect(actingSeat(own, 'report', taskCase())?.seat.holding).toBe('holder')
  })

  test('an act names the seat from which the right came', () => {
    const two: Actor = {
      ...DOER,
      positions: [...inUnit(OTHER, 'head').positions, ...DOER.positions],
    }
    expect(actingSeat(two, 'submit', taskCase())?.seat.positionId).toBe('doer')
    expect(actingSeat(two, 'verify', taskCase())).toBeNull()
  })
})

describe('a list shows exactly what may be seen', async () => {
  const world = await createWorld()
  afterAll(() => world.close())
  const units: { id: string; path: string[] }[] = []
  const placeByTaskId = new Map<
    string,
    { planId: string; positionId: string; assignerPositionId: string }
  >()
  const build = async (planId: string) => {
    const { positionId } = await buildOfficial(world)
    const assigner = await buildOfficial(world)
    const taskId = await buildTask(world, { planId, doer: { positionId }, assigner })
    placeByTaskId.set(taskId, { planId, positionId, assignerPositionId: assigner.positionId })
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
    const places = fc.constantFrom(...placeByTaskId.values())
    const duties = fc.array(places, { maxLength: 2 })
    const scopes = fc.subarray<DelegationScope>(['sign-plans', 'verify', 'report'])
    const lent = fc.array(fc.tuple(places, scopes), { maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(seats, duties, lent, async (held, answering, delegated) => {
        const actor: Actor = {
          ...actorWith(null),
          delegations: delegated.flatMap(([{ positionId, assignerPositionId }, given]) => [
            delegationOf({ positionId }, given),
            delegationOf({ positionId: assignerPositionId }, given),
          ]),
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
          for (const [taskId, place] of placeByTaskId) {
            const plan = await findPlanOfTask(ctx, place.planId)
            const { positionId: accountablePositionId, assignerPositionId } = place
            const task = { ...taskCase().task, accountablePositionId, assignerPositionId }
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
