import type { Due, EditPlanItem, PlanItem } from '@roviec/contract'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { TextField } from '../../../ui/field/text-field.tsx'
import { dateDue, standingDue } from './due-values.ts'
import { DueWordsField, useTypedDue } from './due-words-field.tsx'
import { suggestDates, type DateSuggestion } from './suggest-dates.ts'
import styles from './item.module.css'

interface WhenAnswersProps {
  readonly item: PlanItem
  readonly items: readonly PlanItem[]
  readonly edit: (change: EditPlanItem) => void
}

/** Dates that are likely, a reason for having none, or another date. */
export function WhenAnswers({ item, items, edit }: WhenAnswersProps) {
  const { review, dates } = useMessages()
  const { working } = useOfficeCalendar()
  const today = useToday()
  const [asking, setAsking] = useState<'date' | 'standing' | null>(null)

  return (
    <>
      {suggestDates(item, items, { today, calendar: working }).map((suggestion) => (
        <Chip key={suggestion.on} onClick={() => edit({ due: dateDue(suggestion.on, item.due) })}>
          {suggestionWords(suggestion)}
        </Chip>
      ))}
      <Chip onClick={() => setAsking('standing')}>{review.standingWithReason}</Chip>
      {asking === null && (
        <Button kind="quiet" onClick={() => setAsking('date')}>
          {review.otherDate}
        </Button>
      )}
      {asking === 'date' && <DueForm due={item.due} onDue={(due) => edit({ due })} />}
      {asking === 'standing' && (
        <ReasonForm onReason={(reason) => edit({ due: standingDue(reason, item.due) })} />
      )}
    </>
  )

  function suggestionWords(suggestion: DateSuggestion): string {
    const day = formatDay(suggestion.on)
    switch (suggestion.kind) {
      case 'term':
        return `${day}, ${dates.workingDays(suggestion.workingDays)}`
      case 'same-as':
        return review.sameAs(day, suggestion.ordinal)
      case 'end-of-year':
        return review.endOfYear(day)
    }
  }
}

function DueForm({ due, onDue }: { readonly due: Due; readonly onDue: (due: Due) => void }) {
  const { review, general } = useMessages()
  const typed = useTypedDue(due)
  const [tried, setTried] = useState(false)
  return (
    <form
      className={styles['other']}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (typed.due !== null) onDue(typed.due)
      }}
    >
      <DueWordsField
        label={review.otherDate}
        typed={typed}
        autoFocus
        isRefused={tried}
        aside={<Button type="submit">{general.apply}</Button>}
      />
    </form>
  )
}

function ReasonForm({ onReason }: { readonly onReason: (reason: string) => void }) {
  const { review, general } = useMessages()
  const [reason, setReason] = useState('')
  return (
    <form
      className={styles['other']}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') onReason(reason.trim())
      }}
    >
      <TextField
        label={review.reason}
        value={reason}
        onChange={setReason}
        maxLength={500}
        aside={<Button type="submit">{general.apply}</Button>}
      />
    </form>
  )
}
