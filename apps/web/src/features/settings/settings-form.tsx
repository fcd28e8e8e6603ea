import type { Settings } from '@roviec/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { addressOf, call } from '../../platform/http.ts'
import { useWarningBeforeLeaving } from '../../platform/use-warning-before-leaving.ts'
import { Button, ButtonAnchor } from '../../ui/button/button.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { useRecording } from '../organization/index.ts'
import { ReadingFields } from './reading-fields.tsx'
import { changeOf, fieldsOf, type SettingsFields } from './settings-values.ts'
import { WarningFields } from './warning-fields.tsx'
import styles from './settings.module.css'

interface SettingsFormProps {
  readonly settings: Settings
  readonly mayChange: boolean
}

/** All settings in one form; what differs is saved together, as one entry of the record. */
export function SettingsForm({ settings, mayChange }: SettingsFormProps) {
  const { settings: words, general } = useMessages()
  const client = useQueryClient()
  const [fields, setFields] = useState(() => fieldsOf(settings))
  const saving = useRecording(() => {
    void client.invalidateQueries({ queryKey: ['settings'] })
    void client.invalidateQueries({ queryKey: ['calendar'] })
  })
  const change = changeOf(fields, settings)
  const isChanged = change === null || Object.keys(change).length > 0
  useWarningBeforeLeaving(isChanged)

  function save(event: FormEvent): void {
    event.preventDefault()
    if (change === null || !isChanged) return
    saving.record({ run: () => call('changeSettings', { body: change }), done: words.saved })
  }
  const edit = (more: Partial<SettingsFields>) => setFields((was) => ({ ...was, ...more }))
  const refusal = saving.remaining()

  return (
    <form className={styles['form']} onSubmit={save} noValidate>
      {!mayChange && <Notice icon="lock">{words.readOnly}</Notice>}
      <fieldset disabled={!mayChange}>
        <legend>{words.warnings}</legend>
        <WarningFields fields={fields} onEdit={edit} />
      </fieldset>
      <fieldset disabled={!mayChange}>
        <legend>{words.documents}</legend>
        <ReadingFields fields={fields} onEdit={edit} />
      </fieldset>
      {mayChange && (
        <ButtonAnchor icon="download" href={addressOf('exportReadingCorrections', {})}>
          {words.exportCorrections}
        </ButtonAnchor>
      )}
      {refusal !== null && (
        <Notice tone="risk" icon="alert-circle">
          {refusal}
        </Notice>
      )}
      {mayChange && (
        <div className={styles['acts']}>
          <Button
            type="submit"
            kind="primary"
            disabled={!isChanged || change === null || saving.busy}
          >
            {general.save}
          </Button>
          {isChanged && <Button onClick={() => setFields(fieldsOf(settings))}>{words.undo}</Button>}
        </div>
      )}
    </form>
  )
}
