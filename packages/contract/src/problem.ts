import { z } from 'zod'

/** A refusal in the form of RFC 9457, with a stable code and a sentence in both languages. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** What happened and what to do, in Vietnamese and in English. */
  detail: z.object({ vi: z.string(), en: z.string() }),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** For `request-invalid`: where in the request, and what. */
  problems: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>
