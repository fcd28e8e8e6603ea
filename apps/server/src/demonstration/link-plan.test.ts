import { createWorkingCalendar, isoDate } from '@roviec/calendar'
import { expect, test } from 'vitest'
import { due, planItem } from '../plans/testing/plan-item.ts'
import { linkPlan } from './link-plan.ts'

test('work starts when the last of what it waits for is due', () => {
  const calendar = createWorkingCalendar({})
  const item = (id: string, title: string, on: string) =>
    planItem({ id, title, due: due({ on: isoDate(on) }) })
  const items = [
    item('survey', 'Khảo sát hiện trạng kho lưu trữ của các sở', '2026-12-01'),
    item('list', 'Lập danh mục hồ sơ cần số hóa', '2026-12-10'),
    item('tender', 'Đấu thầu đơn vị quét', '2026-12-25'),
    item('money', 'Phê duyệt kinh phí đợt 1', '2026-12-11'),
    item('other', 'Theo dõi, đôn đốc', '2026-12-20'),
  ]
  const edits = linkPlan(items, { startOn: isoDate('2026-11-20'), calendar })
  expect(edits.filter(({ kind }) => kind === 'dates')).toEqual([
    { kind: 'dates', taskId: 'survey', startOn: '2026-11-20', finishOn: '2026-12-01' },
    { kind: 'dates', taskId: 'list', startOn: '2026-12-02', finishOn: '2026-12-10' },
    { kind: 'dates', taskId: 'tender', startOn: '2026-12-14', finishOn: '2026-12-25' },
    { kind: 'dates', taskId: 'money', startOn: '2026-11-20', finishOn: '2026-12-11' },
  ])
  expect(
    edits.flatMap((edit) => (edit.kind === 'link' ? [[edit.fromTaskId, edit.toTaskId]] : [])),
  ).toEqual([
    ['survey', 'list'],
    ['list', 'tender'],
    ['money', 'tender'],
  ])
})
