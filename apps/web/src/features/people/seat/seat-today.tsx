import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ContactLinks } from '../../organization/index.ts'
import { personQuery, seatDelegationsQuery } from '../api.ts'
import styles from '../people.module.css'
import type { SeatData } from './seat-data.ts'
import { listGaps } from './seat-timeline.ts'

/** Who answers for the seat today: the holder, who acts, or nobody and since when. */
export function SeatToday({ seat }: { readonly seat: SeatData }) {
  const { people, organization } = useMessages()
  const words = people.seat
  const today = useToday()
  const { holder, position, entries } = seat
  const gap = listGaps(entries, { from: position.validFrom, to: position.validTo, today }).at(-1)
  return (
    <section className={styles['today']} aria-labelledby="today">
      <h2 id="today">{words.answersToday}</h2>
      {holder === null ? (
        <Notice tone="off" icon="user-off" title={words.uncovered}>
          {gap !== undefined && `${capitalized(organization.vacantSince(formatDay(gap.from)))}. `}
          {words.uncoveredText}
        </Notice>
      ) : (
        <p className={styles['answers']}>
          <Icon name={holder.holding === 'acting' ? 'user-share' : 'user-check'} size={18} />
          <span>
            <Link to="/to-chuc/nguoi/$personId" params={{ personId: holder.personId }}>
              {holder.fullName}
            </Link>{' '}
            <span>{holder.holding === 'acting' ? words.isActing : words.isHolder}</span>
          </span>
        </p>
      )}
      {holder !== null && <HolderContacts personId={holder.personId} />}
      <ValidDelegations positionId={position.id} />
    </section>
  )
}

function HolderContacts({ personId }: { readonly personId: string }) {
  const { data: person } = useQuery(personQuery(personId))
  if (person === undefined) return null
  return <ContactLinks contact={{ ...person, personId, holding: 'holder' }} />
}

function ValidDelegations({ positionId }: { readonly positionId: string }) {
  const words = useMessages().people.seat
  const { data = [] } = useQuery(seatDelegationsQuery(positionId))
  return data
    .filter(({ state }) => state === 'valid')
    .map(({ id, toName, to, scopes }) => (
      <p key={id} className={styles['delegated']}>
        <Icon name="user-share" />
        <span>
          {words.delegated(toName, formatDay(to))}:{' '}
          {scopes.map((scope) => words.scopes[scope]).join('; ')}
        </span>
      </p>
    ))
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}
