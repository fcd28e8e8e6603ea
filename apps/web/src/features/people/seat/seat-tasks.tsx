import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { seatTasksQuery } from '../api.ts'
import styles from '../people.module.css'

/** The next open tasks of a seat. What is late says so. */
export function SeatTasks({ positionId }: { readonly positionId: string }) {
  const { people, tasks } = useMessages()
  const words = people.seat
  const { data } = useQuery(seatTasksQuery(positionId))
  if (data === undefined) return null
  return (
    <section className={styles['box']}>
      <h2>{words.work}</h2>
      {data.entries.length === 0 && <p className={styles['quiet']}>{words.noWork}</p>}
      <ul>
        {data.entries.map(({ id, title, due, timeliness }) => (
          <li key={id} className={styles['task']}>
            <Link to="/tasks/$taskId" params={{ taskId: id }}>
              {title}
            </Link>
            <small className={timeliness === 'open-overdue' ? styles['late'] : undefined}>
              {timeliness === 'open-overdue' && (
                <>
                  <Icon name="alert-triangle" size={13} /> {tasks.timeliness[timeliness]},{' '}
                </>
              )}
              {due.on === null ? words.noDue : words.due(formatDay(due.on))}
            </small>
          </li>
        ))}
      </ul>
      {data.entries.length > 0 && (
        <ButtonLink to="/tasks" search={{ positionId, open: true }}>
          {words.allWork}
        </ButtonLink>
      )}
    </section>
  )
}
