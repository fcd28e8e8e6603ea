import { computeSchedule, formatMoment } from '@roviec/schedule'
import { describe, expect, test } from 'vitest'
import { calendarText, mspdiText, type MspdiTaskText } from '../testing/mspdi-file.ts'
import type { PlanFileLimits, ReadPlanFile } from './plan-file.ts'
import { readPlanFile } from './read-plan-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const refusalOf = (text: string, limits: Partial<PlanFileLimits> = {}) => {
  const file = readPlanFile(bytesOf(text), { limits })
  return file.kind === 'refused' ? [file.code, file.parameters] : file.kind
}

function read(text: string): ReadPlanFile {
  const file = readPlanFile(bytesOf(text))
  if (file.kind === 'refused') throw new Error(file.code)
  return file
}

function datesOf(tasks: readonly MspdiTaskText[], options: Parameters<typeof mspdiText>[1] = {}) {
  const schedule = computeSchedule(read(mspdiText(tasks, options)).plan)
  return schedule
    .list()
    .map((task) => `${task.id}: ${formatMoment(task.start)} ${formatMoment(task.finish)}`)
}

describe('the XML of Microsoft Project', () => {
  test('has links of four types with lags in tenths of a minute, in elapsed time and in percent', () => {
    expect(
      datesOf([
        { uid: 1 },
        { uid: 2, after: ['1 FS 4800'] },
        { uid: 3, after: ['1 SS 4800'] },
        { uid: 4, after: ['1 FF 4800'] },
        { uid: 5, after: ['1 FS 14400 8'] },
        { uid: 6, after: ['1 FS 50 19'] },
      ]),
    ).toEqual([
      '1: 2026-03-02T08:00 2026-03-03T17:00',
      '2: 2026-03-05T08:00 2026-03-06T17:00',
      '3: 2026-03-03T08:00 2026-03-04T17:00',
      '4: 2026-03-03T08:00 2026-03-04T17:00',
      '5: 2026-03-05T08:00 2026-03-06T17:00',
      '6: 2026-03-05T08:00 2026-03-06T17:00',
    ])
  })

  test('has a tree by outline levels, and tasks that are set by hand, off or empty', () => {
    const file = read(
      mspdiText([
        { uid: 1, level: 1 },
        {
          uid: 2,
          level: 2,
          fields:
            '<Manual>1</Manual><Start>2026-03-09T08:00:00</Start><Finish>2026-03-10T17:00:00</Finish>',
        },
        { uid: 3, level: 2, fields: '<Active>0</Active>' },
        { uid: 4, level: 2, fields: '<IsNull>1</IsNull>' },
        { uid: 5, level: 1, after: ['1', '3'] },
      ]),
    )

    expect(file.plan.activities.map(({ id, parentId }) => [id, parentId])).toEqual([
      ['1', null],
      ['2', '1'],
      ['5', null],
    ])
    expect(file.notices).toEqual([{ code: 'plan-file-inactive-tasks', parameters: { count: 1 } }])
    const last = computeSchedule(file.plan).find('5')
    expect(formatMoment(last?.start ?? 0)).toBe('2026-03-11T08:00')
  })

  test.each([
    ['2', 'must-start-on'],
    ['3', 'must-finish-on'],
    ['4', 'start-no-earlier-than'],
    ['5', 'start-no-later-than'],
    ['6', 'finish-no-earlier-than'],
    ['7', 'finish-no-later-than'],
  ])('writes constraint %s for %s', (number, kind) => {
    const fields = `<ConstraintType>${number}</ConstraintType><ConstraintDate>2026-03-09T08:00:00</ConstraintDate>`
    const [activity] = read(mspdiText([{ uid: 1, fields }])).plan.activities
    expect(activity?.constraint).toEqual({ kind, on: 20_521 * 1440 + 480 })
  })

  test('has elapsed durations, deadlines, progress and baselines', () => {
    const file = read(
      mspdiText(
        [
          {
            uid: 1,
            fields:
              '<Duration>PT48H0M0S</Duration><DurationFormat>8</DurationFormat><Deadline>2026-03-20T17:00:00</Deadline>' +
              '<ActualStart>2026-03-02T08:00:00</ActualStart><RemainingDuration>PT24H0M0S</RemainingDuration>' +
              '<PercentComplete>50</PercentComplete><Baseline><Number>0</Number><Start>2026-03-02T08:00:00</Start><Finish>2026-03-04T08:00:00</Finish></Baseline>',
          },
        ],
        { project: '<StatusDate>2026-03-04T17:00:00</StatusDate>' },
      ),
    )

    expect(file.plan.activities[0]).toMatchObject({
      duration: { minutes: 2880, kind: 'elapsed' },
      progress: { finish: null, remainingMinutes: 1440 },
    })
    expect(file.tasks[0]).toMatchObject({ percentComplete: 50, name: 'Việc 1' })
    expect(formatMoment(file.tasks[0]?.baselines[0]?.finish ?? 0)).toBe('2026-03-04T08:00')
    expect(formatMoment(file.statusAt ?? 0)).toBe('2026-03-04T17:00')
  })

  test('has calendars of tasks with days off and days worked besides', () => {
    const off =
      '<WeekDay><DayType>0</DayType><DayWorking>0</DayWorking><TimePeriod>' +
      '<FromDate>2026-03-03T00:00:00</FromDate><ToDate>2026-03-04T23:59:00</ToDate></TimePeriod></WeekDay>'
    const calendars = calendarText(1, [2, 3, 4, 5, 6]) + calendarText(2, [2, 3, 4, 5, 6, 7], off)
    expect(
      datesOf([{ uid: 1, fields: '<Duration>PT40H0M0S</Duration><CalendarUID>2</CalendarUID>' }], {
        calendars,
      }),
    ).toEqual(['1: 2026-03-02T08:00 2026-03-09T17:00'])
  })

  test.each([
    [
      'every second Wednesday',
      '<Type>6</Type><Period>2</Period><DaysOfWeek>8</DaysOfWeek>',
      ['03-04', '03-18', '04-01', '04-15', '04-29'],
    ],
    [
      'the 5th of every month',
      '<Type>4</Type><Period>1</Period><MonthDay>5</MonthDay>',
      ['03-05', '04-05'],
    ],
    [
      'the last Friday of a month',
      '<Type>5</Type><Period>1</Period><MonthItem>8</MonthItem><MonthPosition>4</MonthPosition>',
      ['03-27', '04-24'],
    ],
    ['30 April', '<Type>2</Type><Month>3</Month><MonthDay>30</MonthDay>', ['04-30']],
    [
      'the first Monday of April',
      '<Type>3</Type><Month>3</Month><MonthItem>4</MonthItem><MonthPosition>0</MonthPosition>',
      ['04-06'],
    ],
    [
      'every tenth day',
      '<Type>7</Type><Period>10</Period>',
      ['03-02', '03-12', '03-22', '04-01', '04-11', '04-21'],
    ],
  ])('has days off that recur: %s', (_, rule, expected) => {
    const exception =
      `<Exceptions><Exception><TimePeriod><FromDate>2026-03-02T00:00:00</FromDate><ToDate>2026-04-30T23:59:00</ToDate></TimePeriod>${rule}` +
      '<DayWorking>0</DayWorking></Exception></Exceptions>'
    const calendars = calendarText(1, [1, 2, 3, 4, 5, 6, 7]).replace(
      '</Calendar>',
      `${exception}</Calendar>`,
    )
    const [calendar] = read(mspdiText([{ uid: 1 }], { calendars })).plan.calendars
    const days = Array.from({ length: 60 }, (_day, index) => 20_514 + index)
    const off = days.filter((day) => calendar?.workOfDay(day).length === 0)
    expect(off.map((day) => formatMoment(day * 1440).slice(5, 10))).toEqual(expected)
  })
})

describe('a plan in JSON', () => {
  const plan = {
    start: '2026-03-02T08:00',
    minutesPerDay: 480,
    defaultCalendar: 1,
    calendars: [],
    tasks: [
      { uid: 1, level: 1, duration: { v: 1, u: 'd' } },
      {
        uid: 2,
        level: 1,
        duration: { v: 2, u: 'ed' },
        pred: [{ uid: 1, type: 'FS', lag: { v: 4, u: 'h' } }],
      },
    ],
  }

  test('counts durations in its own units', () => {
    const schedule = computeSchedule(read(JSON.stringify(plan)).plan)
    expect(schedule.list().map((task) => formatMoment(task.finish))).toEqual([
      '2026-03-02T17:00',
      '2026-03-05T12:00',
    ])
  })

  test('is refused where it is no plan, cut off, too long or out of range', () => {
    const text = JSON.stringify(plan)
    expect(refusalOf('{}')).toEqual(['plan-file-format-unknown', {}])
    expect(refusalOf(text.slice(0, -9))).toEqual(['plan-file-damaged', {}])
    expect(refusalOf(text, { tasksMax: 1 })).toEqual(['plan-file-too-many-tasks', { maxTasks: 1 }])
    expect(refusalOf(text.replace('2026-03-02', '1969-12-31'))).toEqual([
      'plan-file-date',
      { date: '1969-12-31T08:00', task: '' },
    ])
  })
})

describe('a file is refused', () => {
  const good = mspdiText([{ uid: 1 }, { uid: 2, after: ['1'] }])

  test('that is empty, or neither XML nor JSON nor a table', () => {
    expect(refusalOf('')).toEqual(['plan-file-empty', {}])
    expect(refusalOf(' \n ')).toEqual(['plan-file-empty', {}])
    expect(refusalOf('task;')).toEqual(['plan-file-without-head', {}])
    expect(refusalOf('%PDF-1.7')).toEqual(['plan-file-format-unknown', {}])
  })

  test('whose namespace is another one', () => {
    expect(refusalOf('<Project xmlns="urn:other"><Tasks/></Project>')).toEqual([
      'plan-file-namespace',
      { found: 'urn:other' },
    ])
    expect(refusalOf('<html><body/></html>')).toEqual(['plan-file-namespace', { found: '<html>' }])
  })

  test('that declares entities', () => {
    const laughs = good.replace('<Project', '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><Project')
    expect(refusalOf(laughs)).toEqual(['plan-file-damaged', {}])
  })

  test('that is cut off anywhere', () => {
    for (let length = 60; length < good.length; length += 97) {
      expect(refusalOf(good.slice(0, length))).toEqual(['plan-file-damaged', {}])
    }
  })

  test('that is too large, too deep or has too many tasks', () => {
    expect(refusalOf(good, { fileBytesMax: 1_000 })).toEqual([
      'plan-file-too-large',
      { megabytes: 1, maxMegabytes: 0 },
    ])
    expect(refusalOf(good, { tasksMax: 1 })).toEqual(['plan-file-too-many-tasks', { maxTasks: 1 }])
    const deep = good.replace('<Name>Kế hoạch</Name>', `${'<a>'.repeat(50)}${'</a>'.repeat(50)}`)
    expect(refusalOf(deep)).toEqual(['plan-file-damaged', {}])
  })

  test.each(['1969-12-31T08:00:00', '2200-01-01T08:00:00', '2026-02-30T08:00:00', 'tomorrow'])(
    'with the date %s',
    (date) => {
      const fields = `<Deadline>${date}</Deadline>`
      expect(refusalOf(mspdiText([{ uid: 7, fields }]))).toEqual([
        'plan-file-date',
        { date, task: '7' },
      ])
    },
  )
})
