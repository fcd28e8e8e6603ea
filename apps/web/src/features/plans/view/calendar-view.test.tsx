import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeId } from '../../../testing/fake-ids.ts'
import { makePlan } from '../../../testing/make-plan.ts'
import { makeTaskSummary } from '../../../testing/make-task.ts'
import { openApp } from '../../../testing/render-app.tsx'

const plan = makePlan({ status: 'published' })
const unit = { leadUnitId: fakeId(31), leadUnitName: 'Sở Tài chính' }
const tasks = [
  makeTaskSummary({ id: fakeId(1), title: 'Việc tháng này' }),
  makeTaskSummary({ id: fakeId(2), title: 'Việc tháng sau', dueOn: '2026-12-09', ...unit }),
  makeTaskSummary({
    id: fakeId(3),
    title: 'Việc thường xuyên',
    dueOn: null,
    timeliness: 'undated',
  }),
]

const open = (search: string) =>
  openApp(`/plans/${plan.id}?${search}`, {
    getPlan: plan,
    listPlanTasks: { entries: tasks, sections: [] },
  })

test('the calendar shows the plan on its due days and counts what has none', async () => {
  open('view=calendar')

  const grid = within(await screen.findByRole('grid', { name: 'Nhiệm vụ theo ngày đến hạn' }))
  expect(grid.getByText('Việc tháng này')).toBeTruthy()
  expect(screen.getByText('1 việc không có hạn, không nằm trên lịch')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Tháng sau' }))
  expect(await grid.findByText('Việc tháng sau')).toBeTruthy()
})

test('it stands under the same filters as the table and the chart, and starts where work is', async () => {
  open(`view=calendar&unit=${unit.leadUnitId}`)

  expect(await screen.findByRole('heading', { name: 'Tháng 12/2026' })).toBeTruthy()
  expect(screen.queryByText('Việc tháng này')).toBeNull()
})
