import { createWorkingCalendar, isoDate, type IsoDate } from '@roviec/calendar'
import { fireEvent, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { setScreen } from '../../testing/fake-browser.ts'
import { renderInFrame } from '../../testing/render-app.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import { MonthCalendar } from './month-calendar.tsx'

afterEach(() => setScreen('desk'))

const entry = (id: string, on: string, fromOn: string | null = null): CalendarEntry => ({
  id,
  title: `Việc ${id}`,
  fromOn: fromOn === null ? null : isoDate(fromOn),
  on: isoDate(on),
  tone: 'calm',
  icon: 'circle-dashed',
  state: 'còn 5 ngày',
  owner: 'Sở Nội vụ',
})

function Screen({ entries, start }: { entries: readonly CalendarEntry[]; start: string }) {
  const [day, setDay] = useState<IsoDate>(isoDate(start))
  return (
    <MonthCalendar
      label="Nhiệm vụ theo ngày đến hạn"
      entries={entries}
      day={day}
      onDay={setDay}
      today={isoDate('2026-11-21')}
      calendar={createWorkingCalendar()}
      link={({ id, title }, look) => (
        <a href={`#${id}`} {...look}>
          {title}
        </a>
      )}
    />
  )
}

const open = (entries: readonly CalendarEntry[], start = '2026-11-18') =>
  renderInFrame(<Screen entries={entries} start={start} />)

const chosenDay = () => within(screen.getByRole('complementary', { name: 'Ngày đang chọn' }))
const press = (key: string) => {
  const focused = document.activeElement ?? document.body
  fireEvent.keyDown(focused, { key })
  return document.activeElement?.querySelector('.visually-hidden')?.textContent
}

test('a month shows what falls on its days, and the chosen day in full', () => {
  open([entry('a', '2026-11-18'), entry('b', '2026-11-18'), entry('c', '2026-12-01')])

  expect(screen.getByText('2 việc đến hạn')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Thứ Tư 18/11/2026, 2 việc đến hạn' })).toBeTruthy()
  expect(chosenDay().getAllByRole('link')).toHaveLength(2)
  expect(screen.queryByText('Việc c')).toBeNull()
})

test('arrows go by day and week, Page Down by month, and the focus goes along', () => {
  open([])
  screen.getByRole('button', { name: 'Thứ Tư 18/11/2026' }).focus()

  expect(press('ArrowRight')).toBe('Thứ Năm 19/11/2026')
  expect(press('ArrowDown')).toBe('Thứ Năm 26/11/2026')
  expect(press('Home')).toBe('Thứ Hai 23/11/2026')
  expect(press('PageDown')).toBe('Thứ Tư 23/12/2026')
  expect(press('PageUp')).toBe('Thứ Hai 23/11/2026')
  expect(screen.getByRole('heading', { name: 'Tháng 11/2026' })).toBeTruthy()
})

test('only the chosen day is a stop of the tab key, and links within the grid are none', () => {
  open([entry('a', '2026-11-18')])

  const grid = screen.getByRole('grid')
  expect(grid.querySelectorAll('button[tabindex="0"]')).toHaveLength(1)
  expect(grid.querySelectorAll('a:not([tabindex="-1"])')).toHaveLength(0)
})

test('a day with more than fits says how many more there are', () => {
  open(Array.from({ length: 5 }, (_, index) => entry(String(index), '2026-11-20')))

  expect(within(screen.getByRole('grid')).getByText('và 2 việc nữa')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /^Thứ Sáu 20\/11/ }))
  expect(chosenDay().getAllByRole('link')).toHaveLength(5)
})

test('holidays are named, make-up days are marked, and weekends are said aloud', () => {
  open([], '2026-09-02')

  expect(screen.getByRole('button', { name: /^Thứ Tư 02\/09\/2026, Quốc khánh/ })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Thứ Bảy 05/09/2026, ngày nghỉ' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Tháng trước' }))
  expect(screen.getByRole('button', { name: 'Thứ Bảy 22/08/2026, Ngày làm bù' })).toBeTruthy()
})

test('what runs through the chosen day is counted, and pointing at a task marks its days', () => {
  open([entry('a', '2026-11-20', '2026-11-17')])

  fireEvent.click(chosenDay().getByText('1 việc trong thời gian làm'))
  const [inGrid] = within(screen.getByRole('grid')).getAllByRole('listitem')
  if (inGrid === undefined) throw new Error('the task is not in the grid')
  fireEvent.pointerEnter(inGrid)
  expect(screen.getByRole('grid').querySelectorAll('[class*="spanned"]')).toHaveLength(4)
})

test('an empty month leads to the nearest day on which something falls', () => {
  open([entry('a', '2027-03-05')])

  expect(screen.getByText(/Tháng này không có việc nào đến hạn/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Tới việc gần nhất, 05/03/2027' }))
  expect(screen.getByRole('heading', { name: 'Tháng 3/2027' })).toBeTruthy()
  expect(chosenDay().getByRole('link', { name: 'Việc a' })).toBeTruthy()
})

test('a phone lists the days on which something falls, and today', () => {
  setScreen('phone')
  open([entry('a', '2026-11-18')])

  const list = within(screen.getByRole('list', { name: 'Nhiệm vụ theo ngày đến hạn' }))
  expect(list.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
    'Thứ Tư 18/11',
    'Thứ Bảy 21/11 · Hôm nay',
  ])
  expect(screen.queryByRole('grid')).toBeNull()
})
