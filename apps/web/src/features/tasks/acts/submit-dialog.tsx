import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Dialog } from '../../../ui/dialog/dialog.tsx'
import { TextArea } from '../../../ui/field/text-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useActing } from '../api.ts'
import type { ActDialogProps } from './act-dialog.ts'
import { EvidenceField } from './evidence-field.tsx'

/** Hands in the result with at least one file; whoever verifies takes over from here. */
export function SubmitDialog({ task, open, onClose }: ActDialogProps) {
  const { acts, general } = useMessages()
  const acting = useActing()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const [busyFiles, setBusyFiles] = useState(0)
  const waiting = task.evidence.filter((file) => !file.submitted)
  const verifier = task.verifierName ?? task.verifierTitle ?? task.assignerTitle ?? ''

  function submit(): void {
    setTried(true)
    if (waiting.length === 0 || busyFiles > 0) return
    const body = { note, evidenceIds: waiting.map(({ id }) => id) }
    acting.mutate({
      run: () => call('submitTask', { params: { taskId: task.id }, body }),
      done: acts.submitted,
    })
  }

  return (
    <Dialog
      title={acts.submitTitle}
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{general.cancel}</Button>
          <Button
            kind="primary"
            icon="send"
            disabled={acting.isPending || busyFiles > 0}
            onClick={submit}
          >
            {acts.submit}
          </Button>
        </>
      }
    >
      <strong>{task.title}</strong>
      <p>{acts.submitText(verifier)}</p>
      <EvidenceField task={task} waiting={waiting} onBusy={setBusyFiles} />
      {tried && waiting.length === 0 && busyFiles === 0 && (
        <div role="alert">
          <Notice tone="risk" icon="alert-circle">
            {acts.evidenceMissing}
          </Notice>
        </div>
      )}
      <TextArea label={acts.submitNote} optional value={note} onChange={setNote} maxLength={4000} />
    </Dialog>
  )
}
