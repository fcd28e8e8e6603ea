import type { Plan } from '@roviec/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { failureText } from '../../../platform/api-error.ts'
import { addressOf, call } from '../../../platform/http.ts'
import { IconButton } from '../../../ui/button/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { MenuButton, type MenuEntry } from '../../../ui/menu-button/menu-button.tsx'
import { showDone, showRefusal } from '../../../ui/toast/toast-store.ts'

/** The original file, printing, closing the plan. */
export function PlanMenu({ plan }: { readonly plan: Plan }) {
  const { plans, general } = useLanguage().messages
  const [closing, setClosing] = useState(false)
  const entries: MenuEntry[] = [
    {
      label: plans.originalFile,
      icon: 'download',
      onChoose: () =>
        window.location.assign(addressOf('getPlanDocument', { params: { planId: plan.id } })),
    },
    { label: general.print, icon: 'printer', onChoose: () => window.print() },
  ]
  if (plan.abilities.includes('close')) {
    entries.push({ label: plans.closePlan, icon: 'lock', onChoose: () => setClosing(true) })
  }
  return (
    <>
      <MenuButton
        target={<IconButton icon="dots" label={general.more} />}
        sections={[{ entries }]}
      />
      {closing && <CloseDialog planId={plan.id} onClose={() => setClosing(false)} />}
    </>
  )
}

interface CloseDialogProps {
  readonly planId: string
  readonly onClose: () => void
}

function CloseDialog({ planId, onClose }: CloseDialogProps) {
  const { language, messages } = useLanguage()
  const { plans, general } = messages
  const client = useQueryClient()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const close = useMutation({
    mutationFn: () => call('closePlan', { params: { planId }, body: { reason: reason.trim() } }),
    onSuccess: async () => {
      showDone(plans.closed)
      onClose()
      await client.invalidateQueries({ queryKey: ['plans'] })
    },
    onError: (failure) => showRefusal(failureText(failure, language)),
  })
  return (
    <ConfirmDialog
      title={plans.closePlan}
      open
      onClose={onClose}
      confirmLabel={plans.closePlan}
      busy={close.isPending}
      onConfirm={() => {
        setTried(true)
        if (reason.trim() !== '') close.mutate()
      }}
    >
      <p>{plans.closeText}</p>
      <TextArea
        label={plans.closeReason}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={tried && reason.trim() === '' ? general.fillIn : null}
      />
    </ConfirmDialog>
  )
}
