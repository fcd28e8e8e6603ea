import type { Import } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { useSession } from '../../platform/session.tsx'
import { Button } from '../../ui/button/button.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { Tag, type Tone } from '../../ui/tag/tag.tsx'
import { importListQuery } from './api.ts'
import { ImportFiles } from './import-files.tsx'
import { ImportSteps } from './import-steps.tsx'
import { ImportTimes } from './import-times.tsx'
import { ImportUpload } from './import-upload.tsx'
import styles from './imports.module.css'

/** The first step: a file to try out, templates and exports, and what was brought in so far. */
export function ImportsPage(): ReactNode {
  const { imports: words } = useMessages()
  const { abilities } = useSession()
  const isAllowed = abilities.includes('manage-organization')
  return (
    <>
      <PageHead title={words.title} subtitle={words.note} />
      <div className={styles['scroll']}>
        {isAllowed ? (
          <>
            <ImportSteps at="choose" />
            <ImportUpload />
            <ImportFiles />
            <PastImports />
          </>
        ) : (
          <EmptyState icon="lock" title={words.forbiddenTitle}>
            {words.forbiddenText}
          </EmptyState>
        )}
      </div>
    </>
  )
}

function PastImports() {
  const { imports, general } = useMessages()
  const { past: words } = imports
  const list = useInfiniteQuery(importListQuery)
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <section aria-labelledby="past-imports" className={styles['past-imports']}>
      <h2 id="past-imports">{words.title}</h2>
      {list.isPending && <LoadingState rows={3} />}
      {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && entries.length === 0 && (
        <EmptyState icon="table" title={words.emptyTitle}>
          {words.emptyText}
        </EmptyState>
      )}
      {entries.length > 0 && (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.columns.file}</th>
              <th scope="col">{words.columns.status}</th>
              <th scope="col">{words.columns.rows}</th>
              <th scope="col">{words.columns.who}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <PastRow key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {general.loadMore}
          </Button>
        </div>
      )}
    </section>
  )
}

const STATUS_TONES: Record<Import['status'], Tone> = {
  draft: 'risk',
  applied: 'done',
  undone: 'grey',
}

function PastRow({ entry }: { readonly entry: Import }) {
  const { imports: words } = useMessages()
  const { id, fileName, status, counts } = entry
  return (
    <tr>
      <th scope="row">
        <Link
          to="/to-chuc/nhap-du-lieu/$importId"
          params={{ importId: id }}
          className={styles['file']}
        >
          {fileName}
        </Link>
      </th>
      <td>
        <Tag tone={STATUS_TONES[status]}>{words.statuses[status]}</Tag>
      </td>
      <td>
        {(['error', 'create', 'change', 'unchanged', 'duplicate'] as const)
          .filter((fate) => counts[fate] > 0)
          .map((fate) => `${words.fates[fate]}: ${counts[fate]}`)
          .join(' · ')}
      </td>
      <td>
        <ImportTimes entry={entry} />
      </td>
    </tr>
  )
}
