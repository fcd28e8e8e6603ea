import type { Plan } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import styles from './review.module.css'

const QUOTE_LENGTH_MAX = 160

/** What is to be known about the file, and the words that nobody could make out: listed, not guessed. */
export function UnreadBox({ plan: { text, notUnderstood } }: { readonly plan: Plan }) {
  const { review } = useMessages()
  const ofFile = notUnderstood.filter(({ span }) => span.end === 0)
  const unread = notUnderstood.filter(({ span }) => span.end > 0)
  if (notUnderstood.length === 0) return null
  return (
    <div className={styles['unread']}>
      {ofFile.map(({ why }) => (
        <Notice key={why} tone="plain" icon="info">
          {why}
        </Notice>
      ))}
      {unread.length > 0 && (
        <details>
          <summary>{review.notUnderstood(unread.length)}</summary>
          <ul>
            {unread.map(({ span: { start, end }, why }) => (
              <li key={`${start} ${end} ${why}`}>
                <button type="button" className={styles['blocker']} onClick={() => showAt(start)}>
                  “{text.slice(start, Math.min(end, start + QUOTE_LENGTH_MAX))}”
                </button>{' '}
                {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Brings the words into sight in the document beside. */
function showAt(start: number): void {
  const pieces = document.querySelectorAll<HTMLElement>('[data-document] [data-start]')
  const before = [...pieces].filter((piece) => Number(piece.dataset['start']) <= start)
  before.at(-1)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}
