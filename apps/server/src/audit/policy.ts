import type { Actor } from '../platform/context.ts'

/**
 * Who may read the record of the whole tenant: auditors by duty. Everyone reads the history of a
 * plan or a task through that plan or task, whose own policy decides.
 */
export function canViewRecord(actor: Actor): boolean {
  return actor.positions.some(({ duties }) => duties.includes('auditor'))
}
