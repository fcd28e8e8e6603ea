import type { Warning } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { formatDay, formatShortDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { KIND_ICONS, KIND_TONES } from './kinds.ts'
import styles from './warnings.module.css'

/** One warning: what, who holds the work by position, since when, and the two clocks. */
export function WarningRow({ warning }: { readonly warning: Warning }) {
  const { figures } = useMessages()
  const words = figures.warnings
  return (
    <li className={classNames(styles['row'], styles[KIND_TONES[warning.kind]])}>
      <div className={styles['what']}>
        <Icon name={KIND_ICONS[warning.kind]} size={17} className={styles['mark']} />
        <div>
          <Link to="/tasks/$taskId" params={{ taskId: warning.taskId }} className={styles['title']}>
            {warning.taskTitle}
          </Link>
          <PlaceLine warning={warning} />
        </div>
      </div>
      <span className={styles['position']}>
        {warning.positionTitle ?? words.uncovered}
        {warning.uncovered && warning.positionTitle !== null && (
          <b className={styles['vacant']}>{words.uncovered}</b>
        )}
      </span>
      <OpenedCell warning={warning} />
      <Clocks warning={warning} />
      <ButtonLink
        to="/tasks/$taskId"
        params={{ taskId: warning.taskId }}
        className={styles['act']}
        aria-label={`${words.openTask}: ${warning.taskTitle}`}
      >
        {words.openTask}
      </ButtonLink>
    </li>
  )
}

function PlaceLine({ warning }: { readonly warning: Warning }) {
  const { figures, tasks } = useMessages()
  const { kind, planNumber, section, dueOn } = warning
  const parts = [
    [planNumber, section === null ? null : tasks.section(section)]
      .filter((part) => part !== null)
      .join(', '),
    dueOn === null ? '' : figures.warnings.due(formatDay(dueOn)),
  ].filter((part) => part !== '')
  return (
    <span className={styles['second']}>
      <b>{figures.warnings.kinds[kind]}</b>
      {parts.map((part) => ` · ${part}`)}
    </span>
  )
}

function OpenedCell({ warning: { openedOn, closedOn } }: { readonly warning: Warning }) {
  const { figures } = useMessages()
  return (
    <div className={styles['cell']} data-label={figures.warnings.columns.opened}>
      <b>{formatDay(openedOn)}</b>
      {closedOn !== null && (
        <span className={styles['second']}>{figures.warnings.closedOn(formatDay(closedOn))}</span>
      )}
    </div>
  )
}

/** The unit's clock runs with the episode; the other one never stops. */
function Clocks({ warning }: { readonly warning: Warning }) {
  const { figures, dates } = useMessages()
  const words = figures.warnings
  const { workingDaysOpen, workingDaysSinceAssigned, assignedOn } = warning
  return (
    <>
      <div className={styles['clock']} data-label={words.columns.unitClock}>
        <Icon name="hourglass" size={16} />
        <div>
          <b>{dates.daysShort(workingDaysOpen)}</b>
          <span className={styles['second']}>{words.inThisUnit}</span>
        </div>
      </div>
      <div className={styles['clock']} data-label={words.columns.sinceAssigned}>
        <Icon name="clock-play" size={16} className={styles['running']} />
        <div>
          <b>
            {workingDaysSinceAssigned === null
              ? words.notAssigned
              : dates.daysShort(workingDaysSinceAssigned)}
          </b>
          {assignedOn !== null && (
            <span className={styles['second']}>{dates.since(formatShortDay(assignedOn))}</span>
          )}
        </div>
      </div>
    </>
  )
}
