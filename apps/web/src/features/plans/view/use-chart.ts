import type { PlanSection } from '@roviec/contract'
import type { GanttLink, GanttRow, GanttTexts } from '@roviec/gantt'
import { useMemo } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useScheduledPlan } from '../../schedules/index.ts'
import type { PlanSearch } from '../plan-search.ts'
import type { ChartTask } from './chart-task.ts'
import { ganttLinks, ganttRows, type ChartLayers } from './gantt-rows.ts'
import { groupTasks } from './group-tasks.ts'
import { useChartLayers } from './use-chart-layers.ts'
import { useChartTexts } from './use-chart-texts.ts'

export interface ChartedPlan {
  readonly planId: string
  readonly isDraft: boolean
  /** Every task of the plan, and those that the filter leaves. */
  readonly tasks: readonly ChartTask[]
  readonly shown: readonly ChartTask[]
  readonly sections: readonly PlanSection[]
}

interface ChartState {
  readonly plan: ReturnType<typeof useScheduledPlan>
  readonly layer: ChartLayers['layer']
  readonly texts: GanttTexts
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
}

/** The rows, links and words of the chart, from the plan and from how the reader has set it up. */
export function useChart(charted: ChartedPlan, search: PlanSearch): ChartState {
  const { planId, isDraft, tasks, shown, sections } = charted
  const messages = useMessages()
  const names = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks])
  const revisionId = search.revision ?? null
  const plan = useScheduledPlan({ planId, isDraft, revisionId, tasks: names })
  const { scheduled } = plan
  const layers = useChartLayers({ planId, isDraft, scheduled, search })
  const texts = useChartTexts(isDraft ? 'none' : layers.layer)
  const groups = useMemo(() => {
    const { gantt, plans } = messages
    const words = { ...gantt, otherSection: plans.noSection, states: texts.states }
    return groupTasks(shown, { by: search.group ?? 'section', sections, words })
  }, [shown, search.group, sections, messages, texts])
  const rows = useMemo(() => ganttRows(groups, layers), [groups, layers])
  const links = useMemo(() => {
    if (scheduled === undefined) return []
    const { outlook, schedule } = scheduled
    return ganttLinks(layers.layer === 'none' ? schedule.links : outlook.links, layers)
  }, [scheduled, layers])
  return { plan, layer: layers.layer, texts, rows, links }
}
