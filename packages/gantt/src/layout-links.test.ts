import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { LINKS_DRAWN_MAX } from './layout-links.ts'
import { layoutGantt } from './layout.ts'
import { GANTT_LINK_KINDS, type GanttLink, type GanttRow } from './row.ts'
import { exampleRow, readChart } from './testing/chart-text.ts'

const ALL = { rowFrom: 0, rowTo: 1000, xFrom: 0, xTo: 1 }

function layOut(rows: readonly GanttRow[], links: readonly GanttLink[], collapsed: string[] = []) {
  return layoutGantt({
    rows,
    links,
    collapsed: new Set(collapsed),
    zoom: 'week',
    today: isoDate('2026-03-10'),
    calendar: createWorkingCalendar(),
  })
}

const ROWS = readChart(`
  # part
    dig     XXX
    lay       XXXX
  test              XX
  note
`)

test.for(GANTT_LINK_KINDS)(
  'a link %s runs in right angles and ends where its arrow points',
  (kind) => {
    const [drawn] = layOut(ROWS, [{ fromId: 'dig', toId: 'test', kind }]).scene(ALL).links

    expect(drawn?.path).toMatch(/^M[\d.]+ [\d.]+V[\d.]+H[\d.]+V[\d.]+H[\d.]+$/)
    const endX = /H([\d.]+)$/.exec(drawn?.path ?? '')?.[1]
    expect(drawn?.arrow.startsWith(`M${endX} `)).toBe(true)
  },
)

test('a link upwards leaves through the top of its bar', () => {
  const [drawn] = layOut(ROWS, [{ fromId: 'test', toId: 'dig' }]).scene(ALL).links
  const [startY, turnY] = /^M[\d.]+ ([\d.]+)V([\d.]+)/.exec(drawn?.path ?? '')?.slice(1) ?? []

  expect(Number(turnY)).toBeLessThan(Number(startY))
})

test('a link to nothing, to itself, to a row without a bar or to a hidden row is not drawn', () => {
  const links = [
    { fromId: 'dig', toId: 'nothing' },
    { fromId: 'dig', toId: 'dig' },
    { fromId: 'dig', toId: 'note' },
  ]

  expect(layOut(ROWS, links).scene(ALL).links).toEqual([])
  expect(layOut(ROWS, [{ fromId: 'dig', toId: 'test' }], ['part']).scene(ALL).links).toEqual([])
})

test('a window shows the links that pass through it, though both ends lie outside', () => {
  const rows = Array.from({ length: 30 }, (_, index) => exampleRow({ id: `${index}`, ...DATED }))
  const layout = layOut(rows, [{ fromId: '2', toId: '28' }])

  expect(layout.scene({ ...ALL, rowFrom: 10, rowTo: 12 }).links).toHaveLength(1)
  expect(layout.scene({ ...ALL, rowFrom: 29, rowTo: 30 }).links).toHaveLength(0)
})

test('of too many links those that end in the window come first', () => {
  const rows = Array.from({ length: 20 }, (_, index) => exampleRow({ id: `${index}`, ...DATED }))
  const through = Array.from({ length: LINKS_DRAWN_MAX + 50 }, () => ({ fromId: '0', toId: '19' }))

  const { links } = layOut(rows, [...through, { fromId: '9', toId: '10' }]).scene({
    ...ALL,
    rowFrom: 9,
    rowTo: 11,
  })

  expect(links).toHaveLength(LINKS_DRAWN_MAX)
  expect(links[0]?.link.fromId).toBe('9')
})

const DATED = { startOn: isoDate('2026-03-02'), dueOn: isoDate('2026-03-06') }
