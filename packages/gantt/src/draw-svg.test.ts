// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GANTT_DARK, GANTT_LIGHT } from './colours.ts'
import { drawSvg, type SvgOptions } from './draw-svg.ts'
import { layoutGantt } from './layout.ts'
import type { GanttLink, GanttRow } from './row.ts'
import { arbitraryRows } from './testing/arbitrary-rows.ts'
import { exampleRow } from './testing/chart-text.ts'

function draw(
  rows: readonly GanttRow[],
  options: Partial<SvgOptions> = {},
  links: readonly GanttLink[] = [],
): string {
  const calendar = createWorkingCalendar()
  const today = isoDate('2026-11-21')
  const layout = layoutGantt({ rows, links, zoom: 'week', today, calendar })
  return drawSvg(layout, { title: 'Kế hoạch', ...options })
}

function parse(svg: string): Document {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined()
  return document
}

const ROW = exampleRow({
  id: 'a',
  title: 'Số hóa hồ sơ',
  lead: 'Sở Nội vụ',
  startOn: isoDate('2026-11-02'),
  dueOn: isoDate('2026-11-20'),
  state: 'overdue',
  progressPercent: 40,
})

test('any plan gives a well-formed document', () => {
  fc.assert(
    fc.property(arbitraryRows(), (rows) => {
      const links = rows.map(({ id }) => ({ fromId: id, toId: 'row-0', critical: true }))
      parse(draw(rows, { title: rows[0]?.title ?? '' }, links))
    }),
    { numRuns: 40 },
  )
})

test('a script in a title is text', () => {
  const evil = '</text><script>alert(1)</script>"><img onerror=x>'
  const document = parse(draw([{ ...ROW, title: evil, lead: evil, note: evil }], { title: evil }))

  expect(document.querySelectorAll('script, img')).toHaveLength(0)
  expect(document.querySelector('title')?.textContent).toBe(evil)
})

test('the drawing stands alone: no style sheet, script, outside address or inline style', () => {
  const document = parse(draw([ROW]))

  expect(document.querySelectorAll('style, script, image, use, foreignObject')).toHaveLength(0)
  expect(document.querySelectorAll('[style], [href], [onload]')).toHaveLength(0)
  for (const element of document.querySelectorAll('[fill^="url"], [clip-path]')) {
    const reference = element.getAttribute('clip-path') ?? element.getAttribute('fill') ?? ''
    const id = /url\(#(.+)\)/.exec(reference)?.[1] ?? ''
    expect(document.getElementById(id)).not.toBeNull()
  }
})

test('the picture has a name and a description for those who hear it', () => {
  const { documentElement } = parse(draw([ROW], { description: 'Một nhiệm vụ' }))

  expect(documentElement.getAttribute('role')).toBe('img')
  const [title, description] = (documentElement.getAttribute('aria-labelledby') ?? '').split(' ')
  expect(documentElement.ownerDocument.getElementById(title ?? '')?.textContent).toBe('Kế hoạch')
  expect(documentElement.ownerDocument.getElementById(description ?? '')?.textContent).toBe(
    'Một nhiệm vụ',
  )
})

test('the legend explains only what is drawn', () => {
  const words = parse(draw([ROW])).documentElement.textContent ?? ''

  expect(words).toContain('Quá hạn')
  expect(words).not.toContain('Đường găng')
  expect(parse(draw([ROW], { legend: false })).documentElement.textContent).not.toContain('Quá hạn')
})

test('a long chart is drawn page by page, and says what it leaves out', () => {
  const rows = Array.from({ length: 2500 }, (_, index) => exampleRow({ id: `${index}` }))

  const page = parse(draw(rows, { rowFrom: 100, rowTo: 103 })).documentElement.textContent ?? ''
  expect(page).toContain('102')
  expect(page).not.toContain('104')

  const first = parse(draw(rows))
  expect(first.querySelector('desc')?.textContent).toContain('còn 500 dòng')
})

test('the style sheet and the drawing have the same colours', () => {
  const css = readFileSync('packages/gantt/src/styles/colours.css', 'utf8')
  const [light = '', dark = '', system = ''] = css.split(/\.rv-gantt(?:\[[^\]]+\])? \{/).slice(1)

  expect(readColours(light)).toEqual(GANTT_LIGHT)
  expect(readColours(dark)).toEqual(GANTT_DARK)
  expect(readColours(system)).toEqual(GANTT_DARK)
})

function readColours(block: string): Record<string, string> {
  const colours: Record<string, string> = {}
  for (const [, name = '', value = ''] of block.matchAll(/--rv-([a-z-]+): (#[0-9a-f]{6});/g)) {
    colours[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] = value
  }
  return colours
}
