import type { IsoDate } from '@roviec/calendar'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useSession } from '../../../platform/session.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { Select } from '../../../ui/field/select.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { treeQuery } from '../api.ts'
import { findNode, growTree, type UnitNode } from '../tree/unit-tree.ts'
import { layOutChart, PAPERS } from './chart-pages.ts'
import type { ChartSearch } from './chart-search.ts'
import { ChartSheet } from './chart-sheet.tsx'
import styles from './chart.module.css'

const LEVELS_AT_FIRST = 2

/** The organization chart of a unit on landscape sheets, as many as it needs. */
export function ChartPage(): ReactNode {
  const { organization, general } = useMessages()
  const words = organization.chart
  const search = useSearch({ from: '/to-chuc/so-do' })
  const tree = useQuery(treeQuery(search.on))
  const roots = useMemo(() => growTree(tree.data?.entries ?? []), [tree.data])
  const top = search.unit === undefined ? roots[0] : findNode(roots, search.unit)

  return (
    <div className={styles['screen']}>
      <PageHead title={top === undefined || top === null ? words.title : words.of(top.unit.name)}>
        <Button kind="primary" icon="printer" onClick={() => window.print()}>
          {general.print}
        </Button>
      </PageHead>
      <ChartOptions roots={roots} top={top ?? null} />
      {tree.isPending && <LoadingState />}
      {tree.isError && <ErrorState failure={tree.error} onRetry={() => void tree.refetch()} />}
      {tree.data !== undefined && top != null && (
        <Sheets top={top} search={search} on={tree.data.on} />
      )}
      {tree.isSuccess && top == null && (
        <EmptyState
          icon="hierarchy"
          title={organization.tree.emptyTitle}
          action={<ButtonLink to="/to-chuc">{organization.tree.title}</ButtonLink>}
        />
      )}
    </div>
  )
}

interface SheetsProps {
  readonly top: UnitNode
  readonly search: ChartSearch
  readonly on: IsoDate
}

function Sheets({ top, search, on }: SheetsProps) {
  const words = useMessages().organization.chart
  const session = useSession()
  const { paper = 'a4', levels = LEVELS_AT_FIRST, names = true } = search
  const pages = useMemo(
    () => layOutChart(top, { paper: PAPERS[paper], levels, withNames: names }),
    [top, paper, levels, names],
  )
  if (pages.length === 0) {
    return (
      <EmptyState icon="hierarchy" title={words.alone}>
        {words.aloneText}
      </EmptyState>
    )
  }
  return (
    // A sheet of paper is wider than a phone: whoever has no pointer scrolls it with the keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['desk']} tabIndex={0} role="region" aria-label={words.title}>
      {pages.map((page, index) => (
        <ChartSheet
          key={index}
          top={top}
          page={page}
          paper={paper}
          withNames={names}
          title={`${words.of(top.unit.name)}, ${words.on(formatDay(on))}`}
          foot={`${session.tenant.name} · ${words.page(index + 1, pages.length)}`}
        />
      ))}
    </div>
  )
}

interface OptionsProps {
  readonly roots: readonly UnitNode[]
  readonly top: UnitNode | null
}

const LEVELS = ['1', '2', '3', '4'] as const

function ChartOptions({ roots, top }: OptionsProps) {
  const words = useMessages().organization.chart
  const {
    levels = LEVELS_AT_FIRST,
    paper = 'a4',
    names = true,
  } = useSearch({
    from: '/to-chuc/so-do',
  })
  const navigate = useNavigate({ from: '/to-chuc/so-do' })
  const change = (changes: Partial<ChartSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...changes }), replace: true })
  return (
    <FilterBar>
      <Select
        label={words.unit}
        value={top?.unit.id ?? ''}
        options={listParents(roots).map(({ unit, level }) => ({
          value: unit.id,
          label: `${'\u2003'.repeat(level - 1)}${unit.name}`,
        }))}
        onChange={(unit) => change({ unit })}
      />
      <Select
        label={words.levels}
        value={String(levels)}
        options={LEVELS.map((value) => ({ value, label: words.level(Number(value)) }))}
        onChange={(value) => change({ levels: Number(value) })}
      />
      <Select
        label={words.paper}
        value={paper}
        options={[
          { value: 'a4', label: 'A4' },
          { value: 'a3', label: 'A3' },
        ]}
        onChange={(value) => change({ paper: value })}
      />
      <span className={styles['box-option']}>
        <Checkbox checked={names} onChange={(checked) => change({ names: checked })}>
          {words.names}
        </Checkbox>
      </span>
    </FilterBar>
  )
}

/** Units from which there is something to draw. */
function listParents(nodes: readonly UnitNode[]): readonly UnitNode[] {
  return nodes.flatMap((node) =>
    node.children.length === 0 ? [] : [node, ...listParents(node.children)],
  )
}
