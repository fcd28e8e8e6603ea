import type { Revision, ScheduleEdit, TaskLink } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useState, type Dispatch } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { failureCode, failureText, isPassing } from '../../../platform/api-error.ts'
import { call } from '../../../platform/http.ts'
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
  const save = useSaving(revision, { saved, setSaved, takeOver })
  const { mutate, isPending } = save
  useEffect(() => {
    if (!isUnsaved || isPending) return
    const timer = setTimeout(() => mutate(history.present), REST_MS)
    return () => clearTimeout(timer)
  }, [isUnsaved, isPending, history.present, mutate])
  useWarningBeforeLeaving(isUnsaved)

  const saving = savingOf(isUnsaved || isPending, save.failureCount)
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
    act: (edits) => change(addEdits(present, edits, links)),
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

interface Keeping {
  readonly saved: Saved | null
  readonly setSaved: (saved: Saved) => void
  readonly takeOver: (found: Saved | undefined) => void
}

function useSaving(revision: Revision | undefined, { saved, setSaved, takeOver }: Keeping) {
  const client = useQueryClient()
  const { language } = useLanguage()
  const query = revisionQuery(revision?.planId ?? '', revision?.id ?? '')
  return useMutation({
    mutationFn: (edits: readonly ScheduleEdit[]) =>
      call('changeRevision', {
        params: { planId: revision?.planId ?? '', revisionId: revision?.id ?? '' },
        version: saved?.version ?? 0,
        body: { edits: [...edits] },
      }),
    retry: (_count, failure) => isPassing(failure),
    retryDelay: (count) => Math.min(RETRY_MS_MAX, 1000 * 2 ** count),
    onSuccess: ({ version, preview }, edits) => {
      setSaved({ edits: edits as ScheduleEdit[], version, preview })
      client.setQueryData(query.queryKey, (known) =>
        known === undefined ? undefined : { ...known, version, preview, edits: [...edits] },
      )
    },
    onError: async (failure) => {
      showRefusal(failureText(failure, language))
      const isStale = ['version-outdated', 'revision-closed'].includes(failureCode(failure) ?? '')
      // Another window has saved: what it saved is shown. Otherwise the last edits are taken back.
      if (isStale) takeOver(await client.fetchQuery({ ...query, staleTime: 0 }))
      else takeOver(saved ?? undefined)
    },
  })
}

function savingOf(isUnsaved: boolean, failures: number): SavingState {
  if (!isUnsaved) return 'saved'
  return failures > 0 ? 'failing' : 'saving'
}

function useWarningBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
}
