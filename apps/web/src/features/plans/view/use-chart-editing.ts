import type { GanttEdit, GanttEditing, GanttLink, GanttRow } from '@roviec/gantt'
import { useMemo } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar } from '../../../platform/today.ts'
import { computeOutlook, editsOfChart, type ScheduledPlan } from '../../schedules/index.ts'

interface EditedChart {
  readonly scheduled: ScheduledPlan | undefined
  /** Nothing is edited where the draft layer is put out of sight. */
  readonly isShown: boolean
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  readonly onOpenLink: (link: GanttLink) => void
  readonly onRefuse: (words: string) => void
}

/** What may be edited in the chart, and what becomes of it; null for whoever only looks. */
export function useChartEditing(chart: EditedChart): GanttEditing | null {
  const { gantt } = useMessages()
  const { working } = useOfficeCalendar()
  const { scheduled, isShown, rows, links, onOpenLink, onRefuse } = chart
  return useMemo(() => {
    if (scheduled === undefined || !isShown || !scheduled.work.canEdit) return null
    const { schedule, work, outlook } = scheduled
    const fixed = new Set(schedule.tasks.flatMap((it) => (it.isFixed ? [it.taskId] : [])))
    const shown = { rows, links, calendar: working }
    return {
      can: ({ id, kind }) => {
        if (kind !== 'task') return {}
        const isFree = !fixed.has(id)
        return {
          move: isFree,
          resize: isFree,
          link: true,
          rename: true,
          arrange: true,
          ...(isFree ? {} : { reason: gantt.fixed }),
        }
      },
      onEdit: (edit) => {
        if (edit.kind === 'reorder') onRefuse(gantt.noReorder)
        else work.act(editsOfChart(edit, shown))
      },
      preview: (edit: GanttEdit) => {
        const edits = [...work.edits, ...editsOfChart(edit, shown)]
        const after = computeOutlook(schedule, edits, working)
        return [...after.moved].flatMap(([id, span]) =>
          outlook.moved.get(id)?.finishOn === span.finishOn ? [] : [{ id, ...span }],
        )
      },
      onOpenLink,
      onUndo: work.undo,
      onRedo: work.redo,
    }
  }, [scheduled, isShown, rows, links, working, gantt, onOpenLink, onRefuse])
}
