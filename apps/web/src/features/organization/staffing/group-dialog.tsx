import { JOB_CATEGORIES, type JobGroup, type SaveJobGroup } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { SelectField, TextArea, TextField } from '../../../ui/field/text-field.tsx'
import { ActDialog } from '../acts/act-dialog.tsx'
import { useRecording } from '../acts/use-recording.ts'

interface GroupDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** Null for a new one. */
  readonly group: JobGroup | null
}

const AT_NAME = ['job-group-name-taken'] as const
const EMPTY: SaveJobGroup = {
  name: '',
  category: 'professional',
  requiredTraining: '',
  standards: '',
}

/** What a group of job positions is called and requires. */
export function GroupDialog({ open, onClose, group }: GroupDialogProps) {
  const { general, staffing: words } = useMessages()
  const recording = useRecording(onClose)
  const [values, setValues] = useState(group === null ? EMPTY : valuesOf(group))
  const [tried, setTried] = useState(false)
  const isNameless = values.name.trim() === ''

  function confirm(): void {
    setTried(true)
    if (isNameless) return
    const run = () =>
      group === null
        ? call('createJobGroup', { body: values })
        : call('reviseJobGroup', { params: { jobGroupId: group.id }, body: values })
    recording.record({ run, done: words.groupSaved })
  }

  return (
    <ActDialog
      title={group === null ? words.addGroup : words.editGroup}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      refusal={recording.remaining(AT_NAME)}
    >
      <GroupFields
        values={values}
        onChange={(changes) => setValues({ ...values, ...changes })}
        nameError={
          (tried && isNameless ? general.fillIn : null) ?? recording.errorAt('name', AT_NAME)
        }
      />
    </ActDialog>
  )
}

interface GroupFieldsProps {
  readonly values: SaveJobGroup
  readonly onChange: (changes: Partial<SaveJobGroup>) => void
  readonly nameError: string | null
}

function GroupFields({ values, onChange, nameError }: GroupFieldsProps) {
  const { staffing: words } = useMessages()
  return (
    <>
      <TextField
        label={words.groupName}
        value={values.name}
        maxLength={200}
        onChange={(name) => onChange({ name })}
        error={nameError}
      />
      <SelectField
        label={words.category}
        value={values.category}
        options={JOB_CATEGORIES.map((value) => ({ value, label: words.categories[value] }))}
        onChange={(category) => onChange({ category })}
      />
      <TextArea
        label={words.requiredTraining}
        hint={words.requiredTrainingHint}
        optional
        value={values.requiredTraining}
        maxLength={2000}
        onChange={(requiredTraining) => onChange({ requiredTraining })}
      />
      <TextArea
        label={words.standards}
        hint={words.standardsHint}
        optional
        value={values.standards}
        maxLength={2000}
        onChange={(standards) => onChange({ standards })}
      />
    </>
  )
}

function valuesOf({ name, category, requiredTraining, standards }: JobGroup): SaveJobGroup {
  return { name, category, requiredTraining, standards }
}
