import { screen, within } from '@testing-library/react'
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { setScreen } from '../../testing/fake-browser.ts'
import { fakeId } from '../../testing/fake-ids.ts'
import { makeRevision } from '../../testing/make-schedule.ts'
import { openApp } from '../../testing/render-app.tsx'

test('whoever signs a plan sees in their own work which revisions wait, and opens one', async () => {
  setScreen('desk')
  const {
    edits: _,
    preview: __,
    ...summary
  } = makeRevision({
    id: fakeId(7),
    planId: fakeId(400),
    title: 'Lùi đợt khảo sát',
    status: 'submitted',
  })
  const revision = { ...summary, planNumber: '236/KH-UBND', planTitle: 'Phục vụ Tết' }
  openApp('/my-work', { listWaitingRevisions: { entries: [revision] } })

  const waiting = await screen.findByRole('region', { name: 'Đề nghị điều chỉnh chờ bạn duyệt' })
  expect(within(waiting).getByText('236/KH-UBND · Phục vụ Tết')).toBeTruthy()
  const link = within(waiting).getByRole('link', { name: 'Lùi đợt khảo sát' })
  const { pathname, searchParams } = new URL(link.getAttribute('href') ?? '', 'http://localhost')
  expect([pathname, searchParams.get('view'), searchParams.get('revision')]).toEqual([
    `/plans/${fakeId(400)}`,
    'gantt',
    fakeId(7),
  ])
  expect((await axe.run(waiting)).violations).toEqual([])
})

test('a list that cannot be loaded says so above the own work', async () => {
  setScreen('desk')
  openApp('/my-work', { listWaitingRevisions: () => ({ refused: 'plan-not-found' }) })

  expect(await screen.findByText(/Chưa tải được danh sách đề nghị/)).toBeTruthy()
  expect(screen.getByText('Bạn không có việc nào đang chờ.')).toBeTruthy()
})
