import type { Due } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { DraftTextField } from '../../../ui/field/draft-text-field.tsx'
import { SelectField } from '../../../ui/field/text-field.tsx'
import {
  dateDue,
  eventDue,
  RECURRENCE_RULES,
  recurringDue,
  standingDue,
  type RecurrenceName,
} from './due-values.ts'
import styles from './item.module.css'

type DueChoice = 'date' | 'standing' | 'event' | 'recurring'
const CHOICES: readonly DueChoice[] = ['date', 'recurring', 'standing', 'event']
const RECURRENCES = Object.keys(RECURRENCE_RULES) as readonly RecurrenceName[]

interface DueEditorProps {
  readonly due: Due
  readonly onChange: (due: Due) => void
}

/** When work is due: a date, a period that comes again, or a reason why there is no date. */
export function DueEditor({ due, onChange }: DueEditorProps) {
  const { review } = useMessages()
  const [choice, setChoice] = useState(choiceOf(due))
  return (
    <div className={styles['due']}>
      <SelectField<DueChoice>
        label={review.dueKind}
        value={choice}
        options={CHOICES.map((value) => ({ value, label: review.dueKinds[value] }))}
        onChange={setChoice}
      />
      <DueValue choice={choice} due={due} onChange={onChange} />
    </div>
  )
}

function DueValue({ choice, due, onChange }: DueEditorProps & { readonly choice: DueChoice }) {
  const { review } = useMessages()
  const { working } = useOfficeCalendar()
  const today = useToday()
  switch (choice) {
    case 'date':
      return (
        <DateField
          label={review.fields.due}
          value={due.on}
          today={today}
          calendar={working}
          onChange={(on) => {
            if (on !== null && on !== due.on) onChange(dateDue(on, due))
          }}
        />
      )
    case 'recurring':
      return <RecurrenceField due={due} onChange={onChange} />
    case 'standing':
      return (
        <DraftTextField
          label={review.reason}
          value={due.kind === 'standing' ? (due.reason ?? '') : ''}
          maxLength={500}
          onSave={(reason) => reason !== '' && onChange(standingDue(reason, due))}
        />
      )
    case 'event':
      return (
        <DraftTextField
          label={review.eventReason}
          value={due.kind === 'event' ? (due.reason ?? '') : ''}
          maxLength={500}
          onSave={(reason) => reason !== '' && onChange(eventDue(reason, due))}
        />
      )
  }
}

function RecurrenceField({ due, onChange }: DueEditorProps) {
  const { review } = useMessages()
  const current = RECURRENCES.find((name) => due.recurrence?.startsWith(RECURRENCE_RULES[name]))
  const exact = RECURRENCES.find((name) => due.recurrence === RECURRENCE_RULES[name])
  return (
    <SelectField<RecurrenceName | ''>
      label={review.recurrence}
      value={exact ?? (due.recurrence === null ? '' : (current ?? ''))}
      options={[
        { value: '', label: '–' },
        ...RECURRENCES.map((value) => ({ value, label: review.recurrences[value] })),
      ]}
      onChange={(name) => {
        if (name !== '') onChange(recurringDue(RECURRENCE_RULES[name], due))
      }}
    />
  )
}

function choiceOf({ kind }: Due): DueChoice {
  if (kind === 'standing' || kind === 'event' || kind === 'recurring') return kind
  return 'date'
}
