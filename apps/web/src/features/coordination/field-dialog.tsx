import type { EditWorkField, WorkField } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import type { Messages } from '../../messages/vi.ts'
import { call } from '../../platform/http.ts'
import { TextArea, TextField } from '../../ui/field/text-field.tsx'
import { ActDialog } from '../organization/index.ts'
import { linesOf } from './lines-of.ts'
import { useSaving } from './use-saving.ts'

interface FieldDialogProps {
  /** Null adds a field. */
  readonly field: WorkField | null
  readonly open: boolean
  readonly onClose: () => void
}

/** What a field is called, and by which words documents name it. */
export function FieldDialog({ field, open, onClose }: FieldDialogProps) {
  const { coordination, general } = useMessages()
  const saving = useSaving(onClose)
  const [name, setName] = useState(field?.name ?? '')
  const [keywords, setKeywords] = useState(field?.keywords.join('\n') ?? '')
  const [description, setDescription] = useState(field?.description ?? '')
  const [tried, setTried] = useState(false)
  const nameError = tried && name.trim() === '' ? general.fillIn : null

  function confirm(): void {
    setTried(true)
    if (name.trim() === '') return
    const body = { name, keywords: linesOf(keywords), description }
    saving.record(recordingOf(field, body, coordination.saved))
  }

  return (
    <ActDialog
      title={field === null ? coordination.addField : coordination.editField}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={saving.busy}
      refusal={saving.remaining(['work-field-name-taken'])}
    >
      <TextField
        label={coordination.fieldName}
        value={name}
        onChange={setName}
        maxLength={200}
        error={nameError ?? saving.errorAt('name', ['work-field-name-taken'])}
      />
      <TextArea
        label={coordination.fieldKeywords}
        hint={coordination.fieldKeywordsHint}
        value={keywords}
        onChange={setKeywords}
        maxLength={4000}
        optional
        error={saving.errorAt('keywords')}
      />
      <TextArea
        label={coordination.fieldDescription}
        value={description}
        onChange={setDescription}
        maxLength={2000}
        optional
      />
    </ActDialog>
  )
}

function recordingOf(
  field: WorkField | null,
  body: EditWorkField,
  done: Messages['coordination']['saved'],
) {
  if (field === null) return { run: () => call('addWorkField', { body }), done: done.fieldAdded }
  const { id: fieldId, version } = field
  const run = () => call('changeWorkField', { params: { fieldId }, body, version })
  return { run, done: done.fieldChanged }
}
