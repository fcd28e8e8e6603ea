import type { Vacancy } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import styles from './staffing.module.css'

/** One seat without a holder: where, who acts, and for how long. */
export function VacancyRow({ vacancy }: { readonly vacancy: Vacancy }) {
  const { staffing: words, organization, dates } = useMessages()
  const { acting, sensitive, unpaid } = vacancy
  return (
    <li className={styles['row']}>
      <span className={styles['seat']}>
        <Link
          to="/to-chuc/chuc-danh/$positionId"
          params={{ positionId: vacancy.positionId }}
          className={styles['title']}
        >
          {vacancy.title}
        </Link>
        <small>
          {[organization.ranks[vacancy.rank], vacancy.jobGroupName]
            .filter((part) => part !== null)
            .join(' · ')}
        </small>
        {(sensitive || unpaid) && (
          <span className={styles['tags']}>
            {sensitive && (
              <Tag tone="off" icon="repeat">
                {words.sensitive}
              </Tag>
            )}
            {unpaid && <Tag tone="grey">{words.unpaidTag}</Tag>}
          </span>
        )}
      </span>
      <span className={styles['place']}>
        <Link to="/to-chuc/don-vi/$unitId" params={{ unitId: vacancy.unitId }}>
          {vacancy.unitName}
        </Link>
        {vacancy.bodyName !== null && <small>{vacancy.bodyName}</small>}
      </span>
      <span className={acting === null ? styles['risk'] : undefined}>
        <Icon name={acting === null ? 'user-off' : 'user-check'} />{' '}
        {acting?.fullName ?? words.states.uncovered}
      </span>
      <span>
        {formatDay(vacancy.since)}
        {vacancy.neverHeld && <small>{words.neverHeld}</small>}
      </span>
      <span className={styles['number']}>
        <b>{dates.daysShort(vacancy.days)}</b>
      </span>
    </li>
  )
}
