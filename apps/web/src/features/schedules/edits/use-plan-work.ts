import type { Schedule, ScheduleEdit, ScheduleProblem, SchedulePreview } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { failureText } from '../../../platform/api-error.ts'
import { call } from '../../../platform/http.ts'
import { showRefusal } from '../../../ui/toast/toast-store.ts'
import { scheduleQuery } from '../api.ts'
import { inverseEdits, type TaskBefore } from './inverse-edits.ts'
import { LOOKING, type ScheduleWork } from './schedule-work.ts'

type Edits = readonly ScheduleEdit[]

/** One step that was taken, and the edits that take it back. */
interface Step {
  readonly edits: Edits
  /** Null when it cannot be taken back: a task without dates has got some. */
  readonly inverse: Edits | null
}

interface Steps {
  readonly past: readonly Step[]
  readonly future: readonly Edits[]
}

type Way = 'do' | 'undo' | 'redo'

/** The schedule of a draft plan: each edit is previewed, applied at once, and can be taken back. */
export function usePlanWork(
  planId: string,
  schedule: Schedule | undefined,
  taskOf: (id: string) => TaskBefore | undefined,
): ScheduleWork {
  const [steps, setSteps] = useState<Steps>({ past: [], future: [] })
  const client = useQueryClient()
  const { language } = useLanguage()
  const apply = useMutation({
    scope: { id: `schedule ${planId}` },
    mutationFn: async ({ edits }: { readonly edits: Edits; readonly way: Way }) => {
      // Not the one of this drawing: an act that had to wait its turn begins where the last ended.
      const before = client.getQueryData(scheduleQuery(planId).queryKey)
      const preview = await applyEdits(planId, edits)
      const inverse =
        before === undefined
          ? null
          : inverseEdits({ edits, moved: preview.moved, schedule: before, taskOf })
      await client.invalidateQueries({ queryKey: ['plans'] })
      return { edits, inverse }
    },
    onSuccess: (step, { way }) => setSteps((known) => walked(known, step, way)),
    onError: (failure) => {
      showRefusal(
        failure instanceof Blocked
          ? failure.problem.text[language]
          : failureText(failure, language),
      )
      return client.invalidateQueries({ queryKey: ['plans', 'schedule', planId] })
    },
  })
  const { mutate, isPending, variables } = apply
  const canEdit = schedule?.abilities.includes('edit') === true
  return useMemo((): ScheduleWork => {
    if (!canEdit) return LOOKING
    const inverse = steps.past.at(-1)?.inverse ?? null
    const [next] = steps.future
    return {
      ...LOOKING,
      kind: 'draft-plan',
      canEdit: true,
      edits: isPending ? variables.edits : [],
      saving: isPending ? 'saving' : 'saved',
      act: (edits) => edits.length > 0 && mutate({ edits, way: 'do' }),
      canUndo: inverse !== null && !isPending,
      canRedo: next !== undefined && !isPending,
      undo: () => inverse !== null && mutate({ edits: inverse, way: 'undo' }),
      redo: () => next !== undefined && mutate({ edits: next, way: 'redo' }),
    }
  }, [canEdit, steps, isPending, variables, mutate])
}

/** A draft plan cannot be left with what the server says must not be. */
class Blocked extends Error {
  readonly problem: ScheduleProblem

  constructor(problem: ScheduleProblem) {
    super(problem.text.en)
    this.name = 'Blocked'
    this.problem = problem
  }
}

async function applyEdits(planId: string, edits: Edits): Promise<SchedulePreview> {
  const params = { planId }
  const preview = await call('previewSchedule', { params, body: { edits: [...edits] } })
  const blocking = preview.problems.find(({ blocks }) => blocks)
  if (blocking !== undefined) throw new Blocked(blocking)
  const { digest } = preview
  await call('editSchedule', { params, body: { edits: [...edits], digest } })
  return preview
}

function walked({ past, future }: Steps, step: Step, way: Way): Steps {
  const undone = past.at(-1)
  switch (way) {
    case 'do':
      return { past: [...past, step], future: [] }
    case 'undo':
      return {
        past: past.slice(0, -1),
        future: undone === undefined ? future : [undone.edits, ...future],
      }
    case 'redo':
      return { past: [...past, step], future: future.slice(1) }
  }
}
