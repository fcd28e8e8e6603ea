import type {
  Language,
  Schedule,
  ScheduleEdit,
  ScheduleProblem,
  SchedulePreview,
} from '@roviec/contract'
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
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
  /** Of the schedule before and after it. */
  readonly versionBefore: number
  readonly version: number
}

interface Steps {
  readonly past: readonly Step[]
  readonly future: readonly Edits[]
  /** Of the schedule after the last step here, whichever way it went. */
  readonly version: number | null
}

const NO_STEPS: Steps = { past: [], future: [], version: null }

type Way = 'do' | 'undo' | 'redo'

/** The schedule of a draft plan: each edit is previewed, applied at once, and can be taken back. */
export function usePlanWork(
  planId: string,
  schedule: Schedule | undefined,
  taskOf: (id: string) => TaskBefore | undefined,
): ScheduleWork {
  const { steps, apply } = useSteps(planId, taskOf)
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

/** The steps that were taken here, and taking one more in either way. */
function useSteps(planId: string, taskOf: (id: string) => TaskBefore | undefined) {
  const [steps, setSteps] = useState<Steps>(NO_STEPS)
  const client = useQueryClient()
  const { language, messages } = useLanguage()
  const apply = useMutation({
    scope: { id: `schedule ${planId}` },
    mutationFn: async ({ edits, way }: { readonly edits: Edits; readonly way: Way }) => {
      if (way !== 'do') await requireUnchanged(client, planId, steps.version)
      // Not the one of this drawing: an act that had to wait its turn begins where the last ended.
      const before = client.getQueryData(scheduleQuery(planId).queryKey)
      const { preview, version } = await applyEdits(planId, edits)
      const inverse =
        before === undefined
          ? null
          : inverseEdits({ edits, moved: preview.moved, schedule: before, taskOf })
      await client.invalidateQueries({ queryKey: ['plans'] })
      return { edits, inverse, version, versionBefore: preview.version }
    },
    onSuccess: (step, { way }) => setSteps((known) => walked(known, step, way)),
    onError: (failure) => {
      if (failure instanceof ChangedMeanwhile) setSteps(NO_STEPS)
      showRefusal(wordsOf(failure, language) ?? messages.schedules.undoChanged)
      return client.invalidateQueries({ queryKey: ['plans', 'schedule', planId] })
    },
  })
  return { steps, apply }
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

/** Taking a step back would overwrite what somebody, or another window, has done since. */
class ChangedMeanwhile extends Error {
  constructor() {
    super('The schedule has changed since.')
    this.name = 'ChangedMeanwhile'
  }
}

async function requireUnchanged(
  client: QueryClient,
  planId: string,
  version: number | null,
): Promise<void> {
  const found = await client.fetchQuery({ ...scheduleQuery(planId), staleTime: 0 })
  if (found.version !== version) throw new ChangedMeanwhile()
}

/** Null for what the screen has words of its own for. */
function wordsOf(failure: Error, language: Language): string | null {
  if (failure instanceof ChangedMeanwhile) return null
  return failure instanceof Blocked
    ? failure.problem.text[language]
    : failureText(failure, language)
}

interface Applied {
  readonly preview: SchedulePreview
  readonly version: number
}

async function applyEdits(planId: string, edits: Edits): Promise<Applied> {
  const params = { planId }
  const preview = await call('previewSchedule', { params, body: { edits: [...edits] } })
  const blocking = preview.problems.find(({ blocks }) => blocks)
  if (blocking !== undefined) throw new Blocked(blocking)
  const { digest } = preview
  const { version } = await call('editSchedule', { params, body: { edits: [...edits], digest } })
  return { preview, version }
}

function walked(known: Steps, step: Step, way: Way): Steps {
  const { past, future } = known
  const isNext = known.version === step.versionBefore
  const undone = past.at(-1)
  const { version } = step
  switch (way) {
    case 'do':
      // What was taken before somebody else's change can no longer be taken back.
      return { past: isNext ? [...past, step] : [step], future: [], version }
    case 'undo':
      return {
        past: past.slice(0, -1),
        future: undone === undefined ? future : [undone.edits, ...future],
        version,
      }
    case 'redo':
      return { past: [...past, step], future: future.slice(1), version }
  }
}
