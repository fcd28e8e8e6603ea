import { expect, test } from 'vitest'
import { computeSchedule } from './index.ts'
import { readChart } from './testing/read-chart.ts'

const scheduleOf = (text: string) => computeSchedule(readChart(text))

test('a start is explained by the links that hold it, a constraint, progress or the plan', () => {
  const schedule = scheduleOf(`
    a     XXX
    b     X
    c     X    after a, b
    held  X    snet 05/03
    hand  X    fixed 04/03 04/03
    run   XX   begun 02/03 left 1d
    last  X    after c SS+1d, held
  `)
  const reasons = ['a', 'c', 'held', 'hand', 'run', 'last'].map((id) => schedule.explainStart(id))
  expect(reasons).toEqual([
    { kind: 'plan-start' },
    { kind: 'links', id: 'c', links: [{ from: 'a', type: 'FS' }] },
    { kind: 'constraint', constraint: 'start-no-earlier-than', id: 'held' },
    { kind: 'fixed' },
    { kind: 'begun' },
    {
      kind: 'links',
      id: 'last',
      links: [
        { from: 'c', type: 'SS' },
        { from: 'held', type: 'FS' },
      ],
    },
  ])
})

test('a child can be held by what its summary waits for', () => {
  const schedule = scheduleOf(`
    ready  XX
    outer     after ready
      inner
        a  XX
  `)
  expect(schedule.explainStart('a')).toEqual({
    kind: 'links',
    id: 'outer',
    links: [{ from: 'ready', type: 'FS' }],
  })
  expect(schedule.explainStart('inner')).toEqual({ kind: 'children', ids: ['a'] })
})

test('slack is explained by the way to the end of the plan, a deadline or a constraint', () => {
  const schedule = scheduleOf(`
    a     XX
    b     XX    after a; deadline 05/03
    c     X     after a
    gate  ◆     after c; mfo 03/03
    d     X     fixed 03/03 03/03; after e
    e     XX
    long  12d
  `)
  const limits = ['a', 'b', 'c', 'e', 'long'].map((id) => schedule.explainSlack(id))
  expect(limits).toEqual([
    { kind: 'constraint', id: 'gate', constraint: 'must-finish-on', path: ['a', 'c', 'gate'] },
    { kind: 'deadline', id: 'b', constraint: null, path: ['b'] },
    { kind: 'constraint', id: 'gate', constraint: 'must-finish-on', path: ['c', 'gate'] },
    { kind: 'fixed', id: 'd', constraint: null, path: ['e', 'd'] },
    { kind: 'plan-finish', id: 'long', constraint: null, path: ['long'] },
  ])
})

test('the way leads through a summary to whatever it must end before', () => {
  const schedule = scheduleOf(`
    part    deadline 05/03
      a  XX
      b  XX   after a
    next     after part
      c  X
      d  X   after c; deadline 04/03
  `)
  expect(schedule.explainSlack('a')).toEqual({
    kind: 'deadline',
    id: 'd',
    constraint: null,
    path: ['a', 'b', 'part', 'next', 'c', 'd'],
  })
})
