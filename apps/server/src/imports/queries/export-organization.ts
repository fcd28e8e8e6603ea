import type { API_ROUTES } from '@roviec/contract'
import type { IsoDate } from '@roviec/calendar'
import type { SheetCell } from '@roviec/interchange'
import type { z } from 'zod'
import type { StoredPosition, Unit } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { BASIS_WORDS, KIND_WORDS, RANK_WORDS, YES_NO_WORDS } from '../choice-words.ts'
import type { ImportFacts } from '../import-facts.ts'
import { requireAbility } from '../repository.ts'
import { type TableRows, writeTables } from '../table-file.ts'
import { listImportFacts } from './list-import-facts.ts'

type Query = z.output<typeof API_ROUTES.exportOrganization.query>

/**
 * Everything that lasts, in the form in which it is brought in. Birthdays stay in the personal
 * files.
 */
export async function exportOrganization(ctx: Context, { format, kind }: Query) {
  requireAbility(ctx)
  const rows = rowsOf(await listImportFacts(ctx), ctx.today)
  return writeTables(rows, { name: `to-chuc-${ctx.today}`, kind, csv: format === 'csv' })
}

function rowsOf(facts: ImportFacts, today: IsoDate): TableRows {
  const lasts = ({ validTo }: { readonly validTo: IsoDate | null }) =>
    validTo === null || validTo >= today
  const units = new Map(facts.units.map(({ id, code, name }) => [id, code ?? name]))
  const seats = new Map(facts.positions.map((seat) => [seat.id, seat]))
  const people = new Map(
    facts.people.map(({ id, staffCode, fullName }) => [id, staffCode ?? fullName]),
  )
  const groups = new Map(facts.jobGroups.map(({ id, name }) => [id, name]))
  return {
    units: facts.units.filter(lasts).map((unit) => unitRow(unit, units)),
    positions: facts.positions.filter(lasts).map((seat) => positionRow(seat, { units, groups })),
    people: facts.people.map(({ staffCode, fullName, workPhone, workEmail }) => ({
      staffCode,
      fullName,
      phone: workPhone,
      email: workEmail,
    })),
    appointments: facts.appointments.flatMap((fact) => {
      const { basis, from, to, decision } = fact
      const seat = seats.get(fact.positionId)
      // Who stands in for somebody away is made by the absence, not brought in.
      if (basis === 'deputising' || seat === undefined || !lasts(seat)) return []
      return {
        positionCode: seat.code,
        staffCode: people.get(fact.personId) ?? null,
        basis: BASIS_WORDS[basis][0],
        from: day(from),
        to: day(to),
        decision,
      }
    }),
  }
}

type Row = TableRows['units'][number]
type Names = ReadonlyMap<string, string>

function unitRow(unit: Unit, names: Names): Row {
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: KIND_WORDS[unit.kind][0],
    parentCode: nameOf(names, unit.parentId),
    validFrom: day(unit.validFrom),
    officialCode: unit.officialCode,
    population: unit.population,
  }
}

function positionRow(
  seat: StoredPosition,
  { units, groups }: { readonly units: Names; readonly groups: Names },
): Row {
  return {
    code: seat.code,
    unitCode: nameOf(units, seat.unitId),
    title: seat.title,
    rank: RANK_WORDS[seat.rank][0],
    jobGroup: nameOf(groups, seat.jobGroupId),
    sensitive: flag(seat.sensitive),
    unpaid: flag(seat.unpaid),
    validFrom: day(seat.validFrom),
  }
}

function nameOf(names: Names, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null)
}

function day(on: IsoDate | null): SheetCell {
  return on === null ? null : { kind: 'date', on }
}

function flag(value: boolean): string | null {
  return value ? YES_NO_WORDS.yes[0] : null
}
