import type { API_ROUTES } from '@roviec/contract'
import type { IsoDate } from '@roviec/calendar'
import type { SheetCell } from '@roviec/interchange'
import type { z } from 'zod'
import type { StoredPosition, Unit } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { BASIS_WORDS, KIND_WORDS, RANK_WORDS, YES_NO_WORDS } from '../choice-words.ts'
import { codeOf, staffCodeOf } from '../code-of.ts'
import type { ImportFacts } from '../import-facts.ts'
import { requireAbility } from '../repository.ts'
import { type TableRows, writeTables } from '../table-file.ts'
import { listImportFacts } from './list-import-facts.ts'
import { listSheetsBeside } from './list-sheets-beside.ts'

type Query = z.output<typeof API_ROUTES.exportOrganization.query>

/**
 * Everything that lasts, in the form in which it is brought in. Birthdays stay in the personal
 * files.
 */
export async function exportOrganization(ctx: Context, { format, kind }: Query) {
  requireAbility(ctx)
  const facts = await listImportFacts(ctx)
  const beside = kind === undefined ? await listSheetsBeside(ctx, facts) : []
  const wanted = { name: `to-chuc-${ctx.today}`, kind, csv: format === 'csv', beside }
  return writeTables(rowsOf(facts, ctx.today), wanted)
}

function rowsOf(facts: ImportFacts, today: IsoDate): TableRows {
  const lasts = ({ validTo }: { readonly validTo: IsoDate | null }) =>
    validTo === null || validTo >= today
  const units = new Map(facts.units.map((unit) => [unit.id, codeOf(unit)]))
  const seats = new Map(facts.positions.map((seat) => [seat.id, seat]))
  const people = new Map(facts.people.map((person) => [person.id, staffCodeOf(person)]))
  const groups = new Map(facts.jobGroups.map(({ id, name }) => [id, name]))
  return {
    units: facts.units.filter(lasts).map((unit) => unitRow(unit, units)),
    positions: facts.positions.filter(lasts).map((seat) => positionRow(seat, { units, groups })),
    people: facts.people.map((person) => ({
      staffCode: staffCodeOf(person),
      fullName: person.fullName,
      phone: person.workPhone,
      email: person.workEmail,
    })),
    appointments: facts.appointments.flatMap((fact) => {
      const { basis, from, to, decision } = fact
      const seat = seats.get(fact.positionId)
      // Who stands in for somebody away is made by the absence, not brought in.
      if (basis === 'deputising' || seat === undefined || !lasts(seat)) return []
      return {
        positionCode: codeOf(seat),
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
    code: codeOf(unit),
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
    code: codeOf(seat),
    unitCode: nameOf(units, seat.unitId),
    title: seat.title,
    rank: RANK_WORDS[seat.rank][0],
    jobGroup: nameOf(groups, seat.jobGroupId),
    sensitive: flag(seat.sensitive),
    unpaid: flag(seat.unpaid),
    nonLocalRequired: flag(seat.nonLocalRequired),
    termMonths: seat.termMonths,
    duties: seat.duties.map((duty) => DUTY_WORDS[duty]).join('; ') || null,
    validFrom: day(seat.validFrom),
  }
}

/** Duties as the screens name them. */
const DUTY_WORDS = {
  'plan-clerk': 'Soạn và trình kế hoạch',
  'organization-administrator': 'Quản trị tổ chức',
  auditor: 'Xem nhật ký',
  'personnel-officer': 'Phụ trách nhân sự',
  'account-administrator': 'Quản trị tài khoản',
} as const satisfies Record<StoredPosition['duties'][number], string>

function nameOf(names: Names, id: string | null): string | null {
  return id === null ? null : (names.get(id) ?? null)
}

function day(on: IsoDate | null): SheetCell {
  return on === null ? null : { kind: 'date', on }
}

function flag(value: boolean): string | null {
  return value ? YES_NO_WORDS.yes[0] : null
}
