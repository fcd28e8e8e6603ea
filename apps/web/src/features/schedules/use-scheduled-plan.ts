import type { Schedule } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useOfficeCalendar } from '../../platform/today.ts'
import { revisionQuery, scheduleQuery } from './api.ts'
import { computeOutlook, type Outlook } from './edits/outlook.ts'
import type { ScheduleWork } from './edits/schedule-work.ts'
import { usePlanWork } from './edits/use-plan-work.ts'
import { useRevisionWork } from './edits/use-revision-work.ts'
import type { TaskNames } from './named-task.ts'
import type { ScheduledPlan } from './scheduled-plan.ts'

interface PlanInView {
  readonly planId: string
  readonly isDraft: boolean
  /** The revision that is looked at or worked on. */
  readonly revisionId: string | null
  readonly tasks: TaskNames
}

interface ScheduledPlanState {
  /** Undefined while it is loading, or when it did not come. */
  readonly scheduled: ScheduledPlan | undefined
  readonly failure: Error | null
  readonly retry: () => void
}

/** The schedule of a plan with the work on it. */
export function useScheduledPlan(view: PlanInView): ScheduledPlanState {
  const { planId, isDraft, revisionId, tasks } = view
  const found = useQuery(scheduleQuery(planId))
  const revision = useQuery({
    ...revisionQuery(planId, revisionId ?? ''),
    enabled: revisionId !== null,
  })
  const schedule = found.data
  const planWork = usePlanWork(planId, schedule, (id) => tasks.get(id))
  const layer = revisionId === null ? undefined : revision.data
  const revisionWork = useRevisionWork(layer, schedule?.links ?? NO_LINKS)
  const work = isDraft ? planWork : revisionWork
  const outlook = useOutlook(schedule, work)
  useUndoKeys(work)
  const scheduled = useMemo(
    () =>
      schedule === undefined || outlook === null ? undefined : { schedule, work, outlook, tasks },
    [schedule, work, outlook, tasks],
  )
  return {
    scheduled,
    failure: found.error ?? revision.error,
    retry: () => {
      void found.refetch()
      if (revisionId !== null) void revision.refetch()
    },
  }
}

const NO_LINKS: Schedule['links'] = []

function useOutlook(schedule: Schedule | undefined, work: ScheduleWork): Outlook | null {
  const { working } = useOfficeCalendar()
  const { edits, preview, saving, revision } = work
  const isDecided = revision?.decidedAt !== null && revision !== null
  return useMemo(() => {
    if (schedule === undefined) return null
    const computed = computeOutlook(schedule, isDecided ? [] : edits, working)
    if (preview === null || saving !== 'saved' || isDecided) return computed
    // What the server has worked out counts; what was worked out here bridged the time.
    const moved = preview.moved.flatMap(({ taskId, startOn, finishOn }) =>
      finishOn === null ? [] : [[taskId, { startOn: startOn ?? finishOn, finishOn }] as const],
    )
    return { ...computed, moved: new Map(moved), links: preview.links }
  }, [schedule, edits, preview, saving, isDecided, working])
}

/** Ctrl+Z and Ctrl+Y, or Ctrl+Shift+Z, wherever nobody is typing. */
function useUndoKeys({ canEdit, undo, redo }: ScheduleWork): void {
  useEffect(() => {
    if (!canEdit) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.altKey) return
      if (event.target instanceof Element && event.target.closest(TYPING) !== null) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) undo()
      else if (key === 'y' || key === 'z') redo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [canEdit, undo, redo])
}

const TYPING = 'input, textarea, select, [contenteditable], [role="dialog"]'
