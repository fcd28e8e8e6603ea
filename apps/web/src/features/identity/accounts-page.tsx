import type { InitialPassword } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { SearchField } from '../../ui/field/search-field.tsx'
import { FilterBar } from '../../ui/filter-bar/filter-bar.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../ui/segmented-control/segmented-control.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { AccountRow } from './account-row.tsx'
import { accountListQuery } from './accounts-api.ts'
import { CreateAccountsDialog } from './create-accounts-dialog.tsx'
import { InitialPasswordsDialog } from './initial-passwords-dialog.tsx'
import styles from './account.module.css'

/** The accounts of the tenant, for those who keep them. */
export function AccountsPage(): ReactNode {
  const { accounts, general } = useMessages()
  const words = accounts.list
  const { search, state } = useSearch({ from: '/quan-tri/tai-khoan' })
  const list = useInfiniteQuery(
    accountListQuery({ search, ...(state !== undefined && { off: state === 'closed' }) }),
  )
  const [creating, setCreating] = useState(false)
  const [made, setMade] = useState<readonly InitialPassword[]>([])
  const rows = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <PageHead title={words.title} subtitle={words.note}>
        {list.isSuccess && (
          <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>
            {words.create}
          </Button>
        )}
      </PageHead>
      <AccountFilters />
      <div className={styles['scroll']}>
        {list.isPending && <LoadingState />}
        {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && rows.length === 0 && (
          <EmptyState icon="user" title={words.emptyTitle}>
            {words.emptyText}
          </EmptyState>
        )}
        {rows.length > 0 && <ColumnHeads />}
        <ul>
          {rows.map((account) => (
            <AccountRow
              key={account.userId}
              account={account}
              onReset={(password) => setMade([password])}
            />
          ))}
        </ul>
        {list.hasNextPage && (
          <div className={styles['more']}>
            <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {general.loadMore}
            </Button>
          </div>
        )}
      </div>
      <CreateAccountsDialog open={creating} onClose={() => setCreating(false)} onMade={setMade} />
      {made.length > 0 && <InitialPasswordsDialog entries={made} onClose={() => setMade([])} />}
    </>
  )
}

function AccountFilters() {
  const { list: words } = useMessages().accounts
  const { search, state } = useSearch({ from: '/quan-tri/tai-khoan' })
  const navigate = useNavigate({ from: '/quan-tri/tai-khoan' })
  return (
    <FilterBar
      search={
        <SearchField
          label={words.search}
          placeholder={words.search}
          value={search ?? ''}
          onSearch={(text) =>
            void navigate({
              search: (was) => ({ ...was, search: text === '' ? undefined : text }),
              replace: true,
            })
          }
        />
      }
    >
      <SegmentedControl<'all' | 'open' | 'closed'>
        label={words.state}
        value={state ?? 'all'}
        segments={[
          { value: 'all', label: words.all },
          { value: 'open', label: words.open },
          { value: 'closed', label: words.closed },
        ]}
        onChange={(value) =>
          void navigate({
            search: (was) => ({ ...was, state: value === 'all' ? undefined : value }),
            replace: true,
          })
        }
      />
    </FilterBar>
  )
}

function ColumnHeads() {
  const { columns } = useMessages().accounts.list
  return (
    <div className={styles['heads']} aria-hidden="true">
      <span>{columns.account}</span>
      <span>{columns.person}</span>
      <span>{columns.lastSignIn}</span>
      <span>{columns.security}</span>
      <span />
    </div>
  )
}
