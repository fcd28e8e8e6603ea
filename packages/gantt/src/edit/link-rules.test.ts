import { expect, test } from 'vitest'
import type { GanttLink } from '../row.ts'
import { readRowTree } from '../row-tree.ts'
import { exampleRow } from '../testing/chart-text.ts'
import { createLinkRules, endsOfType, linkTypeOf } from './link-rules.ts'

/** `a` and `b` in part `p`, `c` and `d` in part `q`. */
const ROWS = [
  exampleRow({ id: 'p', kind: 'section' }),
  exampleRow({ id: 'a', level: 2 }),
  exampleRow({ id: 'b', level: 2 }),
  exampleRow({ id: 'q', kind: 'section' }),
  exampleRow({ id: 'c', level: 2 }),
  exampleRow({ id: 'd', level: 2 }),
]

function faultOf(from: string, to: string, ...links: readonly string[]) {
  const indexOf = (id: string) => ROWS.findIndex((row) => row.id === id)
  const read = links.map((link): GanttLink => {
    const [fromId = '', toId = ''] = link.split('>')
    return { fromId, toId }
  })
  const plan = { rows: ROWS, links: read, tree: readRowTree(ROWS) }
  return createLinkRules(plan, indexOf(from))(indexOf(to))
}

test('the ends that are joined say the type of the link, and the type says the ends', () => {
  const types = (['finish', 'start'] as const).flatMap((from) =>
    (['start', 'finish'] as const).map((to) => {
      const type = linkTypeOf(from, to)
      expect(endsOfType(type)).toEqual({ from, to })
      return type
    }),
  )

  expect(types).toEqual(['FS', 'FF', 'SS', 'SF'])
})

test.each([
  ['a', 'a', [], 'self'],
  ['a', 'p', [], 'parent'],
  ['p', 'b', [], 'parent'],
  ['a', 'b', ['a>b'], 'duplicate'],
  ['a', 'b', [], null],
  ['b', 'a', ['a>b'], 'cycle'],
  ['c', 'a', ['a>b', 'b>c'], 'cycle'],
  ['a', 'c', ['a>b', 'b>c'], null],
] as const)('a link from %s to %s beside %j: %s', (from, to, links, fault) => {
  expect(faultOf(from, to, ...links)).toBe(fault)
})

test('a link over a part is a cycle too: a part ends with its last task', () => {
  expect(faultOf('c', 'a', 'p>q')).toBe('cycle')
  expect(faultOf('p', 'c', 'd>b')).toBeNull()
  expect(faultOf('p', 'd', 'd>b')).toBe('cycle')
})

test('the tasks beside one in the same part are free', () => {
  expect(faultOf('a', 'd', 'c>b')).toBeNull()
})

test('links of a plan that is already wrong do not hold the search', () => {
  expect(faultOf('a', 'd', 'a>b', 'b>a', 'x>y')).toBeNull()
})
