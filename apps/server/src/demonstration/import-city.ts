import type { IsoDate } from '@roviec/calendar'
import { createPosition, createUnit } from '../organization/index.ts'
import { createPerson, recordAppointment } from '../people/index.ts'
import type { Context } from '../platform/context.ts'
import type { CitySeat, CityUnit } from './city-unit.ts'
import { inventName } from './people-names.ts'
import { seededRandom, type Random } from './seeded-random.ts'

/** Runs one command in a transaction of its own, as the system. */
export type RunCommand = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>

/** Who holds a seat for which the demonstration has an account. */
export interface DemonstrationHolder {
  readonly login: string
  readonly personId: string
  readonly fullName: string
  readonly title: string
  readonly unitName: string
}

const CITY_SEED = 2026
/** Five years (Decree 170/2025/NĐ-CP, article 28). */
const TERM_MONTHS = 60

/** Creates the units from the top down, their seats, and the people in them. */
export async function importCity(
  city: CityUnit,
  from: IsoDate,
  run: RunCommand,
): Promise<DemonstrationHolder[]> {
  const random = seededRandom(CITY_SEED)
  const holders: DemonstrationHolder[] = []
  const waiting: { readonly unit: CityUnit; readonly parentId: string | null }[] = [
    { unit: city, parentId: null },
  ]
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { unit, parentId } = next
    const { kind, name, shortName } = unit
    const { id } = await run((ctx) =>
      createUnit(ctx, {
        parentId,
        kind,
        name,
        shortName,
        code: null,
        population: unit.population ?? null,
        validFrom: from,
      }),
    )
    for (const seat of unit.seats) {
      const personId = await fillSeat({ seat, unitId: id, from, random, run })
      if (personId && seat.account) {
        holders.push({ login: seat.account, ...personId, title: seat.title, unitName: name })
      }
    }
    waiting.push(...unit.inside.map((inside) => ({ unit: inside, parentId: id })))
  }
  return holders
}

interface Filling {
  readonly seat: CitySeat
  readonly unitId: string
  readonly from: IsoDate
  readonly random: Random
  readonly run: RunCommand
}

async function fillSeat({ seat, unitId, from, random, run }: Filling) {
  const { title, rank, duties, state } = seat
  const position = await run((ctx) =>
    createPosition(ctx, {
      unitId,
      title,
      rank,
      duties: [...duties],
      unpaid: seat.unpaid ?? false,
      sensitive: seat.sensitive ?? false,
      termMonths: rank === 'member' || seat.unpaid ? null : TERM_MONTHS,
    }),
  )
  if (state === 'vacant') return null
  const fullName = seat.holder ?? inventName(random)
  const person = await run((ctx) => createPerson(ctx, { fullName }))
  await run((ctx) =>
    recordAppointment(ctx, {
      personId: person.id,
      positionId: position.id,
      holding: state === 'acting' ? 'acting' : 'holder',
      from,
      to: null,
      decision: 'Dữ liệu minh họa',
    }),
  )
  return { personId: person.id, fullName }
}
