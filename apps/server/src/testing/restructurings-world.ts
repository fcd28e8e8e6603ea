import { isoDate } from '@roviec/calendar'
import type { FullRestructuring, RestructuringAct, RestructuringPreview } from '@roviec/contract'
import { newId } from '../platform/ids.ts'
import type { NewTask } from '../tasks/new-task.ts'
import { createTasks } from '../tasks/repository.ts'
import { buildOfficial, buildUnit, type Official } from './organization-world.ts'
import { dueOn } from './tasks-world.ts'
import type { World } from './world.ts'

// Builders of restructurings: a keeper of the organization who does everything over HTTP.

/** Somebody who may restructure, in an office that no act touches. */
export async function buildKeeper(world: World, parentId: string | null = null): Promise<Official> {
  const unitId = await buildUnit(world, { parentId, kind: 'office', name: 'Phòng Tổ chức' })
  return buildOfficial(world, {
    unitId,
    title: 'Chuyên viên tổ chức',
    rank: 'member',
    duties: ['organization-administrator'],
    fullName: 'Trần Minh Khôi',
  })
}

/** What an act leaves to the proposal. */
export const NO_CHOICES = { seats: [], children: [], tasks: [], newSeats: [] }

export const DECISION = {
  title: 'Sắp xếp phường Cầu Sen và phường Bến Gạo',
  decisionNumber: '112/NQ-HĐND',
  decisionIssuer: 'HĐND Thành phố',
  decisionOn: isoDate('2026-11-10'),
  effectiveOn: isoDate('2026-11-20'),
  targetPercent: null,
}

/** A draft with these acts, effective today unless told otherwise. */
export async function buildRestructuring(
  world: World,
  keeper: Official,
  acts: readonly RestructuringAct[],
  head: Partial<Record<keyof typeof DECISION, unknown>> = {},
): Promise<string> {
  const made = await world.post(keeper, '/restructurings', { ...DECISION, ...head })
  const { id } = (await made.json()) as { id: string }
  const response = await reviseActs(world, keeper, { id, version: 1, acts })
  if (response.status !== 200) throw new Error(await response.text())
  return id
}

export function reviseActs(
  world: World,
  keeper: Official,
  given: {
    readonly id: string
    readonly version: number
    readonly acts: readonly RestructuringAct[]
  },
): Promise<Response> {
  return world.patch(
    keeper,
    `/restructurings/${given.id}`,
    { acts: given.acts },
    { 'if-match': `"${given.version}"` },
  )
}

export async function preview(
  world: World,
  keeper: Official,
  id: string,
): Promise<RestructuringPreview> {
  const response = await world.get(keeper, `/restructurings/${id}/preview`)
  if (response.status !== 200) throw new Error(await response.text())
  return (await response.json()) as RestructuringPreview
}

/** Applies what the preview shows at this moment. */
export async function applySeen(world: World, keeper: Official, id: string): Promise<Response> {
  const { digest } = await preview(world, keeper, id)
  return world.post(keeper, `/restructurings/${id}/apply`, { digest })
}

export async function apply(
  world: World,
  keeper: Official,
  id: string,
): Promise<FullRestructuring> {
  const response = await applySeen(world, keeper, id)
  if (response.status !== 200) throw new Error(await response.text())
  return (await response.json()) as FullRestructuring
}

export interface GivenWork {
  readonly planId: string
  readonly positionId: string | null
  readonly assignerId: string
  readonly status: NewTask['status'] | 'accepted' | 'submitted' | 'returned' | 'cancelled'
  readonly dueOn: string | null
  readonly submittedBy?: string | null
  readonly supportingUnitIds?: readonly string[]
}

/** Many tasks at once, without audit entries. */
export async function buildWork(
  world: World,
  given: readonly GivenWork[],
): Promise<readonly string[]> {
  const ids = await world.inTenant((ctx) => createTasks(ctx, given.map(toNewTask)))
  for (const [index, id] of ids.entries()) {
    const { status, submittedBy = null } = given[index] ?? { status: 'draft' }
    if (status === 'draft' || status === 'assigned') continue
    const isDone = status === 'verified'
    await world.owner(
      `UPDATE tasks.task SET status = $3,
         submitted_on = CASE WHEN $3 IN ('submitted', 'verified') THEN DATE '2026-11-19' END,
         submitted_by = CASE WHEN $3 = 'submitted' THEN $4::uuid END,
         done_on = CASE WHEN $5 THEN DATE '2026-11-19' END,
         closed_on = CASE WHEN $3 IN ('verified', 'cancelled') THEN DATE '2026-11-19' END
       WHERE tenant_id = $1 AND id = $2`,
      [world.tenantId, id, status, submittedBy, isDone],
    )
  }
  return ids
}

function toNewTask(given: GivenWork, index: number): NewTask {
  const title = `Rà soát điểm số ${index + 1}`
  const clear = 'clear' as const
  return {
    id: newId(),
    planId: given.planId,
    ordinal: index + 1,
    section: null,
    title,
    text: title,
    spans: { task: { start: 0, end: title.length }, lead: null, product: null, due: null },
    product: 'báo cáo',
    clarity: {
      who: clear,
      what: clear,
      when: clear,
      responsibility: clear,
      product: clear,
      authority: clear,
    },
    due: dueOn(given.dueOn),
    firstDueOn: given.dueOn === null ? null : isoDate(given.dueOn),
    accountablePositionId: given.status === 'draft' ? null : given.positionId,
    supportingUnitIds: given.supportingUnitIds ?? [],
    assignerPositionId: given.assignerId,
    status: given.status === 'draft' ? 'draft' : 'assigned',
    warnFrom: null,
  }
}

/** A key for something that an act makes. */
export function newKey(): string {
  return `new-${newId().replaceAll('-', '').slice(-12)}`
}
