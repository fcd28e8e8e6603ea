import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/dialog/dialog.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './account.module.css'

/** Recovery codes, shown this once: to be printed, or copied. */
export function RecoveryCodesDialog({
  codes,
  onClose,
}: {
  readonly codes: readonly string[]
  readonly onClose: () => void
}) {
  const { accounts, general } = useMessages()
  const words = accounts.factor
  return (
    <Dialog
      title={words.codesTitle}
      open
      mustAnswer
      onClose={onClose}
      footer={
        <>
          <CopyButton text={codes.join('\n')} />
          <Button icon="printer" onClick={() => window.print()}>
            {general.print}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {words.codesKept}
          </Button>
        </>
      }
    >
      <p className={styles['sheet']}>{words.codesText}</p>
      <ol className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </Dialog>
  )
}
