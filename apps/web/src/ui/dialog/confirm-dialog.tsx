import type { ReactNode } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { Button } from '../button/button.tsx'
import { Dialog } from './dialog.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  /** The verb of what will be done: never just "OK". */
  readonly confirmLabel: string
  readonly danger?: boolean | undefined
  readonly busy?: boolean | undefined
  readonly blocked?: boolean | undefined
  readonly children: ReactNode
}

/** Asks once more before something that cannot be undone. */
export function ConfirmDialog({
  title,
  open,
  onClose,
  onConfirm,
  confirmLabel,
  danger,
  busy,
  blocked,
  children,
}: ConfirmDialogProps) {
  const { general } = useMessages()
  return (
    <Dialog
      title={title}
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{general.cancel}</Button>
          <Button
            kind={danger === true ? 'danger' : 'primary'}
            disabled={busy === true || blocked === true}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
