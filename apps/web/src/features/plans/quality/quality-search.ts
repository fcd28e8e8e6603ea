import { z } from 'zod'

/** Which of the two lists is open; the scores unless said otherwise. */
export const QualitySearch = z.object({
  view: z.enum(['copies']).optional().catch(undefined),
})
