import { addDays, createWorkingCalendar, type IsoDate, isoDate } from '@roviec/calendar'
import { loadActorPositions } from '../people/index.ts'
import { type Clock, dayAt } from '../platform/clock.ts'
import { SYSTEM_ACTOR } from '../platform/context.ts'
import { inTenant, type LoadActor } from '../platform/in-tenant.ts'
import type { Platform } from '../platform/platform.ts'
import { recordPublication } from '../schedules/index.ts'
import { sweepWarnings } from '../warnings/index.ts'
import { buildCity } from './city.ts'
import { foundCoordination, objectToOneTask } from './coordination.ts'
import { type HistoricAct, inventHistory } from './history.ts'
import { type DemonstrationHolder, importCity } from './import-city.ts'
import { planPublishings, type RunAs, type RunAt } from './import-plans.ts'
import { performAct } from './perform-act.ts'
import { proposeOneRevision } from './propose-revision.ts'
import { recordStandIns } from './live-together.ts'
import { listSeats, type Seat } from './queries/list-seats.ts'
import { listTaskSeats, type TaskSeats } from './queries/list-task-seats.ts'
import { seededRandom } from './seeded-random.ts'

const HISTORY_SEED = 335
const CITY_SINCE = isoDate('2025-07-01')
const FOUNDING = { on: CITY_SINCE, time: '08:00' }

/**
 * Fills an empty tenant with the demonstration city: its units and people, four plans read from
 * documents and one left as a draft, and a year of work, day by day and act by act through the
 * commands that people use. Answers who is to have an account.
 */
export async function seedDemonstration(
  platform: Platform,
  tenantId: string,
): Promise<DemonstrationHolder[]> {
  const today = dayAt(platform.clock.now())
  const runAt: RunAt = ({ on, time }, who, work) =>
    inTenant({ ...platform, clock: standingClock(on, time), wake: () => {} }, tenantId, who, work)
  const holders = await importCity(buildCity(), { from: CITY_SINCE, today }, (work) =>
    runAt(FOUNDING, SYSTEM_ACTOR, work),
  )
  await foundCoordination(CITY_SINCE, (work) => runAt(FOUNDING, SYSTEM_ACTOR, work))
  const seats = await runAt(FOUNDING, SYSTEM_ACTOR, listSeats)
  await livePast(today, seats, runAt)
  platform.wake(tenantId)
  return holders
}

async function livePast(today: IsoDate, seats: readonly Seat[], runAt: RunAt): Promise<void> {
  const calendar = createWorkingCalendar({})
  const seatById = new Map(seats.map((seat) => [seat.positionId, seat]))
  const positionIdOf = (title: string) => seatTitled(title, seats).positionId
  const runAs: RunAs = (wanted, at, work) => {
    const positionId = 'title' in wanted ? positionIdOf(wanted.title) : wanted.positionId
    return runAt(at, holderOf(seatById.get(positionId)), work)
  }
  await recordStandIns(today, (title) => seatTitled(title, seats), { runAt, runAs })
  const publishings = planPublishings(today, calendar, { runAs, positionIdOf })
  const random = seededRandom(HISTORY_SEED)
  const taskById = new Map<string, TaskSeats>()
  const actsByDay = new Map<IsoDate, HistoricAct[]>()

  const first = publishings.map(({ on }) => on).toSorted()[0] ?? today
  for (let day = first; day <= today; day = addDays(day, 1)) {
    await runAt({ on: day, time: '05:30' }, SYSTEM_ACTOR, sweepWarnings)
    for (const publishing of publishings.filter(({ on }) => on === day)) {
      const planId = await publishing.run()
      if (planId === null) continue
      await runAt({ on: day, time: '08:45' }, SYSTEM_ACTOR, (ctx) => recordPublication(ctx, planId))
      const tasks = await runAt({ on: day, time: '08:50' }, SYSTEM_ACTOR, (ctx) =>
        listTaskSeats(ctx, planId),
      )
      for (const task of tasks) taskById.set(task.id, task)
      const worked = tasks.filter((task) => seatById.get(task.accountablePositionId)?.personId)
      for (const act of inventHistory(worked, { today, calendar, random })) {
        actsByDay.set(act.on, [...(actsByDay.get(act.on) ?? []), act])
      }
    }
    for (const act of inOrder(actsByDay.get(day) ?? [])) {
      const task = taskById.get(act.taskId)
      if (task) await performAct(act, task, runAs)
    }
  }
  await objectToOneTask(today, positionIdOf, { runAt, runAs })
  await proposeOneRevision(today, calendar, { runAt, runAs })
}

function seatTitled(title: string, seats: readonly Seat[]): Seat {
  const seat = seats.find((candidate) => candidate.title === title)
  if (!seat) throw new Error(`The demonstration city has no seat "${title}".`)
  return seat
}

function holderOf(seat: Seat | undefined): LoadActor {
  return async (ctx) => {
    const { personId, fullName } = seat ?? { personId: null, fullName: null }
    if (personId === null || fullName === null) throw new Error('Nobody holds this seat.')
    const positions = await loadActorPositions(ctx, personId)
    return { kind: 'person', userId: null, personId, fullName, positions, delegations: [] }
  }
}

function inOrder(acts: readonly HistoricAct[]): HistoricAct[] {
  return acts.toSorted((one, other) => one.time.localeCompare(other.time))
}

function standingClock(on: IsoDate, time: string): Clock {
  const [hour = '0', minute = '0'] = time.split(':')
  const utcHour = String((Number(hour) + 17) % 24).padStart(2, '0')
  const utcDay = Number(hour) < 7 ? addDays(on, -1) : on
  const moment = `${utcDay}T${utcHour}:${minute}:00.000Z`
  return { now: () => moment }
}
