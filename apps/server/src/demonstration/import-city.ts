import { addDays, type IsoDate } from '@roviec/calendar'
import { createPosition, createUnit } from '../organization/index.ts'
import { createPerson, recordAppointment } from '../people/index.ts'
import type { CitySeat, CityUnit, RunCommand } from './city-unit.ts'
import { createJobGroups, grantEstablishment, groupOf, type JobGroups } from './establishment.ts'
import { inventName } from './people-names.ts'
import { seededRandom, type Random } from './seeded-random.ts'

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
const LEFT_DAYS = 97

/** The day the city began, and the day of seeding. */
export interface CityDays {
  readonly from: IsoDate
  readonly today: IsoDate
}

/** Creates the units from the top down, their seats, and the people in them. */
export async function importCity(
  city: CityUnit,
  days: CityDays,
  run: RunCommand,
): Promise<DemonstrationHolder[]> {
  const groups = await createJobGroups(run)
  const hiring: Hiring = { ...days, groups, random: seededRandom(CITY_SEED), hired: 0 }
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
        validFrom: days.from,
      }),
    )
    for (const seat of unit.seats) {
      const person = await fillSeat(seat, id, { hiring, run })
      if (person && seat.account) {
        holders.push({ login: seat.account, ...person, title: seat.title, unitName: name })
      }
    }
    await grantEstablishment({ unit, unitId: id, from: days.from, groups }, run)
    waiting.push(...unit.inside.map((inside) => ({ unit: inside, parentId: id })))
  }
  return holders
}

/** What filling the seats goes on with from one to the next. */
interface Hiring extends CityDays {
  readonly groups: JobGroups
  readonly random: Random
  hired: number
}

async function fillSeat(
  seat: CitySeat,
  unitId: string,
  { hiring, run }: { readonly hiring: Hiring; readonly run: RunCommand },
) {
  const { title, rank, duties, state, unpaid = false, sensitive = false } = seat
  const position = await run((ctx) =>
    createPosition(ctx, {
      unitId,
      title,
      rank,
      duties: [...duties],
      unpaid,
      sensitive,
      jobGroupId: groupOf(seat, hiring.groups),
      termMonths: rank === 'member' || unpaid ? null : TERM_MONTHS,
    }),
  )
  if (state === 'vacant') return null
  hiring.hired += 1
  const fullName = seat.holder ?? inventName(hiring.random)
  const person = await run((ctx) =>
    createPerson(ctx, { fullName, ...(unpaid ? {} : contactsOf(hiring.hired)) }),
  )
  const holding = state === 'acting' ? 'acting' : 'holder'
  await run((ctx) =>
    recordAppointment(ctx, {
      personId: person.id,
      positionId: position.id,
      holding,
      from: hiring.from,
      to: state === 'left' ? addDays(hiring.today, -LEFT_DAYS) : null,
      decision: 'Dữ liệu minh họa',
    }),
  )
  return { personId: person.id, fullName }
}

/** A code, and contacts that belong to nobody: there is no such area code (RFC 2606 for mail). */
function contactsOf(number: number) {
  const digits = String(number).padStart(4, '0')
  return {
    staffCode: `MH${digits}`,
    workPhone: `0200 300 ${digits}`,
    workEmail: `mh${digits}@minhha.example`,
  }
}
