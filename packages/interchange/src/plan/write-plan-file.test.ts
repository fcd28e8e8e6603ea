import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import {
  computeSchedule,
  formatMoment,
  MINUTES_PER_DAY,
  momentOf,
  officeCalendar,
  weekCalendar,
  OFFICE_WEEK,
  type Link,
} from '@roviec/schedule'
import { assert, constantFrom, integer, option, property, record, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarText, mspdiText } from '../testing/mspdi-file.ts'
import { planFacts, withoutStated } from '../testing/plan-facts.ts'
import type { ReadPlanFile } from './plan-file.ts'
import { planFileRows } from './plan-file-rows.ts'
import { readPlanFile } from './read-plan-file.ts'
import { writePlanFile } from './write-plan-file.ts'

function read(bytes: Uint8Array | string): ReadPlanFile {
  const file = readPlanFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  if (file.kind === 'refused') throw new Error(`${file.code} ${JSON.stringify(file.parameters)}`)
  return file
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** A file with something unknown in every place, and a row that is empty and one switched off. */
const FOREIGN = mspdiText(
  [
    {
      uid: 1,
      fields: '<Priority>700</Priority><x:Colour xmlns:x="urn:vendor">xanh &amp; đỏ</x:Colour>',
    },
    {
      uid: 2,
      after: ['1 FS 4800', '9'],
      fields:
        '<ExtendedAttribute><FieldID>188743731</FieldID><Value>Ghi chú riêng</Value></ExtendedAttribute>' +
        '<Baseline><Number>0</Number><Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish><Work>PT16H0M0S</Work></Baseline>',
    },
    { uid: 9, fields: '<Active>0</Active><!-- off -->' },
    { uid: 10, fields: '<IsNull>1</IsNull>' },
    { uid: 3, after: ['2 SS'], fields: '<FutureThing><Deep>1</Deep></FutureThing>' },
  ],
  { project: '<Views><View><Name>Của tôi</Name></View></Views>' },
)

const UNKNOWN = [
  '<Priority>700</Priority><x:Colour xmlns:x="urn:vendor">xanh &amp; đỏ</x:Colour>',
  '<ExtendedAttribute><FieldID>188743731</FieldID><Value>Ghi chú riêng</Value></ExtendedAttribute>',
  '<Work>PT16H0M0S</Work>',
  '<!-- off -->',
  '<FutureThing><Deep>1</Deep></FutureThing>',
  '<Views><View><Name>Của tôi</Name></View></Views>',
  '<PredecessorUID>9</PredecessorUID>',
]

describe('a plan that was read and edited', () => {
  test('keeps what is not understood, in its place', () => {
    const file = read(FOREIGN)
    const tasks = file.tasks.map((task) => ({
      ...task,
      name: `${task.name} <mới> & "khác"`,
      product: `Báo cáo ${task.uid}`,
      notes: 'dòng 1\ndòng 2',
    }))
    const text = textOf(writePlanFile({ ...file, tasks }))

    expect(UNKNOWN.filter((piece) => !text.includes(piece))).toEqual([])
    expect(text.indexOf('<!-- off -->')).toBeLessThan(text.indexOf('<UID>10</UID>'))
    expect(text.indexOf('<UID>10</UID>')).toBeLessThan(text.indexOf('<UID>3</UID>'))
    // Text1 is taken by a field without a name.
    expect(read(text).tasks).toEqual(tasks)
  })

  test('writes new dates for what moved, and for nothing else', () => {
    const stated = (day: string) =>
      `<Start>2026-03-${day}T08:00:00</Start><Finish>2026-03-${day}T17:00:00</Finish>`
    const file = read(
      mspdiText([
        { uid: 1, fields: `<Duration>PT8H0M0S</Duration>${stated('02')}` },
        { uid: 2, fields: `<Duration>PT8H0M0S</Duration>${stated('03')}`, after: ['1'] },
        { uid: 3, fields: `<Duration>PT8H0M0S</Duration>${stated('31')}` },
      ]),
    )
    const [first, ...more] = file.plan.activities
    if (first === undefined) throw new Error('no task')
    const longer = { ...first, duration: { minutes: 960, kind: 'working' as const } }
    const again = read(
      writePlanFile({ ...file, plan: { ...file.plan, activities: [longer, ...more] } }),
    )

    expect(again.tasks.map(({ stated: { start } }) => formatMoment(start ?? 0))).toEqual([
      '2026-03-02T08:00',
      '2026-03-04T08:00',
      '2026-03-31T08:00',
    ])
  })

  test('takes tasks away, puts new ones in and numbers the rows', () => {
    const file = read(FOREIGN)
    const [first, second, third] = file.tasks
    if (first === undefined || second === undefined || third === undefined) throw new Error('rows')
    const added = {
      ...withoutStated(first),
      id: '20',
      uid: 20,
      name: 'Việc mới',
      unitName: 'Sở Y tế',
    }
    const activity = {
      id: '20',
      parentId: '1',
      duration: { minutes: 480, kind: 'working' as const },
    }
    const text = textOf(
      writePlanFile({
        ...file,
        tasks: [first, { ...added, outlineLevel: 2 }, third],
        plan: {
          ...file.plan,
          activities: [
            ...file.plan.activities.slice(0, 1),
            activity,
            ...file.plan.activities.slice(2),
          ],
          links: [{ from: '20', to: '3', type: 'FF', lag: { percent: 50, kind: 'percent' } }],
        },
      }),
    )

    const again = read(text)
    expect(
      planFileRows(again).map(({ id, parentId, unitName }) => [id, parentId, unitName]),
    ).toEqual([
      ['1', null, null],
      ['20', '1', 'Sở Y tế'],
      ['3', null, null],
    ])
    expect(again.plan.links).toEqual([
      { from: '20', to: '3', type: 'FF', lag: { percent: 50, kind: 'percent' } },
    ])
    expect([...text.matchAll(/<ID>(\d+)<\/ID>/g)].map(([, id]) => id)).toEqual(
      expect.arrayContaining(['1', '2', '3', '4', '5']),
    )
    expect(text).toContain('<OutlineNumber>1.1</OutlineNumber>')
    expect(text).not.toContain('<UID>2</UID>')
  })

  test('goes under the prefix of its file, in UTF-8', () => {
    const prefixed = FOREIGN.replaceAll(/<(\/?)([A-Z])/g, '<$1p:$2').replace('xmlns=', 'xmlns:p=')
    const utf16 = new Uint8Array(
      Buffer.from(`\uFEFF${prefixed.replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    )
    const file = read(utf16)
    const tasks = file.tasks.map((task) => ({ ...task, notes: 'Đã sửa' }))
    const text = textOf(writePlanFile({ ...file, tasks }))

    expect(text).toContain('<p:Notes>Đã sửa</p:Notes>')
    expect(text).toContain('encoding="UTF-8"')
    expect(read(text).tasks).toEqual(tasks)
    expect(writePlanFile(file)).toEqual(utf16)
  })

  test('has the links, dates, progress and baselines that were set', () => {
    const file = read(
      mspdiText([{ uid: 1 }, { uid: 2, after: ['1'] }, { uid: 3, after: ['2 SS'] }]),
    )
    const moment = integer({ min: 0, max: 700 }).map(
      (day) => momentOf(isoDate('2026-01-05'), 480) + day * MINUTES_PER_DAY,
    )
    const lag = constantFrom(
      null,
      { minutes: 960, kind: 'working' } as const,
      { minutes: -2880, kind: 'elapsed' } as const,
      { minutes: 5_256_000, kind: 'elapsed' } as const,
      { percent: -25, kind: 'percent' } as const,
    )
    const link = record({
      from: constantFrom('1', '2'),
      to: constantFrom('2', '3'),
      type: constantFrom<Link['type']>('FS', 'SS', 'FF', 'SF'),
      lag,
    })
    const edit = record({
      links: uniqueArray(link, { maxLength: 4, selector: ({ from, to }) => `${from} ${to}` }),
      deadline: option(moment),
      constraint: option(record({ kind: constantFrom(...KINDS), on: moment })),
      progress: option(
        record({
          start: moment,
          finish: option(moment),
          remainingMinutes: integer({ min: 0, max: 960 }),
        }),
      ),
      minutes: integer({ min: 0, max: 100_000 }),
      elapsed: constantFrom<'working' | 'elapsed'>('working', 'elapsed'),
      percentComplete: integer({ min: 0, max: 100 }),
      baselines: uniqueArray(
        record({
          number: integer({ min: 0, max: 10 }),
          start: moment,
          finish: moment,
          durationMinutes: integer({ min: 0, max: 9_600 }),
        }),
        { maxLength: 11, selector: ({ number }) => number },
      ),
    })
    assert(
      property(edit, ({ links, baselines, percentComplete, minutes, elapsed, ...dates }) => {
        const activities = file.plan.activities.map((activity) =>
          activity.id === '3'
            ? { ...activity, ...dates, duration: { minutes, kind: elapsed } }
            : activity,
        )
        const sorted = [...baselines].sort((one, other) => one.number - other.number)
        const tasks = file.tasks.map((task) =>
          task.id === '3' ? { ...task, percentComplete, baselines: sorted } : task,
        )
        const edited = { ...file, tasks, plan: { ...file.plan, activities, links } }
        const again = read(writePlanFile(edited))

        expect(again.plan.activities).toEqual(activities)
        expect(sortLinks(again.plan.links)).toEqual(sortLinks(links))
        expect(again.tasks.map(withoutStated)).toEqual(tasks.map(withoutStated))
        expect(planFacts(read(writePlanFile(again)))).toEqual(planFacts(again))
      }),
      { numRuns: 60 },
    )
  })
})

const KINDS = [
  'start-no-earlier-than',
  'start-no-later-than',
  'finish-no-earlier-than',
  'finish-no-later-than',
  'must-start-on',
  'must-finish-on',
] as const

function sortLinks(links: readonly Link[]): readonly string[] {
  return links.map((link) => JSON.stringify({ ...link, lag: link.lag ?? null })).sort()
}

describe('a plan made here', () => {
  test('has its calendars, day by day, around its years', () => {
    const vietnamese = officeCalendar(createWorkingCalendar())
    const week = [...OFFICE_WEEK.slice(0, 5), [{ from: 1320, to: 1440 }], []]
    const file: ReadPlanFile = {
      ...read(mspdiText([{ uid: 1 }, { uid: 2 }])),
      source: null,
      plan: {
        start: momentOf(isoDate('2026-02-02'), 480),
        activities: [
          { id: '1', duration: { minutes: 20 * 480, kind: 'working' } },
          { id: '2', duration: { minutes: 960, kind: 'working' }, calendar: 1 },
        ],
        links: [],
        calendars: [vietnamese, weekCalendar({ week })],
      },
    }
    const again = read(writePlanFile(file))

    const hours = (at: number, plan: ReadPlanFile) =>
      Array.from({ length: 1_000 }, (_, day) =>
        plan.plan.calendars[at]?.workOfDay(20_100 + day).map(({ from, to }) => [from, to]),
      )
    expect(hours(0, again)).toEqual(hours(0, file))
    expect(hours(1, again)).toEqual(hours(1, file))
    expect(computeSchedule(again.plan).list()).toEqual(computeSchedule(file.plan).list())
  })

  test('without a day of work is written and read again', () => {
    const file = read(mspdiText([{ uid: 1 }], { calendars: calendarText(1, []) }))
    const again = read(writePlanFile({ ...file, source: null }))
    expect(computeSchedule(again.plan).problems()).toEqual([
      { kind: 'calendar-without-work', calendar: 0 },
    ])
  })
})
