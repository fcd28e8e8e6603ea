import { errorText } from '@roviec/contract'
import { createLogReader } from './audit/index.ts'
import {
  changesForecasts,
  refreshForecasts,
  refreshForecastsOf,
  TURN_MINUTES,
} from './forecasts/index.ts'
import { type Identity, removeExpired } from './identity/index.ts'
import { forgetOldImports } from './imports/index.ts'
import {
  type Background,
  type DailyWork,
  type Following,
  startBackground,
} from './platform/background.ts'
import { type Context, SYSTEM_ACTOR } from './platform/context.ts'
import { AppError } from './platform/errors.ts'
import { forgetOldKeys } from './platform/http/idempotency.ts'
import { inTenant } from './platform/in-tenant.ts'
import type { WakingPlatform } from './platform/platform.ts'
import { refreshStatistics } from './platform/statistics.ts'
import { listTenantIds } from './platform/tenants.ts'
import {
  applyDueRestructuring,
  failDueRestructuring,
  listCarriedTaskIds,
  listDueRestructurings,
} from './restructurings/index.ts'
import { recordPublication } from './schedules/index.ts'
import { changesWarnings, refreshWarningsFor, sweepWarnings } from './warnings/index.ts'

/** Starts what the server does by itself: every morning's sweep, and what follows from acts. */
export function startWork(platform: WakingPlatform, identity: Identity): Promise<Background> {
  return startBackground({
    platform,
    reader: createLogReader(platform.database),
    daily: dailyWork(platform, identity),
    followings: followings(platform),
  })
}

/** Transactions of one tenant, each in its own, as the system. */
type Within = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

function withinOf(platform: WakingPlatform, tenantId: string): Within {
  return (work) => inTenant(platform, tenantId, SYSTEM_ACTOR, work)
}

function dailyWork(platform: WakingPlatform, identity: Identity): readonly DailyWork[] {
  // What fails in one city must not keep the next from its morning's sweep.
  const forEveryTenant = async (run: (within: Within) => Promise<unknown>) => {
    const failures: unknown[] = []
    for (const tenantId of await listTenantIds(platform.database)) {
      await run(withinOf(platform, tenantId)).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, 'The work failed in some tenants.')
  }
  const inEveryTenant = (work: (ctx: Context) => Promise<unknown>) =>
    forEveryTenant((within) => within(work))
  return [
    {
      name: 'restructurings-apply',
      cron: '5 0 * * *',
      run: () => applyDueRestructurings(platform),
    },
    {
      // Before the sweep, which warns of what they say.
      name: 'forecasts-compute',
      cron: '30 4 * * *',
      run: () => forEveryTenant((within) => refreshForecasts(within)),
    },
    {
      name: 'warnings-sweep',
      cron: '30 5 * * *',
      run: () => inEveryTenant(sweepWarnings),
    },
    {
      name: 'tidy-up',
      cron: '15 3 * * *',
      run: async () => {
        await inEveryTenant(forgetOldKeys)
        await inEveryTenant(forgetOldImports)
        await removeExpired(identity.tables, platform.clock.now())
        await refreshStatistics(platform.database)
      },
    },
  ]
}

function followings(platform: WakingPlatform): readonly Following[] {
  return [
    {
      name: 'warnings-after-restructuring',
      wants: ({ action }) => action === 'restructuring.applied',
      run: (tenantId, subjectIds) =>
        withinOf(
          platform,
          tenantId,
        )(async (ctx) => refreshWarningsFor(ctx, await listCarriedTaskIds(ctx, subjectIds))),
    },
    {
      // Which seats are uncovered may differ all over the city.
      name: 'warnings-after-import',
      wants: ({ action }) => action === 'import.applied' || action === 'import.undone',
      run: async (tenantId) => {
        await withinOf(platform, tenantId)(sweepWarnings)
      },
    },
    {
      name: 'baseline-at-publication',
      wants: ({ action }) => action === 'plan.published',
      run: async (tenantId, planIds) => {
        const within = withinOf(platform, tenantId)
        for (const planId of planIds) await within((ctx) => recordPublication(ctx, planId))
      },
    },
    {
      name: 'forecasts-refresh',
      wants: changesForecasts,
      everyMinutes: TURN_MINUTES,
      run: (tenantId, subjectIds) => refreshForecastsOf(withinOf(platform, tenantId), subjectIds),
    },
    {
      // The sweep of the morning comes an hour later, and at a start perhaps before.
      name: 'warnings-after-forecasts',
      wants: ({ action }) => action === 'forecast.computed',
      run: async (tenantId) => {
        await withinOf(platform, tenantId)(sweepWarnings)
      },
    },
    {
      name: 'warnings-refresh',
      wants: changesWarnings,
      run: (tenantId, subjectIds) =>
        withinOf(platform, tenantId)((ctx) => refreshWarningsFor(ctx, subjectIds)),
    },
  ]
}

/** Each in a transaction of its own: what is impossible in one must not undo the others. */
async function applyDueRestructurings(platform: WakingPlatform): Promise<void> {
  for (const tenantId of await listTenantIds(platform.database)) {
    const within = withinOf(platform, tenantId)
    for (const id of await within(listDueRestructurings)) {
      await within((ctx) => applyDueRestructuring(ctx, id)).catch((error: unknown) => {
        const reason =
          error instanceof AppError ? errorText(error.code, error.parameters) : 'lỗi hệ thống'
        platform.log.error({ err: error, tenantId, id }, 'a restructuring failed on its day')
        return within((ctx) => failDueRestructuring(ctx, { id, reason }))
      })
    }
  }
}
