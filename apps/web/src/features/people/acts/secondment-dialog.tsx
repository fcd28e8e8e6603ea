import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ActDialog, useRecording } from '../../organization/index.ts'
import { PositionPicker, type PickedPosition } from '../position-picker.tsx'
import { PersonPicker, type PickedPerson } from './person-picker.tsx'
import { AT_DAYS, AT_POSITION } from './refusals.ts'
import type { EntryActProps } from './seat-act.ts'
import { TermFields, useTerm } from './term-fields.tsx'

const AT_TARGET = [...AT_POSITION, 'secondment-to-own-seat'] as const
const AT_TERM = [...AT_DAYS, 'secondment-outside-appointment'] as const

/** The holder is lent to another seat for some days; somebody may act here meanwhile. */
export function SecondmentDialog({ entry, open, onClose }: EntryActProps) {
  const { people, general } = useMessages()
  const words = people.acts
  const recording = useRecording(onClose)
  const term = useTerm()
  const [position, setPosition] = useState<PickedPosition | null>(null)
  const [acting, setActing] = useState<PickedPerson | null>(null)
  const [tried, setTried] = useState(false)
  const { from, to, decision } = term

  function confirm(): void {
    setTried(true)
    if (position === null || from === null || to === null || decision.trim() === '') return
    const body = { positionId: position.id, from, to, decision, actingPersonId: acting?.id ?? null }
    recording.record({
      run: () => call('recordSecondment', { params: { appointmentId: entry.id }, body }),
      done: words.recorded,
    })
  }

  return (
    <ActDialog
      title={people.seat.secondment}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      preview={
        position !== null &&
        from !== null &&
        to !== null &&
        words.willSecond(formatDay(from), formatDay(to), entry.fullName, position.label)
      }
      refusal={recording.remaining([...AT_TARGET, ...AT_TERM])}
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
      <PersonPicker
        label={words.actingMeanwhile}
        hint={words.nobodyMeanwhile}
        optional
        chosen={acting}
        onPick={setActing}
        error={recording.errorAt('actingPersonId')}
      />
      <TermFields term={term} tried={tried} atDays={AT_TERM} errorAt={recording.errorAt} />
    </ActDialog>
  )
}
