import { BLOCKS, CivilDate, Id, UNIT_KINDS } from '@roviec/contract'
import { z } from 'zod'

/** What stands in the address is as little trusted as any input: what does not fit is left out. */
const fitting = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

/** How deep a tree is opened at once: as many levels as a tree has, and more. */
export const LEVELS_MAX = 9

/** What the address of the tree says. */
export const TreeSearch = z.object({
  search: fitting(z.string().max(100)),
  on: fitting(CivilDate),
  kind: fitting(z.enum(UNIT_KINDS)),
  block: fitting(z.enum(BLOCKS)),
  vacant: fitting(z.literal(true)),
  level: fitting(z.int().min(1).max(LEVELS_MAX)),
  unit: fitting(Id),
})
export type TreeSearch = z.infer<typeof TreeSearch>
