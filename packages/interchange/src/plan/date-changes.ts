import { mspdiDuration, mspdiMoment } from './mspdi-form.ts'
import type { TaskFacet } from './task-facts.ts'

/** The dates of the schedule: each part is written only where it differs from before. */
export const DATE_FACETS: readonly TaskFacet[] = [
  {
    value: ({ dates }) => dates && [dates.scheduled.start, dates.scheduled.finish],
    changes: ({ dates }) =>
      dates === null
        ? {}
        : {
            Start: mspdiMoment(dates.scheduled.start),
            Finish: mspdiMoment(dates.scheduled.finish),
          },
  },
  {
    value: ({ dates }) => dates && [dates.scheduled.earlyStart, dates.scheduled.earlyFinish],
    changes: ({ dates }) =>
      dates === null
        ? {}
        : {
            EarlyStart: mspdiMoment(dates.scheduled.earlyStart),
            EarlyFinish: mspdiMoment(dates.scheduled.earlyFinish),
          },
  },
  {
    value: ({ dates }) => dates && [dates.scheduled.lateStart, dates.scheduled.lateFinish],
    changes: ({ dates }) =>
      dates === null
        ? {}
        : {
            LateStart: mspdiMoment(dates.scheduled.lateStart),
            LateFinish: mspdiMoment(dates.scheduled.lateFinish),
          },
  },
  {
    value: ({ dates }) =>
      dates && [
        dates.scheduled.totalSlackMinutes,
        dates.scheduled.freeSlackMinutes,
        dates.scheduled.critical,
      ],
    changes: ({ dates }) =>
      dates === null
        ? {}
        : {
            // In tenths of a minute.
            TotalSlack: String(dates.scheduled.totalSlackMinutes * 10),
            FreeSlack: String(dates.scheduled.freeSlackMinutes * 10),
            Critical: dates.scheduled.critical ? '1' : '0',
          },
  },
  {
    value: ({ dates }) => dates?.summaryMinutes ?? null,
    changes: ({ dates }) =>
      dates === null || dates.summaryMinutes === null
        ? {}
        : { Duration: mspdiDuration(dates.summaryMinutes) },
  },
]
