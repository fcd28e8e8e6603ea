import { isoDate } from '@roviec/calendar'
import type { Due, TaskStatus } from '@roviec/contract'
import type { Context } from '../platform/context.ts'
import { saveFile } from '../platform/files.ts'
import { newId } from '../platform/ids.ts'
import type { NewTask } from '../tasks/new-task.ts'
import { addEvidence, bindEvidence, createTasks } from '../tasks/repository.ts'
import { buildOfficial } from './organization-world.ts'
import type { World } from './world.ts'

// Builders of work. Like those of the organization they leave no audit entry.

export interface GivenPlan {
  readonly status?: 'published' | 'closed'
  readonly visibility?: 'tenant' | 'units'
  readonly number?: string | null
  readonly title?: string
  /** Who may see a plan of visibility "units". */
  readonly audience?: readonly {
    readonly unitId: string
    readonly relation: 'named' | 'superior'
  }[]
}

/** A published state plan that the whole tenant sees, unless told otherwise. */
export async function buildPlan(world: World, given: GivenPlan = {}): Promise<string> {
  const { status = 'published', visibility = 'tenant', audience = [] } = given
  const { number = '88/KH-UBND', title = 'Kế hoạch chỉnh trang đô thị' } = given
  const id = newId()
  await world.owner(
    `INSERT INTO plans.plan (tenant_id, id, status, number, kind, issued_on, title, world,
       visibility, search_key, file_name, media_type, file_sha256, uploaded_by_name, created_at,
       published_on, closed_on)
     VALUES ($1, $2, $3, $4, 'plan', '2026-11-02', $5, 'state', $6, 'ke hoach', 'ke-hoach.docx',
       'application/octet-stream', repeat('0', 64), 'Văn thư', $7, $8, $9)`,
    [
      world.tenantId,
      id,
      status,
      number,
      title,
      visibility,
      world.now,
      world.today,
      status === 'closed' ? world.today : null,
    ],
  )
  for (const { unitId, relation } of audience) {
    await world.owner(
      'INSERT INTO plans.audience (tenant_id, plan_id, unit_id, relation) VALUES ($1, $2, $3, $4)',
      [world.tenantId, id, unitId, relation],
    )
  }
  return id
}

export interface GivenTask {
  readonly planId?: string
  /** Who answers for it; a new official unless given. */
  readonly doer?: { readonly positionId: string }
  /** Who signed the plan; a new official unless given. */
  readonly assigner?: { readonly positionId: string }
  readonly status?: TaskStatus
  readonly title?: string
  readonly section?: string | null
  readonly ordinal?: number
  readonly dueOn?: string | null
  readonly firstDueOn?: string | null
  readonly supportingUnitIds?: readonly string[]
  readonly warnFrom?: string | null
  readonly assignedOn?: string
  readonly submittedOn?: string
  readonly submittedBy?: string | null
  readonly doneOn?: string
}

/** A task that is due on 15/12/2026 and was assigned today, unless told otherwise. */
export async function buildTask(world: World, given: GivenTask = {}): Promise<string> {
  const doer = given.doer ?? (await buildOfficial(world))
  const assigner = given.assigner ?? (await buildOfficial(world))
  const planId = given.planId ?? (await buildPlan(world))
  const status = given.status ?? 'assigned'
  return world.inTenant(async (ctx) => {
    const wanted = newTask(given, {
      planId,
      doerId: doer.positionId,
      assignerId: assigner.positionId,
      isDraft: status === 'draft',
    })
    const [id] = await createTasks(ctx, [wanted])
    if (id === undefined) throw new Error('one task makes one id')
    await setState(ctx, id, given)
    return id
  })
}

/** A deadline on a written day; none when the day is null. */
export function dueOn(day: string | null): Due {
  const on = day === null ? null : isoDate(day)
  return {
    kind: on === null ? 'standing' : 'date',
    from: null,
    on,
    time: null,
    recurrence: null,
    rule: on === null ? 'standing' : 'written-day',
    text: null,
    reason: on === null ? 'Thường xuyên' : null,
  }
}

const CLEAR = 'clear'

function newTask(
  given: GivenTask,
  place: {
    readonly planId: string
    readonly doerId: string
    readonly assignerId: string
    readonly isDraft: boolean
  },
): NewTask {
  const { dueOn: day = '2026-12-15', title = 'Rà soát điểm lấn chiếm vỉa hè' } = given
  const first = given.firstDueOn === undefined ? day : given.firstDueOn
  return {
    id: newId(),
    planId: place.planId,
    ordinal: given.ordinal ?? 1,
    section: given.section ?? null,
    title,
    text: title,
    spans: { task: { start: 0, end: title.length }, lead: null, product: null, due: null },
    product: 'báo cáo',
    clarity: {
      who: CLEAR,
      what: CLEAR,
      when: CLEAR,
      responsibility: CLEAR,
      product: CLEAR,
      authority: CLEAR,
    },
    due: dueOn(day),
    firstDueOn: first === null ? null : isoDate(first),
    accountablePositionId: place.isDraft ? null : place.doerId,
    supportingUnitIds: given.supportingUnitIds ?? [],
    assignerPositionId: place.assignerId,
    status: place.isDraft ? 'draft' : 'assigned',
    warnFrom: given.warnFrom ? isoDate(given.warnFrom) : null,
  }
}

/** Puts the task where a test wants it, past the acts that would have led there. */
async function setState(ctx: Context, id: string, given: GivenTask): Promise<void> {
  const { status = 'assigned', assignedOn, submittedOn = ctx.today, doneOn } = given
  const isSubmitted = status === 'submitted' || status === 'verified'
  const isClosed = status === 'verified' || status === 'cancelled'
  const submission = isoDate(doneOn ?? submittedOn)
  await ctx.db
    .updateTable('tasks.task')
    .set({
      status,
      submitted_on: isSubmitted ? submission : null,
      submitted_by: isSubmitted ? (given.submittedBy ?? null) : null,
      done_on: status === 'verified' ? submission : null,
      closed_on: isClosed ? ctx.today : null,
      ...(assignedOn !== undefined && { assigned_on: isoDate(assignedOn) }),
    })
    .where('tenant_id', '=', ctx.tenantId)
    .where('id', '=', id)
    .execute()
}

/** A small file kept with a task; waiting for a submission unless told otherwise. */
export async function buildEvidence(
  world: World,
  taskId: string,
  given: { readonly fileName?: string; readonly isSubmitted?: boolean } = {},
): Promise<string> {
  const { fileName = 'báo cáo.pdf', isSubmitted = false } = given
  return world.inTenant(async (ctx) => {
    const bytes = new TextEncoder().encode(`kết quả ${fileName}`)
    const sha256 = await saveFile(ctx, bytes)
    const id = newId()
    await addEvidence(ctx, taskId, {
      id,
      fileName,
      sha256,
      byteCount: bytes.byteLength,
      actId: null,
    })
    if (isSubmitted) await bindEvidence(ctx, [id], await addSubmission(ctx, taskId))
    return id
  })
}

async function addSubmission(ctx: Context, taskId: string): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('tasks.act')
    .values({
      tenant_id: ctx.tenantId,
      id,
      task_id: taskId,
      kind: 'submitted',
      at: ctx.now,
      on_date: ctx.today,
      actor_name: 'Lê Thị Hồng',
    })
    .execute()
  return id
}
