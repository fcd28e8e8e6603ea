import { z } from 'zod'
import { Id, Moment, page, PageQuery } from './fields.ts'
import { json, route } from './route.ts'

/** One link of the tenant's hash chain, without the parts of its payload that the reader may not see. */
export const AuditEntry = z.object({
  seq: z.int(),
  at: Moment,
  actorName: z.string(),
  /** `noun.past-tense`, such as `task.submitted`. */
  action: z.string(),
  subjectId: z.string().nullable(),
  subjectLabel: z.string().nullable(),
  note: z.string().nullable(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

export const auditRoutes = {
  listAuditEntries: route({
    method: 'get',
    path: '/audit',
    tag: 'audit',
    summary: 'The record of changes, newest first',
    query: PageQuery.extend({ subjectId: Id.optional() }),
    response: json(page(AuditEntry)),
    errors: ['audit-view-forbidden'],
  }),
}
