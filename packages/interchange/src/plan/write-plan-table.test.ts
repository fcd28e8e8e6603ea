import { addDays, createWorkingCalendar, isoDate } from '@roviec/calendar'
import { computeSchedule, officeCalendar } from '@roviec/schedule'
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  option,
  property,
  record,
  string,
} from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mspdiText } from '../testing/mspdi-file.ts'
import { draftPlanFile } from './draft-plan-file.ts'
import type { PlanDraftTask } from './plan-draft.ts'
import type { ReadPlanFile } from './plan-file.ts'
import { planFileRows } from './plan-file-rows.ts'
import { readPlanFile, type ReadPlanFileOptions } from './read-plan-file.ts'
import { writePlanFile } from './write-plan-file.ts'
import { writePlanTable } from './write-plan-table.ts'

const calendar = officeCalendar(createWorkingCalendar())

function read(bytes: Uint8Array | string, options: ReadPlanFileOptions = {}): ReadPlanFile {
  const text = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  const file = readPlanFile(text, { calendar, ...options })
  if (file.kind === 'refused') throw new Error(JSON.stringify(file))
  return file
}

/** Rows without what only a table, or only another format, knows. */
function contentOf(file: ReadPlanFile) {
  const nothing = { line: null, milestone: false, actualStartOn: null, actualFinishOn: null }
  const dates = { computedStartOn: null, computedFinishOn: null, totalSlackMinutes: 0 }
  return planFileRows(file).map((row) => {
    const others = { ...nothing, ...dates, critical: false, baselines: [], remainingMinutes: null }
    return { ...row, ...others }
  })
}

const TABLE = [
  'Mã,Tên công việc,Cấp,Thời lượng (ngày làm việc),Bắt đầu,Kết thúc,Hạn,Tiền nhiệm,Phụ trách/Đơn vị,Sản phẩm,% hoàn thành,Ghi chú',
  '1,Rà soát trụ sở,1,,,,,,,,,',
  '2,Lập danh mục,2,5,02/03/2026,06/03/2026,,,Sở Tài chính,Danh mục,100,',
  '3,Lấy ý kiến,2,"2,5",,,,2FS+2 ngày,Sở Xây dựng,,50,',
  'NV-04,Trình ký,2,0,,,31/03/2026,"2; 3SS+50%; 3FF-4 giờ",,Quyết định,,Ký số',
  '5,Công bố,1,3 ngày lịch,2026-04-06,,,NV-04FS+1ed,,,,',
].join('\r\n')

describe('a table that is written', () => {
  test('is the same table again, word by word', async () => {
    const first = await writePlanTable(read(TABLE), { format: 'csv' })
    const text = new TextDecoder().decode(first)

    expect(text).toContain(
      '\r\nNV-04,Trình ký,2,0,12/03/2026,12/03/2026,31/03/2026,2; 3SS+50%; 3FF-4 giờ,',
    )
    expect(text).toContain('3 ngày lịch,06/04/2026,09/04/2026,,NV-04FS+1 ngày lịch,')
    expect(new TextDecoder().decode(await writePlanTable(read(first), { format: 'csv' }))).toBe(
      text,
    )
  })

  test('holds nothing that a spreadsheet would run', async () => {
    const file = read(TABLE)
    const tasks = file.tasks.map((task) => ({ ...task, name: '=HYPERLINK("x")', notes: '@SUM(1)' }))
    const csv = await writePlanTable({ ...file, tasks }, { format: 'csv' })

    expect(new TextDecoder().decode(csv)).toContain(`"'=HYPERLINK(""x"")"`)
    expect(planFileRows(read(csv)).map(({ name }) => name)).toContain('=HYPERLINK("x")')
  })

  const day = integer({ min: 0, max: 400 }).map((offset) => addDays(isoDate('2026-01-05'), offset))
  const words = string({
    unit: constantFrom(...'aăđêơưy=+-@;,"\'1'.split('')),
    minLength: 1,
    maxLength: 12,
  }).map((text) => `V ${text}`.replaceAll(/\s+/g, ' ').trim())
  const lag = constantFrom(
    null,
    { minutes: 480, kind: 'working' } as const,
    { minutes: -90, kind: 'working' } as const,
    { minutes: 2880, kind: 'elapsed' } as const,
    { percent: -50, kind: 'percent' } as const,
  )
  const anyTask = record({
    name: words,
    level: integer({ min: 1, max: 3 }),
    minutes: option(constantFrom(0, 240, 480, 2400, 1234)),
    kind: constantFrom<'working' | 'elapsed'>('working', 'elapsed'),
    startOn: option(day),
    dueOn: option(day),
    after: option(record({ lag, type: constantFrom('FS', 'SS', 'FF', 'SF') })),
    percentComplete: integer({ min: 0, max: 100 }),
    unitName: option(words),
    product: option(words),
    notes: option(words),
  })
  const draft = array(anyTask, { minLength: 1, maxLength: 8 }).map((tasks) =>
    draftPlanFile({
      name: 'Kế hoạch',
      startOn: isoDate('2026-01-05'),
      calendar,
      tasks: tasks.map(({ minutes, kind, after, ...rest }, index): PlanDraftTask => ({
        ...rest,
        id: String(index + 1),
        duration: minutes === null ? null : { minutes, kind },
        links:
          after === null || index === 0
            ? []
            : [{ fromId: String(index), type: after.type, lag: after.lag }],
      })),
    }),
  )

  test.each(['csv', 'xlsx'] as const)('as %s says the same when it is read', async (format) => {
    await assert(
      asyncProperty(draft, async (file) => {
        const again = read(await writePlanTable(file, { format }))
        expect(contentOf(again)).toEqual(contentOf(file))
      }),
      { numRuns: 40 },
    )
  })

  test('as XML says the same when it is read', () => {
    assert(
      property(draft, (file) => {
        const again = read(writePlanFile(file))
        expect(contentOf(again)).toEqual(contentOf(file))
        expect(computeSchedule(again.plan).list()).toEqual(computeSchedule(file.plan).list())
      }),
      { numRuns: 40 },
    )
  })

  test('keeps what columns hold from XML to .xlsx and back', async () => {
    const file = read(
      mspdiText(
        [
          { uid: 11, level: 1 },
          {
            uid: 12,
            level: 2,
            fields:
              '<Duration>PT20H0M0S</Duration><Deadline>2026-03-20T17:00:00</Deadline><PercentComplete>30</PercentComplete><Notes>Chờ ý kiến</Notes>',
          },
          { uid: 15, level: 2, after: ['12 SS 4800', '12 FF 25 19'] },
        ],
        {
          project:
            '<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><Alias>Sản phẩm</Alias></ExtendedAttribute></ExtendedAttributes>',
        },
      ),
      {},
    )
    const tasks = file.tasks.map((task) => ({
      ...task,
      unitName: 'Sở Nội vụ; Sở Y tế',
      product: 'Báo cáo',
    }))
    const before: ReadPlanFile = { ...file, tasks }
    const [own] = file.plan.calendars
    const table = read(
      await writePlanTable(before, { format: 'xlsx' }),
      own ? { calendar: own } : {},
    )
    const after = read(writePlanFile(table))

    expect(contentOf(after)).toEqual(contentOf(before))
  })
})
