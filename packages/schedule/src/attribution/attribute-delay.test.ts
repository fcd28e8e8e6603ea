import { describe, expect, test } from 'vitest'
import { attributeDelay, type DayLink, type DelayTask, type SetAside } from '../index.ts'

type Days = readonly [start: number, finish: number]

function task(
  id: string,
  [[plannedStart, plannedFinish], [start, finish]]: readonly [planned: Days, actual: Days],
  ...setAside: readonly SetAside[]
): DelayTask {
  return {
    id,
    unitId: `unit of ${id}`,
    planned: { startDay: plannedStart, finishDay: plannedFinish },
    actual: { startDay: start, finishDay: finish },
    setAside,
  }
}

function links(...pairs: readonly string[]): readonly DayLink[] {
  return pairs.map((pair) => {
    const [from = '', to = ''] = pair.split(' ')
    return { from, to, type: 'FS', lagDays: 0 }
  })
}

/** The shares as text, the largest first: `map own-duration 3`. */
function shares(tasks: readonly DelayTask[], joined: readonly DayLink[], targetId: string) {
  const { contributions, denominator, lateDays } = attributeDelay({
    tasks,
    links: joined,
    targetId,
  })
  const sum = contributions.reduce((total, { numerator }) => total + numerator, 0)
  expect(sum).toBe(lateDays * denominator)
  return contributions.map(
    ({ taskId, cause, numerator }) => `${taskId} ${cause} ${numerator / denominator}`,
  )
}

describe('a chain', () => {
  const chain = links('survey map', 'map decision')

  test('gives each task its own delay', () => {
    const tasks = [
      task('survey', [
        [0, 4],
        [0, 6],
      ]),
      task('map', [
        [5, 9],
        [8, 13],
      ]),
      task('decision', [
        [10, 11],
        [14, 15],
      ]),
    ]
    expect(shares(tasks, chain, 'decision')).toEqual([
      'survey own-duration 2',
      'map own-duration 1',
      'map own-start-late 1',
    ])
  })

  test('gives nothing to a delay that the plan had room for', () => {
    const tasks = [
      task('survey', [
        [0, 4],
        [0, 6],
      ]),
      task('map', [
        [8, 9],
        [8, 9],
      ]),
      task('decision', [
        [10, 11],
        [12, 14],
      ]),
    ]
    expect(shares(tasks, chain, 'decision')).toEqual([
      'decision own-start-late 2',
      'decision own-duration 1',
    ])
  })

  test('gives a credit to whoever makes up for time', () => {
    const tasks = [
      task('survey', [
        [0, 4],
        [0, 9],
      ]),
      task('map', [
        [5, 9],
        [10, 12],
      ]),
      task('decision', [
        [10, 11],
        [13, 14],
      ]),
    ]
    expect(shares(tasks, chain, 'decision')).toEqual([
      'survey own-duration 5',
      'map own-duration -2',
    ])
  })

  test('shares the credit of an early start among those who made it possible', () => {
    const tasks = [
      task('survey', [
        [0, 4],
        [0, 2],
      ]),
      task('map', [
        [5, 9],
        [3, 7],
      ]),
      task('decision', [
        [10, 11],
        [8, 9],
      ]),
    ]
    expect(shares(tasks, chain, 'decision')).toEqual([
      `decision own-start-late ${-2 / 3}`,
      `map own-start-late ${-2 / 3}`,
      `survey own-duration ${-2 / 3}`,
    ])
  })
})

describe('ways side by side', () => {
  const joined = links('left end', 'right end')

  test('share what either of them would have cost by itself', () => {
    const tasks = [
      task('left', [
        [0, 4],
        [0, 9],
      ]),
      task('right', [
        [0, 4],
        [0, 7],
      ]),
      task('end', [
        [5, 5],
        [10, 10],
      ]),
    ]
    expect(shares(tasks, joined, 'end')).toEqual([
      'left own-duration 3.5',
      'right own-duration 1.5',
    ])
  })

  test('leave out what did not hold anything, because its follower began before it ended', () => {
    const tasks = [
      task('left', [
        [0, 4],
        [0, 9],
      ]),
      task('right', [
        [0, 4],
        [0, 4],
      ]),
      task('end', [
        [5, 5],
        [5, 7],
      ]),
    ]
    expect(shares(tasks, joined, 'end')).toEqual(['end own-duration 2'])
  })
})

describe('days set aside', () => {
  test('are those of the verifier, not of the doer', () => {
    const wait = { cause: 'verification', fromDay: 5, toDay: 7, unitId: 'verifier' } as const
    const { contributions } = attributeDelay({
      tasks: [
        task(
          'report',
          [
            [0, 4],
            [0, 7],
          ],
          wait,
        ),
      ],
      links: [],
      targetId: 'report',
    })
    expect(contributions).toEqual([
      {
        taskId: 'report',
        unitId: 'verifier',
        cause: 'verification',
        days: 3,
        numerator: 3,
      },
    ])
  })

  test('count once where two of them meet, and a day off comes first', () => {
    const wait = { cause: 'verification', fromDay: 5, toDay: 7, unitId: 'verifier' } as const
    const off = { cause: 'day-off', fromDay: 6, toDay: 6, unitId: null } as const
    const tasks = [
      task(
        'report',
        [
          [0, 4],
          [0, 7],
        ],
        wait,
        off,
      ),
    ]
    expect(shares(tasks, [], 'report')).toEqual(['report verification 2', 'report day-off 1'])
  })

  test('before the start are no late start of the doer', () => {
    const outage = { cause: 'outage', fromDay: 0, toDay: 1, unitId: null } as const
    const tasks = [
      task(
        'report',
        [
          [0, 4],
          [3, 7],
        ],
        outage,
      ),
    ]
    expect(shares(tasks, [], 'report')).toEqual(['report outage 2', 'report own-start-late 1'])
  })
})

test('a target that is no task is an error of the caller', () => {
  expect(() => attributeDelay({ tasks: [], links: [], targetId: 'nobody' })).toThrow(RangeError)
})
