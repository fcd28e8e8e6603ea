import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ActDialog, useRecording } from '../../organization/index.ts'
import { bodyOf, EMPTY_PERSON, PersonFields } from './person-fields.tsx'
import type { PickedPerson } from './person-picker.tsx'

interface AddPersonDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly onAdded: (person: PickedPerson) => void
}

/** Enters a person with what everybody may know of them. */
export function AddPersonDialog({ open, onClose, onAdded }: AddPersonDialogProps) {
  const { people } = useMessages()
  const recording = useRecording(onClose)
  const [values, setValues] = useState(EMPTY_PERSON)
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    const name = values.fullName.trim()
    if (name === '') return
    recording.record({
      run: async () => {
        const { id } = await call('createPerson', { body: bodyOf(values) })
        onAdded({ id, name })
      },
      done: people.acts.personAdded(name),
    })
  }

  return (
    <ActDialog
      title={people.acts.addPerson}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={people.acts.addPerson}
      busy={recording.busy}
      refusal={recording.remaining(['staff-code-taken'])}
    >
      <PersonFields
        values={values}
        onChange={setValues}
        tried={tried}
        errorAt={recording.errorAt}
      />
    </ActDialog>
  )
}
