import type { Person, PersonSeat } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { DaySpan, UnitPlace } from '../../organization/index.ts'
import styles from '../people.module.css'
import timeline from '../timeline.module.css'

/** The seats of a person: those of today, those to come, and those before. */
export function PersonSeats({ person }: { readonly person: Person }) {
  const words = useMessages().people.person
  const { seats, comingSeats, formerSeats } = person
  return (
    <>
      <section className={styles['section']} aria-labelledby="person-seats">
        <h2 id="person-seats">{words.seats}</h2>
        {seats.length === 0 && <p className={styles['quiet']}>{words.noSeats}</p>}
        <SeatRows seats={seats} now />
      </section>
      {comingSeats.length > 0 && (
        <section className={styles['section']} aria-labelledby="coming-seats">
          <h2 id="coming-seats">{words.coming}</h2>
          <SeatRows seats={comingSeats} />
        </section>
      )}
      {formerSeats.length > 0 && (
        <section className={styles['section']} aria-labelledby="former-seats">
          <h2 id="former-seats">{words.former}</h2>
          <SeatRows seats={formerSeats} />
        </section>
      )}
    </>
  )
}

interface SeatRowsProps {
  readonly seats: readonly PersonSeat[]
  readonly now?: boolean | undefined
}

function SeatRows({ seats, now }: SeatRowsProps) {
  const { bases } = useMessages().people
  return (
    <ol className={timeline['timeline']}>
      {seats.map(({ appointmentId, positionId, title, unitId, unitName, basis, from, to }) => (
        <li
          key={appointmentId}
          className={`${timeline['stretch']} ${now === true ? timeline['now'] : ''}`}
        >
          <span className={timeline['when']}>
            <DaySpan from={from} to={to} />
          </span>
          <span className={timeline['what']}>
            <Link
              to="/to-chuc/chuc-danh/$positionId"
              params={{ positionId }}
              className={timeline['name']}
            >
              {title}
            </Link>
            <UnitPlace unitId={unitId} unitName={unitName} className={timeline['unit']} />
            <small>{bases[basis]}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}
