import type { Schedule } from '@roviec/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { formatDay } from '../../messages/day-words.ts'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { call } from '../../platform/http.ts'
import { useToday } from '../../platform/today.ts'
import { Button } from '../../ui/button/button.tsx'
import { showDone, showRefusal } from '../../ui/toast/toast-store.ts'
import { revisionsQuery } from './api.ts'

interface ProposeButtonProps {
  readonly planId: string
  readonly abilities: Schedule['abilities']
  readonly onOpen: (revisionId: string) => void
}

/** Begins a draft layer over a published plan, or goes on with the one begun. */
export function ProposeButton({ planId, abilities, onOpen }: ProposeButtonProps) {
  const { schedules } = useMessages()
  const mayPropose = abilities.includes('propose')
  const { data: revisions } = useQuery({ ...revisionsQuery(planId), enabled: mayPropose })
  const open = useOpening(planId, onOpen)
  if (!mayPropose || revisions === undefined) return null
  const begun = revisions.find(({ status }) => status === 'draft')
  if (begun !== undefined) {
    return (
      <Button icon="pencil" onClick={() => onOpen(begun.id)}>
        {schedules.continueDraft}
      </Button>
    )
  }
  return (
    <Button icon="pencil" disabled={open.isPending} onClick={() => open.mutate()}>
      {schedules.propose}
    </Button>
  )
}

function useOpening(planId: string, onOpen: (revisionId: string) => void) {
  const { language, messages } = useLanguage()
  const client = useQueryClient()
  const title = messages.schedules.newTitle(formatDay(useToday()))
  return useMutation({
    mutationFn: () => call('openRevision', { params: { planId }, body: { title, edits: [] } }),
    onSuccess: ({ id }) => {
      showDone(messages.schedules.opened)
      onOpen(id)
      return client.invalidateQueries({ queryKey: revisionsQuery(planId).queryKey })
    },
    onError: (failure) => showRefusal(failureText(failure, language)),
  })
}
