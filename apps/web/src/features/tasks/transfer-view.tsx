import type { Task, Transfer } from '@roviec/contract'
import { formatDay, formatShortDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { RegisterAdvice } from './register-advice.tsx'
import styles from './transfer.module.css'
import viewStyles from './task-view.module.css'

/** Requests to pass a task on, what the rules say, and the units that it has passed through. */
export function TransferView({ task }: { readonly task: Task }) {
  const words = useMessages().coordination.transfer
  const waiting = task.transfers.filter(({ outcome }) => outcome === null)
  const decided = task.transfers.filter(({ outcome }) => outcome !== null)
  if (task.transfers.length === 0) return null
  return (
    <section className={viewStyles['part']}>
      {waiting.length > 0 && (
        <>
          {waiting.map((transfer) => (
            <Waiting key={transfer.id} transfer={transfer} />
          ))}
          <RegisterAdvice advice={task.fieldAdvice} />
        </>
      )}
      {task.chain.length > 0 && <Chain chain={task.chain} />}
      {decided.length > 0 && (
        <details>
          <summary>{words.past(decided.length)}</summary>
          <ul className={styles['list']}>
            {decided.map((transfer) => (
              <Decided key={transfer.id} transfer={transfer} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Waiting({ transfer }: { readonly transfer: Transfer }) {
  const words = useMessages().coordination.transfer
  const whom = transfer.proposedTitle ?? transfer.proposedUnitName
  return (
    <Notice tone="info" icon="split" title={titleOf(transfer, words)}>
      <div>
        {formatDay(transfer.on)}. {transfer.reason}
      </div>
      {transfer.kind === 'objection' && whom !== null && <div>{words.proposed(whom)}.</div>}
      <div>{words.stays}</div>
    </Notice>
  )
}

function Decided({ transfer }: { readonly transfer: Transfer }) {
  const words = useMessages().coordination.transfer
  const { outcome, on, reason, answer, decidedByName, decidedOn } = transfer
  if (outcome === null) return null
  return (
    <li>
      <strong>
        {formatShortDay(on)}: {titleOf(transfer, words)}.
      </strong>{' '}
      {reason}
      <div>
        {decidedOn === null ? '' : `${formatShortDay(decidedOn)}: `}
        {words.outcomes[outcome](decidedByName ?? '')}. {answer}
      </div>
    </li>
  )
}

type Words = ReturnType<typeof useMessages>['coordination']['transfer']

function titleOf({ kind, byName, byTitle, byUnitName }: Transfer, words: Words): string {
  return kind === 'objection'
    ? words.objectedTitle(byName, byTitle)
    : words.claimedTitle(byUnitName, byName)
}

/** In order, with the day from which each answered: a path, and no verdict on anybody. */
function Chain({ chain }: { readonly chain: Task['chain'] }) {
  const words = useMessages().coordination.transfer
  return (
    <div>
      <h3>{words.chain(chain.length)}</h3>
      <ol className={styles['chain']}>
        {chain.map(({ unitId, unitName, since }, index) => (
          <li key={`${unitId} ${since} ${index}`}>
            {index > 0 && <Icon name="arrow-right" size={14} />}
            {words.chainSince(unitName, formatDay(since))}
          </li>
        ))}
      </ol>
    </div>
  )
}
