import type { Plan } from '@roviec/contract'
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, type ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { addressOf } from '../../../platform/http.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { LoadingState } from '../../../ui/state-view/state-view.tsx'
import { PLAN_VIEWS, type PlanView } from '../plan-views.ts'
import { CalendarView } from './calendar-view.tsx'
import { ChangesTab } from './changes-tab.tsx'
import { DocumentView } from './document-view.tsx'
import { HistoryView } from './history-view.tsx'
import { PlanChips } from './plan-chips.tsx'
import { PlanMenu } from './plan-menu.tsx'
import { TasksView } from './tasks-view.tsx'
import { useChartSearch } from './use-chart-search.ts'
import styles from './plan-view.module.css'

const GanttView = lazy(async () => ({ default: (await import('./gantt-view.tsx')).GanttView }))

/** A published plan: over time, as a table, as the document, and what happened to it. */
export function PlanViewPage({ plan }: { readonly plan: Plan }) {
  const { plans } = useMessages()
  const { view = 'gantt' } = useSearch({ from: '/plans/$planId' })
  const exportHref = addressOf('exportPlan', { params: { planId: plan.id } })
  return (
    <div className={styles['screen']}>
      <PageHead title={plan.title} subtitle={useSubtitle(plan)} corner={<PlanMenu plan={plan} />}>
        <PlanChips plan={plan} />
      </PageHead>
      {plan.closedOn !== null && (
        <Notice tone="off" icon="lock">
          {plans.closedBanner(formatDay(plan.closedOn))}
        </Notice>
      )}
      <Suspense fallback={<LoadingState />}>{content()}</Suspense>
    </div>
  )

  function content(): ReactNode {
    const views = <ViewSwitch />
    switch (view) {
      case 'gantt':
        return <GanttView plan={plan} views={views} exportHref={exportHref} />
      case 'tasks':
        return <TasksView plan={plan} views={views} exportHref={exportHref} />
      case 'calendar':
        return <CalendarView plan={plan} views={views} exportHref={exportHref} />
      case 'document':
        return <DocumentView plan={plan} views={views} />
      case 'changes':
        return <ChangesTab planId={plan.id} views={views} />
      case 'history':
        return <HistoryView plan={plan} views={views} />
    }
  }
}

function ViewSwitch() {
  const { plans } = useMessages()
  const [{ view = 'gantt' }, change] = useChartSearch()
  return (
    <SegmentedControl<PlanView>
      label={plans.viewLabel}
      value={view}
      segments={PLAN_VIEWS.map((value) => ({ value, label: plans.views[value] }))}
      onChange={(value) => change({ view: value })}
    />
  )
}

function useSubtitle(plan: Plan): string {
  const { plans } = useMessages()
  const { number, issuedOn, taskCount, publishedOn, publication, signingLabel } = plan
  const document =
    number !== null && issuedOn !== null ? plans.documentOf(number, formatDay(issuedOn)) : number
  const published = publishedOn === null ? null : plans.publishedOn(formatDay(publishedOn))
  const count = [plans.taskCount(taskCount), published].filter((part) => part !== null).join(', ')
  const right =
    publication === null
      ? null
      : plans.publishedAs[publication.as](nameOf(publication), signingLabel ?? '')
  return plans.subtitle([document, count, right].filter((part) => part !== null))
}

/** Somebody whose data was erased is named by the seat alone. */
function nameOf({ byName, byTitle }: NonNullable<Plan['publication']>): string {
  return [byName, byTitle].filter((part) => part !== null).join(', ')
}
