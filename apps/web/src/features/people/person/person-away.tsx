import type { Absence, Delegation, Person } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { DaySpan } from '../../organization/index.ts'
import { EndAbsenceDialog } from '../acts/lazy-dialogs.ts'
import { personDelegationsQuery } from '../api.ts'
import styles from '../people.module.css'

/** On which days somebody is away, and who stands in. */
export function PersonAbsences({ person }: { readonly person: Person }) {
  const { people, general } = useMessages()
  return (
    <section className={styles['box']}>
      <h2>{people.person.absences}</h2>
      {person.absences.length === 0 && <p className={styles['quiet-line']}>{general.none}</p>}
      <ul>
        {person.absences.map((absence) => (
          <AbsenceRow key={absence.id} absence={absence} />
        ))}
      </ul>
    </section>
  )
}

function AbsenceRow({ absence }: { readonly absence: Absence }) {
  const { people } = useMessages()
  const [ending, setEnding] = useState(false)
  const { from, to, deputyId, deputyName, canEnd } = absence
  return (
    <li className={styles['delegation']}>
      <DaySpan from={from} to={to} />
      <Link to="/to-chuc/nguoi/$personId" params={{ personId: deputyId }}>
        {people.person.away(deputyName)}
      </Link>
      {canEnd && (
        <Button size="small" onClick={() => setEnding(true)}>
          {people.acts.backEarly}
        </Button>
      )}
      <EndAbsenceDialog absence={absence} open={ending} onClose={() => setEnding(false)} />
    </li>
  )
}

/** What somebody was given to do for others, and gave. */
export function PersonDelegations({ personId }: { readonly personId: string }) {
  const { people, general } = useMessages()
  const { data } = useQuery(personDelegationsQuery(personId))
  if (data === undefined) return null
  return (
    <section className={styles['box']}>
      <h2>{people.person.delegations}</h2>
      {data.length === 0 && <p className={styles['quiet-line']}>{general.none}</p>}
      <ul>
        {data.map((delegation) => (
          <DelegationRow key={delegation.id} delegation={delegation} personId={personId} />
        ))}
      </ul>
    </section>
  )
}

interface DelegationRowProps {
  readonly delegation: Delegation
  readonly personId: string
}

function DelegationRow({ delegation, personId }: DelegationRowProps) {
  const { people } = useMessages()
  const { fromPersonId, fromName, toName, positionId, title, scopes, from, to, state } = delegation
  const words =
    fromPersonId === personId
      ? people.person.delegationTo(toName, title)
      : people.person.delegationFrom(fromName, title)
  return (
    <li className={styles['delegation']}>
      <Link to="/to-chuc/chuc-danh/$positionId" params={{ positionId }}>
        {words}
      </Link>
      <small>{scopes.map((scope) => people.seat.scopes[scope]).join('; ')}</small>
      <small>
        <DaySpan from={from} to={to} /> · {people.delegationStates[state]}
      </small>
    </li>
  )
}
