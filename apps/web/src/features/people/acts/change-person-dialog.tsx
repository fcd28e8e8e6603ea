import type { Person } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ActDialog, useRecording } from '../../organization/index.ts'
import { bodyOf, PersonFields, type PersonValues } from './person-fields.tsx'

interface ChangePersonDialogProps {
  readonly person: Person
  readonly open: boolean
  readonly onClose: () => void
}

/** Corrects a name, a code or a contact of the office. */
export function ChangePersonDialog({ person, open, onClose }: ChangePersonDialogProps) {
  const { people } = useMessages()
  const recording = useRecording(onClose)
  const [values, setValues] = useState<PersonValues>({
    fullName: person.fullName,
    staffCode: person.staffCode ?? '',
    workPhone: person.workPhone ?? '',
    workEmail: person.workEmail ?? '',
  })
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (values.fullName.trim() === '') return
    const { id, version } = person
    recording.record({
      run: () => call('changePerson', { params: { personId: id }, body: bodyOf(values), version }),
      done: people.acts.changed,
    })
  }

  return (
    <ActDialog
      title={people.person.change}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
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
