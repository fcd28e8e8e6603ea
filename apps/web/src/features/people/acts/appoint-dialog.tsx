import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import { ActDialog, useRecording } from '../../organization/index.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { PersonPicker, type PickedPerson } from './person-picker.tsx'
import { AT_DAYS, AT_PERSON } from './refusals.ts'
import type { SeatActProps } from './seat-act.ts'
import { TermFields, useTerm } from './term-fields.tsx'

interface AppointDialogProps extends SeatActProps {
  /** Lets the person act instead of hold. */
  readonly acting: boolean
}

/** Appoints somebody to the seat, or lets somebody act in it, and says who will answer. */
export function AppointDialog({ seat, open, onClose, acting }: AppointDialogProps) {
  const { people, general } = useMessages()
  const words = people.acts
  const recording = useRecording(onClose)
  const term = useTerm()
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [concurrent, setConcurrent] = useState(false)
  const [tried, setTried] = useState(false)
  const [adding, setAdding] = useState(false)

  function confirm(): void {
    setTried(true)
    const { from, to, decision } = term
    if (person === null || from === null || decision.trim() === '') return
    const appointment = { personId: person.id, positionId: seat.position.id, from, to, decision }
    const body = { ...appointment, ...holdingOf(acting, concurrent) }
    recording.record({ run: () => call('recordAppointment', { body }), done: words.recorded })
  }

  return (
    <>
      <ActDialog
        title={acting ? people.seat.appointActing : people.seat.appoint}
        open={open && !adding}
        onClose={onClose}
        onConfirm={confirm}
        busy={recording.busy}
        preview={person !== null && <Preview person={person} term={term} acting={acting} />}
        refusal={recording.remaining([...AT_PERSON, ...AT_DAYS])}
      >
        <div>
          <PersonPicker
            label={words.person}
            chosen={person}
            onPick={setPerson}
            error={
              (tried && person === null ? general.fillIn : null) ??
              recording.errorAt('personId', AT_PERSON)
            }
          />
          <Button kind="quiet" size="small" icon="user-plus" onClick={() => setAdding(true)}>
            {words.newPerson}
          </Button>
        </div>
        <TermFields
          term={term}
          openEnd
          tried={tried}
          atDays={AT_DAYS}
          errorAt={recording.errorAt}
        />
        {!acting && (
          <Checkbox checked={concurrent} onChange={setConcurrent}>
            {words.concurrent}
          </Checkbox>
        )}
      </ActDialog>
      <AddPersonDialog open={adding} onClose={() => setAdding(false)} onAdded={setPerson} />
    </>
  )
}

function holdingOf(acting: boolean, concurrent: boolean) {
  if (acting) return { holding: 'acting', basis: 'acting' } as const
  return { holding: 'holder', basis: concurrent ? 'concurrent' : 'appointment' } as const
}

interface PreviewProps {
  readonly person: PickedPerson
  readonly term: ReturnType<typeof useTerm>
  readonly acting: boolean
}

/** Who will answer, from when until when. */
function Preview({ person: { name }, term: { from, to }, acting }: PreviewProps) {
  const words = useMessages().people.acts
  if (from === null) return null
  const start = formatDay(from)
  if (to === null) return acting ? words.willAct(start, name) : words.willAnswer(start, name)
  const until = acting ? words.willActUntil : words.willAnswerUntil
  return until(start, formatDay(to), name)
}
