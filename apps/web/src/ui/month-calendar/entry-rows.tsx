import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import type { CalendarEntry } from './calendar-entry.ts'
import type { MonthCalendarProps } from './month-calendar-props.ts'
import styles from './month-calendar.module.css'

interface EntryRowsProps extends Pick<MonthCalendarProps, 'link'> {
  readonly entries: readonly CalendarEntry[]
  readonly onPoint?: ((id: string | null) => void) | undefined
}

/** Entries with their whole title, state and owner. */
export function EntryRows({ entries, link, onPoint }: EntryRowsProps) {
  return (
    <ul className={styles['rows']}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={classNames(styles['row'], styles[entry.tone])}
          onPointerEnter={() => onPoint?.(entry.id)}
          onPointerLeave={() => onPoint?.(null)}
          onFocus={() => onPoint?.(entry.id)}
          onBlur={() => onPoint?.(null)}
        >
          <Icon name={entry.icon} />
          <div>
            {link(entry, { className: styles['title'] })}
            <small>{[entry.state, entry.owner].filter((word) => word !== '').join(' · ')}</small>
          </div>
        </li>
      ))}
    </ul>
  )
}
