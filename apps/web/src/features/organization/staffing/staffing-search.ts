import { Id, POSITION_RANKS, UNIT_KINDS, VACANCY_STATES } from '@roviec/contract'
import { z } from 'zod'

/** What stands in the address is as little trusted as any input: what does not fit is left out. */
const fitting = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

export const STAFFING_VIEWS = ['vacancies', 'units', 'groups'] as const
export type StaffingView = (typeof STAFFING_VIEWS)[number]

/** What the address of the staffing screen says. */
export const StaffingSearch = z.object({
  view: fitting(z.enum(STAFFING_VIEWS)),
  unitId: fitting(Id),
  search: fitting(z.string().max(100)),
  rank: fitting(z.enum(POSITION_RANKS)),
  state: fitting(z.enum(VACANCY_STATES)),
  unitKind: fitting(z.enum(UNIT_KINDS)),
  sensitive: fitting(z.literal(true)),
})
export type StaffingSearch = z.infer<typeof StaffingSearch>

/** What narrows the list of vacancies. */
export type VacancyFilter = Omit<StaffingSearch, 'view'>
