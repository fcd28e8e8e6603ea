import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'

interface ActDialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  readonly confirmLabel?: string | undefined
  readonly danger?: boolean | undefined
  readonly busy: boolean
  /** What will be true afterwards, in a sentence. */
  readonly preview?: ReactNode
  /** A refusal that belongs to no field. */
  readonly refusal: string | null
  readonly children: ReactNode
}

/** The dialog of an act: its fields, what will be true, and why it was refused. */
export function ActDialog({ preview, refusal, confirmLabel, children, ...rest }: ActDialogProps) {
  const { general, organizationActs } = useMessages()
  return (
    <ConfirmDialog {...rest} confirmLabel={confirmLabel ?? general.save}>
      {children}
      {preview !== undefined && preview !== null && <Notice icon="arrow-right">{preview}</Notice>}
      {refusal !== null && (
        <div role="alert">
          <Notice tone="risk" icon="alert-circle" title={organizationActs.notSaved}>
            {refusal}
          </Notice>
        </div>
      )}
    </ConfirmDialog>
  )
}
