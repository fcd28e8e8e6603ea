import type { SecondFactorKey } from '@roviec/contract'
import { useId, useState, type SyntheticEvent } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { Button } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { TextField } from '../../ui/field/text-field.tsx'
import { useOwnAct, verifySecondFactor } from './api.ts'
import { QrCode } from './qr-code.tsx'
import styles from './account.module.css'

interface SecondFactorDialogProps {
  readonly secret: SecondFactorKey
  readonly onClose: () => void
  readonly onVerified: (codes: readonly string[]) => void
}

/** The key for an app, drawn and to be typed, and the code that proves that it has arrived there. */
export function SecondFactorDialog({ secret, onClose, onVerified }: SecondFactorDialogProps) {
  const { language, messages } = useLanguage()
  const words = messages.accounts.factor
  const id = useId()
  const [code, setCode] = useState('')
  const verify = useOwnAct(verifySecondFactor)

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (code.trim() === '') return
    verify.mutate(code.trim(), {
      onSuccess: ({ codes }) => {
        onClose()
        onVerified(codes)
      },
      onError: () => setCode(''),
    })
  }

  return (
    <Dialog
      title={words.start}
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{messages.general.cancel}</Button>
          <Button
            kind="primary"
            type="submit"
            form={id}
            disabled={verify.isPending || code.trim() === ''}
          >
            {words.verify}
          </Button>
        </>
      }
    >
      <p>{words.scan}</p>
      <QrCode text={secret.address} label={words.qr} />
      <p>{words.typeKey}</p>
      <p className={styles['key']}>{inGroups(secret.key)}</p>
      <form id={id} onSubmit={submit}>
        <TextField
          label={words.code}
          value={code}
          onChange={setCode}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          error={verify.isError ? failureText(verify.error, language) : null}
        />
      </form>
    </Dialog>
  )
}

/** Groups of four, as one reads it aloud; apps take the blanks. */
function inGroups(key: string): string {
  return (key.match(/.{1,4}/g) ?? []).join(' ')
}
