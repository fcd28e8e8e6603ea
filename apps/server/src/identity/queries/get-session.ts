import type { Session } from '@roviec/contract'
import { addDays } from '@roviec/calendar'
import type { Context } from '../../platform/context.ts'
import { inTenant } from '../../platform/in-tenant.ts'
import type { Identity } from '../identity.ts'
import type { SignedIn } from '../session.ts'

/** Who is signed in, the positions they answer for today, and what "today" is. */
export function getSession(
  { platform, loadActorOf, abilitiesOf }: Identity,
  account: SignedIn,
  requestId: string,
): Promise<Session> {
  const { tenantId } = account
  return inTenant(platform, { tenantId, requestId }, loadActorOf(account), async (ctx) => ({
    ...describe(ctx, account),
    abilities: abilitiesOf(ctx.actor),
    mustChangePassword: account.mustChangePassword,
  }))
}

function describe(
  ctx: Context,
  account: SignedIn,
): Omit<Session, 'abilities' | 'mustChangePassword'> {
  const { actor, settings, calendar, today } = ctx
  return {
    userId: account.userId,
    login: account.login,
    personId: account.personId,
    fullName: actor.fullName,
    positions: actor.positions.map(({ positionId, title, unitId, unitName, holding }) => ({
      positionId,
      title,
      unitId,
      unitName,
      holding,
    })),
    tenant: {
      id: ctx.tenantId,
      name: settings.tenantName,
      demonstration: settings.demonstration,
    },
    today,
    dayOffName: calendar.dayOffOn(today)?.name ?? null,
    nextWorkingDay: calendar.nextWorkingDay(addDays(today, 1)),
  }
}
