import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ActDialog, useRecording } from '../../organization/index.ts'
import { PositionPicker, type PickedPosition } from '../position-picker.tsx'
import { AT_DAYS, AT_PERSON, AT_POSITION } from './refusals.ts'
import type { EntryActProps } from './seat-act.ts'
import { TermFields, useTerm } from './term-fields.tsx'

const AT_TARGET = [...AT_POSITION, ...AT_PERSON] as const

/** The holder leaves this seat and takes another one, in one act. */
export function MoveDialog({ entry, open, onClose }: EntryActProps) {
  const { people, general } = useMessages()
  const words = people.acts
  const recording = useRecording(onClose)
  const term = useTerm()
  const [position, setPosition] = useState<PickedPosition | null>(null)
  const [tried, setTried] = useState(false)
  const { from, to, decision } = term

  function confirm(): void {
    setTried(true)
    if (position === null || from === null || decision.trim() === '') return
    const body = { positionId: position.id, from, to, decision }
    recording.record({
      run: () => call('movePerson', { params: { appointmentId: entry.id }, body }),
      done: words.recorded,
    })
  }

  return (
    <ActDialog
      title={people.seat.move}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      preview={
        position !== null &&
        from !== null &&
        words.willMove(formatDay(from), entry.fullName, position.label)
      }
      refusal={recording.remaining([...AT_TARGET, ...AT_DAYS])}
    >
      <PositionPicker
        label={words.position}
        chosen={position?.label ?? null}
        onPick={setPosition}
        error={
          (tried && position === null ? general.fillIn : null) ??
          recording.errorAt('positionId', AT_TARGET)
        }
      />
      <TermFields term={term} openEnd tried={tried} atDays={AT_DAYS} errorAt={recording.errorAt} />
    </ActDialog>
  )
}
