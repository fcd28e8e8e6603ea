import type { IsoDate } from '@roviec/calendar'
import type { ErrorCode } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { DayField, DecisionField } from '../../organization/index.ts'

interface Term {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly decision: string
}

/** First and last day of what is recorded, and the decision; from today on unless changed. */
export function useTerm() {
  const [term, setTerm] = useState<Term>({ from: useToday(), to: null, decision: '' })
  return { ...term, change: (changes: Partial<Term>) => setTerm((was) => ({ ...was, ...changes })) }
}

interface TermFieldsProps {
  readonly term: ReturnType<typeof useTerm>
  /** The last day may be left open. */
  readonly openEnd?: boolean | undefined
  readonly tried: boolean
  /** Refusals about the days, shown at the first of them. */
  readonly atDays: readonly ErrorCode[]
  readonly errorAt: (field: string, codes?: readonly ErrorCode[]) => string | null
}

export function TermFields({ term, openEnd, tried, atDays, errorAt }: TermFieldsProps) {
  const { people, general } = useMessages()
  const words = people.acts
  const { from, to, decision, change } = term
  const missing = (isEmpty: boolean) => (tried && isEmpty ? general.fillIn : null)
  return (
    <>
      <DayField
        label={words.from}
        value={from}
        onChange={(day) => change({ from: day })}
        error={missing(from === null) ?? errorAt('from', atDays)}
      />
      <DayField
        label={words.to}
        hint={openEnd === true && to === null ? words.toHint : undefined}
        optional={openEnd}
        value={to}
        onChange={(day) => change({ to: day })}
        error={missing(openEnd !== true && to === null) ?? errorAt('to')}
      />
      <DecisionField
        value={decision}
        onChange={(text) => change({ decision: text })}
        error={missing(decision.trim() === '') ?? errorAt('decision')}
      />
    </>
  )
}
