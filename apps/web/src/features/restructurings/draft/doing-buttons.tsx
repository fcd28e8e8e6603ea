import type { FullRestructuring, RestructuringPreview } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { failureText } from '../../../platform/api-error.ts'
import { call } from '../../../platform/http.ts'
import { useToday } from '../../../platform/today.ts'
import { restructuringQuery } from '../api.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { showDone } from '../../../ui/toast/toast-store.ts'
import styles from '../restructurings.module.css'

type Doing = 'apply' | 'approve' | 'withdraw' | 'discard'

interface DoingButtonsProps {
  readonly restructuring: FullRestructuring
  readonly preview: RestructuringPreview
  /** A newer preview is on its way. */
  readonly stale: boolean
}

/** The next step, blocked while something stands in the way; each is asked once more. */
export function DoingButtons({ restructuring, preview, stale }: DoingButtonsProps) {
  const { doing: words } = useMessages().restructurings
  const [asked, setAsked] = useState<Doing | null>(null)
  const doing = useDoing(restructuring, preview, () => setAsked(null))
  const { ahead, isBlocked } = useReadiness(restructuring, preview)
  const can = (act: Doing) => restructuring.abilities.includes(act)
  const ask = (act: Doing) => () => {
    doing.reset()
    setAsked(act)
  }
  return (
    <section className={styles['doing']}>
      {ahead === null && can('apply') && (
        <Button
          kind="primary"
          icon="check"
          full
          disabled={isBlocked || stale}
          onClick={ask('apply')}
        >
          {words.apply}
        </Button>
      )}
      {ahead !== null && can('approve') && (
        <Button
          kind="primary"
          icon="clock"
          full
          disabled={isBlocked || stale}
          onClick={ask('approve')}
        >
          {words.approve}
        </Button>
      )}
      {isBlocked && <p className={styles['quiet']}>{words.blocked}</p>}
      {ahead !== null && !isBlocked && can('approve') && (
        <p className={styles['quiet']}>{words.ahead(ahead)}</p>
      )}
      {can('withdraw') && <Button onClick={ask('withdraw')}>{words.withdraw}</Button>}
      {can('discard') && (
        <Button kind="quiet" icon="trash" onClick={ask('discard')}>
          {words.discard}
        </Button>
      )}
      <DoingDialog
        act={asked}
        preview={preview}
        day={ahead ?? ''}
        doing={doing}
        onClose={() => setAsked(null)}
      />
    </section>
  )
}

/** The effective day while it lies ahead, and whether anything stands in the way. */
function useReadiness({ effectiveOn }: FullRestructuring, { problems }: RestructuringPreview) {
  const today = useToday()
  return {
    ahead: effectiveOn !== null && effectiveOn > today ? formatDay(effectiveOn) : null,
    isBlocked: problems.some(({ severity }) => severity === 'blocks'),
  }
}

/** What changes when units and seats do. */
const STALE = ['organization', 'people', 'tasks', 'plans', 'warnings', 'reports', 'session']

function useDoing({ id }: FullRestructuring, { digest }: RestructuringPreview, onDone: () => void) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { doing: words } = useMessages().restructurings
  const done: Record<Doing, string> = {
    apply: words.applied,
    approve: words.approved,
    withdraw: words.withdrawn,
    discard: words.discarded,
  }
  return useMutation({
    mutationFn: (act: Doing) => run(act, id, digest),
    onSuccess: async (after, act) => {
      showDone(done[act])
      onDone()
      // What is applied has no preview any more: the screen changes before anything is asked again.
      if (after !== undefined) client.setQueryData(restructuringQuery(id).queryKey, after)
      if (act === 'discard') await navigate({ to: '/to-chuc/sap-xep' })
      await Promise.all(STALE.map((topic) => client.invalidateQueries({ queryKey: [topic] })))
    },
  })
}

function run(
  act: Doing,
  restructuringId: string,
  digest: string,
): Promise<FullRestructuring | undefined> {
  const params = { restructuringId }
  switch (act) {
    case 'apply':
      return call('applyRestructuring', { params, body: { digest } })
    case 'approve':
      return call('approveRestructuring', { params, body: { digest } })
    case 'withdraw':
      return call('withdrawRestructuring', { params })
    case 'discard':
      return call('discardRestructuring', { params })
  }
}

interface DoingDialogProps {
  readonly act: Doing | null
  readonly preview: RestructuringPreview
  readonly day: string
  readonly doing: ReturnType<typeof useDoing>
  readonly onClose: () => void
}

function DoingDialog({ act, preview, day, doing, onClose }: DoingDialogProps) {
  const { language, messages } = useLanguage()
  const { doing: words } = messages.restructurings
  const { seatsMoved, seatsAbolished, tasks, appointmentsEnded } = preview.carried
  const numbers = words.applyText(seatsMoved, seatsAbolished, tasks, appointmentsEnded)
  const texts = {
    apply: { title: words.applyTitle, lines: [numbers, words.noUndo] },
    approve: { title: words.approveTitle, lines: [words.approveText(day), numbers, words.noUndo] },
    withdraw: { title: words.withdrawTitle, lines: [words.withdrawText] },
    discard: { title: words.discardTitle, lines: [words.discardText] },
  } as const satisfies Record<Doing, unknown>
  const shown = act ?? 'apply'
  return (
    <ConfirmDialog
      title={texts[shown].title}
      open={act !== null}
      onClose={onClose}
      confirmLabel={words[shown]}
      danger={shown === 'discard'}
      busy={doing.isPending}
      onConfirm={() => doing.mutate(shown)}
    >
      {texts[shown].lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {doing.isPending && shown === 'apply' && <p role="status">{words.applying}</p>}
      {doing.isError && (
        <div role="alert">
          <Notice tone="risk" icon="alert-circle">
            {failureText(doing.error, language)}
          </Notice>
        </div>
      )}
    </ConfirmDialog>
  )
}
