import type { IsoDate } from '@roviec/calendar'
import type { SourcePlace } from './source-place.ts'

/** A stretch of the normalised text, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The kinds of official document that the outside contract names. */
export type DocumentKind =
  | 'resolution'
  | 'directive'
  | 'decision'
  | 'regulation'
  | 'rules'
  | 'programme'
  | 'plan'
  | 'guideline'
  | 'notice'
  | 'report'
  | 'submission'
  | 'scheme'
  | 'project'
  | 'minutes'
  | 'letter'
  | 'telegram'
  | 'conclusion'
  | 'other'

/** What the letterhead, the title and the signature say; each is null when the text does not. */
export interface DocumentHeader {
  readonly number: string | null
  readonly kind: DocumentKind | null
  readonly issuer: string | null
  readonly issuedOn: IsoDate | null
  readonly title: string | null
  readonly signedBy: string | null
  readonly world: 'party' | 'state' | null
}

/**
 * `date`: a last day. `range`: a stated start and end. `recurring`: by a rule. `standing`: all the
 * time. `event`: hangs on something without a date. `none`: nothing is said.
 */
export type DueKind = 'date' | 'range' | 'recurring' | 'standing' | 'event' | 'none'

/** How `on` follows from the words. Null for a task without a deadline. */
export type DueRule =
  | 'written-day'
  | 'before-day'
  | 'end-of-period'
  | 'period'
  | 'term-calendar-days'
  | 'term-working-days'
  | 'recurrence'
  | 'standing'
  | 'event'

/** A deadline as the document states it. */
export interface Due {
  readonly kind: DueKind
  /** The first day, where the text states a start. */
  readonly from: IsoDate | null
  /** The last day on which the work still counts as on time. Null when no such day follows. */
  readonly on: IsoDate | null
  /** An hour of that day, `HH:MM`, where one is written. */
  readonly time: string | null
  /** An RFC 5545 RRULE, for `recurring`. */
  readonly recurrence: string | null
  readonly rule: DueRule | null
  /** The words the deadline was read from. */
  readonly text: string | null
  readonly span: Span | null
  /** Why `on` is null although a date is meant, or what to look at; null when all is well. */
  readonly problem: DueProblem | null
}

/**
 * `no-such-day`: 31/02. `year-unknown`: the year is not written and the document has no date.
 * `not-computable`: the words need a fact the document does not hold.
 */
export type DueProblem = 'no-such-day' | 'year-unknown' | 'not-computable'

/**
 * The points by which a task is judged: người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền,
 * and hiệu quả. The official lists take six of them each; see `CLARITY_CHECKLISTS`.
 */
export const CLARITY_POINTS = [
  'who',
  'what',
  'when',
  'responsibility',
  'product',
  'authority',
  'effect',
] as const
/** One of the points. */
export type ClarityPoint = (typeof CLARITY_POINTS)[number]
/** Answered, answered in words that say nothing, or not answered. */
export type ClarityGrade = 'clear' | 'vague' | 'missing'
/**
 * The grade of each point of a task. `effect` (hiệu quả) is there only where the list of 2024 is
 * asked for.
 */
export type Clarity = Readonly<Record<Exclude<ClarityPoint, 'effect'>, ClarityGrade>> & {
  readonly effect?: ClarityGrade
}

/** One thing to repair, or to look at, in a task. */
export interface Finding {
  readonly point: ClarityPoint
  /** `clear` only for advice on a point that is clear, such as a deadline on a day off. */
  readonly grade: ClarityGrade
  /** A stable English code for programs. */
  readonly code: string
  /** In Vietnamese, for the reader. */
  readonly question: string
  /** The words that gave rise to it, else the task's own span. */
  readonly span: Span
  /** One-based line of the source file, or of the normalised text when the file has no lines. */
  readonly line: number
}

/**
 * `single`: one named unit. `each`: a class of units that all do the same ("UBND các phường, xã").
 * `several`: more than one name. `unnamed`: a phrase that names nobody ("các đơn vị liên quan").
 */
export type LeadForm = 'single' | 'each' | 'several' | 'unnamed' | 'none'

/** A task as proposed from the text. Names are verbatim; a person confirms every field. */
export interface DirectiveTask {
  readonly id: string
  /** The id of the section the task stands in; null before the first section. */
  readonly section: string | null
  /** The work itself in one line, without the unit in front and the deadline behind. */
  readonly title: string
  /** The sentence or cell, verbatim. */
  readonly text: string
  readonly span: Span
  /** Further stretches of the same task: a table row that goes on on the next page. */
  readonly continuedAt: readonly Span[]
  readonly lead: readonly string[]
  readonly leadForm: LeadForm
  readonly leadSpan: Span | null
  readonly support: readonly string[]
  readonly supportSpan: Span | null
  readonly monitor: readonly string[]
  readonly monitorSpan: Span | null
  readonly reportTo: readonly string[]
  readonly reportToSpan: Span | null
  readonly product: string | null
  readonly productSpan: Span | null
  readonly due: Due
  readonly alsoDue: readonly Due[]
  /** The number or code of a table row ("12", "NV14"); null in prose. */
  readonly code: string | null
  /** Codes of the rows this one waits for, where a table has such a column. */
  readonly dependsOn: readonly string[]
  readonly clarity: Clarity
  /** One repair question per vague or missing point, in Vietnamese. */
  readonly questions: readonly string[]
  readonly findings: readonly Finding[]
}

/** A numbered part of the document. Its id is the path of its numbers: "III.2", "II.1.a". */
export interface DirectiveSection {
  readonly id: string
  readonly title: string
  /** From its number to the line before the next part of the same or a higher level. */
  readonly span: Span
  /** A heading gathers tasks; an item is a numbered paragraph that is itself the text. */
  readonly kind: 'heading' | 'item'
}

/** A figure to be reached. */
export interface DirectiveTarget {
  readonly text: string
  readonly span: Span
  /** What is measured, in the words of the text. */
  readonly measure: string
  /** As written: "đạt 95 %" is `=`, "trên" is `>`, "giảm còn" is `<=`; a range is `>=`. */
  readonly operator: '>=' | '<=' | '=' | '>' | '<'
  /** In the unit as written: 1.5 for "1,5 triệu đồng"; "1/3" is 33.33 with the unit "%". */
  readonly value: number
  /** The upper figure of a range ("8 - 10 %"), whose lower one is `value`; else null. */
  readonly upTo: number | null
  readonly unit: string | null
  /** The last day of the stated horizon ("đến năm 2030"); null when none is stated. */
  readonly on: IsoDate | null
}

/** A place where something was meant but could not be made out. `why` is in Vietnamese. */
export interface NotUnderstood {
  readonly span: Span
  readonly why: string
}

/** The answer of `roviec read`: everything points into `text`. */
export interface DirectiveReading {
  readonly text: string
  readonly document: DocumentHeader
  readonly sections: readonly DirectiveSection[]
  readonly tasks: readonly DirectiveTask[]
  readonly targets: readonly DirectiveTarget[]
  readonly notUnderstood: readonly NotUnderstood[]
  /**
   * Where in the file the lines of `text` come from, in order of `start` (see `placeOf`). Empty for
   * formats without pages and paragraphs of their own, such as plain text.
   */
  readonly places: readonly SourcePlace[]
}
