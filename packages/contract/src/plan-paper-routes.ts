import { z } from 'zod'
import { CivilDate, Id } from './fields.ts'
import { file, route } from './route.ts'

const PlanParams = z.object({ planId: Id })

/** Plans as papers that an office completes, signs and sends. */
export const planPaperRoutes = {
  exportPlanDocument: route({
    method: 'get',
    path: '/plans/{planId}/export.docx',
    tag: 'plans',
    summary: 'The plan as it stands as a document in the official layout, tasks in an annex',
    params: PlanParams,
    response: file,
    errors: ['plan-not-found'],
  }),
  exportMeetingPaper: route({
    method: 'get',
    path: '/plans/{planId}/meeting-paper.docx',
    tag: 'plans',
    summary: 'A draft of the report for the next meeting: what is done, late, waiting and open',
    params: PlanParams,
    query: z.object({
      /** Work done before this day is only counted. */
      since: CivilDate.optional(),
    }),
    response: file,
    errors: ['plan-not-found', 'plan-not-published'],
  }),
}
