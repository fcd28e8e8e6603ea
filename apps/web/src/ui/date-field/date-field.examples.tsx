import { createWorkingCalendar, isoDate, type IsoDate } from '@roviec/calendar'
import { useState } from 'react'
import { DateField } from './date-field.tsx'
import { MonthGrid } from './month-grid.tsx'

const today = isoDate('2026-11-21')
const calendar = createWorkingCalendar()

function Chosen({ start }: { readonly start: IsoDate | null }) {
  const [value, setValue] = useState(start)
  return (
    <DateField
      label="Hạn hoàn thành"
      value={value}
      onChange={setValue}
      today={today}
      calendar={calendar}
    />
  )
}

export const empty = <Chosen start={null} />
export const workingDay = <Chosen start={isoDate('2026-12-11')} />
export const dayOff = <Chosen start={isoDate('2027-01-01')} />
export const month = (
  <MonthGrid value={isoDate('2026-12-11')} today={today} calendar={calendar} onPick={() => {}} />
)
