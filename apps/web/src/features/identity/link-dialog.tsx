import type { Account } from '@roviec/contract'
import { useState } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { showDone } from '../../ui/toast/toast-store.ts'
import { linkSignOn, useAccountAct } from './accounts-api.ts'

/** Binds an account to its person at the city's own sign-on. */
export function LinkDialog({
  account,
  onClose,
}: {
  readonly account: Account
  readonly onClose: () => void
}) {
  const { language, messages } = useLanguage()
  const words = messages.accounts.acts
  const [subject, setSubject] = useState(account.signOnSubject ?? '')
  const link = useAccountAct(linkSignOn)
  const { userId } = account
  return (
    <ConfirmDialog
      title={words.link}
      open
      onClose={onClose}
      confirmLabel={messages.general.save}
      busy={link.isPending}
      onConfirm={() =>
        link.mutate(
          { userId, subject: subject.trim() === '' ? null : subject.trim() },
          {
            onSuccess: () => {
              onClose()
              showDone(words.done.link)
            },
          },
        )
      }
    >
      <p>{words.linkText}</p>
      <TextField
        label={words.subject}
        value={subject}
        onChange={setSubject}
        maxLength={255}
        autoCapitalize="none"
        spellCheck={false}
        error={link.isError ? failureText(link.error, language) : null}
      />
    </ConfirmDialog>
  )
}
