import type { ClarityPoint } from './reading.ts'

/**
 * The two official lists of "6 rõ". 2024: rõ người, rõ việc, rõ trách nhiệm, rõ thời gian thực
 * hiện, rõ hiệu quả, rõ sản phẩm (the Prime Minister at the meeting of the Government with
 * localities on 6 July 2024). 2025: rõ người, rõ việc, rõ trách nhiệm, rõ sản phẩm, rõ thời gian,
 * rõ thẩm quyền (directives of 2025). They differ in one point: effect there, authority here.
 */
export const CLARITY_CHECKLISTS = {
  '2024': ['who', 'what', 'responsibility', 'when', 'effect', 'product'],
  '2025': ['who', 'what', 'responsibility', 'product', 'when', 'authority'],
} as const satisfies Record<string, readonly ClarityPoint[]>

/** The year that names a list. */
export type ClarityChecklist = keyof typeof CLARITY_CHECKLISTS

/** Whether the list asks about the point. */
export function isAsked(point: ClarityPoint, checklist: ClarityChecklist): boolean {
  const asked: readonly ClarityPoint[] = CLARITY_CHECKLISTS[checklist]
  return asked.includes(point)
}
