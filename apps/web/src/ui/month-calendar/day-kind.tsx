import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './month-calendar.module.css'

interface DayKindProps {
  readonly on: IsoDate
  readonly calendar: WorkingCalendar
}

/** A named day off, or a Saturday that is worked; of a weekend its column has said it already. */
export function DayKind({ on, calendar }: DayKindProps) {
  const { monthCalendar: words } = useMessages()
  const dayOff = calendar.dayOffOn(on)
  if (dayOff !== null && dayOff.kind !== 'weekend') {
    return (
      <span className={styles['kind']}>
        <Icon name="calendar-off" size={13} /> {dayOff.name}
      </span>
    )
  }
  if (calendar.makeUpDayOn(on) === null) return null
  return (
    <span className={classNames(styles['kind'], styles['make-up'])}>
      <Icon name="repeat" size={13} /> {words.makeUpDay}
    </span>
  )
}
