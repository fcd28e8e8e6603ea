import { CLARITY_CHECKLISTS } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { Checkbox } from '../../ui/field/checkbox.tsx'
import { SelectField } from '../../ui/field/text-field.tsx'
import type { SettingsFields } from './settings-values.ts'
import styles from './settings.module.css'

interface FieldsProps {
  readonly fields: SettingsFields
  readonly onEdit: (more: Partial<SettingsFields>) => void
}

const BEFORE_DAYS = ['exclusive', 'inclusive'] as const
const NEWEST_FIRST = [...CLARITY_CHECKLISTS].reverse()

/** How documents are read from now on, and what leaves with corrections. */
export function ReadingFields({ fields, onEdit }: FieldsProps) {
  const words = useMessages().settings
  return (
    <>
      <SelectField
        label={words.beforeDay}
        hint={words.beforeDayHint}
        value={fields.beforeDay}
        options={BEFORE_DAYS.map((value) => ({ value, label: words.beforeDays[value] }))}
        onChange={(beforeDay) => onEdit({ beforeDay })}
      />
      <SelectField
        label={words.checklist}
        hint={words.checklistHint}
        value={fields.clarityChecklist}
        options={NEWEST_FIRST.map((value) => ({ value, label: words.checklists[value] }))}
        onChange={(clarityChecklist) => onEdit({ clarityChecklist })}
      />
      <div>
        <Checkbox
          checked={fields.correctionsWithText}
          onChange={(correctionsWithText) => onEdit({ correctionsWithText })}
        >
          {words.withText}
        </Checkbox>
        <p className={styles['hint']}>{words.withTextHint}</p>
      </div>
    </>
  )
}
