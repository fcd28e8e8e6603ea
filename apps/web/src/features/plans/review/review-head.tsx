import type { Plan } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { failureText } from '../../../platform/api-error.ts'
import { addressOf, call } from '../../../platform/http.ts'
import { useSession } from '../../../platform/session.tsx'
import { Button, ButtonAnchor, IconButton } from '../../../ui/button/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { MenuButton, type MenuEntry } from '../../../ui/menu-button/menu-button.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { ProgressBar } from '../../../ui/progress-bar/progress-bar.tsx'
import { showDone, showRefusal } from '../../../ui/toast/toast-store.ts'
import { HeaderDialog } from './header-dialog.tsx'
import type { Readiness } from './readiness.ts'
import type { Draft } from './use-draft.ts'
import styles from './review.module.css'

interface ReviewHeadProps {
  readonly plan: Plan
  readonly draft: Draft
  readonly readiness: Readiness
}

export function ReviewHead({ plan, draft, readiness }: ReviewHeadProps) {
  const { review, general } = useMessages()
  const [editing, setEditing] = useState(false)
  return (
    <PageHead
      title={review.title}
      subtitle={useSubtitle(plan)}
      corner={<ReviewMenu plan={plan} onEdit={() => setEditing(true)} />}
    >
      <ReadinessBar readiness={readiness} />
      <SavingWords saving={draft.saving} />
      <Button icon="pencil" className={styles['on-desks']} onClick={() => setEditing(true)}>
        {review.header}
      </Button>
      <ButtonAnchor
        icon="download"
        className={styles['on-desks']}
        href={addressOf('exportPlan', { params: { planId: plan.id } })}
      >
        {general.exportSpreadsheet}
      </ButtonAnchor>
      <HeaderDialog plan={plan} draft={draft} open={editing} onClose={() => setEditing(false)} />
    </PageHead>
  )
}

interface ReviewMenuProps {
  readonly plan: Plan
  readonly onEdit: () => void
}

function ReviewMenu({ plan, onEdit }: ReviewMenuProps) {
  const { review, general, plans, gantt } = useMessages()
  const [discarding, setDiscarding] = useState(false)
  const discard = useDiscard(plan.id)
  const params = { planId: plan.id }
  const open = (address: string) => () => window.location.assign(address)
  const entries: MenuEntry[] = [
    { label: review.editHeader, icon: 'pencil', onChoose: onEdit },
    {
      label: plans.originalFile,
      icon: 'file-text',
      onChoose: open(addressOf('getPlanDocument', { params })),
    },
    {
      label: general.exportSpreadsheet,
      icon: 'download',
      onChoose: open(addressOf('exportPlan', { params })),
    },
    {
      label: gantt.exports.docx,
      icon: 'file-text',
      onChoose: open(addressOf('exportPlanDocument', { params })),
    },
  ]
  const { abilities } = useSession()
  if (abilities.includes('export-corrections')) {
    entries.push({
      label: review.corrections,
      icon: 'download',
      onChoose: open(addressOf('exportPlanCorrections', { params })),
    })
  }
  if (plan.abilities.includes('discard')) {
    const onChoose = () => setDiscarding(true)
    entries.push({ label: review.discardPlan, icon: 'trash', danger: true, onChoose })
  }
  return (
    <>
      <MenuButton
        target={<IconButton icon="dots" label={general.more} />}
        sections={[{ entries }]}
      />
      <ConfirmDialog
        title={review.discardTitle}
        open={discarding}
        onClose={() => setDiscarding(false)}
        onConfirm={() => discard.mutate()}
        confirmLabel={review.discardPlan}
        busy={discard.isPending}
        danger
      >
        <p>{review.discardText}</p>
      </ConfirmDialog>
    </>
  )
}

function ReadinessBar({ readiness: { clear, total } }: { readonly readiness: Readiness }) {
  const { review } = useMessages()
  return (
    <div className={styles['readiness']}>
      <span>
        <b>{review.progress(clear, total)}</b>
        <span>{review.remaining(total - clear)}</span>
      </span>
      <ProgressBar label={review.progress(clear, total)} share={total === 0 ? 0 : clear / total} />
    </div>
  )
}

function SavingWords({ saving }: { readonly saving: Draft['saving'] }) {
  const { review } = useMessages()
  const words = { saved: review.saved, saving: review.saving, failing: review.savingFailed }
  return (
    <span className={styles['saving']} role="status" data-state={saving}>
      {words[saving]}
    </span>
  )
}

function useSubtitle({ number, issuedOn, title }: Plan): string {
  const { plans } = useMessages()
  const document =
    number !== null && issuedOn !== null ? plans.documentOf(number, formatDay(issuedOn)) : number
  return plans.subtitle([document, title].filter((part) => part !== null))
}

function useDiscard(planId: string) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { language, messages } = useLanguage()
  return useMutation({
    mutationFn: () => call('discardPlan', { params: { planId } }),
    onSuccess: async () => {
      showDone(messages.review.discarded)
      await navigate({ to: '/plans' })
      client.removeQueries({ queryKey: ['plans', 'one', planId] })
      await client.invalidateQueries({ queryKey: ['plans', 'list'] })
    },
    onError: (failure) => showRefusal(failureText(failure, language)),
  })
}
