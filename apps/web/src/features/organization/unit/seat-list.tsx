import { POSITION_RANKS, type DirectorySeat } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { useSession } from '../../../platform/session.tsx'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'
import { ContactLinks } from '../contact-links.tsx'
import { VacantNote } from '../vacant-note.tsx'
import { WhoAnswers } from '../who-answers.tsx'
import styles from './unit.module.css'

/** The seats of a unit by rank: who answers and how to reach them; what is vacant, and how long. */
export function SeatList({ seats }: { readonly seats: readonly DirectorySeat[] }) {
  const { unit: words, ranks } = useMessages().organization
  const canManage = useSession().abilities.includes('manage-organization')
  return (
    <section className={styles['section']} aria-labelledby="seats">
      <h2 id="seats">{words.seats}</h2>
      {seats.length === 0 && (
        <EmptyState icon="users" title={words.seatsEmptyTitle}>
          {canManage ? words.seatsEmptyText : words.seatsEmptyReader}
        </EmptyState>
      )}
      {POSITION_RANKS.map((rank) => {
        const ranked = seats.filter((seat) => seat.rank === rank)
        if (ranked.length === 0) return null
        return (
          <div key={rank}>
            <h3 className={styles['rank']}>
              {ranks[rank]} <span>({ranked.length})</span>
            </h3>
            <ul>
              {ranked.map((seat) => (
                <SeatRow key={seat.positionId} seat={seat} />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

function SeatRow({ seat }: { readonly seat: DirectorySeat }) {
  const { positionId, title, answers, vacantSince } = seat
  return (
    <li className={styles['seat']}>
      <div className={styles['seat-words']}>
        <Link
          to="/to-chuc/chuc-danh/$positionId"
          params={{ positionId }}
          className={styles['link']}
        >
          {title}
        </Link>
        <span className={styles['person']}>
          <WhoAnswers
            answers={answers}
            note={vacantSince === null ? undefined : <VacantNote since={vacantSince} />}
          />
        </span>
      </div>
      {answers !== null && <ContactLinks contact={answers} />}
    </li>
  )
}
