import type { EditPlan, Plan, PlanItem } from '@roviec/contract'
import {
  useMutation,
  useMutationState,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { failureCode, failureText, isPassing } from '../../../platform/api-error.ts'
import { call, newKey } from '../../../platform/http.ts'
import { useWarningBeforeLeaving } from '../../../platform/use-warning-before-leaving.ts'
import { showRefusal } from '../../../ui/toast/toast-store.ts'
import { planQuery } from '../api.ts'
import { applyChanges, type ItemChange } from './apply-change.ts'
import { useUndo } from './use-undo.ts'

export type SavingState = 'saved' | 'saving' | 'failing'

export interface Draft {
  readonly planId: string
  /** As the reader sees it: with the changes that are still on their way. */
  readonly items: readonly PlanItem[]
  readonly saving: SavingState
  readonly edit: (change: ItemChange) => void
  /** Takes the last edit of this screen back; null when there is none. */
  readonly undo: (() => void) | null
  readonly editHeader: (change: EditPlan) => Promise<unknown>
  readonly split: (itemId: string, positionIds: readonly string[]) => void
  /** Several become one: the first in the document. */
  readonly merge: (itemIds: readonly string[]) => void
  readonly canMerge: (items: readonly PlanItem[]) => boolean
  /** Takes what the coordination rules propose for these tasks. */
  readonly takeProposals: (itemIds: readonly string[]) => void
  readonly add: (title: string, span: PlanItem['span']) => void
}

interface KeyedChange extends ItemChange {
  readonly key: string
}

const RETRY_MS_MAX = 15_000

/**
 * The draft under review. Each change is shown at once and sent at once, one after the other; what
 * gets no answer is sent again, with the same key, until there is one.
 */
export function useDraft(plan: Plan): Draft {
  const client = useQueryClient()
  const report = useReport(plan.id)
  const key = useMemo(() => ['plans', 'edit', plan.id] as const, [plan.id])
  const general = {
    scope: { id: key.join(' ') },
    retry: (_count: number, failure: unknown) => isPassing(failure),
    retryDelay: (count: number) => Math.min(RETRY_MS_MAX, 1000 * 2 ** count),
    onError: report,
  }

  const edit = useMutation({
    ...general,
    mutationKey: key,
    mutationFn: (change: KeyedChange) => sendChange(plan.id, change),
    onSuccess: (answer) => keepAnswer(client, plan.id, answer),
  })
  const header = useMutation({
    ...general,
    mutationFn: (body: EditPlan) =>
      call('editPlan', { params: { planId: plan.id }, body, version: versionOf(client, plan) }),
    onSuccess: () => client.invalidateQueries({ queryKey: planQuery(plan.id).queryKey }),
  })
  const reshape = useMutation({
    ...general,
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSuccess: () => client.invalidateQueries({ queryKey: planQuery(plan.id).queryKey }),
  })

  const { changes, saving } = usePending(key)
  const items = useMemo(() => applyChanges(plan.items, changes), [plan.items, changes])
  useWarningBeforeLeaving(saving !== 'saved')
  const send = (change: ItemChange) => edit.mutate({ ...change, key: newKey() })
  const undoable = useUndo(items, send)

  return {
    planId: plan.id,
    items,
    saving,
    edit: undoable.edit,
    undo: undoable.undo,
    editHeader: (change) => header.mutateAsync(change),
    canMerge,
    ...reshapings(plan.id, (run) => {
      // What was done before may stand in other items now.
      undoable.forget()
      reshape.mutate(run)
    }),
  }
}

const MERGED_MAX = 20

function canMerge(chosen: readonly PlanItem[]): boolean {
  const areKept = chosen.every(({ discarded }) => !discarded)
  return chosen.length >= 2 && chosen.length <= MERGED_MAX && areKept
}

/** What makes more or fewer items of those that are there; the plan is read anew afterwards. */
function reshapings(
  planId: string,
  run: (send: () => Promise<unknown>) => void,
): Pick<Draft, 'split' | 'merge' | 'takeProposals' | 'add'> {
  const params = { planId }
  return {
    split: (itemId, positionIds) => {
      const body = { positionIds: [...positionIds] }
      const options = { idempotencyKey: newKey() }
      run(() => call('splitPlanItem', { params: { planId, itemId }, body }, options))
    },
    merge: (itemIds) => {
      const options = { idempotencyKey: newKey() }
      run(() => call('mergePlanItems', { params, body: { itemIds: [...itemIds] } }, options))
    },
    takeProposals: (itemIds) => {
      const options = { idempotencyKey: newKey() }
      run(() => call('acceptFieldProposals', { params, body: { itemIds: [...itemIds] } }, options))
    },
    add: (title, span) => {
      const options = { idempotencyKey: newKey() }
      run(() => call('addPlanItem', { params, body: { title, span } }, options))
    },
  }
}

interface EditAnswer {
  readonly version: number
  readonly items: readonly PlanItem[]
}

async function sendChange(planId: string, sent: KeyedChange): Promise<EditAnswer> {
  const { itemIds, change, key } = sent
  const options = { idempotencyKey: key }
  const [only, ...others] = itemIds
  // Taking a merged item back changes the one that holds its words too: both are answered.
  const isAlone = others.length === 0 && change.discarded !== false
  if (only !== undefined && isAlone) {
    const params = { planId, itemId: only }
    const { version, item } = await call('editPlanItem', { params, body: change }, options)
    return { version, items: [item] }
  }
  const body = { itemIds: [...itemIds], change }
  return call('editPlanItems', { params: { planId }, body }, options)
}

function keepAnswer(client: QueryClient, planId: string, { version, items }: EditAnswer): void {
  const changed = new Map(items.map((item) => [item.id, item]))
  client.setQueryData(planQuery(planId).queryKey, (plan) =>
    plan === undefined
      ? undefined
      : {
          ...plan,
          version: Math.max(plan.version, version),
          items: plan.items.map((item) => changed.get(item.id) ?? item),
        },
  )
}

function versionOf(client: QueryClient, plan: Plan): number {
  return client.getQueryData(planQuery(plan.id).queryKey)?.version ?? plan.version
}

/** The changes that the server has not confirmed, and whether they are getting through. */
function usePending(key: readonly string[]) {
  const pending = useMutationState({
    filters: { mutationKey: key, status: 'pending' },
    select: (mutation) => ({
      change: mutation.state.variables as ItemChange,
      failures: mutation.state.failureCount,
    }),
  })
  const changes = useMemo(() => pending.map(({ change }) => change), [pending])
  return { changes, saving: savingState(pending.map(({ failures }) => failures)) }
}

function savingState(failures: readonly number[]): SavingState {
  if (failures.length === 0) return 'saved'
  return failures.some((count) => count > 0) ? 'failing' : 'saving'
}

/** A refused change is taken back, in the open: the plan is read anew and the reason said. */
function useReport(planId: string): (failure: unknown) => void {
  const client = useQueryClient()
  const { language, messages } = useLanguage()
  return (failure) => {
    void client.invalidateQueries({ queryKey: planQuery(planId).queryKey })
    if (failureCode(failure) === 'sign-in-required') return
    showRefusal(messages.review.unsavedDropped(failureText(failure, language)))
  }
}
