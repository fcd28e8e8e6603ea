import { addDays, type IsoDate } from '@roviec/calendar'
import { createDelegation, recordAbsence } from '../people/index.ts'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import type { RunAs, RunAt } from './import-plans.ts'
import type { Seat } from './queries/list-seats.ts'

/** Somebody is away this week, and the chair has let a deputy confirm results for a while. */
export async function recordStandIns(
  today: IsoDate,
  seatTitled: (title: string) => Seat,
  { runAt, runAs }: { readonly runAt: RunAt; readonly runAs: RunAs },
): Promise<void> {
  const personIn = (title: string) => {
    const { personId } = seatTitled(title)
    if (personId === null) throw new Error(`Nobody holds the seat "${title}".`)
    return personId
  }
  await runAt({ on: today, time: '06:40' }, SYSTEM_ACTOR, (ctx) =>
    recordAbsence(ctx, personIn('Trưởng phòng Ngân sách'), {
      from: today,
      to: addDays(today, 6),
      deputyId: personIn('Phó Trưởng phòng Ngân sách'),
    }),
  )
  const { positionId } = seatTitled('Chủ tịch UBND Thành phố')
  await runAs({ positionId }, { on: today, time: '06:50' }, (ctx) =>
    createDelegation(ctx, {
      positionId,
      toPersonId: personIn('Phó Chủ tịch UBND Thành phố phụ trách đô thị'),
      scopes: ['verify'],
      from: today,
      to: addDays(today, 60),
      decision: 'Dữ liệu minh họa',
    }),
  )
}
