import { z } from 'zod'

/** What the address of the register may say; what does not fit is left out. */
export const RegisterSearch = z.object({
  search: z.string().max(100).optional().catch(undefined),
  by: z.enum(['field', 'unit']).optional().catch(undefined),
})
export type RegisterSearch = z.infer<typeof RegisterSearch>
