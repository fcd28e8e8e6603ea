import { expect, test } from 'vitest'
import { distanceToLine, edgeSpeed, GRIP_SIZE, gripsOf, nearerEdge } from './hit-test.ts'

test.each([3, 25, 200])(
  'the handles of a bar of %i pixels are targets and do not overlap',
  (width) => {
    const { linkStart, start, finish, linkFinish } = gripsOf({ x: 100, width })
    const row = [linkStart, start, finish, linkFinish]

    expect(row.every((grip) => grip.width >= GRIP_SIZE)).toBe(true)
    const ends = row.map((grip) => grip.x + grip.width)
    expect(row.slice(1).every((grip, index) => grip.x >= (ends[index] ?? 0))).toBe(true)
    expect(start.x + start.width).toBeGreaterThanOrEqual(100)
    expect(finish.x).toBeLessThanOrEqual(100 + width)
  },
)

test('a long bar keeps a middle to move it by', () => {
  const { start, finish } = gripsOf({ x: 0, width: 60 })

  expect(finish.x - (start.x + start.width)).toBeGreaterThanOrEqual(24)
})

test('a link dropped on a bar goes to the end that is nearer', () => {
  expect(nearerEdge({ x: 100, width: 40 }, 105)).toBe('start')
  expect(nearerEdge({ x: 100, width: 40 }, 135)).toBe('finish')
})

test('the distance to a line is that to its nearest piece', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 0, y: 20 },
    { x: 50, y: 20 },
  ]

  expect(distanceToLine(line, { x: 30, y: 24 })).toBe(4)
  expect(distanceToLine(line, { x: -3, y: 10 })).toBe(3)
  expect(distanceToLine(line, { x: 53, y: 24 })).toBe(5)
  expect(distanceToLine([], { x: 0, y: 0 })).toBe(Infinity)
})

test('near an edge the chart scrolls, the faster the nearer', () => {
  expect(edgeSpeed(500, 0, 1000)).toBe(0)
  expect(edgeSpeed(20, 0, 1000)).toBeLessThan(0)
  expect(edgeSpeed(-50, 0, 1000)).toBe(-edgeSpeed(1050, 0, 1000))
  expect(edgeSpeed(999, 0, 1000)).toBeGreaterThan(edgeSpeed(970, 0, 1000))
  expect(edgeSpeed(0, 0, 0)).toBe(0)
})
