import type { Import } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { importQuery } from './api.ts'
import { ImportActs } from './import-acts.tsx'
import { ImportFilters } from './import-filters.tsx'
import { ImportRows } from './import-rows.tsx'
import { ImportSteps } from './import-steps.tsx'
import { ImportTimes } from './import-times.tsx'
import styles from './imports.module.css'

/** The second and third step: what each row of a file becomes, and bringing it in. */
export function ImportPage(): ReactNode {
  const { imports: words } = useMessages()
  const { importId } = useParams({ from: '/to-chuc/nhap-du-lieu/$importId' })
  const { data: entry, isPending, isError, error, refetch } = useQuery(importQuery(importId))
  return (
    <>
      <PageHead
        title={entry?.fileName ?? words.title}
        subtitle={entry !== undefined && <ImportTimes entry={entry} />}
        back={
          <Link to="/to-chuc/nhap-du-lieu" className={styles['back']} aria-label={words.back}>
            <Icon name="arrow-left" size={20} />
          </Link>
        }
      >
        {entry !== undefined && <ImportActs entry={entry} />}
      </PageHead>
      <div className={styles['scroll']}>
        {isPending && <LoadingState />}
        {isError && <ErrorState failure={error} onRetry={() => void refetch()} />}
        {entry !== undefined && (
          <>
            <ImportSteps at={entry.status === 'draft' ? 'check' : 'done'} />
            <Verdict entry={entry} />
            <NotRead entry={entry} />
            <ImportFilters entry={entry} />
            <ImportRows entry={entry} />
          </>
        )}
      </div>
    </>
  )
}

/** What the reader should take from it, in one sentence. */
function Verdict({ entry: { status, counts } }: { readonly entry: Import }) {
  const { verdicts: words } = useMessages().imports
  const openTree = <ButtonLink to="/to-chuc">{words.openTree}</ButtonLink>
  if (status === 'applied') {
    return (
      <Framed>
        <Notice
          icon="circle-check"
          title={words.applied(counts.create, counts.change)}
          action={openTree}
        />
      </Framed>
    )
  }
  if (status === 'undone') {
    return (
      <Framed>
        <Notice icon="undo" title={words.undone} action={openTree} />
      </Framed>
    )
  }
  if (counts.error > 0) {
    return (
      <Framed>
        <Notice tone="risk" icon="alert-circle" title={words.errors(counts.error)}>
          {words.errorsText}
        </Notice>
      </Framed>
    )
  }
  const isNothing = counts.create + counts.change === 0
  return (
    <Framed>
      <Notice
        icon={isNothing ? 'info' : 'circle-check'}
        title={isNothing ? words.nothing : words.ready(counts.create, counts.change)}
      >
        {isNothing ? words.nothingText : words.readyText}
      </Notice>
    </Framed>
  )
}

function Framed({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles['notice']} role="status">
      {children}
    </div>
  )
}

/** Columns and sheets that nothing was read from: a misspelt heading is seen here. */
function NotRead({ entry: { sheets, unreadSheets } }: { readonly entry: Import }) {
  const { check: words } = useMessages().imports
  const columns = sheets.filter(({ unknownColumns }) => unknownColumns.length > 0)
  if (columns.length === 0 && unreadSheets.length === 0) return null
  return (
    <div className={styles['notice']}>
      <Notice tone="plain">
        <ul>
          {columns.map(({ name, unknownColumns }) => (
            <li key={name}>{words.unknownColumns(name, unknownColumns.join(', '))}</li>
          ))}
          {unreadSheets.length > 0 && <li>{words.unreadSheets(unreadSheets.join(', '))}</li>}
        </ul>
      </Notice>
    </div>
  )
}
