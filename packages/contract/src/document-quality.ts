import { z } from 'zod'
import { CLARITY_POINTS } from './due.ts'
import { Id } from './fields.ts'
import { PlanHeader } from './plans.ts'
import { json, route } from './route.ts'

/** How clear a document is as it was written, over all its tasks. */
export const DocumentScore = z.object({
  taskCount: z.int(),
  /** Share of clear points among all points of all tasks, 0 to 1; null without a task. */
  share: z.number().min(0).max(1).nullable(),
  /** Tasks that are clear in all six points. */
  clearTaskCount: z.int(),
  /** The six points of the list that held when it was read. */
  points: z
    .array(
      z.object({
        point: z.enum(CLARITY_POINTS),
        clear: z.int(),
        vague: z.int(),
        missing: z.int(),
      }),
    )
    .max(6),
})
export type DocumentScore = z.infer<typeof DocumentScore>

/** By what people know a document. */
const DocumentName = PlanHeader.pick({
  title: true,
  number: true,
  issuer: true,
  issuedOn: true,
}).extend({ planId: Id })

export const ScoredDocument = DocumentName.extend({
  kind: PlanHeader.shape.kind,
  score: DocumentScore,
})
export type ScoredDocument = z.infer<typeof ScoredDocument>

/** Two documents whose tasks say nearly the same: a question to the units, never a verdict. */
export const NearCopyPair = z.object({
  a: DocumentName,
  b: DocumentName,
  /** The estimated share of runs of words in common, 0.5 to 1. */
  resemblance: z.number().min(0).max(1),
})
export type NearCopyPair = z.infer<typeof NearCopyPair>

export const documentQualityRoutes = {
  getDocumentQuality: route({
    method: 'get',
    path: '/document-quality',
    tag: 'plans',
    summary: 'How clear each published document was as written, newest first, up to 2,000',
    response: json(
      z.object({
        documents: z.array(ScoredDocument).max(2000),
        /** Published plans without a score: not read from a document, or read before. */
        unscoredCount: z.int(),
      }),
    ),
  }),
  listNearCopies: route({
    method: 'get',
    path: '/near-copies',
    tag: 'plans',
    summary: 'Published documents whose tasks say nearly the same, the nearest first, up to 500',
    response: json(
      z.object({
        pairs: z.array(NearCopyPair).max(500),
        /** How many documents were compared. */
        documentCount: z.int(),
        /** False where there were too many to compare or to list all. */
        isComplete: z.boolean(),
      }),
    ),
  }),
}
