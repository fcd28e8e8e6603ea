import type { RevisionSummary } from '@roviec/contract'
import { dayOfMoment, formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Facts, type Fact } from '../../../ui/facts/facts.tsx'
import styles from './panel.module.css'

/** Who asks, why, on which paper, and how it was decided. */
export function RevisionFacts({ revision }: { readonly revision: RevisionSummary }) {
  const { facts: words, changes } = useMessages().schedules
  const by = (name: string | null, title: string | null, at: string | null) =>
    name === null || at === null
      ? null
      : changes.by(
          [name, title].filter((part) => part !== null).join(', '),
          formatDay(dayOfMoment(at)),
        )
  const { createdByName, createdByTitle, submittedAt, createdAt } = revision
  const proposed = by(createdByName, createdByTitle, submittedAt ?? createdAt)
  const decided = by(revision.decidedByName, revision.decidedByTitle, revision.decidedAt)
  const facts: readonly (Fact | null)[] = [
    revision.status === 'draft' ? null : fact(words.proposedBy, proposed),
    fact(words.reason, revision.reason),
    fact(words.decision, revision.decision),
    fact(words.decidedBy, decided),
    fact(words.note, revision.decisionNote),
  ]
  const known = facts.filter((one) => one !== null)
  if (known.length === 0) return null
  return (
    <section className={styles['part']}>
      <Facts facts={known} />
    </section>
  )
}

function fact(name: string, value: string | null): Fact | null {
  return value === null || value === '' ? null : { name, value, wide: true }
}
