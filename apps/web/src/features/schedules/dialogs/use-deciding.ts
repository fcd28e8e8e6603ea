import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../../../messages/language.tsx'
import { failureCode, failureText } from '../../../platform/api-error.ts'
import { showDone, showRefusal } from '../../../ui/toast/toast-store.ts'

interface Deciding<A> {
  readonly run: () => Promise<A>
  readonly done: (answer: A) => string
  readonly onDone: () => void
  /** The plan or the revision is no longer what was read. */
  readonly onStale?: () => void
}

const STALE = ['schedule-changed', 'version-outdated', 'revision-closed']

/** An act on a revision or a baseline: says how it ended, and has everything of plans read anew. */
export function useDeciding<A>({ run, done, onDone, onStale }: Deciding<A>) {
  const client = useQueryClient()
  const { language } = useLanguage()
  return useMutation({
    mutationFn: run,
    onSuccess: async (answer) => {
      showDone(done(answer))
      onDone()
      await client.invalidateQueries({ queryKey: ['plans'] })
      await client.invalidateQueries({ queryKey: ['tasks'] })
    },
    onError: async (failure) => {
      showRefusal(failureText(failure, language))
      if (!STALE.includes(failureCode(failure) ?? '')) return
      onStale?.()
      await client.invalidateQueries({ queryKey: ['plans'] })
    },
  })
}
