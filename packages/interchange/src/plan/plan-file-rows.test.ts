import { expect, test } from 'vitest'
import { mspdiText } from '../testing/mspdi-file.ts'
import { planFileRows } from './plan-file-rows.ts'
import { readPlanFile } from './read-plan-file.ts'

function rowsOf(text: string) {
  const file = readPlanFile(new TextEncoder().encode(text))
  if (file.kind === 'refused') throw new Error(file.code)
  return planFileRows(file)
}

test('rows have the dates of the file, and those of the schedule where it has none', () => {
  const [summary, stated, computed] = rowsOf(
    mspdiText([
      { uid: 1, level: 1 },
      {
        uid: 2,
        level: 2,
        fields: '<Start>2026-03-03T08:00:00</Start><Finish>2026-03-04T17:00:00</Finish>',
      },
      {
        uid: 3,
        level: 2,
        after: ['2 FS 4800'],
        fields: '<Deadline>2026-03-10T00:00:00</Deadline>',
      },
    ]),
  )

  expect(summary).toMatchObject({ summary: true, durationDays: null, startOn: '2026-03-02' })
  expect(stated).toMatchObject({
    parentId: '1',
    startOn: '2026-03-03',
    finishOn: '2026-03-04',
    computedStartOn: '2026-03-02',
    durationDays: 2,
  })
  expect(computed).toMatchObject({
    startOn: '2026-03-05',
    finishOn: '2026-03-06',
    dueOn: '2026-03-09',
    links: [{ fromId: '2', type: 'FS', lag: { minutes: 480, kind: 'working' } }],
  })
})

test('rows have what has happened and every baseline in whole days', () => {
  const baseline = (number: number, day: string) =>
    `<Baseline><Number>${number}</Number><Start>2026-03-${day}T08:00:00</Start><Finish>2026-03-${day}T17:00:00</Finish></Baseline>`
  const [row] = rowsOf(
    mspdiText([
      {
        uid: 1,
        fields:
          '<ActualStart>2026-03-02T08:00:00</ActualStart><PercentComplete>50</PercentComplete>' +
          `<Notes>Đã gửi dự thảo</Notes>${baseline(10, '05')}${baseline(0, '02')}`,
      },
    ]),
  )

  expect(row).toMatchObject({
    percentComplete: 50,
    actualStartOn: '2026-03-02',
    actualFinishOn: null,
    remainingMinutes: 480,
    notes: 'Đã gửi dự thảo',
    baselines: [
      { number: 0, startOn: '2026-03-02', finishOn: '2026-03-02' },
      { number: 10, startOn: '2026-03-05', finishOn: '2026-03-05' },
    ],
  })
})
