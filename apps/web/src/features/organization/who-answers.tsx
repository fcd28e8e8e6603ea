import type { Contact } from '@roviec/contract'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { FoldedMark } from './folded-mark.tsx'
import styles from './seat.module.css'

interface WhoAnswersProps {
  readonly answers: Pick<Contact, 'fullName' | 'holding'> | null
  /** Added after the name, or after "vacant": since when. */
  readonly note?: ReactNode
  readonly search?: string | undefined
}

/** Who answers for a seat, in words: the holder, who acts, or that nobody does. */
export function WhoAnswers({ answers, note, search = '' }: WhoAnswersProps) {
  const { organization: words } = useMessages()
  const aside = note !== undefined && <small>, {note}</small>
  if (answers === null) {
    return (
      <span className={classNames(styles['who'], styles['vacant'])}>
        <Icon name="user-off" size={15} />
        <span>
          {words.uncovered}
          {aside}
        </span>
      </span>
    )
  }
  const isActing = answers.holding === 'acting'
  return (
    <span className={styles['who']}>
      <Icon name={isActing ? 'user-share' : 'user'} size={15} />
      <span>
        <FoldedMark text={answers.fullName} search={search} />
        {isActing && <small>, {words.holding.acting}</small>}
        {aside}
      </span>
    </span>
  )
}
