import type { Revision, ScheduleEdit, TaskLink } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef, useState, type Dispatch } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { failureCode, failureText, isPassing } from '../../../platform/api-error.ts'
import { call } from '../../../platform/http.ts'
import { useWarningBeforeLeaving } from '../../../platform/use-warning-before-leaving.ts'
import { showRefusal } from '../../../ui/toast/toast-store.ts'
import { revisionQuery } from '../api.ts'
import { editHistory, startHistory, type EditHistory, type HistoryAct } from './edit-history.ts'
import { addEdits, keyOfEdit } from './edit-list.ts'
import { LOOKING, type SavingState, type ScheduleWork } from './schedule-work.ts'

/** So that a drag over many days, or a word typed, is sent once. */
const REST_MS = 600
const RETRY_MS_MAX = 15_000

type Saved = Pick<Revision, 'edits' | 'version' | 'preview'>

/**
 * A draft layer: edits gather here, are shown at once and saved when the hands rest. Null for a
 * reader without a revision open.
 */
export function useRevisionWork(
  revision: Revision | undefined,
  links: readonly TaskLink[],
): ScheduleWork {
  const [history, dispatch] = useReducer(editHistory, revision?.edits ?? [], startHistory)
  const [saved, setSaved] = useState<Saved | null>(revision ?? null)
  const [seenId, setSeenId] = useState(revision?.id)
  const takeOver = (found: Saved | undefined) => {
    setSaved(found ?? null)
    dispatch({ kind: 'reset', edits: found?.edits ?? [] })
  }
  const isUnsaved = saved !== null && history.present !== saved.edits
  if (revision?.id !== seenId) {
    setSeenId(revision?.id)
    takeOver(revision)
  } else if (revision !== undefined && saved !== null && isNewer(revision, saved, isUnsaved)) {
    takeOver(revision)
  }
  const save = useSaving(revision, { setSaved, takeOver })
  useSavingAtRest(revision, { saved, edits: history.present, save })
  useWarningBeforeLeaving(isUnsaved)

  const saving = savingOf(isUnsaved || save.isPending, save.failureCount)
  return useMemo(
    () =>
      revision === undefined
        ? LOOKING
        : describeWork({ revision, saved, history, saving, links }, dispatch),
    [revision, saved, history, saving, links],
  )
}

interface Layer {
  readonly revision: Revision
  readonly saved: Saved | null
  readonly history: EditHistory
  readonly saving: SavingState
  readonly links: readonly TaskLink[]
}

function describeWork(
  { revision, saved, history, saving, links }: Layer,
  dispatch: Dispatch<HistoryAct>,
): ScheduleWork {
  const { past, present, future } = history
  const change = (edits: readonly ScheduleEdit[]) => dispatch({ kind: 'change', edits })
  return {
    kind: 'revision',
    canEdit: revision.abilities.includes('edit'),
    edits: present,
    preview: saved?.preview ?? null,
    revision: saved === null ? revision : { ...revision, ...saved },
    saving,
    act: (edits) => edits.length > 0 && change(addEdits(present, edits, links)),
    remove: (edit) => change(present.filter((known) => keyOfEdit(known) !== keyOfEdit(edit))),
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    undo: () => dispatch({ kind: 'undo' }),
    redo: () => dispatch({ kind: 'redo' }),
  }
}

/** Somebody else's save, or the plan has moved beneath; what is unsaved here is not thrown away. */
function isNewer(found: Revision, saved: Saved, isUnsaved: boolean): boolean {
  if (isUnsaved || found.version < saved.version) return false
  return found.version > saved.version || found.preview.digest !== saved.preview.digest
}

/** Edits on their way to the server; they know where they belong, whatever is open by then. */
interface Sent {
  readonly planId: string
  readonly revisionId: string
  /** What the server had when they were made. */
  readonly base: Saved
  readonly edits: readonly ScheduleEdit[]
}

interface Keeping {
  readonly setSaved: (next: (known: Saved | null) => Saved | null) => void
  readonly takeOver: (found: Saved | undefined) => void
}

function useSaving(revision: Revision | undefined, { setSaved, takeOver }: Keeping) {
  const client = useQueryClient()
  const { language } = useLanguage()
  // The version that a save has led to, for edits that were made while it was under way.
  const [versionAfter] = useState(() => new WeakMap<Saved, number>())
  return useMutation({
    scope: { id: 'schedule revision' },
    mutationFn: ({ planId, revisionId, base, edits }: Sent) =>
      call('changeRevision', {
        params: { planId, revisionId },
        version: versionAfter.get(base) ?? base.version,
        body: { edits: [...edits] },
      }),
    retry: (_count, failure) => isPassing(failure),
    retryDelay: (count) => Math.min(RETRY_MS_MAX, 1000 * 2 ** count),
    onSuccess: ({ version, preview }, { planId, revisionId, base, edits }) => {
      versionAfter.set(base, version)
      // Whoever has left and come back since is shown what was saved by the query below.
      const kept = { edits: edits as ScheduleEdit[], version, preview }
      setSaved((known) => (known === base ? kept : known))
      client.setQueryData(revisionQuery(planId, revisionId).queryKey, (known) =>
        known === undefined ? undefined : { ...known, version, preview, edits: [...edits] },
      )
    },
    onError: async (failure, { planId, revisionId, base }) => {
      showRefusal(failureText(failure, language))
      if (revisionId !== revision?.id) return
      const isStale = ['version-outdated', 'revision-closed'].includes(failureCode(failure) ?? '')
      // Another window has saved: what it saved is shown. Otherwise the last edits are taken back.
      const query = { ...revisionQuery(planId, revisionId), staleTime: 0 }
      takeOver(isStale ? await client.fetchQuery(query) : base)
    },
  })
}

interface Resting {
  readonly saved: Saved | null
  readonly edits: readonly ScheduleEdit[]
  readonly save: ReturnType<typeof useSaving>
}

/** Sends what is unsaved when the hands rest, and at once when the layer is left. */
function useSavingAtRest(revision: Revision | undefined, { saved, edits, save }: Resting): void {
  const { mutate, isPending, variables } = save
  const { planId, id: revisionId } = revision ?? {}
  const unsaved = useMemo((): Sent | null => {
    if (planId === undefined || revisionId === undefined || saved === null) return null
    return edits === saved.edits ? null : { planId, revisionId, base: saved, edits }
  }, [planId, revisionId, saved, edits])
  useEffect(() => {
    if (unsaved === null || isPending) return
    const timer = setTimeout(() => mutate(unsaved), REST_MS)
    return () => clearTimeout(timer)
  }, [unsaved, isPending, mutate])

  const atLeaving = useRef<Sent | null>(null)
  useEffect(() => {
    atLeaving.current = isPending && variables.edits === unsaved?.edits ? null : unsaved
  })
  useEffect(
    () => () => {
      if (atLeaving.current !== null) mutate(atLeaving.current)
    },
    [revisionId, mutate],
  )
}

function savingOf(isUnsaved: boolean, failures: number): SavingState {
  if (!isUnsaved) return 'saved'
  return failures > 0 ? 'failing' : 'saving'
}
