import type { Overview } from '@roviec/contract'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { positionWords } from '../../platform/position-words.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { CountBadge } from '../../ui/tag/tag.tsx'
import { TasksLink } from './tasks-link.tsx'
import styles from './overview.module.css'

/** What waits for a decision of the head: counts and positions, no names. */
export function Decisions({ overview }: { readonly overview: Overview }) {
  const words = useMessages().figures.overview
  const { uncoveredPositions } = overview
  return (
    <aside className={styles['decisions']} aria-labelledby="decisions">
      <h2 id="decisions" className={styles['decisions-head']}>
        {words.decide} <CountBadge tone="accent-solid">{uncoveredPositions.length}</CountBadge>
      </h2>
      {uncoveredPositions.length === 0 && (
        <p className={styles['nothing']}>
          <Icon name="circle-check" /> {words.nothingToDecide}
        </p>
      )}
      <ul>
        {uncoveredPositions.map(({ positionId, title, unitName, taskCount, nextDueOn }) => (
          <li key={positionId} className={styles['decision']}>
            <p className={styles['kind']}>
              <Icon name="user-off" /> {words.uncoveredTitle}
            </p>
            <h3>{positionWords({ title, unitName })}</h3>
            <p>
              {words.uncoveredText(taskCount, nextDueOn === null ? null : formatDay(nextDueOn))}
            </p>
            <TasksLink
              overview={overview}
              positionId={positionId}
              label={title}
              className={styles['see']}
            >
              {words.seeTasks(taskCount)}
            </TasksLink>
          </li>
        ))}
      </ul>
    </aside>
  )
}
