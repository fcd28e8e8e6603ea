import type { Plan } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Icon, type IconName } from '../../../ui/icon/icon.tsx'
import { HeaderDialog } from './header-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { Readiness } from './readiness.ts'
import type { Draft } from './use-draft.ts'
import styles from './review.module.css'

interface ReviewFooterProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly readiness: Readiness
  readonly onSelect: (itemIds: readonly string[]) => void
}

/** The button that publishes, beside everything that still stands in its way. */
export function ReviewFooter({ plan, draft, readiness, onSelect }: ReviewFooterProps) {
  const { review } = useMessages()
  const [publishing, setPublishing] = useState(false)
  const isReady = readiness.isReady && draft.saving === 'saved'
  return (
    <footer className={styles['footer']}>
      <b>{readiness.isReady ? review.readyTitle : review.blockedTitle}</b>
      <Blockers plan={plan} draft={draft} readiness={readiness} onSelect={onSelect} />
      <Button
        kind="primary"
        icon={isReady ? 'send' : 'lock'}
        disabled={!isReady}
        onClick={() => setPublishing(true)}
      >
        {review.publish}
      </Button>
      {publishing && (
        <PublishDialog plan={plan} readiness={readiness} onClose={() => setPublishing(false)} />
      )}
    </footer>
  )
}

function Blockers({ plan, draft, readiness, onSelect }: ReviewFooterProps) {
  const { blockers } = useMessages().review
  const [editing, setEditing] = useState(false)
  return (
    <ul className={styles['blockers']}>
      <Blocker icon="user-question" ids={readiness.who} words={blockers.who} onSelect={onSelect} />
      <Blocker icon="question" ids={readiness.what} words={blockers.what} onSelect={onSelect} />
      <Blocker
        icon="calendar-event"
        ids={readiness.when}
        words={blockers.when}
        onSelect={onSelect}
      />
      {readiness.lacksSigner && (
        <li>
          <button type="button" className={styles['blocker']} onClick={() => setEditing(true)}>
            <Icon name="pencil" /> <span>{blockers.signer}</span>
          </button>
        </li>
      )}
      {readiness.total === 0 && <li>{blockers.empty}</li>}
      {!readiness.mayPublish && <li>{blockers.forbidden(plan.signingLabel ?? '')}</li>}
      <HeaderDialog plan={plan} draft={draft} open={editing} onClose={() => setEditing(false)} />
    </ul>
  )
}

interface BlockerProps {
  readonly icon: IconName
  readonly ids: readonly string[]
  readonly words: (count: number) => string
  readonly onSelect: (itemIds: readonly string[]) => void
}

/** Pressing a reason chooses the tasks it speaks of. */
function Blocker({ icon, ids, words, onSelect }: BlockerProps) {
  if (ids.length === 0) return null
  return (
    <li>
      <button type="button" className={styles['blocker']} onClick={() => onSelect(ids)}>
        <Icon name={icon} /> <span>{words(ids.length)}</span>
      </button>
    </li>
  )
}
