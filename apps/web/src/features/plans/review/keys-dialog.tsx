import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import type { useLettersSetting } from './letters-setting.ts'
import { REVIEW_KEYS } from './review-keys.ts'
import styles from './review.module.css'

interface KeysDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly letters: ReturnType<typeof useLettersSetting>
}

/** What each key of the review does. */
export function KeysDialog({ open, onClose, letters }: KeysDialogProps) {
  const { review, general } = useMessages()
  return (
    <Dialog
      title={review.keysTitle}
      open={open}
      onClose={onClose}
      footer={<Button onClick={onClose}>{general.close}</Button>}
    >
      <label className={styles['letters']}>
        <Checkbox label={review.lettersOn} checked={letters.areOn} onChange={letters.set} />
        {review.lettersOn}
      </label>
      <dl className={styles['keys']}>
        {Object.entries(REVIEW_KEYS).map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{review.keys[act]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
