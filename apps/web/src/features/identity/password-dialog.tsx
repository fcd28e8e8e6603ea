import { useId, useState, type SyntheticEvent } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureText } from '../../platform/api-error.ts'
import { Button } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { useOwnAct } from './api.ts'
import { PasswordField } from './password-field.tsx'

interface PasswordDialogProps<Output> {
  readonly title: string
  readonly text?: string | undefined
  readonly open: boolean
  readonly onClose: () => void
  readonly confirmLabel: string
  readonly danger?: boolean | undefined
  readonly act: (password: string) => Promise<Output>
  readonly onDone?: ((output: Output) => void) | undefined
}

/** Asks for the own password before something that matters. */
export function PasswordDialog<Output>(props: PasswordDialogProps<Output>) {
  const { title, text, open, confirmLabel, danger } = props
  const { language, messages } = useLanguage()
  const id = useId()
  const [password, setPassword] = useState('')
  const { mutate, reset, error, isPending } = useOwnAct(props.act)

  function close(): void {
    setPassword('')
    reset()
    props.onClose()
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    if (password === '') return
    mutate(password, {
      onSuccess: (output) => {
        close()
        props.onDone?.(output)
      },
    })
  }

  return (
    <Dialog
      title={title}
      open={open}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{messages.general.cancel}</Button>
          <Button
            kind={danger === true ? 'danger' : 'primary'}
            type="submit"
            form={id}
            disabled={isPending || password === ''}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {text !== undefined && <p>{text}</p>}
      <form id={id} onSubmit={submit}>
        <PasswordField
          label={messages.identity.changePassword.oldPassword}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={error === null ? null : failureText(error, language)}
        />
      </form>
    </Dialog>
  )
}
