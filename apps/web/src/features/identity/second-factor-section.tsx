import type { OwnAccount, SecondFactorKey } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { createRecoveryCodes, endSecondFactor, startSecondFactor } from './api.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx'
import { SecondFactorDialog } from './second-factor-dialog.tsx'
import styles from './account.module.css'

const FEW_CODES = 3

type Act = 'start' | 'end' | 'codes'

/** The second factor: on or off, with its recovery codes. */
export function SecondFactorSection({ account }: { readonly account: OwnAccount }) {
  const { factor: words } = useMessages().accounts
  const [asking, setAsking] = useState<Act | null>(null)
  const [key, setKey] = useState<SecondFactorKey | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const close = () => setAsking(null)
  return (
    <section className={styles['section']}>
      <h2>{words.title}</h2>
      <p>{account.twoFactor ? words.on(account.recoveryCodesLeft) : words.off}</p>
      {account.twoFactor && account.recoveryCodesLeft < FEW_CODES && (
        <Notice tone="risk" icon="alert-triangle">
          {words.fewCodes}
        </Notice>
      )}
      <Acts isOn={account.twoFactor} onAsk={setAsking} />
      <PasswordDialog
        title={words.confirmTitle}
        open={asking === 'start'}
        onClose={close}
        confirmLabel={words.continue}
        act={startSecondFactor}
        onDone={setKey}
      />
      <PasswordDialog
        title={words.endTitle}
        text={words.endText}
        open={asking === 'end'}
        onClose={close}
        confirmLabel={words.endTitle}
        danger
        act={endSecondFactor}
      />
      <PasswordDialog
        title={words.newCodes}
        text={words.newCodesText}
        open={asking === 'codes'}
        onClose={close}
        confirmLabel={words.newCodes}
        act={createRecoveryCodes}
        onDone={(made) => setCodes(made.codes)}
      />
      {key !== null && (
        <SecondFactorDialog secret={key} onClose={() => setKey(null)} onVerified={setCodes} />
      )}
      {codes !== null && <RecoveryCodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </section>
  )
}

function Acts({ isOn, onAsk }: { readonly isOn: boolean; readonly onAsk: (act: Act) => void }) {
  const { factor: words } = useMessages().accounts
  if (!isOn) {
    return (
      <div className={styles['buttons']}>
        <Button kind="primary" icon="lock" onClick={() => onAsk('start')}>
          {words.start}
        </Button>
      </div>
    )
  }
  return (
    <div className={styles['buttons']}>
      <Button icon="refresh" onClick={() => onAsk('codes')}>
        {words.newCodes}
      </Button>
      <Button kind="quiet" onClick={() => onAsk('end')}>
        {words.end}
      </Button>
    </div>
  )
}
