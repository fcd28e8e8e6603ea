import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { useDeciding } from '../dialogs/use-deciding.ts'

interface TakeBaselineDialogProps {
  readonly planId: string
  readonly onClose: () => void
}

export function TakeBaselineDialog({ planId, onClose }: TakeBaselineDialogProps) {
  const { schedules, general } = useMessages()
  const words = schedules.baselines
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const take = useDeciding({
    run: () => call('takeBaseline', { params: { planId }, body: { name: name.trim() } }),
    done: () => words.taken,
    onDone: onClose,
  })
  return (
    <ConfirmDialog
      title={words.takeTitle}
      open
      onClose={onClose}
      confirmLabel={words.take}
      busy={take.isPending}
      onConfirm={() => {
        setTried(true)
        if (name.trim() !== '') take.mutate()
      }}
    >
      <p>{words.takeText}</p>
      <TextField
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        maxLength={200}
        error={tried && name.trim() === '' ? general.fillIn : null}
      />
    </ConfirmDialog>
  )
}
