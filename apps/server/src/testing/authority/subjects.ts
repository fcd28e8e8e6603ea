import { scoreClarity } from '@roviec/directive'
import { recordAudit } from '../../audit/index.ts'
import { newId } from '../../platform/ids.ts'
import { delegate } from '../delegations.ts'
import {
  appoint,
  buildOfficial,
  buildPerson,
  buildPosition,
  buildUnit,
  type Official,
} from '../organization-world.ts'
import { buildDraft } from '../plans-world.ts'
import { buildEvidence, buildPlan, buildTask } from '../tasks-world.ts'
import { refresh } from '../warnings-world.ts'
import type { World } from '../world.ts'
import { buildSchedules, type ScheduleSubjects } from './schedule-subjects.ts'
import type { SharedSubjects } from './shared-subjects.ts'

/** One of everything that can be asked about, all of one unit. */
export interface Subjects extends SharedSubjects, ScheduleSubjects {
  readonly unitId: string
  readonly unitName: string
  /** The unit above. */
  readonly departmentId: string
  readonly emptyUnitId: string
  readonly positionId: string
  readonly personId: string
  readonly appointmentId: string
  /** A seat that its holder answers for. */
  readonly headPositionId: string
  readonly delegationId: string
  /** Somebody of the city without a seat. */
  readonly freePersonId: string
  readonly dataRequestId: string
  readonly absenceId: string
  readonly userId: string
  readonly signerPositionId: string
  readonly draftId: string
  readonly draftItemId: string
  readonly publishedPlanId: string
  readonly finishedPlanId: string
  readonly restrictedPlanId: string
  readonly draftTaskId: string
  readonly assignedTaskId: string
  readonly acceptedTaskId: string
  readonly submittedTaskId: string
  readonly restrictedTaskId: string
  readonly waitingEvidenceId: string
  readonly submittedEvidenceId: string
}

/** A division of a department, with those who lead it, sign for it and support it. */
export interface Branch {
  readonly subjects: Subjects
  readonly head: Official
  readonly clerk: Official
  readonly superior: Official
  readonly signer: Official
  readonly support: Official
}

export async function buildCommittee(world: World): Promise<string> {
  const cityId = await buildUnit(world, { kind: 'city', name: 'Thành phố Minh Hà' })
  return buildUnit(world, {
    parentId: cityId,
    kind: 'peoples-committee',
    name: 'Ủy ban nhân dân thành phố',
  })
}

export async function buildBranch(
  world: World,
  committeeId: string,
  shared: SharedSubjects,
): Promise<Branch> {
  const departmentId = await buildUnit(world, { parentId: committeeId, kind: 'department' })
  const unitId = await buildUnit(world, { parentId: departmentId, kind: 'division' })
  const supportingUnitId = await buildUnit(world, { parentId: committeeId, kind: 'department' })
  const signer = await buildOfficial(world, {
    unitId: committeeId,
    title: 'Phó Chủ tịch',
    rank: 'deputy',
  })
  const superior = await buildOfficial(world, { unitId: departmentId, title: 'Giám đốc Sở' })
  const head = await buildOfficial(world, { unitId, title: 'Trưởng phòng' })
  const clerk = await buildOfficial(world, {
    unitId,
    title: 'Văn thư',
    rank: 'member',
    duties: ['plan-clerk'],
  })
  const support = await buildOfficial(world, { unitId: supportingUnitId })
  const cast = { head, clerk, superior, signer, support }
  return { ...cast, subjects: { ...shared, ...(await buildSubjects(world, cast)) } }
}

async function buildSubjects(world: World, cast: Omit<Branch, 'subjects'>) {
  return {
    ...(await buildOrganization(world, cast.head.unitId)),
    departmentId: cast.superior.unitId,
    signerPositionId: cast.signer.positionId,
    ...(await buildAround(world, cast)),
    ...(await buildPlans(world, cast)),
    ...(await buildTasks(world, cast)),
  }
}

async function buildOrganization(world: World, unitId: string) {
  const { positionId } = await buildPosition(world, {
    unitId,
    title: 'Chuyên viên',
    rank: 'member',
  })
  await world.inTenant((ctx) =>
    recordAudit(ctx, { action: 'unit.created', subjectId: unitId, subjectLabel: 'Phòng' }),
  )
  const vacant = await buildPosition(world, { unitId, title: 'Chuyên viên', rank: 'member' })
  const personId = await buildPerson(world, 'Bùi Minh Quân')
  const [unit] = await world.owner<{ name: string }>(
    'SELECT name FROM organization.unit WHERE tenant_id = $1 AND id = $2',
    [world.tenantId, unitId],
  )
  return {
    unitId,
    unitName: unit?.name ?? '',
    emptyUnitId: await buildUnit(world, { parentId: unitId, kind: 'division' }),
    positionId: vacant.positionId,
    personId,
    appointmentId: await appoint(world, { personId, positionId }),
    dataRequestId: await buildDataRequest(world, personId),
  }
}

async function buildDataRequest(world: World, personId: string): Promise<string> {
  const id = newId()
  await world.owner(
    `INSERT INTO people.data_request (tenant_id, id, person_id, kind, text, state, received_on,
       due_on)
     VALUES ($1, $2, $3, 'restriction', 'Ngừng dùng số điện thoại riêng', 'open', '2026-11-19',
       '2026-11-23')`,
    [world.tenantId, id, personId],
  )
  return id
}

/** What belongs to the people of the unit. */
async function buildAround(world: World, { head, clerk }: Omit<Branch, 'subjects'>) {
  const freePersonId = await buildPerson(world, 'Cao Thị Ngân')
  const absenceId = newId()
  await world.owner(
    `INSERT INTO people.absence (tenant_id, id, person_id, deputy_id, valid_from, valid_to)
     VALUES ($1, $2, $3, $4, '2026-12-01', '2026-12-31')`,
    [world.tenantId, absenceId, clerk.personId, head.personId],
  )
  return {
    headPositionId: head.positionId,
    freePersonId,
    absenceId,
    delegationId: await delegate(world, head, {
      to: { personId: freePersonId },
      scopes: ['report'],
    }),
    userId: (await world.account(await buildPerson(world, 'Trịnh Hoài An'))).userId,
  }
}

async function buildPlans(world: World, { clerk, signer }: Omit<Branch, 'subjects'>) {
  const draft = await buildDraft(world, clerk)
  const [item] = draft.items
  if (!item) throw new Error('The draft has no item.')
  await world.owner(
    `UPDATE plans.item SET accountable_position_id = $2 WHERE tenant_id = $1 AND plan_id = $3`,
    [world.tenantId, clerk.positionId, draft.id],
  )
  await world.owner(
    `UPDATE plans.plan SET signing_position_id = $2 WHERE tenant_id = $1 AND id = $3`,
    [world.tenantId, signer.positionId, draft.id],
  )
  return { draftId: draft.id, draftItemId: item.id }
}

async function buildTasks(world: World, cast: Omit<Branch, 'subjects'>) {
  const { head: doer, signer: assigner, support } = cast
  const publishedPlanId = await buildPlanOf(world, cast)
  const restrictedPlanId = await buildPlanOf(world, cast, 'units')
  const common = { doer, assigner, supportingUnitIds: [support.unitId], submittedBy: doer.personId }
  const task = (status: 'draft' | 'assigned' | 'accepted' | 'submitted', planId: string) =>
    buildTask(world, { ...common, planId, status, dueOn: '2026-11-02' })
  const submittedTaskId = await task('submitted', publishedPlanId)
  const acceptedTaskId = await task('accepted', publishedPlanId)
  const assignedTaskId = await task('assigned', publishedPlanId)
  const restrictedTaskId = await task('accepted', restrictedPlanId)
  await refresh(world, acceptedTaskId, assignedTaskId, restrictedTaskId)
  return {
    ...(await buildSchedules(world, { publishedPlanId, restrictedPlanId, author: cast.clerk })),
    publishedPlanId,
    restrictedPlanId,
    finishedPlanId: await buildPlanOf(world, cast),
    draftTaskId: await task('draft', publishedPlanId),
    assignedTaskId,
    acceptedTaskId,
    submittedTaskId,
    restrictedTaskId,
    waitingEvidenceId: await buildEvidence(world, acceptedTaskId),
    submittedEvidenceId: await buildEvidence(world, submittedTaskId, {
      fileName: 'kết quả.pdf',
      isSubmitted: true,
    }),
  }
}

/** A plan that the clerk of the unit uploaded, and the signer signed. */
async function buildPlanOf(
  world: World,
  { head, clerk, superior, signer }: Omit<Branch, 'subjects'>,
  visibility: 'tenant' | 'units' = 'tenant',
): Promise<string> {
  const planId = await buildPlan(world, {
    visibility,
    audience:
      visibility === 'tenant'
        ? []
        : [
            { unitId: head.unitId, relation: 'named' },
            { unitId: superior.unitId, relation: 'superior' },
            { unitId: signer.unitId, relation: 'superior' },
          ],
  })
  await world.owner(
    `UPDATE plans.plan SET signing_position_id = $3, uploaded_by_person_id = $4,
       uploaded_by_unit_id = $5 WHERE tenant_id = $1 AND id = $2`,
    [world.tenantId, planId, signer.positionId, clerk.personId, clerk.unitId],
  )
  const document = await world.owner<{ file_sha256: string }>(
    `SELECT file_sha256 FROM plans.plan WHERE tenant_id = $1 AND status = 'draft'`,
    [world.tenantId],
  )
  await world.owner(`UPDATE plans.plan SET file_sha256 = $3 WHERE tenant_id = $1 AND id = $2`, [
    world.tenantId,
    planId,
    document[0]?.file_sha256,
  ])
  await world.owner(
    `INSERT INTO plans.reading
       (tenant_id, plan_id, text, sections, not_understood, places, clarity_score)
     VALUES ($1, $2, 'Kế hoạch', '[]', '[]', '[]', $3)`,
    [world.tenantId, planId, JSON.stringify(scoreClarity([]))],
  )
  return planId
}
