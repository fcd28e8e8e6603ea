import type { FullRestructuring, RestructuringAct, ReviseRestructuring } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../../../messages/language.tsx'
import { failureCode, failureText } from '../../../platform/api-error.ts'
import { call } from '../../../platform/http.ts'
import { restructuringQuery } from '../api.ts'

/** Makes the acts of a draft from those that are there when it is their turn. */
export type ChangeActs = (acts: readonly RestructuringAct[]) => readonly RestructuringAct[]

export interface Draft {
  readonly changeActs: (change: ChangeActs) => void
  /** Replaces one act. */
  readonly changeAct: (index: number, act: RestructuringAct) => void
  readonly saveHead: (head: ReviseRestructuring, onDone: () => void) => void
  readonly busy: boolean
  /** Why the last change was not kept; null when it was. */
  readonly refusal: string | null
}

/** Saves each change of a draft by itself, one after the other. */
export function useDraft(id: string): Draft {
  const client = useQueryClient()
  const { language } = useLanguage()
  const { queryKey } = restructuringQuery(id)
  const saving = useMutation({
    // One at a time: each is made from what the one before has saved.
    scope: { id: `restructuring ${id}` },
    mutationFn: async (change: (now: FullRestructuring) => ReviseRestructuring) => {
      const now = client.getQueryData<FullRestructuring>(queryKey)
      if (now === undefined) throw new Error('A draft is changed after it was read.')
      const params = { restructuringId: id }
      return call('reviseRestructuring', { params, version: now.version, body: change(now) })
    },
    onSuccess: (saved) => client.setQueryData(queryKey, saved),
    onError: async (failure) => {
      // Somebody else was faster: what they made is shown, and this change is asked for again.
      if (failureCode(failure) === 'version-outdated') await client.invalidateQueries({ queryKey })
    },
  })
  const changeActs = (change: ChangeActs) =>
    saving.mutate(({ acts }) => ({ acts: [...change(acts)] }))
  return {
    changeActs,
    changeAct: (index, act) =>
      changeActs((acts) => acts.map((one, place) => (place === index ? act : one))),
    saveHead: (head, onDone) => saving.mutate(() => head, { onSuccess: onDone }),
    busy: saving.isPending,
    refusal: saving.error === null ? null : failureText(saving.error, language),
  }
}
