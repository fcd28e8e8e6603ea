import { CivilDate, Id } from '@roviec/contract'
import { z } from 'zod'

const fitting = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

/** What the address of the chart says. */
export const ChartSearch = z.object({
  unit: fitting(Id),
  on: fitting(CivilDate),
  levels: fitting(z.int().min(1).max(4)),
  paper: fitting(z.enum(['a4', 'a3'])),
  names: fitting(z.boolean()),
})
export type ChartSearch = z.infer<typeof ChartSearch>
