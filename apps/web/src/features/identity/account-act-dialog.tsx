import type { Account, InitialPassword } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import { showDone } from '../../ui/toast/toast-store.ts'
import {
  closeAccount,
  createInitialPassword,
  openAccount,
  removeSecondFactor,
  useAccountAct,
} from './accounts-api.ts'
import { FailureNotice } from './failure-notice.tsx'

export type AccountAct = 'reset' | 'close' | 'open' | 'removeFactor'

interface AccountActDialogProps {
  readonly account: Account
  readonly act: AccountAct
  readonly onClose: () => void
  readonly onReset: (password: InitialPassword) => void
}

const ACTS: Record<AccountAct, (account: Account) => Promise<InitialPassword | undefined>> = {
  reset: createInitialPassword,
  close: closeAccount,
  open: openAccount,
  removeFactor: removeSecondFactor,
}

/** Says what an act does to somebody's account before it is done. */
export function AccountActDialog({ account, act, onClose, onReset }: AccountActDialogProps) {
  const words = useMessages().accounts.acts
  const { mutate, error, isPending } = useAccountAct(ACTS[act])
  const texts: Record<AccountAct, (login: string) => string> = {
    reset: words.resetText,
    close: words.closeText,
    open: words.openText,
    removeFactor: words.removeFactorText,
  }
  return (
    <ConfirmDialog
      title={words[act]}
      open
      onClose={onClose}
      confirmLabel={words[act]}
      danger={act === 'close'}
      busy={isPending}
      onConfirm={() =>
        mutate(account, {
          onSuccess: (made) => {
            onClose()
            if (act === 'reset') {
              if (made !== undefined) onReset(made)
            } else showDone(words.done[act])
          },
        })
      }
    >
      <p>{texts[act](account.login)}</p>
      <FailureNotice failure={error} />
    </ConfirmDialog>
  )
}
