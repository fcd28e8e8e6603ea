import { RESTRUCTURING_ACT_KINDS, type RestructuringAct } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { SelectField } from '../../../ui/field/text-field.tsx'
import { unitsQuery } from '../../organization/index.ts'
import { ActFields } from './act-fields.tsx'
import { type ActValues, EMPTY_ACT, readAct } from './act-values.ts'
import type { Draft } from './use-draft.ts'
import styles from '../restructurings.module.css'

interface AddActDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly acts: readonly RestructuringAct[]
  readonly draft: Draft
}

/** One more act: its kind, the units, and what becomes of them. */
export function AddActDialog({ open, onClose, acts, draft }: AddActDialogProps) {
  const { restructurings: words } = useMessages()
  const { data: units = [] } = useQuery(unitsQuery)
  const [values, setValues] = useState<ActValues>(EMPTY_ACT)
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    const act = readAct(values, { units, acts })
    if (act === null) return
    draft.changeActs((now) => [...now, act])
    setValues(EMPTY_ACT)
    setTried(false)
    onClose()
  }

  return (
    <ConfirmDialog
      title={words.acts.addTitle}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.acts.add}
      busy={draft.busy}
    >
      <SelectField
        label={words.acts.kind}
        hint={words.kindTexts[values.kind]}
        value={values.kind}
        options={RESTRUCTURING_ACT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(kind) => setValues({ ...values, kind })}
      />
      <div className={styles['fields']}>
        <ActFields
          values={values}
          onChange={(changes) => setValues({ ...values, ...changes })}
          tried={tried}
          units={units}
        />
      </div>
    </ConfirmDialog>
  )
}
