import { IMPORT_FATES, IMPORT_KINDS } from '@roviec/contract'
import { z } from 'zod'

const fitting = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

/** Which rows of a file are shown; `warned` are those with a remark that is no error. */
export const ImportSearch = z.object({
  show: fitting(z.enum([...IMPORT_FATES, 'warned'])),
  kind: fitting(z.enum(IMPORT_KINDS)),
  search: fitting(z.string().max(100)),
})
export type ImportSearch = z.infer<typeof ImportSearch>
