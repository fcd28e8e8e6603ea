import { expect, test } from 'vitest'
import type { Actor } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { actorWith } from '../testing/actors.ts'
import { caseOfTask } from '../testing/task-case.ts'
import { abilitiesOf, claimingSeat, type TaskCase } from './policy.ts'
import { NO_TRANSFERS } from './transfer.ts'

// Who may ask to pass a task on, and who decides, as far as it depends on what waits already. Which
// roles may do so at all is the table in policy.test.ts.

const [CITY, LEAD, SUPPORT, OTHER] = [newId(), newId(), newId(), newId()]
const DOER = actorWith({ positionId: 'doer', unitId: LEAD, rank: 'head' })
const ASSIGNER = actorWith({ positionId: 'assigner', rank: 'head' })
const headOf = (unitId: string) => actorWith({ unitId, unitPath: [CITY, unitId], rank: 'head' })
const OBJECTED = { ...NO_TRANSFERS, hasObjection: true }
const CLAIMED = { ...NO_TRANSFERS, claimUnitIds: new Set([OTHER]) }

const taskCase = (given: Partial<TaskCase> = {}) =>
  caseOfTask({ cityId: CITY, leadUnitId: LEAD, doerId: DOER.personId ?? '' }, given)

test('while nobody asks there is nothing to decide, and one asks once at a time', () => {
  const objected = taskCase({ waiting: OBJECTED })
  const claimed = taskCase({ waiting: CLAIMED })
  expect(abilitiesOf(ASSIGNER, taskCase())).toEqual(['cancel'])
  expect(abilitiesOf(ASSIGNER, objected)).toEqual(['reassign', 'reject', 'cancel'])
  expect(abilitiesOf(ASSIGNER, claimed)).toEqual(['reassign', 'reject', 'cancel'])
  expect(abilitiesOf(DOER, taskCase())).toEqual(['report', 'submit', 'object'])
  expect(abilitiesOf(DOER, objected)).toEqual(['report', 'submit'])
})

test('each unit claims once at a time, from the seat of its head', () => {
  const claimed = taskCase({ waiting: CLAIMED })
  expect(abilitiesOf(headOf(OTHER), taskCase())).toEqual(['claim'])
  expect(abilitiesOf(headOf(OTHER), claimed)).toEqual([])
  expect(abilitiesOf(headOf(SUPPORT), claimed)).toEqual(['claim'])
  const two: Actor = {
    ...headOf(OTHER),
    positions: [...headOf(OTHER).positions, ...headOf(SUPPORT).positions],
  }
  expect(claimingSeat(two, claimed)?.unitId).toBe(SUPPORT)
  expect(claimingSeat(headOf(LEAD), claimed)).toBeNull()
})

test('nobody decides about an objection of their own, in whatever second seat they sit', () => {
  const both: Actor = { ...ASSIGNER, positions: [...ASSIGNER.positions, ...DOER.positions] }
  const objected = taskCase({ waiting: OBJECTED, doerIds: new Set([both.personId ?? '']) })
  expect(abilitiesOf(both, objected)).toEqual(['report', 'submit'])
})

test('a superior of the assigner decides where somebody has asked', () => {
  expect(abilitiesOf(headOf(CITY), taskCase({ waiting: OBJECTED }))).toEqual([
    'claim',
    'reassign',
    'reject',
  ])
})
