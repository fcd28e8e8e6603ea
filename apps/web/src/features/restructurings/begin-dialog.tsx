import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { call } from '../../platform/http.ts'
import { ActDialog, useRecording } from '../organization/index.ts'
import { EMPTY_HEAD, HeadFields, readHead } from './head-fields.tsx'

interface BeginDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** A new draft; everything but its name can be said later. */
export function BeginDialog({ open, onClose }: BeginDialogProps) {
  const { restructurings: words } = useMessages()
  const navigate = useNavigate()
  const recording = useRecording(onClose)
  const [values, setValues] = useState(EMPTY_HEAD)
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    const head = readHead(values)
    if (head === null) return
    const run = async () => {
      const { id } = await call('createRestructuring', { body: head })
      await navigate({
        to: '/to-chuc/sap-xep/$restructuringId',
        params: { restructuringId: id },
      })
    }
    recording.record({ run, done: words.head.saved })
  }

  return (
    <ActDialog
      title={words.begin}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.begin}
      busy={recording.busy}
      refusal={recording.remaining()}
    >
      <HeadFields
        values={values}
        onChange={(changes) => setValues({ ...values, ...changes })}
        tried={tried}
      />
    </ActDialog>
  )
}
