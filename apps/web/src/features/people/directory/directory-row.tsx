import type { DirectorySeat, PersonEntry } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import {
  ContactLinks,
  FoldedMark,
  UnitPlace,
  VacantNote,
  WhoAnswers,
} from '../../organization/index.ts'
import styles from './directory.module.css'

interface SeatRowProps {
  readonly seat: DirectorySeat
  readonly search: string
}

/** One seat: who answers, as what, where, and a call or a letter away. */
export function SeatRow({ seat, search }: SeatRowProps) {
  const { positionId, unitId, unitName, title, answers, vacantSince } = seat
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <Link
          to="/to-chuc/chuc-danh/$positionId"
          params={{ positionId }}
          className={styles['title']}
        >
          <FoldedMark text={title} search={search} />
        </Link>
        {answers === null ? (
          <WhoAnswers
            answers={null}
            note={vacantSince === null ? undefined : <VacantNote since={vacantSince} />}
          />
        ) : (
          <Link
            to="/to-chuc/nguoi/$personId"
            params={{ personId: answers.personId }}
            className={styles['person']}
          >
            <WhoAnswers answers={answers} search={search} />
          </Link>
        )}
        <span className={styles['place']}>
          <Icon name="building" size={15} />
          <UnitPlace
            unitId={unitId}
            unitName={unitName}
            search={search}
            className={styles['unit']}
          />
        </span>
      </div>
      {answers !== null && <ContactLinks contact={answers} />}
    </li>
  )
}

interface PersonRowProps {
  readonly person: PersonEntry
  readonly search: string
}

/** Somebody who is in the register and holds no seat today. */
export function PersonRow({ person, search }: PersonRowProps) {
  const { people } = useMessages()
  const { id, fullName, staffCode, workPhone, workEmail } = person
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        <Link to="/to-chuc/nguoi/$personId" params={{ personId: id }} className={styles['title']}>
          <FoldedMark text={fullName} search={search} />
        </Link>
        {staffCode !== null && (
          <span className={styles['code']}>
            {people.person.code} {staffCode}
          </span>
        )}
      </div>
      <ContactLinks contact={{ personId: id, fullName, holding: 'holder', workPhone, workEmail }} />
    </li>
  )
}
