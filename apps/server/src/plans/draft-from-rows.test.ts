import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { planFileRows, readPlanFile } from '@roviec/interchange'
import { describe, expect, test } from 'vitest'
import { actorWith } from '../testing/actors.ts'
import { draftFromRows } from './draft-from-rows.ts'

const PROJECTS = '../shared/data/msproject/mspdi'
const NOBODY = {
  units: [],
  positions: [],
  history: { names: [], heirsByUnitId: new Map() },
}

function draftOf(bytes: Uint8Array, fileName = 'plan.xml') {
  const file = readPlanFile(bytes)
  if (file.kind === 'refused') throw new Error(JSON.stringify(file))
  const rows = planFileRows(file)
  const { name, notices } = file
  const upload = { file: { name: fileName }, mediaType: 'application/xml', name, rows, notices }
  return draftFromRows({ ...upload, remarks: [] }, actorWith({}), NOBODY)
}

const taskXml = (uid: number, level: number, name: string, isSummary = false) => `<Task>
  <UID>${uid}</UID><ID>${uid}</ID><Name>${name}</Name><OutlineLevel>${level}</OutlineLevel>
  <Summary>${isSummary ? 1 : 0}</Summary><Duration>PT8H0M0S</Duration></Task>`
const projectXml = (...tasks: readonly string[]) =>
  new TextEncoder().encode(`<Project xmlns="http://schemas.microsoft.com/project">
  <StartDate>2026-11-02T08:00:00</StartDate><Tasks>${tasks.join('')}</Tasks></Project>`)

test('the row that stands for the whole plan gives it its title, and is neither part nor task', () => {
  const { header, sections, items } = draftOf(
    projectXml(
      taskXml(0, 0, 'Chỉnh trang đô thị', true),
      taskXml(1, 1, 'Chuẩn bị', true),
      taskXml(2, 2, 'Khảo sát'),
      taskXml(3, 1, 'Bàn giao'),
    ),
  )

  expect(header.title).toBe('Chỉnh trang đô thị')
  expect(sections.map(({ id, title }) => [id, title])).toEqual([['1', 'Chuẩn bị']])
  expect(items.map(({ section, title }) => [section, title])).toEqual([
    ['1', 'Khảo sát'],
    [null, 'Bàn giao'],
  ])
})

describe.skipIf(!existsSync(PROJECTS))(`files of ${PROJECTS}, where they are at hand`, () => {
  const files = existsSync(PROJECTS) ? readdirSync(PROJECTS) : []
  test.for(files.filter((name) => name.endsWith('.xml')))('%s becomes a draft', (name) => {
    const { items, text } = draftOf(readFileSync(`${PROJECTS}/${name}`), name)

    expect(text).not.toContain('undefined')
    for (const { title, spans } of items) {
      expect(title).not.toBe('')
      expect(spans.task?.end).toBeLessThanOrEqual(text.length)
    }
  })
})
