import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { ActDialog, useRecording } from '../../organization/index.ts'
import type { EntryActProps } from './seat-act.ts'

/** Marks an entry as mistaken: it stays to be read and counts for no day. */
export function CancelEntryDialog({ entry, open, onClose }: EntryActProps) {
  const { people, general } = useMessages()
  const words = people.acts
  const recording = useRecording(onClose)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (reason.trim() === '') return
    recording.record({
      run: () =>
        call('cancelAppointment', { params: { appointmentId: entry.id }, body: { reason } }),
      done: words.cancelled,
    })
  }

  return (
    <ActDialog
      title={people.seat.cancel}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={people.seat.cancel}
      danger
      busy={recording.busy}
      preview={words.willCancel(entry.fullName)}
      refusal={recording.remaining()}
    >
      <TextArea
        label={words.reason}
        value={reason}
        maxLength={500}
        onChange={setReason}
        error={
          (tried && reason.trim() === '' ? general.fillIn : null) ?? recording.errorAt('reason')
        }
      />
    </ActDialog>
  )
}
