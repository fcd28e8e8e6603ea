import type { Plan, PlanItem } from '@roviec/contract'
import { useMemo, type ReactNode } from 'react'
import { addressOf } from '../../../platform/http.ts'
import { fromItem } from './chart-task.ts'
import { ChartView } from './chart-view.tsx'

interface DraftGanttProps {
  readonly plan: Plan
  readonly items: readonly PlanItem[]
  readonly views: ReactNode
  readonly onOpen: (itemId: string) => void
}

/** The proposed tasks of a draft over time; what is changed here is changed in the draft at once. */
export function DraftGantt({ plan, items, views, onOpen }: DraftGanttProps) {
  const tasks = useMemo(() => items.filter(({ discarded }) => !discarded).map(fromItem), [items])
  return (
    <ChartView
      planId={plan.id}
      title={plan.title}
      number={plan.number}
      isDraft
      tasks={tasks}
      shown={tasks}
      sections={plan.sections}
      bar={views}
      exportHref={addressOf('exportPlan', { params: { planId: plan.id } })}
      onOpen={onOpen}
    />
  )
}
