import { PASSWORD_LENGTH_MIN } from '@roviec/contract'
import { useState, type SyntheticEvent } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { failureCode, failureText } from '../../platform/api-error.ts'
import { useSession } from '../../platform/session.tsx'
import { Button } from '../../ui/button/button.tsx'
import { showDone } from '../../ui/toast/toast-store.ts'
import { changePassword, useOwnAct } from './api.ts'
import { PasswordField } from './password-field.tsx'
import { StrengthMeter } from './strength-meter.tsx'
import styles from './account.module.css'

/** The own password: the old one, the new one twice. What is wrong stands at its field. */
export function ChangePasswordForm({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const { language, messages } = useLanguage()
  const { changePassword: words } = messages.identity
  const { fillIn } = messages.general
  const session = useSession()
  const act = useOwnAct(changePassword)
  const [oldPassword, setOld] = useState('')
  const [newPassword, setNew] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const failed = act.isError ? failureText(act.error, language) : null
  const isOld = ['password-wrong', 'sign-in-limited'].includes(failureCode(act.error) ?? '')

  function finish(): void {
    for (const clear of [setOld, setNew, setRepeated]) clear('')
    setTried(false)
    showDone(words.done)
    onDone?.()
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    setTried(true)
    if (oldPassword === '' || newPassword === '' || newPassword !== repeated) return
    act.mutate({ oldPassword, newPassword }, { onSuccess: finish })
  }

  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <PasswordField
        label={words.oldPassword}
        value={oldPassword}
        onChange={setOld}
        autoComplete="current-password"
        error={(tried && oldPassword === '' && fillIn) || (isOld && failed) || null}
      />
      <div>
        <PasswordField
          label={words.newPassword}
          hint={words.hint(PASSWORD_LENGTH_MIN)}
          value={newPassword}
          onChange={setNew}
          autoComplete="new-password"
          error={(tried && newPassword === '' && fillIn) || (!isOld && failed) || null}
        />
        <StrengthMeter password={newPassword} own={[session.login, session.fullName]} />
      </div>
      <PasswordField
        label={words.repeat}
        value={repeated}
        onChange={setRepeated}
        autoComplete="new-password"
        error={(tried && newPassword !== repeated && words.differs) || null}
      />
      <Button kind="primary" type="submit" disabled={act.isPending}>
        {words.submit}
      </Button>
    </form>
  )
}
