import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { loadsQuery, treeQuery } from '../api.ts'
import { PastNotice } from './past-notice.tsx'
import { TreeActions } from './tree-actions.tsx'
import { EmptyTree, NoMatch } from './tree-empty.tsx'
import { TreeFilters } from './tree-filters.tsx'
import { TreeGrid } from './tree-grid.tsx'
import type { TreeSearch } from './tree-search.ts'
import { useOpenUnits } from './use-open-units.ts'
import {
  addTotals,
  findAbove,
  growTree,
  isFiltering,
  levelAtFirst,
  listRows,
  type TreeFilter,
  type UnitNode,
} from './unit-tree.ts'
import styles from './tree.module.css'

/** The organization of a day as a tree: who heads what, what is vacant, how much work there is. */
export function TreePage(): ReactNode {
  const { organization } = useMessages()
  const words = organization.tree
  const today = useToday()
  const search = useSearch({ from: '/to-chuc' })
  const on = search.on === today ? undefined : search.on
  const tree = useQuery(treeQuery(on))
  const loads = useQuery({ ...loadsQuery, enabled: on === undefined })
  // What is open today says nothing about another day.
  const work = on === undefined ? loads.data : undefined
  const roots = useMemo(() => growTree(tree.data?.entries ?? [], work), [tree.data, work])
  const totals = addTotals(roots.map((root) => root.totals))
  const count = tree.data?.entries.length ?? 0

  return (
    <div className={styles['screen']}>
      <PageHead
        title={on === undefined ? words.title : words.titleOn(formatDay(on))}
        beside={count > 0 && <span>{words.summary(count, totals.seats, totals.vacant)}</span>}
      >
        <TreeActions on={on} />
      </PageHead>
      <TreeFilters roots={roots} />
      {on !== undefined && <PastNotice on={on} />}
      <div className={styles['scroll']}>
        {tree.isPending && <LoadingState rows={12} />}
        {tree.isError && <ErrorState failure={tree.error} onRetry={() => void tree.refetch()} />}
        {tree.isSuccess && count === 0 && <EmptyTree on={on} />}
        {count > 0 && <Units roots={roots} search={search} withWork={work !== undefined} />}
      </div>
    </div>
  )
}

interface UnitsProps {
  readonly roots: readonly UnitNode[]
  readonly search: TreeSearch
  readonly withWork: boolean
}

function Units({ roots, search, withWork }: UnitsProps) {
  const { tree: words } = useMessages().organization
  const filter = filterOf(search)
  const filtering = isFiltering(filter)
  const level = search.level ?? levelAtFirst(roots)
  const above = new Set(search.unit === undefined ? [] : findAbove(roots, search.unit))
  const open = useOpenUnits({
    base: JSON.stringify([level, filter, search.unit]),
    isOpenAtFirst: ({ unit, level: own }) => filtering || own < level || above.has(unit.id),
    startId: search.unit,
  })
  const rows = listRows(roots, open.isOpen, filter)
  if (rows.length === 0) return <NoMatch />
  return (
    <>
      <TreeGrid
        rows={rows}
        search={filter.search}
        withWork={withWork}
        activeId={open.activeId}
        onActive={open.setActiveId}
        onOpen={open.setOpen}
      />
      <div className={styles['footnote']}>
        <Notice tone="plain">{words.note}</Notice>
      </div>
      {filtering && (
        <p className="visually-hidden" role="status">
          {words.found(rows.filter(({ isMatch }) => isMatch).length)}
        </p>
      )}
    </>
  )
}

function filterOf({ search, kind, block, vacant }: TreeSearch): TreeFilter {
  return { search: search ?? '', kind, block, onlyVacant: vacant === true }
}
