import {
  IMPORT_FATES,
  type ImportChange,
  type ImportCounts,
  type ImportFate,
  type ImportKind,
  type ImportRemark,
  type ImportSheet,
} from '@roviec/contract'
import type { IsoDate } from '@roviec/calendar'
import { type AppointmentNode, planAppointments } from './appointment-plan.ts'
import type { ImportFacts } from './import-facts.ts'
import { type PersonNode, planPeople } from './person-plan.ts'
import type { PositionNode } from './position-node.ts'
import { planPositions } from './position-plan.ts'
import type { ReadTables } from './read-tables.ts'
import { draftsOf, type RowDraft } from './row-draft.ts'
import { planUnits, type UnitNode } from './unit-plan.ts'

/** A row and what becomes of it. */
export interface PlannedRow {
  readonly kind: ImportKind
  readonly sheet: string
  readonly row: number
  readonly fate: ImportFate
  readonly label: string
  readonly remarks: readonly ImportRemark[]
  readonly changes: readonly ImportChange[]
}

/** What a file would do: the fate of every row, and the things to create and to change. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[]
  readonly units: readonly UnitNode[]
  readonly positions: readonly PositionNode[]
  readonly people: readonly PersonNode[]
  readonly appointments: readonly AppointmentNode[]
}

export interface PlanGround {
  readonly today: IsoDate
  /** Whether whoever brings this in may begin personal files for people who are new. */
  readonly mayBeginFiles: boolean
}

/** Tries a file out against what there is: units first, then their seats, people, appointments. */
export function planImport(
  { tables }: ReadTables,
  facts: ImportFacts,
  { today, mayBeginFiles }: PlanGround,
): ImportPlan {
  const drafts = {
    units: draftsOf(tables, 'units'),
    positions: draftsOf(tables, 'positions'),
    people: draftsOf(tables, 'people'),
    appointments: draftsOf(tables, 'appointments'),
  }
  const units = planUnits(drafts.units, facts, today)
  const positions = planPositions(drafts.positions, units, facts, today)
  const people = planPeople(drafts.people, facts, { today, mayBeginFiles })
  const appointments = planAppointments(drafts.appointments, facts, { positions, people, today })
  const all = [...drafts.units, ...drafts.positions, ...drafts.people, ...drafts.appointments]
  return {
    rows: all.map(toRow),
    units: units.nodes.filter(isTouched),
    positions: positions.nodes.filter(isTouched),
    people: people.nodes.filter(isTouched),
    appointments: appointments.filter(isTouched),
  }
}

function isTouched({ draft }: { readonly draft: RowDraft | null }): boolean {
  return draft?.fate === 'create' || draft?.fate === 'change'
}

function toRow({ kind, sheet, row, fate, label, remarks, changes }: RowDraft): PlannedRow {
  return { kind, sheet, row, fate: fate ?? 'error', label, remarks, changes }
}

export function countFates(rows: readonly Pick<PlannedRow, 'fate'>[]): ImportCounts {
  const counts = Object.fromEntries(IMPORT_FATES.map((fate) => [fate, 0])) as ImportCounts
  for (const { fate } of rows) counts[fate] += 1
  return counts
}

export function isWarned({ fate, remarks }: PlannedRow): boolean {
  return fate !== 'error' && remarks.length > 0
}

/** What each sheet of the file comes to. */
export function summarizeSheets(
  { tables }: ReadTables,
  rows: readonly PlannedRow[],
): readonly ImportSheet[] {
  return tables.map(({ kind, sheet, unknownColumns }) => ({
    kind,
    name: sheet,
    counts: countFates(rows.filter((row) => row.kind === kind && row.sheet === sheet)),
    unknownColumns: [...unknownColumns],
  }))
}
