import type { InitialPassword } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './account.module.css'

/** Passwords that were made, shown this once: to be printed, or copied. */
export function InitialPasswordsDialog({
  entries,
  onClose,
}: {
  readonly entries: readonly InitialPassword[]
  readonly onClose: () => void
}) {
  const { accounts, general } = useMessages()
  const words = accounts.shown
  return (
    <Dialog
      title={words.title}
      open
      onClose={onClose}
      wide
      mustAnswer
      footer={
        <>
          <CopyButton
            text={entries.map(({ login, password }) => `${login}\t${password}`).join('\n')}
          />
          <Button icon="printer" onClick={() => window.print()}>
            {general.print}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {words.kept}
          </Button>
        </>
      }
    >
      <p className={styles['sheet']}>{words.text}</p>
      <table className={styles['passwords']}>
        <thead>
          <tr>
            <th scope="col">{words.login}</th>
            <th scope="col">{words.password}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ userId, login, password }) => (
            <tr key={userId}>
              <td>{login}</td>
              <td>
                <code>{password}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
