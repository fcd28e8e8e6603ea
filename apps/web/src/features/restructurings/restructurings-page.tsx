import type { Restructuring } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { restructuringsQuery } from './api.ts'
import { BeginDialog } from './dialogs.ts'
import { StatusTag } from './status-tag.tsx'
import styles from './restructurings.module.css'

/** Every restructuring with its state, the latest first. */
export function RestructuringsPage(): ReactNode {
  const { general, restructurings: words } = useMessages()
  const list = useInfiniteQuery(restructuringsQuery)
  const [beginning, setBeginning] = useState(false)
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  const mayPrepare = list.data?.pages[0]?.mayPrepare === true
  const begin = mayPrepare && (
    <Button kind="primary" icon="plus" onClick={() => setBeginning(true)}>
      {words.begin}
    </Button>
  )
  return (
    <div className={styles['screen']}>
      <PageHead title={words.title}>
        <ButtonLink to="/to-chuc" icon="hierarchy">
          {general.nav.organization}
        </ButtonLink>
        {entries.length > 0 && begin}
      </PageHead>
      {list.isPending && <LoadingState />}
      {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && entries.length === 0 && (
        <EmptyState icon="hierarchy" title={words.emptyTitle} action={begin}>
          {mayPrepare ? words.emptyText : words.emptyReader}
        </EmptyState>
      )}
      {entries.length > 0 && (
        <div className={styles['scroll']}>
          <Rows entries={entries} />
          {list.hasNextPage && (
            <p className={styles['more']}>
              <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                {general.loadMore}
              </Button>
            </p>
          )}
        </div>
      )}
      <BeginDialog open={beginning} onClose={() => setBeginning(false)} />
    </div>
  )
}

function Rows({ entries }: { readonly entries: readonly Restructuring[] }) {
  const { restructurings: words } = useMessages()
  return (
    <>
      <div className={styles['heads']} aria-hidden="true">
        <span>{words.columns.title}</span>
        <span>{words.columns.decision}</span>
        <span>{words.columns.effectiveOn}</span>
        <span>{words.columns.status}</span>
        <span>{words.columns.by}</span>
      </div>
      <ul>
        {entries.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ul>
    </>
  )
}

function Row({ entry }: { readonly entry: Restructuring }) {
  const { restructurings: words } = useMessages()
  const { id, title, decisionNumber, effectiveOn, actCount, preparedBy, appliedBy } = entry
  return (
    <li className={styles['row']}>
      <span>
        <Link
          to="/to-chuc/sap-xep/$restructuringId"
          params={{ restructuringId: id }}
          className={styles['name']}
        >
          {title}
        </Link>
        <small>{words.actCount(actCount)}</small>
      </span>
      <span>{decisionNumber ?? words.noDecision}</span>
      <span>{effectiveOn === null ? '–' : formatDay(effectiveOn)}</span>
      <span>
        <StatusTag status={entry.status} />
      </span>
      <span>{[preparedBy, appliedBy].filter((name) => name !== null).join(' · ')}</span>
    </li>
  )
}
