import { z } from 'zod'
import { CivilDate, StorableText } from './fields.ts'

export const DUE_KINDS = ['date', 'range', 'recurring', 'standing', 'event', 'none'] as const
export const DUE_RULES = [
  'written-day',
  'before-day',
  'end-of-period',
  'period',
  'term-calendar-days',
  'term-working-days',
  'recurrence',
  'standing',
  'event',
] as const

/**
 * When work is due. `on` is the last day on which it still counts as on time; a written date never
 * rolls. `text` keeps the words of the document, `rule` how they were read.
 */
export const Due = z.object({
  kind: z.enum(DUE_KINDS),
  from: CivilDate.nullable(),
  on: CivilDate.nullable(),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .nullable(),
  /** An RFC 5545 RRULE. */
  recurrence: StorableText.max(200).nullable(),
  rule: z.enum(DUE_RULES).nullable(),
  text: StorableText.max(500).nullable(),
  /** Why work has no date: the event it waits for, or why it is standing. */
  reason: StorableText.max(500).nullable(),
})
export type Due = z.infer<typeof Due>

export const CLARITY_POINTS = [
  'who',
  'what',
  'when',
  'responsibility',
  'product',
  'authority',
  'effect',
] as const
export type ClarityPoint = (typeof CLARITY_POINTS)[number]

export const ClarityGrade = z.enum(['clear', 'vague', 'missing'])
export type ClarityGrade = z.infer<typeof ClarityGrade>

/**
 * The "6 rõ": person, task, time, responsibility, product, and authority by the list of 2025. Where
 * the list of 2024 holds there is a grade of the effect, which it asks about in place of authority.
 */
export const Clarity = z.object({
  who: ClarityGrade,
  what: ClarityGrade,
  when: ClarityGrade,
  responsibility: ClarityGrade,
  product: ClarityGrade,
  authority: ClarityGrade,
  effect: ClarityGrade.optional(),
})
export type Clarity = z.infer<typeof Clarity>

export const CLARITY_CHECKLISTS = ['2024', '2025'] as const

/** The six points that a task is asked about, by the list it was graded with. */
export function askedGrades(
  clarity: Clarity,
): readonly { readonly point: ClarityPoint; readonly grade: ClarityGrade }[] {
  const left = clarity.effect === undefined ? 'effect' : 'authority'
  return CLARITY_POINTS.flatMap((point) => {
    const grade = clarity[point]
    return point === left || grade === undefined ? [] : [{ point, grade }]
  })
}
