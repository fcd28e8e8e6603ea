import type { Delegation } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DaySpan, useRecording } from '../../organization/index.ts'
import { seatDelegationsQuery } from '../api.ts'
import styles from '../people.module.css'

/** Who may act for the holder, in what and until when. */
export function SeatDelegations({ positionId }: { readonly positionId: string }) {
  const words = useMessages().people.seat
  const { data = [] } = useQuery(seatDelegationsQuery(positionId))
  if (data.length === 0) return null
  return (
    <section className={styles['box']}>
      <h2>{words.delegations}</h2>
      <ul>
        {data.map((delegation) => (
          <DelegationRow key={delegation.id} delegation={delegation} />
        ))}
      </ul>
    </section>
  )
}

function DelegationRow({ delegation }: { readonly delegation: Delegation }) {
  const { people } = useMessages()
  const words = people.seat
  const recording = useRecording(() => {})
  const refusal = recording.remaining()
  const { id, toName, scopes, from, to, decision, state, canWithdraw } = delegation
  return (
    <li className={styles['delegation']}>
      <b>{toName}</b> <span>{people.delegationStates[state]}</span>
      <small>{scopes.map((scope) => words.scopes[scope]).join('; ')}</small>
      <small>
        <DaySpan from={from} to={to} /> · {decision}
      </small>
      {canWithdraw && (
        <Button
          size="small"
          disabled={recording.busy}
          onClick={() =>
            recording.record({
              run: () => call('withdrawDelegation', { params: { delegationId: id } }),
              done: people.acts.withdrawn,
            })
          }
        >
          {words.withdraw}
        </Button>
      )}
      {refusal !== null && (
        <small role="alert" className={styles['refusal']}>
          {refusal}
        </small>
      )}
    </li>
  )
}
