import type { IsoDate, WorkingCalendar } from '@roviec/calendar'
import type { Due, DueKind, DueProblem, DueRule, Span } from './reading.ts'

/** What a deadline is read against. */
export interface DeadlineContext {
  readonly calendar: WorkingCalendar
  /** The date of the document, for years that are not written and for "từ nay". */
  readonly issuedOn: IsoDate | null
  /** Whether "trước ngày D" ends the day before D (the default) or on D. */
  readonly beforeDay: 'exclusive' | 'inclusive'
  /** A cell of a deadline column may hold a bare year or month; a sentence may not. */
  readonly isCell: boolean
}

/** A deadline found in a stretch of text, before one of them is chosen. */
export interface DeadlineCandidate {
  readonly start: number
  readonly end: number
  readonly kind: Exclude<DueKind, 'none'>
  readonly rule: DueRule
  readonly from: IsoDate | null
  readonly on: IsoDate | null
  readonly time: string | null
  readonly recurrence: string | null
  readonly problem: DueProblem | null
  /** A start ("kể từ ngày …") stands in for a deadline only where there is no other. */
  readonly isFallback: boolean
}

type CandidateParts = Pick<DeadlineCandidate, 'start' | 'end' | 'kind' | 'rule'> &
  Partial<DeadlineCandidate>

/** A candidate with nothing set but what is given. */
export function candidate(parts: CandidateParts): DeadlineCandidate {
  return {
    from: null,
    on: null,
    time: null,
    recurrence: null,
    problem: null,
    isFallback: false,
    ...parts,
  }
}

/** The deadline as the reading shows it; offsets are moved by `offset`. */
export function toDue(found: DeadlineCandidate, text: string, offset: number): Due {
  const span: Span = { start: found.start + offset, end: found.end + offset }
  return {
    kind: found.kind,
    from: found.from,
    on: found.on,
    time: found.time,
    recurrence: found.recurrence,
    rule: found.rule,
    text: text.slice(found.start, found.end),
    span,
    problem: found.problem,
  }
}

/** The deadline of a task that states none. */
export const NO_DUE: Due = {
  kind: 'none',
  from: null,
  on: null,
  time: null,
  recurrence: null,
  rule: null,
  text: null,
  span: null,
  problem: null,
}

/** Stretches of text that already belong to a deadline, or that must not become one. */
export class ClaimedSpans {
  readonly #spans: Span[] = []

  claim(start: number, end: number): void {
    this.#spans.push({ start, end })
  }

  has(start: number, end: number): boolean {
    return this.#spans.some((span) => start < span.end && end > span.start)
  }
}
