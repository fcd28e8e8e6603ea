import type { DataRequest } from '@roviec/contract'
import type { ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import styles from './personal-data.module.css'

interface RequestRowProps {
  readonly request: DataRequest
  /** Shown in lists about many people. */
  readonly withPerson?: boolean | undefined
  readonly children?: ReactNode
}

/** One request about personal data: what was asked, until when to answer, and the answer. */
export function RequestRow({ request, withPerson, children }: RequestRowProps) {
  const words = useMessages().personalData
  const { kind, text, receivedOn, dueOn, state, answer, enteredByName } = request
  return (
    <li className={styles['request']}>
      <div className={styles['asked']}>
        <p className={styles['line']}>
          <strong>{words.kinds[kind]}</strong>
          <StateTag request={request} />
        </p>
        {withPerson === true && (
          <p>
            {request.fullName}
            {request.staffCode !== null && ` · ${request.staffCode}`}
          </p>
        )}
        <p className={styles['words']}>{text === '' ? words.requests.noText : text}</p>
        <small>
          {words.requests.received(formatDay(receivedOn))}
          {state === 'open' && `, ${words.requests.due(formatDay(dueOn))}`}
          {enteredByName !== null && ` · ${words.requests.onPaper(enteredByName)}`}
        </small>
        {answer !== null && answer !== '' && (
          <p className={styles['answer']}>
            <b>{words.requests.answerOf}:</b> {answer}
          </p>
        )}
      </div>
      {children !== undefined && <div className={styles['acts']}>{children}</div>}
    </li>
  )
}

function StateTag({ request }: { readonly request: DataRequest }) {
  const { requests: words, states } = useMessages().personalData
  const { state, workingDaysLeft: left } = request
  if (state !== 'open' || left === null) {
    return <Tag tone={state === 'granted' ? 'done' : 'off'}>{states[state]}</Tag>
  }
  if (left < 0) {
    return (
      <Tag tone="late" icon="alert-circle">
        {words.late(-left)}
      </Tag>
    )
  }
  return (
    <Tag tone={left === 0 ? 'risk' : 'grey'} icon="clock">
      {words.left(left)}
    </Tag>
  )
}
