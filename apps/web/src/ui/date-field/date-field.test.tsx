import { createWorkingCalendar, isoDate, type IsoDate } from '@roviec/calendar'
import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { renderInFrame } from '../../testing/render-app.tsx'
import { DateField } from './date-field.tsx'

const today = isoDate('2026-11-21')
const calendar = createWorkingCalendar()
const taken: (IsoDate | null)[] = []

function Trial({ earliest }: { readonly earliest?: IsoDate | undefined }) {
  const [value, setValue] = useState<IsoDate | null>(null)
  return (
    <DateField
      label="Hạn"
      value={value}
      onChange={(day) => {
        taken.push(day)
        setValue(day)
      }}
      today={today}
      calendar={calendar}
      earliest={earliest}
    />
  )
}

function type(text: string): HTMLInputElement {
  const field = screen.getByLabelText<HTMLInputElement>('Hạn')
  fireEvent.change(field, { target: { value: text } })
  return field
}

function draw(earliest?: IsoDate): void {
  taken.length = 0
  renderInFrame(<Trial earliest={earliest} />)
}

test('a short date is completed when the field is left', () => {
  draw()

  fireEvent.blur(type('30/9'))

  expect(taken).toEqual(['2027-09-30'])
  expect(screen.getByLabelText<HTMLInputElement>('Hạn').value).toBe('30/09/2027')
  expect(screen.getByText('Thứ Năm 30/09/2027')).toBeTruthy()
})

test('a full date is taken while it is typed, and a day off is named', () => {
  draw()

  type('01/01/2027')

  expect(taken).toEqual(['2027-01-01'])
  expect(screen.getByText(/Thứ Sáu 01\/01\/2027, Tết Dương lịch/)).toBeTruthy()
})

test('a day that does not exist is said, and nothing is taken', () => {
  draw()

  type('31/02/2027')

  expect(screen.getByRole('alert').textContent).toMatch(/Ngày này không có/)
  expect(taken.filter((day) => day !== null)).toEqual([])
})

test('a day before the earliest is refused in words', () => {
  draw(today)

  type('20/11/2026')

  expect(screen.getByRole('alert').textContent).toMatch(/từ hôm nay trở đi/)
  expect(taken.filter((day) => day !== null)).toEqual([])
})

test('a day is chosen from the month by keys', async () => {
  draw()
  fireEvent.click(screen.getByRole('button', { name: 'Mở lịch' }))
  const grid = await screen.findByRole('grid')

  fireEvent.keyDown(grid, { key: 'ArrowDown' })
  fireEvent.click(await screen.findByRole('button', { name: /^Thứ Bảy 28\/11\/2026/ }))

  expect(taken).toEqual(['2026-11-28'])
})
