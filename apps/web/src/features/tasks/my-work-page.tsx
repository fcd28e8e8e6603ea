import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { useSession } from '../../platform/session.tsx'
import { ButtonLink } from '../../ui/button/button.tsx'
import { DayTag } from '../../ui/day-tag/day-tag.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../ui/segmented-control/segmented-control.tsx'
import { EmptyState } from '../../ui/state-view/state-view.tsx'
import { useIsPhone, useIsWide } from '../../ui/use-screen.ts'
import { myTasksQuery } from './api.ts'
import { GroupTiles } from './group-tiles.tsx'
import { sectionsOf, WORK_ORDERS, type WorkOrder } from './my-work.ts'
import { MyWorkSection } from './my-work-section.tsx'
import { TaskPanel } from './task-panel.tsx'
import { WaitingRevisions } from './waiting-revisions.tsx'
import styles from './my-work.module.css'

/** What is mine, what bites first at the top, and beside it the task that is open. */
export function MyWorkPage(): ReactNode {
  const { tasks: words } = useMessages()
  const session = useSession()
  const { data } = useSuspenseQuery(myTasksQuery)
  const search = useSearch({ from: '/my-work' })
  const navigate = useNavigate({ from: '/my-work' })
  const isWide = useIsWide()
  const isPhone = useIsPhone()
  const order = search.order ?? 'urgent'
  const sections = sectionsOf(data.entries, order)
  const openId = isWide ? (search.task ?? sections[0]?.tasks[0]?.id ?? null) : null

  return (
    <div className={styles['screen']}>
      <div className={styles['main']}>
        <PageHead title={words.title} beside={<DayTag {...session} />}>
          {!isPhone && data.entries.length > 0 && (
            <SegmentedControl<WorkOrder>
              label={words.order}
              value={order}
              segments={WORK_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
              onChange={(value) =>
                void navigate({ search: (was) => ({ ...was, order: value }), replace: true })
              }
            />
          )}
        </PageHead>
        <div className={styles['scroll']}>
          {isPhone && <GroupTiles tasks={data.entries} />}
          <WaitingRevisions />
          {data.entries.length === 0 && <NothingWaits />}
          {data.entries.length > 0 && <ColumnHeads />}
          {sections.map((section) => (
            <MyWorkSection key={section.key} section={section} openId={openId} isWide={isWide} />
          ))}
          {data.truncated && <Notice tone="plain">{words.truncated}</Notice>}
        </div>
      </div>
      {openId !== null && openId !== 'none' && (
        <TaskPanel
          key={openId}
          taskId={openId}
          onClose={() => void navigate({ search: (was) => ({ ...was, task: 'none' }) })}
        />
      )}
    </div>
  )
}

function NothingWaits() {
  const { tasks, general } = useMessages()
  return (
    <EmptyState
      icon="circle-check"
      title={tasks.empty}
      action={<ButtonLink to="/plans">{general.nav.plans}</ButtonLink>}
    >
      {tasks.emptyText}
    </EmptyState>
  )
}

function ColumnHeads() {
  const { columns } = useMessages().tasks
  return (
    <div className={styles['heads']} aria-hidden="true">
      <span />
      <span>{columns.task}</span>
      <span>{columns.people}</span>
      <span>{columns.due}</span>
      <span />
    </div>
  )
}
