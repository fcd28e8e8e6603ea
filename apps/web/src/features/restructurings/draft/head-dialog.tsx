import type { Restructuring } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { ActDialog } from '../../organization/index.ts'
import { HeadFields, headValuesOf, readHead } from '../head-fields.tsx'
import type { Draft } from './use-draft.ts'

interface HeadDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly restructuring: Restructuring
  readonly draft: Draft
}

/** The decision of a draft. */
export function HeadDialog({ open, onClose, restructuring, draft }: HeadDialogProps) {
  const { restructurings: words } = useMessages()
  const [values, setValues] = useState(headValuesOf(restructuring))
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    const head = readHead(values)
    if (head !== null) draft.saveHead(head, onClose)
  }

  return (
    <ActDialog
      title={words.head.edit}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={draft.busy}
      refusal={draft.refusal}
    >
      <HeadFields
        values={values}
        onChange={(changes) => setValues({ ...values, ...changes })}
        tried={tried}
      />
    </ActDialog>
  )
}
