import {
  createWorkingCalendar,
  type CalendarOverride,
  type IsoDate,
  type WorkingCalendar,
} from '@roviec/calendar'
import type { CalendarSettings } from '@roviec/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { call } from './http.ts'
import { useSession } from './session.tsx'

export interface OfficeCalendar {
  readonly working: WorkingCalendar
  readonly dueSoonWorkingDays: number
  readonly notAcceptedWorkingDays: number
}

/** Today comes from the server: the clock of an office machine may be wrong. */
export function useToday(): IsoDate {
  return useSession().today
}

/** The working calendar as the server has it; the official one while its settings load. */
export function useOfficeCalendar(): OfficeCalendar {
  const { data } = useQuery(calendarQuery)
  return data ?? OFFICIAL
}

const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: async () => toOfficeCalendar(await call('getCalendarSettings', {})),
  staleTime: 60 * 60_000,
})

const OFFICIAL: OfficeCalendar = {
  working: createWorkingCalendar(),
  dueSoonWorkingDays: 3,
  notAcceptedWorkingDays: 2,
}

function toOfficeCalendar(settings: CalendarSettings): OfficeCalendar {
  return {
    working: createWorkingCalendar({
      overrides: settings.overrides.map(toOverride),
      culturalDay: settings.culturalDay,
    }),
    dueSoonWorkingDays: settings.dueSoonWorkingDays,
    notAcceptedWorkingDays: settings.notAcceptedWorkingDays,
  }
}

function toOverride({
  on,
  kind,
  name,
  citation,
}: CalendarSettings['overrides'][number]): CalendarOverride {
  if (kind === 'day-off') return { kind, on, name, citation }
  return { kind: kind === 'working-day' ? 'remove' : kind, on, citation }
}
