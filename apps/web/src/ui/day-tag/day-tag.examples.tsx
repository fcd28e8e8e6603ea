import { isoDate } from '@roviec/calendar'
import { DayTag } from './day-tag.tsx'

export const dayOff = (
  <DayTag
    today={isoDate('2026-11-21')}
    dayOffName="Thứ Bảy"
    nextWorkingDay={isoDate('2026-11-23')}
  />
)
export const workingDay = (
  <DayTag today={isoDate('2026-11-20')} dayOffName={null} nextWorkingDay={isoDate('2026-11-20')} />
)
