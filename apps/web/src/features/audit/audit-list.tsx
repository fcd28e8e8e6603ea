import type { AuditEntry } from '@roviec/contract'
import { dayOfMoment, formatLongDay, formatMoment } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { actionWords } from './action-words.ts'
import styles from './audit-list.module.css'

/** Entries of the record, newest first, under the day on which they were made. */
export function AuditList({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const messages = useMessages()
  const days = new Map<string, AuditEntry[]>()
  for (const entry of entries) {
    const day = dayOfMoment(entry.at)
    const found = days.get(day)
    if (found === undefined) days.set(day, [entry])
    else found.push(entry)
  }
  return (
    <div className={styles['list']}>
      {[...days].map(([day, found]) => (
        <section key={day}>
          <h2>{found[0] !== undefined && formatLongDay(dayOfMoment(found[0].at), messages)}</h2>
          <ol>
            {found.map((entry) => (
              <Entry key={entry.seq} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Entry({ entry }: { readonly entry: AuditEntry }) {
  const { audit } = useMessages()
  const { at, actorName, action, subjectLabel, note, hash, seq } = entry
  return (
    <li className={styles['entry']}>
      <time dateTime={at}>{formatMoment(at).slice(0, 5)}</time>
      <div>
        <strong>{actorName}</strong> {actionWords(action, audit)}
        {subjectLabel !== null && <span>: {subjectLabel}</span>}
        {note !== null && <p>{note}</p>}
      </div>
      <code title={hash}>{audit.link(seq, hash.slice(0, 8))}</code>
    </li>
  )
}
