import type { IsoDate } from '@roviec/calendar'
import type { Due } from '@roviec/contract'
import type { Due as ReadDue } from '@roviec/directive'

/** The words of the document stay with a deadline that a person sets. */
export function dateDue(on: IsoDate, was: Due | null): Due {
  return { ...base(was), kind: 'date', on, rule: 'written-day' }
}

export function standingDue(reason: string, was: Due | null): Due {
  return { ...base(was), kind: 'standing', rule: 'standing', reason }
}

export function eventDue(reason: string, was: Due | null): Due {
  return { ...base(was), kind: 'event', rule: 'event', reason }
}

export function recurringDue(recurrence: string, was: Due | null): Due {
  return { ...base(was), kind: 'recurring', rule: 'recurrence', recurrence }
}

/**
 * What somebody typed, as it was read. Work without a date needs a reason: the words themselves.
 */
export function typedDue(read: ReadDue, words: string, was: Due | null): Due {
  const { kind, from, on, time, recurrence } = read
  const isDay = kind === 'date' || kind === 'range'
  return {
    ...base(was),
    kind,
    from: from ?? was?.from ?? null,
    on,
    time,
    recurrence,
    rule: isDay ? 'written-day' : read.rule,
    reason: kind === 'standing' || kind === 'event' ? words : null,
  }
}

/** Periods that the office names, as RFC 5545 rules. */
export const RECURRENCE_RULES = {
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
  quarterly: 'FREQ=MONTHLY;INTERVAL=3',
  halfYearly: 'FREQ=MONTHLY;INTERVAL=6',
  yearly: 'FREQ=YEARLY',
} as const
export type RecurrenceName = keyof typeof RECURRENCE_RULES

function base(was: Due | null): Due {
  return {
    kind: 'none',
    from: was?.from ?? null,
    on: null,
    time: null,
    recurrence: null,
    rule: null,
    text: was?.text ?? null,
    reason: null,
  }
}
