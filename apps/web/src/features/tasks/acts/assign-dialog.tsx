import type { IsoDate } from '@roviec/calendar'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { ConfirmDialog } from '../../../ui/dialog/confirm-dialog.tsx'
import { PositionPicker, type PickedPosition } from '../../people/index.ts'
import { useActing } from '../api.ts'
import type { ActDialogProps } from './act-dialog.ts'

/** Gives a task that was put off at publication to one position, with a deadline. */
export function AssignDialog({ task, open, onClose }: ActDialogProps) {
  const { acts, general } = useMessages()
  const { working } = useOfficeCalendar()
  const today = useToday()
  const acting = useActing()
  const [position, setPosition] = useState<PickedPosition | null>(null)
  const [dueOn, setDueOn] = useState<IsoDate | null>(task.due.on)
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (position === null || dueOn === null) return
    const due = { ...task.due, kind: 'date' as const, on: dueOn, recurrence: null }
    acting.mutate({
      run: () =>
        call('assignTask', {
          params: { taskId: task.id },
          body: { accountablePositionId: position.id, due },
        }),
      done: acts.assigned,
    })
  }

  return (
    <ConfirmDialog
      title={acts.assign}
      open={open}
      onClose={onClose}
      confirmLabel={acts.assign}
      busy={acting.isPending}
      onConfirm={confirm}
    >
      <strong>{task.title}</strong>
      <PositionPicker
        label={acts.assignPosition}
        chosen={position?.label ?? null}
        onPick={setPosition}
        error={tried && position === null ? general.fillIn : null}
      />
      <DateField
        label={acts.assignDue}
        value={dueOn}
        onChange={setDueOn}
        today={today}
        earliest={today}
        calendar={working}
        error={tried && dueOn === null ? general.fillIn : null}
      />
    </ConfirmDialog>
  )
}
