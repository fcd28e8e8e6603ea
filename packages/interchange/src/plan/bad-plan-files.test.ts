import { computeSchedule, formatMoment } from '@roviec/schedule'
import { expect, test } from 'vitest'
import { mspdiText } from '../testing/mspdi-file.ts'
import type { ReadPlanFile } from './plan-file.ts'
import { planFileRows } from './plan-file-rows.ts'
import { readPlanFile } from './read-plan-file.ts'
import { writePlanFile } from './write-plan-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

function read(bytes: Uint8Array): ReadPlanFile {
  const file = readPlanFile(bytes)
  if (file.kind === 'refused') throw new Error(file.code)
  return file
}

test('a million tasks are refused as soon as there are too many, in XML and in a table', () => {
  const row = '<Task><UID>1</UID><OutlineLevel>1</OutlineLevel></Task>'
  const xml = mspdiText([{ uid: 1 }]).replace('</Tasks>', `${row.repeat(1_000_000)}</Tasks>`)
  const table = `Tên công việc,Bắt đầu\n${'A,02/03/2026\n'.repeat(1_000_000)}`

  const expected = { code: 'plan-file-too-many-tasks', parameters: { maxTasks: 100_000 } }
  expect(readPlanFile(bytesOf(xml))).toMatchObject(expected)
  expect(readPlanFile(bytesOf(table))).toMatchObject(expected)
})

test('500 MB are refused before anything is read', () => {
  const bytes = new Uint8Array(500 * 1024 * 1024)
  expect(readPlanFile(bytes)).toMatchObject({
    code: 'plan-file-too-large',
    parameters: { megabytes: 500, maxMegabytes: 200 },
  })
})

test('a cycle of 50,000 links is one problem of a plan that is read, listed and written', () => {
  const count = 50_000
  const lines = Array.from(
    { length: count },
    (_, index) => `${index + 1},V,1,02/03/2026,${index === 0 ? count : index}`,
  )
  const table = `Mã,Tên công việc,Thời lượng,Bắt đầu,Tiền nhiệm\n${lines.join('\n')}`
  const file = read(bytesOf(table))

  expect(planFileRows(file)).toHaveLength(count)
  const [problem, ...more] = computeSchedule(file.plan).problems()
  expect(more).toEqual([])
  expect(problem?.kind === 'cycle' && problem.members.length).toBe(count)
})

test('10,000 tasks are read, edited and written, and stay what they were', () => {
  const tasks = Array.from({ length: 10_000 }, (_, index) => ({
    uid: index + 1,
    fields: `<x:Vendor xmlns:x="urn:v">${index}</x:Vendor>`,
    after: index === 0 ? [] : [`${index} FS 0`],
  }))
  const file = read(bytesOf(mspdiText(tasks)))
  const renamed = file.tasks.map((task) => ({ ...task, notes: 'Đã xem' }))
  const written = writePlanFile({ ...file, tasks: renamed })

  const again = read(written)
  expect(again.tasks).toEqual(renamed)
  expect(again.plan.links).toEqual(file.plan.links)
  expect(new TextDecoder().decode(written)).toContain('<x:Vendor xmlns:x="urn:v">9999</x:Vendor>')
})

test('lags of ten years and tasks of a hundred years come back as they went', () => {
  const tenYears = 10 * 365 * 1_440 * 10
  const file = read(
    bytesOf(
      mspdiText([
        { uid: 1, fields: '<Duration>PT0H0M0S</Duration>' },
        { uid: 2, after: [`1 FS ${tenYears} 8`] },
        { uid: 3, after: [`2 FS -${tenYears} 8`] },
        { uid: 4, fields: '<Duration>PT876000H0M0S</Duration><DurationFormat>8</DurationFormat>' },
      ]),
    ),
  )
  const again = read(writePlanFile({ ...file, source: null }))

  expect(again.plan.links).toEqual(file.plan.links)
  const dates = computeSchedule(again.plan)
    .list()
    .map(({ start, finish }) => [formatMoment(start), formatMoment(finish)])
  expect(dates[1]?.[0]).toBe('2036-02-28T08:00')
  expect(dates[3]).toEqual(['2026-03-02T08:00', '2126-02-06T08:00'])
})

test('nested entities are refused, whatever they would become', () => {
  const laughs = Array.from(
    { length: 30 },
    (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`,
  )
  const text = mspdiText([{ uid: 1 }])
    .replace('<Project', `<!DOCTYPE p [<!ENTITY a0 "ha">${laughs.join('')}]><Project`)
    .replace('<Name>Kế hoạch', '<Name>&a30;')
  expect(readPlanFile(bytesOf(text))).toMatchObject({ code: 'plan-file-damaged' })
  expect(readPlanFile(bytesOf(mspdiText([{ uid: 1 }]).replace('Kế', '&xxe;')))).toMatchObject({
    code: 'plan-file-damaged',
  })
})
