import { isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { describeRow, noteWords } from './describe-row.ts'
import { exampleRow } from './testing/chart-text.ts'
import { GANTT_TEXTS_EN, GANTT_TEXTS_VI } from './texts.ts'

const LATE = exampleRow({
  id: 'a',
  state: 'at-risk',
  startOn: isoDate('2026-11-09'),
  dueOn: isoDate('2026-11-26'),
  progressPercent: 30,
  critical: true,
  baseline: { startOn: isoDate('2026-11-02'), finishOn: isoDate('2026-11-20') },
  forecast: { p50On: isoDate('2026-12-03'), p80On: isoDate('2026-12-10') },
  note: 'nguy cơ trễ 5–10 ngày làm việc',
})

test('a bar is told in words: state, dates, progress, first promise, forecast, note', () => {
  expect(describeRow(LATE, GANTT_TEXTS_VI)).toBe(
    'Nguy cơ; từ 09/11/2026 đến 26/11/2026; đã làm 30%; Đường găng; ' +
      'kế hoạch gốc từ 02/11/2026 đến 20/11/2026; ' +
      'dự báo: khả năng xong đến hết 03/12/2026 là 50%, đến hết 10/12/2026 là 80%; ' +
      'nguy cơ trễ 5–10 ngày làm việc',
  )
})

test('the same in English', () => {
  expect(describeRow({ ...LATE, note: null }, GANTT_TEXTS_EN)).toBe(
    'At risk; from 09/11/2026 to 26/11/2026; 30% done; Critical path; ' +
      'original plan from 02/11/2026 to 20/11/2026; ' +
      'forecast: 50% likely to be done by the end of 03/12/2026, 80% by the end of 10/12/2026',
  )
})

test.for([
  [{ dueOn: isoDate('2026-11-26') }, 'Chưa làm; hạn 26/11/2026'],
  [{ startOn: isoDate('2026-11-09') }, 'Chưa làm; bắt đầu 09/11/2026, chưa có hạn'],
  [{}, 'Chưa làm; chưa có hạn'],
  [{ state: 'standing' }, 'Thường xuyên; thường xuyên, không có hạn'],
  [
    { occurrencesOn: [isoDate('2026-10-31'), isoDate('2026-11-30')] },
    'Chưa làm; định kỳ 2 kỳ, kỳ đầu hạn 31/10/2026',
  ],
  [
    {
      state: 'done-late',
      startOn: isoDate('2026-11-02'),
      dueOn: isoDate('2026-11-06'),
      finishOn: isoDate('2026-11-10'),
    },
    'Hoàn thành trễ; từ 02/11/2026 đến 10/11/2026; hạn 06/11/2026',
  ],
] as const)('what is not known is not invented: %j', ([said, words]) => {
  expect(describeRow(exampleRow({ id: 'a', ...said }), GANTT_TEXTS_VI)).toBe(words)
})

test.for([
  [{ state: 'overdue' }, 'quá hạn'],
  [{ state: 'done-late' }, 'hoàn thành trễ'],
  [{ state: 'overdue', note: 'quá hạn 6 ngày làm việc' }, 'quá hạn 6 ngày làm việc'],
  [{ state: 'overdue', note: null }, ''],
  [{ state: 'in-progress', dueOn: isoDate('2026-11-26') }, ''],
  [{ state: 'not-started' }, 'chưa có hạn'],
  [{ state: 'standing' }, 'thường xuyên, không có hạn'],
  [{ kind: 'section' }, ''],
] as const)('words at the bar say what colour alone would: %j', ([said, words]) => {
  expect(noteWords(exampleRow({ id: 'a', ...said }), GANTT_TEXTS_VI)).toBe(words)
})
