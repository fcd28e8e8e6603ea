import type { Warning, WarningKind } from '@roviec/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { useSession } from '../../platform/session.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Chip } from '../../ui/chip/chip.tsx'
import { DayTag } from '../../ui/day-tag/day-tag.tsx'
import { FilterBar, FilterSpring } from '../../ui/filter-bar/filter-bar.tsx'
import { Group } from '../../ui/group/group.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../ui/segmented-control/segmented-control.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { unitsQuery } from '../organization/index.ts'
import { warningCountsQuery, warningListQuery } from './api.ts'
import { groupByUnit, type UnitWarnings } from './group-by-unit.ts'
import { KIND_ICONS, KIND_TONES, KINDS_BY_WEIGHT } from './kinds.ts'
import { WarningRow } from './warning-row.tsx'
import styles from './warnings.module.css'

/** What the system has noticed by itself, by unit, each with its two clocks. */
export function WarningsPage(): ReactNode {
  const { figures, general } = useMessages()
  const words = figures.warnings
  const session = useSession()
  const { kind, scope, state, unitId } = useSearch({ from: '/warnings' })
  const list = useInfiniteQuery(warningListQuery({ kind, scope, state, unitId }))
  const warnings: readonly Warning[] = list.data?.pages.flatMap((page) => page.entries) ?? []

  return (
    <>
      <PageHead
        title={words.title}
        beside={
          <>
            <DayTag {...session} />
            <span className={styles['note']}>{words.note}</span>
          </>
        }
      >
        <StateSwitch />
      </PageHead>
      <KindFilter />
      <div className={styles['scroll']}>
        {list.isPending && <LoadingState />}
        {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && warnings.length === 0 && (
          <EmptyState
            icon="circle-check"
            title={kind === undefined ? words.emptyTitle : words.noMatchTitle}
          >
            {kind === undefined && words.emptyText}
          </EmptyState>
        )}
        {warnings.length > 0 && <ColumnHeads />}
        {groupByUnit(warnings).map((group) => (
          <UnitSection key={group.unitId ?? 'none'} group={group} />
        ))}
        {list.hasNextPage && (
          <div className={styles['more']}>
            <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {general.loadMore}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

function StateSwitch() {
  const { figures } = useMessages()
  const { state } = useSearch({ from: '/warnings' })
  const navigate = useNavigate({ from: '/warnings' })
  const { data: counts } = useQuery(warningCountsQuery)
  if (counts === undefined) return null
  return (
    <SegmentedControl<'open' | 'closed'>
      label={figures.warnings.state}
      value={state ?? 'open'}
      segments={[
        { value: 'open', label: figures.warnings.open(counts.total) },
        { value: 'closed', label: figures.warnings.closed(counts.closedThisWeek) },
      ]}
      onChange={(value) =>
        void navigate({ search: (was) => ({ ...was, state: value }), replace: true })
      }
    />
  )
}

function KindFilter() {
  const { warnings: words } = useMessages().figures
  const { kind, scope, state, unitId } = useSearch({ from: '/warnings' })
  const navigate = useNavigate({ from: '/warnings' })
  const { data: counts } = useQuery(warningCountsQuery)
  // Counts are of what is open, everywhere; beside another list they would mislead.
  const isWhole = state !== 'closed' && scope !== 'mine' && unitId === undefined
  const areCounted = counts !== undefined && isWhole
  const choose = (value: WarningKind | undefined) =>
    void navigate({ search: (was) => ({ ...was, kind: value }), replace: true })
  return (
    <FilterBar>
      <div className={styles['kinds']} role="group" aria-label={words.kindFilter}>
        <Chip
          pressed={kind === undefined}
          count={areCounted ? counts.total : undefined}
          onClick={() => choose(undefined)}
        >
          {words.all}
        </Chip>
        {KINDS_BY_WEIGHT.map((value) => (
          <Chip
            key={value}
            pressed={kind === value}
            icon={KIND_ICONS[value]}
            iconTone={KIND_TONES[value]}
            count={areCounted ? counts.kinds[value] : undefined}
            onClick={() => choose(value)}
          >
            {words.kinds[value]}
          </Chip>
        ))}
      </div>
      {unitId !== undefined && <UnitChip unitId={unitId} />}
      <FilterSpring />
      <SegmentedControl<'all' | 'mine'>
        label={words.scope}
        value={scope ?? 'all'}
        segments={[
          { value: 'all', label: words.scopes.all },
          { value: 'mine', label: words.scopes.mine },
        ]}
        onChange={(value) =>
          void navigate({ search: (was) => ({ ...was, scope: value }), replace: true })
        }
      />
    </FilterBar>
  )
}

/** The one unit whose warnings are shown; a press shows all again. */
function UnitChip({ unitId }: { readonly unitId: string }) {
  const { figures } = useMessages()
  const navigate = useNavigate({ from: '/warnings' })
  const { data: units } = useQuery(unitsQuery)
  const unit = units?.find(({ id }) => id === unitId)
  return (
    <Chip
      pressed
      icon="close"
      onClick={() =>
        void navigate({ search: (was) => ({ ...was, unitId: undefined }), replace: true })
      }
    >
      {figures.taskList.unit(unit?.name ?? '…')}
    </Chip>
  )
}

function UnitSection({ group }: { readonly group: UnitWarnings }) {
  const { figures } = useMessages()
  const [open, setOpen] = useState(true)
  return (
    <Group
      title={group.unitName ?? figures.warnings.withoutUnit}
      count={group.warnings.length}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <ul>
        {group.warnings.map((warning) => (
          <WarningRow key={warning.id} warning={warning} />
        ))}
      </ul>
    </Group>
  )
}

function ColumnHeads() {
  const { columns } = useMessages().figures.warnings
  return (
    <div className={styles['heads']} aria-hidden="true">
      <span>{columns.warning}</span>
      <span>{columns.position}</span>
      <span>{columns.opened}</span>
      <span>{columns.unitClock}</span>
      <span>{columns.sinceAssigned}</span>
      <span />
    </div>
  )
}
