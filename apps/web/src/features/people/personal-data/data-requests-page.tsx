import type { DataRequest } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { GrantDialog, RejectDialog } from './answer-dialog.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { dataRequestsQuery } from './personal-data-api.ts'
import { RequestRow } from './request-row.tsx'
import { RetentionList } from './retention-list.tsx'
import styles from './personal-data.module.css'

type View = 'open' | 'answered' | 'retention'

/** What people ask about their data, with the day by which to answer; for personnel officers. */
export function DataRequestsPage(): ReactNode {
  const { requests: words } = useMessages().personalData
  const { view = 'open' } = useSearch({ from: '/to-chuc/yeu-cau-du-lieu' })
  const navigate = useNavigate({ from: '/to-chuc/yeu-cau-du-lieu' })
  const [entering, setEntering] = useState(false)
  return (
    <>
      <PageHead title={words.title} subtitle={words.note}>
        <Button icon="plus" onClick={() => setEntering(true)}>
          {words.enter}
        </Button>
      </PageHead>
      <FilterBar>
        <SegmentedControl<View>
          label={words.views}
          value={view}
          segments={[
            { value: 'open', label: words.open },
            { value: 'answered', label: words.answered },
            { value: 'retention', label: words.retention },
          ]}
          onChange={(value) =>
            void navigate({
              search: value === 'open' ? {} : { view: value },
              replace: true,
            })
          }
        />
      </FilterBar>
      <div className={styles['scroll']}>
        {view === 'retention' ? <RetentionList /> : <Requests state={view} />}
      </div>
      {entering && <AskDialog personId={null} onClose={() => setEntering(false)} />}
    </>
  )
}

function Requests({ state }: { readonly state: 'open' | 'answered' }) {
  const { personalData, general } = useMessages()
  const words = personalData.requests
  const list = useInfiniteQuery(dataRequestsQuery(state))
  const rows = list.data?.pages.flatMap((page) => page.entries) ?? []
  if (list.isPending) return <LoadingState />
  if (list.isError) {
    return <ErrorState failure={list.error} onRetry={() => void list.refetch()} />
  }
  if (rows.length === 0) {
    const isOpen = state === 'open'
    return (
      <EmptyState icon="inbox" title={isOpen ? words.noOpen : words.noAnswered}>
        {isOpen ? words.noOpenText : words.noAnsweredText}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className={styles['list']}>
        {rows.map((request) => (
          <RequestRow key={request.id} request={request} withPerson>
            {request.canAnswer && <AnswerButtons request={request} />}
          </RequestRow>
        ))}
      </ul>
      {list.hasNextPage && (
        <div className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {general.loadMore}
          </Button>
        </div>
      )}
    </>
  )
}

function AnswerButtons({ request }: { readonly request: DataRequest }) {
  const { requests: words } = useMessages().personalData
  const [act, setAct] = useState<'grant' | 'reject' | null>(null)
  const close = () => setAct(null)
  return (
    <>
      <Button kind="tint" onClick={() => setAct('grant')}>
        {words.grant}
      </Button>
      <Button onClick={() => setAct('reject')}>{words.reject}</Button>
      {act === 'grant' && <GrantDialog request={request} onClose={close} />}
      {act === 'reject' && <RejectDialog request={request} onClose={close} />}
    </>
  )
}
