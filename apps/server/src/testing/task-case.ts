import type { TaskCase } from '../tasks/policy.ts'
import { NO_TRANSFERS } from '../tasks/transfer.ts'

/**
 * The case of a task under way for tests of policies: done by "doer", given by "assigner",
 * verified by "verifier", in a plan that everybody sees, with no request to pass it on.
 */
export function caseOfTask(
  place: { readonly cityId: string; readonly leadUnitId: string; readonly doerId: string },
  given: Partial<TaskCase> = {},
): TaskCase {
  return {
    task: {
      status: 'accepted',
      accountablePositionId: 'doer',
      leadUnitId: place.leadUnitId,
      assignerPositionId: 'assigner',
    },
    plan: {
      isOpen: true,
      visibility: 'tenant',
      namedUnitIds: new Set(),
      superiorUnitIds: new Set(),
    },
    verifierPositionId: 'verifier',
    doerIds: new Set([place.doerId]),
    doerSeatIds: new Set(),
    assignerUnitPath: [place.cityId],
    waiting: NO_TRANSFERS,
    ...given,
  }
}
