import type { NearCopyPair } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../messages/day-words.ts'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { nearCopiesQuery } from './api.ts'
import { formatShare } from './format-share.ts'
import styles from './quality.module.css'

/** Documents whose tasks say nearly the same, the nearest first: a question, never a verdict. */
export function CopiesView() {
  const words = useMessages().documentQuality.copies
  const { data, error, refetch } = useQuery(nearCopiesQuery)
  if (data === undefined) {
    if (error === null) return <LoadingState />
    return <ErrorState failure={error} onRetry={() => void refetch()} />
  }
  const { pairs, documentCount, isComplete } = data
  if (pairs.length === 0) {
    return (
      <EmptyState icon="file-text" title={words.emptyTitle}>
        {words.emptyText(documentCount)}
      </EmptyState>
    )
  }
  return (
    <>
      <div className={styles['note']}>
        <Notice title={words.questionTitle}>{words.question}</Notice>
        <p className={styles['quiet']}>{words.counts(pairs.length, documentCount)}</p>
        {!isComplete && <p className={styles['quiet']}>{words.incomplete}</p>}
      </div>
      <ol className={styles['pairs']} aria-label={words.title}>
        {pairs.map((pair) => (
          <Pair key={`${pair.a.planId} ${pair.b.planId}`} pair={pair} />
        ))}
      </ol>
    </>
  )
}

function Pair({ pair }: { readonly pair: NearCopyPair }) {
  const { language, messages } = useLanguage()
  const { alike } = messages.documentQuality.copies
  return (
    <li className={styles['pair']}>
      <p className={styles['alike']}>
        <b>{formatShare(pair.resemblance, language)}</b> <small>{alike}</small>
      </p>
      <Document document={pair.a} />
      <Document document={pair.b} />
    </li>
  )
}

function Document({ document }: { readonly document: NearCopyPair['a'] }) {
  const { unknownIssuer } = useMessages().documentQuality
  const { planId, title, number, issuer, issuedOn } = document
  const known = [number, issuer ?? unknownIssuer, issuedOn === null ? null : formatDay(issuedOn)]
  return (
    <p>
      <Link to="/plans/$planId" params={{ planId }}>
        {title}
      </Link>
      <small>{known.filter(Boolean).join(' · ')}</small>
    </p>
  )
}
