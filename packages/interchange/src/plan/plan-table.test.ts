import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { officeCalendar } from '@roviec/schedule'
import { describe, expect, test } from 'vitest'
import { makeExcelFile } from '../testing/excel-file.ts'
import type { PlanFileLimits, ReadPlanFile } from './plan-file.ts'
import { planFileRows } from './plan-file-rows.ts'
import { readPlanFile, type ReadPlanFileOptions } from './read-plan-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const calendar = officeCalendar(createWorkingCalendar())

function read(bytes: Uint8Array | string, options: ReadPlanFileOptions = {}): ReadPlanFile {
  const file = readPlanFile(typeof bytes === 'string' ? bytesOf(bytes) : bytes, {
    calendar,
    ...options,
  })
  if (file.kind === 'refused') throw new Error(JSON.stringify(file))
  return file
}

function refusalOf(text: string, limits: Partial<PlanFileLimits> = {}) {
  const file = readPlanFile(bytesOf(text), { calendar, limits })
  return file.kind === 'refused' ? file.lines.map(({ line, code }) => [line, code]) : file.kind
}

const TABLE = [
  'Mã,Tên công việc,Cấp,Thời lượng (ngày làm việc),Bắt đầu,Kết thúc,Hạn,Tiền nhiệm,Phụ trách/Đơn vị,Sản phẩm,% hoàn thành,Ghi chú',
  '1,Rà soát trụ sở,1,,,,,,,,,',
  '2,Lập danh mục,2,5,02/03/2026,06/03/2026,,,Sở Tài chính,Danh mục,100,',
  '3,Lấy ý kiến,2,"2,5",,,,2FS+2 ngày,Sở Xây dựng,,50,',
  'NV-04,Trình ký,2,0,,,31/03/2026,"2; 3SS+50%; 3FF-4 giờ",,Quyết định,,Ký số',
  '5,Công bố,1,3 ngày lịch,2026-04-06,,,NV-04FS+1ed,,,,',
].join('\r\n')

describe('a table of tasks', () => {
  test('has tree, durations, dates, links, deadlines and progress', () => {
    const rows = planFileRows(read(TABLE))

    expect(
      rows.map(({ code, parentId, startOn, finishOn }) => [code, parentId, startOn, finishOn]),
    ).toEqual([
      ['1', null, '2026-03-02', '2026-03-13'],
      ['2', '1', '2026-03-02', '2026-03-06'],
      ['3', '1', '2026-03-11', '2026-03-13'],
      ['NV-04', '1', '2026-03-12', '2026-03-12'],
      ['5', null, '2026-04-06', '2026-04-09'],
    ])
    expect(rows[3]).toMatchObject({
      uid: 4,
      line: 5,
      milestone: true,
      dueOn: '2026-03-31',
      links: [
        { fromId: '2', type: 'FS', lag: null },
        { fromId: '3', type: 'SS', lag: { percent: 50, kind: 'percent' } },
        { fromId: '3', type: 'FF', lag: { minutes: -240, kind: 'working' } },
      ],
    })
    expect(rows[1]).toMatchObject({ percentComplete: 100, actualFinishOn: '2026-03-06' })
    expect(rows[2]).toMatchObject({ percentComplete: 50, durationDays: 2.5, actualStartOn: null })
    expect(rows[4]).toMatchObject({ durationDays: 3, durationKind: 'elapsed' })
  })

  test('may have English headings, other separators and titles above the head', () => {
    const text = [
      'Kế hoạch năm 2026;;;',
      ';;;',
      'ID;Task name;Duration;Start;Predecessors;Màu',
      '7;Khảo sát;2d;02/03/2026;;đỏ',
      '8;Báo cáo;1w;;7FS+1d,7SS;xanh',
    ].join('\n')
    const file = read(text)

    expect(
      planFileRows(file).map(({ startOn, finishOn, line }) => [startOn, finishOn, line]),
    ).toEqual([
      ['2026-03-02', '2026-03-03', 4],
      ['2026-03-05', '2026-03-11', 5],
    ])
    expect(file.plan.links).toHaveLength(2)
    expect(file.notices).toEqual([
      { code: 'plan-file-columns-left-out', parameters: { count: 1, columns: 'Màu' } },
    ])
  })

  test('moves with its links, unless a start holds it later', () => {
    const rows = (start: string) =>
      read(`Mã,Tên công việc,Thời lượng,Bắt đầu,Tiền nhiệm\n1,A,2,02/03/2026,\n2,B,2,${start},1`)
        .plan.activities[1]?.constraint
    expect(rows('04/03/2026')).toBeNull()
    expect(rows('03/03/2026')).toBeNull()
    expect(rows('05/03/2026')).toMatchObject({ kind: 'start-no-earlier-than' })
  })

  test('tells of dates that do not follow', () => {
    const file = read('Tên công việc,Thời lượng,Bắt đầu,Kết thúc\nA,2,02/03/2026,10/03/2026')
    expect(file.notices).toEqual([
      { code: 'plan-file-dates-differ', parameters: { count: 1, line: 2 } },
    ])
  })

  test('begins when it is said, where it holds no date', () => {
    const text = 'Tên công việc,Thời lượng\nA,2'
    expect(readPlanFile(bytesOf(text))).toMatchObject({ code: 'plan-file-without-dates' })
    const [row] = planFileRows(read(text, { startOn: isoDate('2026-03-07') }))
    expect([row?.startOn, row?.finishOn]).toEqual(['2026-03-09', '2026-03-10'])
  })

  test('keeps shares that Excel shows as percent', () => {
    const cells = (row: number, name: string, value: number) =>
      `<row r="${row}"><c t="inlineStr"><is><t>${name}</t></is></c><c><v>${value}</v></c><c><v>46083</v></c></row>`
    const head = ['Tên công việc', '% hoàn thành', 'Bắt đầu'].map(
      (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    const file = makeExcelFile({
      sheets: { P: `<row r="1">${head.join('')}</row>${cells(2, 'A', 0.5)}${cells(3, 'B', 1)}` },
    })
    // A number without the format of a date is no date.
    expect(readPlanFile(file)).toMatchObject({ code: 'plan-file-line-date' })
  })
})

describe('a row is refused', () => {
  const head = 'Mã,Tên công việc,Cấp,Thời lượng,Bắt đầu,Kết thúc,Hạn,Tiền nhiệm,% hoàn thành\n'
  const cases: readonly (readonly [string, string])[] = [
    ['1,,1,2,02/03/2026,,,,', 'plan-file-line-name'],
    ['1,A,0,2,02/03/2026,,,,', 'plan-file-line-level'],
    ['1,A,1.5,2,02/03/2026,,,,', 'plan-file-line-level'],
    ['1,A,1,hai ngày,02/03/2026,,,,', 'plan-file-line-duration'],
    ['1,A,1,-2,02/03/2026,,,,', 'plan-file-line-duration'],
    ['1,A,1,90000 tuần,02/03/2026,,,,', 'plan-file-line-duration'],
    ['1,A,1,2,30/02/2026,,,,', 'plan-file-line-date'],
    ['1,A,1,2,03/31/2026,,,,', 'plan-file-line-date'],
    ['1,A,1,2,31/12/1969,,,,', 'plan-file-line-date'],
    ['1,A,1,2,02/03/2026,,01/01/2200,,', 'plan-file-line-date'],
    ['1,A,1,2,02/03/2026,01/03/2026,,,', 'plan-file-line-finish-before-start'],
    ['1,A,1,2,02/03/2026,,,9,', 'plan-file-line-link-to-nothing'],
    ['1,A,1,2,02/03/2026,,,1FS+hai ngày,', 'plan-file-line-link'],
    ['1,A,1,2,02/03/2026,,,FS,', 'plan-file-line-link-to-nothing'],
    ['1,A,1,2,02/03/2026,,,,101', 'plan-file-line-percent'],
    ['1,A,1,2,02/03/2026,,,,nửa', 'plan-file-line-percent'],
    ['1,=A1,1,2,02/03/2026,,,,', 'plan-file-line-formula'],
  ]
  test.each(cases)('%s: %s', (row, code) => {
    expect(refusalOf(head + row)).toContainEqual([2, code])
  })

  test('with every other one that stands in the way, by their lines', () => {
    const rows = ['1,A,x,2,,,,,', '1,B,1,?,,,,,', '3,C,1,2,,,,7FS,']
    expect(refusalOf(head + rows.join('\n'))).toEqual([
      [2, 'plan-file-line-level'],
      [3, 'plan-file-line-code-twice'],
      [3, 'plan-file-line-duration'],
      [4, 'plan-file-line-link-to-nothing'],
    ])
  })

  test('but a number alone makes no row', () => {
    expect(planFileRows(read(`${head}1,A,1,2,02/03/2026,,,,\n2,,1,,,,,,\n`))).toHaveLength(1)
  })

  test('and so is a table without rows, twice the same column, or too many rows', () => {
    expect(readPlanFile(bytesOf(head))).toMatchObject({ code: 'plan-file-empty' })
    expect(readPlanFile(bytesOf('Tên công việc,Bắt đầu,Ngày bắt đầu\nA,,'))).toMatchObject({
      code: 'plan-file-column-twice',
      parameters: { column: 'Ngày bắt đầu' },
    })
    const many = `Tên công việc,Bắt đầu\n${'A,02/03/2026\n'.repeat(40)}`
    expect(readPlanFile(bytesOf(many), { limits: { tasksMax: 30 } })).toMatchObject({
      code: 'plan-file-too-many-tasks',
      parameters: { maxTasks: 30 },
    })
  })
})
