import { isoDate } from '@roviec/calendar'
import type { RestructuringAct, RestructuringProblem } from '@roviec/contract'
import { RESTRUCTURING_PROBLEM_CODES, restructuringProblemText } from '@roviec/contract'
import { describe, expect, test } from 'vitest'
import { type Decision, findProblems } from './assess.ts'
import type { Facts } from './facts.ts'
import { resolve } from './resolve.ts'
import { makeFacts, makeSeat, makeUnit } from './testing/facts.ts'

const NO_CHOICES = { seats: [], children: [], tasks: [], newSeats: [] }
const units = [
  makeUnit('city', null, { kind: 'city' }),
  makeUnit('lotus', 'city'),
  makeUnit('mill', 'city'),
  makeUnit('lotus-office', 'lotus', { kind: 'office', name: 'Văn phòng' }),
  makeUnit('mill-office', 'mill', { kind: 'office', name: 'Văn phòng' }),
  makeUnit('old', 'city', { validTo: isoDate('2026-06-30') }),
]
const seats = [
  makeSeat('lotus-head', 'lotus', { rank: 'head', holderName: 'A', openTasks: 3 }),
  makeSeat('mill-head', 'mill', { rank: 'head', holderName: 'B', openTasks: 2 }),
  makeSeat('mill-clerk', 'mill', { holderName: 'C', openTasks: 5 }),
]
const facts = makeFacts({ units, seats, takenCodes: ['H1.1'] })
const decision = {
  decisionNumber: '1/NQ',
  decisionIssuer: 'HĐND',
  decisionOn: isoDate('2026-11-01'),
  effectiveOn: isoDate('2026-11-20'),
  targetPercent: null,
}

const problemsOf = (
  acts: readonly RestructuringAct[],
  change: Partial<Decision> = {},
  given: Facts = facts,
): readonly RestructuringProblem[] =>
  findProblems(resolve(acts, given), given, { ...decision, ...change })
const codesOf = (...given: Parameters<typeof problemsOf>) =>
  problemsOf(...given).map(({ code }) => code)

const newWard = (change: object = {}) => ({
  key: 'new-1',
  parent: 'city',
  kind: 'ward' as const,
  name: 'Phường Sen Gạo',
  shortName: 'Sen Gạo',
  code: null,
  ...change,
})
const merge = (change: object = {}): RestructuringAct => ({
  kind: 'merge',
  unitIds: ['lotus', 'mill'],
  into: newWard(),
  ...NO_CHOICES,
  ...change,
})
const dissolve = (unitId: string, successor: string, change: object = {}): RestructuringAct => ({
  kind: 'dissolve',
  unitId,
  successor,
  ...NO_CHOICES,
  ...change,
})
const move = (unitId: string, parent: string): RestructuringAct => ({
  kind: 'move',
  unitId,
  parent,
})
const rename = (unitId: string, name: string): RestructuringAct => ({
  kind: 'rename',
  unitId,
  name,
  shortName: name,
  retitle: false,
})

describe('the decision', () => {
  test('acts, number, issuer, date and effective day must be there', () => {
    expect(codesOf([])).toEqual(['no-acts'])
    expect(codesOf([rename('lotus', 'Sen')], { decisionNumber: null })).toEqual([
      'decision-missing',
    ])
    expect(codesOf([rename('lotus', 'Sen')], { effectiveOn: null })).toEqual(['day-missing'])
  })

  test('a target that is missed is a notice and stops nothing', () => {
    const [missed, ...others] = problemsOf([rename('lotus', 'Sen')], { targetPercent: 16 })

    expect(others).toEqual([])
    expect(missed).toMatchObject({ severity: 'notice', code: 'target-missed' })
  })
})

describe('the tree', () => {
  test('two offices of one name in the new ward clash, and their merger is suggested', () => {
    const [clash] = problemsOf([merge()])

    expect(clash).toMatchObject({
      code: 'name-clash',
      parameters: { parent: 'Phường Sen Gạo', count: 2, unit: 'Văn phòng' },
      suggestion: {
        kind: 'merge',
        unitIds: ['lotus-office', 'mill-office'],
        into: 'lotus-office',
      },
    })
    expect(codesOf([merge(), clash?.suggestion ?? merge()])).toEqual(['unit-without-head'])
  })

  test('a unit does not stand inside itself', () => {
    expect(codesOf([move('lotus', 'lotus-office')])).toEqual(['cycle', 'cycle'])
  })

  test('what stands in a dissolved unit and takes over from it goes to where that stood', () => {
    expect(codesOf([dissolve('lotus', 'lotus-office')])).toEqual([])
  })

  test('a unit that has ended, or that nobody knows, is named', () => {
    expect(codesOf([dissolve('old', 'city')])).toContain('unit-ended')
    expect(codesOf([dissolve('nobody', 'city')])).toContain('unit-unknown')
    expect(codesOf([dissolve('lotus', 'new-9')])).toContain('unit-not-named')
  })

  test('one unit in two acts that do not go together', () => {
    expect(codesOf([dissolve('lotus', 'city'), rename('lotus', 'Sen')])).toContain(
      'acts-contradict',
    )
    expect(codesOf([rename('lotus', 'Sen'), rename('lotus', 'Hồ Sen')])).toContain(
      'acts-contradict',
    )
    expect(codesOf([rename('lotus', 'Sen'), move('lotus', 'mill')])).toEqual([])
  })

  test('nobody takes over who ends too', () => {
    const acts = [dissolve('lotus', 'mill'), dissolve('mill', 'city')]

    expect(codesOf(acts)).toContain('successor-ends')
  })

  test('a code is given once, and a key too', () => {
    expect(codesOf([merge({ into: newWard({ code: 'H1.1' }) })])).toContain('code-taken')
    const seat = { key: 'new-1', unit: 'new-1', title: 'Chủ tịch', rank: 'head' }
    expect(codesOf([merge({ newSeats: [seat] })])).toContain('key-twice')
  })

  test('a tree has at most twelve levels', () => {
    const chain = Array.from({ length: 11 }, (_, index) =>
      makeUnit(`level-${index}`, index === 0 ? 'city' : `level-${index - 1}`),
    )
    const deep = makeFacts({ units: [...units, ...chain], seats })

    expect(codesOf([move('lotus', 'level-10')], {}, deep)).toContain('too-deep')
  })
})

describe('the seats', () => {
  const seatsOf = (...given: object[]) => dissolve('mill', 'lotus', { seats: given })

  test('a unit has one head', () => {
    const second = {
      fate: 'moves',
      positionId: 'mill-head',
      unit: 'lotus',
      title: 'Chủ tịch',
      rank: 'head',
    }
    const place = dissolve('mill', 'lotus', {
      seats: [second],
      newSeats: [{ key: 'new-5', unit: 'lotus', title: 'Chủ tịch', rank: 'head' }],
    })

    expect(codesOf([place])).toContain('two-heads')
  })

  test('work of an abolished seat needs somebody who takes it, and who stays', () => {
    const nobody = { fate: 'abolished', positionId: 'mill-clerk', successor: null }
    const gone = { fate: 'abolished', positionId: 'mill-clerk', successor: 'mill-head' }

    expect(problemsOf([seatsOf(nobody)])).toContainEqual(
      expect.objectContaining({
        code: 'seat-without-successor',
        parameters: { seat: 'mill-clerk', count: 5 },
      }),
    )
    expect(codesOf([seatsOf(gone)])).toContain('successor-abolished')
  })

  test('so does what an abolished seat signed: without a successor nobody could settle it', () => {
    const signing = seats.map((seat) => ({ ...seat, openTasks: 0, signedWork: 1 }))
    const given = makeFacts({ units, seats: signing })
    const nobody = { fate: 'abolished', positionId: 'mill-clerk', successor: null }
    expect(codesOf([seatsOf(nobody)], {}, given)).toContain('seat-without-successor')
  })

  test('choices are about seats of the act, and lead to units that go on', () => {
    const strange = { fate: 'abolished', positionId: 'lotus-head', successor: null }
    const lost = {
      fate: 'moves',
      positionId: 'mill-clerk',
      unit: 'mill',
      title: 'Công chức',
      rank: 'member',
    }

    expect(codesOf([seatsOf(strange)])).toContain('seat-unknown')
    expect(codesOf([seatsOf(lost)])).toContain('seat-place-ends')
    expect(codesOf([dissolve('mill', 'lotus', { tasks: [{ taskId: 't', seat: 'x' }] })])).toContain(
      'seat-unknown',
    )
  })
})

describe('the effective day', () => {
  const late = isoDate('2026-11-20')
  const given = (unit: object, seat: object) =>
    makeFacts({
      units: units.map((one) => (one.id === 'mill' ? { ...one, ...unit } : one)),
      seats: seats.map((one) => (one.id === 'mill-head' ? { ...one, ...seat } : one)),
    })
  const acts = [dissolve('mill', 'lotus'), rename('lotus-office', 'Văn phòng Sen')]

  test('what ended on its day was there the day before', () => {
    expect(codesOf(acts, {}, given({ changedOn: late }, {}))).toEqual(['day-too-early'])
    expect(codesOf(acts, {}, given({}, { changedOn: late }))).toEqual(['day-too-early'])
    expect(codesOf(acts, {}, given({ changedOn: isoDate('2026-11-19') }, {}))).toEqual([])
  })

  test('nobody is appointed to a seat that was abolished by then', () => {
    expect(codesOf(acts, {}, given({}, { appointedFrom: late }))).toEqual(['appointment-later'])
  })
})

test('every problem says what to do, in both languages', () => {
  for (const code of RESTRUCTURING_PROBLEM_CODES) {
    const vi = restructuringProblemText(code)
    expect(vi).toMatch(/[.}]$/)
    expect(restructuringProblemText(code, {}, 'en')).not.toBe(vi)
  }
  expect(restructuringProblemText('two-heads', { unit: 'Phường Sen', count: 2 })).toContain(
    'Phường Sen sẽ có 2',
  )
})
