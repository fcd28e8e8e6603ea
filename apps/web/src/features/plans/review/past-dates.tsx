import type { IsoDate } from '@roviec/calendar'
import { PAST_DATE_DECISIONS, type PlanItem } from '@roviec/contract'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import type { PastChoice } from './past-choice.ts'
import styles from './publish.module.css'

interface PastDatesProps {
  readonly items: readonly PlanItem[]
  readonly choices: ReadonlyMap<string, PastChoice>
  readonly onChange: (choices: ReadonlyMap<string, PastChoice>) => void
}

/** Deadlines that had passed before publication: one answer for all, or one for each. */
export function PastDates({ items, choices, onChange }: PastDatesProps) {
  const { review } = useMessages()
  const [each, setEach] = useState(false)
  const first = items[0] === undefined ? undefined : choices.get(items[0].id)
  return (
    <section className={styles['past']}>
      <strong>{review.pastTitle(items.length)}</strong>
      <p>{review.pastText}</p>
      {each ? (
        <ul className={styles['past-list']}>
          {items.map((item) => (
            <li key={item.id}>
              <b>{item.title}</b>
              {item.due.on !== null && <span> · {formatDay(item.due.on)}</span>}
              <Decision
                name={item.id}
                label={item.title}
                choice={choices.get(item.id)}
                onChange={(choice) => onChange(new Map([...choices, [item.id, choice]]))}
              />
            </li>
          ))}
        </ul>
      ) : (
        <Decision
          name="all"
          label={review.pastAll}
          choice={first}
          onChange={(choice) => onChange(new Map(items.map(({ id }) => [id, choice])))}
        />
      )}
      {items.length > 1 && (
        <Button kind="quiet" onClick={() => setEach(!each)}>
          {each ? review.pastAll : review.pastEach}
        </Button>
      )}
    </section>
  )
}

interface DecisionProps {
  readonly name: string
  readonly label: string
  readonly choice: PastChoice | undefined
  readonly onChange: (choice: PastChoice) => void
}

function Decision({ name, label, choice, onChange }: DecisionProps) {
  const { review } = useMessages()
  const { working } = useOfficeCalendar()
  const today = useToday()
  const setDate = (dueOn: IsoDate | null) => onChange({ decision: 'new-date', dueOn })
  return (
    <fieldset className={styles['decision']}>
      <legend className="visually-hidden">{label}</legend>
      {PAST_DATE_DECISIONS.map((decision) => (
        <label key={decision}>
          <input
            type="radio"
            name={`past-${name}`}
            checked={choice?.decision === decision}
            onChange={() => onChange({ decision, dueOn: choice?.dueOn ?? null })}
          />
          <span>
            <b>{review.pastDecisions[decision]}</b>: {review.pastDecisionHints[decision]}
          </span>
        </label>
      ))}
      {choice?.decision === 'new-date' && (
        <DateField
          label={review.newDate}
          value={choice.dueOn}
          onChange={setDate}
          today={today}
          earliest={today}
          calendar={working}
        />
      )}
    </fieldset>
  )
}
