import type { ErrorCode } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLanguage } from '../../../messages/language.tsx'
import { ApiError, failureCode, failureText } from '../../../platform/api-error.ts'
import { showDone } from '../../../ui/toast/toast-store.ts'

/** One change of the organization: the call to make, and what to say when it is done. */
interface Recording {
  readonly run: () => Promise<unknown>
  readonly done: string
}

/** What changes with units, seats and appointments. */
const STALE = ['organization', 'people', 'tasks', 'warnings', 'reports', 'session']

/**
 * Records a change and asks again for everything that it may touch. A refusal stays with the
 * dialog: `errorAt` gives the sentence for the field that the code is about, `remaining` the one
 * that belongs to none.
 */
export function useRecording(onDone: () => void) {
  const client = useQueryClient()
  const { language, messages } = useLanguage()
  const mutation = useMutation({
    mutationFn: ({ run }: Recording) => run(),
    onSuccess: async (_, { done }) => {
      showDone(done)
      onDone()
      await Promise.all(STALE.map((topic) => client.invalidateQueries({ queryKey: [topic] })))
    },
  })
  const { error } = mutation
  const code = failureCode(error)
  const wrongFields =
    error instanceof ApiError ? error.refusal.problems.map(({ path }) => path) : []

  return {
    record: (recording: Recording) => mutation.mutate(recording),
    busy: mutation.isPending,
    reset: mutation.reset,
    errorAt: (field: string, codes: readonly ErrorCode[] = []): string | null => {
      if (codes.some((one) => one === code)) return failureText(error, language)
      return wrongFields.some((path) => path.split('.').includes(field))
        ? messages.organizationActs.wrongField
        : null
    },
    remaining: (codesAtFields: readonly ErrorCode[] = []): string | null => {
      if (error === null || codesAtFields.some((one) => one === code)) return null
      return failureText(error, language)
    },
  }
}
