import { civilDate, type IsoDate, type WorkingCalendar } from '@roviec/calendar'
import { formatLongDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../class-names.ts'
import { dayOffWords } from '../day-tag/day-off-words.ts'
import { Icon } from '../icon/icon.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import { DayKind } from './day-kind.tsx'
import type { MonthCalendarProps } from './month-calendar-props.ts'
import styles from './calendar-grid.module.css'

interface CellLook {
  readonly isChosen: boolean
  readonly isToday: boolean
  /** Lies in the span of the entry that is pointed at. */
  readonly isSpanned: boolean
}

interface CalendarCellProps extends Pick<MonthCalendarProps, 'calendar' | 'link'> {
  readonly on: IsoDate
  readonly entries: readonly CalendarEntry[]
  readonly look: CellLook
  readonly onChoose: (day: IsoDate) => void
  readonly onPoint: (id: string | null) => void
}

/** As many as fit at a desk; paper takes more, and the list of the day takes all. */
const ON_SCREEN_MAX = 3
const ON_PAPER_MAX = 12
/** So few may take two lines each. */
const ROOMY_MAX = 2

/** One day of the month: its number, why it is not worked, and what falls on it. */
export function CalendarCell(props: CalendarCellProps) {
  const { on, entries, look, calendar, link, onChoose, onPoint } = props
  const { monthCalendar: words } = useMessages()
  const label = useDayLabel(on, calendar, entries.length)
  const [screenRest, paperRest] = [entries.length - ON_SCREEN_MAX, entries.length - ON_PAPER_MAX]
  return (
    <td
      aria-selected={look.isChosen}
      className={classNames(
        styles['cell'],
        calendar.isDayOff(on) && styles['off'],
        look.isSpanned && styles['spanned'],
        look.isChosen && styles['chosen'],
      )}
    >
      <button
        type="button"
        tabIndex={look.isChosen ? 0 : -1}
        aria-current={look.isToday ? 'date' : undefined}
        className={classNames(styles['number'], look.isToday && styles['today'])}
        onClick={() => onChoose(on)}
      >
        <span aria-hidden="true">{civilDate(on).day}</span>
        <span className="visually-hidden">{label}</span>
      </button>
      <DayKind on={on} calendar={calendar} />
      {entries.length > 0 && (
        <ul
          className={classNames(styles['entries'], entries.length <= ROOMY_MAX && styles['roomy'])}
        >
          {entries.slice(0, ON_PAPER_MAX).map((entry, index) => (
            <li
              key={entry.id}
              className={classNames(
                styles['entry'],
                styles[entry.tone],
                index >= ON_SCREEN_MAX && styles['paper-only'],
              )}
              onPointerEnter={() => onPoint(entry.id)}
              onPointerLeave={() => onPoint(null)}
            >
              <Icon name={entry.icon} size={13} />
              <span className="visually-hidden">{entry.state}: </span>
              {link(entry, { className: styles['short'], tabIndex: -1 })}
            </li>
          ))}
        </ul>
      )}
      {screenRest > 0 && <span className={styles['rest']}>{words.more(screenRest)}</span>}
      {paperRest > 0 && <span className={styles['paper-rest']}>{words.more(paperRest)}</span>}
    </td>
  )
}

function useDayLabel(on: IsoDate, calendar: WorkingCalendar, count: number): string {
  const messages = useMessages()
  const { monthCalendar: words, dates } = messages
  const dayOff = calendar.dayOffOn(on)
  const day = formatLongDay(on, messages)
  const named = dayOff === null ? day : dates.dayOff(day, dayOffWords(dayOff, messages))
  const worked = calendar.makeUpDayOn(on) === null ? named : dates.dayOff(day, words.makeUpDay)
  return words.dayLabel(worked, count)
}
