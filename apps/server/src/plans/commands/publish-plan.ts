import type { PublishPlan } from '@roviec/contract'
import { recordAudit } from '../../audit/index.ts'
import {
  holdOrganization,
  requireLastingPositions,
  requireUnits,
} from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { requireVersion } from '../../platform/versions.ts'
import { createTasks, type NewTask } from '../../tasks/index.ts'
import { audienceOf } from '../audience.ts'
import { clarityOf } from '../plan-item.ts'
import { labelOf } from '../plan.ts'
import { preparePublication, type PublishedItem } from '../publication.ts'
import { type PlanCase, publishingRightOf, type PublishingRight } from '../policy.ts'
import { findUnitPlaces } from '../queries/find-unit-places.ts'
import { replaceAudience } from '../audience-repository.ts'
import { accessPlanCase, listItems, savePlan } from '../repository.ts'

export interface PlanPublication {
  readonly planId: string
  /** The version the publisher has read: two people cannot publish two different drafts. */
  readonly version: number
  readonly decisions: PublishPlan
}

/** Every kept item becomes a task of the signing position; one act, one entry with its details. */
export async function publishPlan(
  ctx: Context,
  { planId, version, decisions }: PlanPublication,
): Promise<{ taskCount: number }> {
  await holdOrganization(ctx)
  const planCase = await accessPlanCase(ctx, planId, 'publish')
  const { plan } = planCase
  requireVersion(version, plan.version)
  const { signingPositionId } = plan
  if (signingPositionId === null) refuse('plan-signer-missing')
  const right = publishingRightOf(ctx.actor, planCase) ?? refuse('plan-publish-forbidden')
  const items = await listItems(ctx, planId)
  const published = preparePublication(items, decisions, ctx)
  await requirePlaces(ctx, signingPositionId, published)

  await savePlan(ctx, plan, {
    status: 'published',
    published_on: ctx.today,
    published_as: right.as,
    published_by_person_id: ctx.actor.personId,
    published_by_title: right.title,
  })
  await replaceAudience(ctx, planId, await findAudience(ctx, planCase, right, published))
  await createTasks(
    ctx,
    published.map((entry) => taskOf(entry, planId, signingPositionId)),
  )
  await recordAudit(ctx, {
    action: 'plan.published',
    subjectId: planId,
    subjectLabel: labelOf(plan),
    after: {
      taskCount: published.length,
      deferredCount: published.filter(({ item }) => item.deferred).length,
      acceptedGapCount: published.flatMap(({ acceptedGaps }) => acceptedGaps).length,
      acknowledgeRest: decisions.acknowledgeRest,
      publishedAs: right.as,
      publishedByTitle: right.title,
      delegationId: right.delegationId,
      signingPositionId,
    },
    details: published.map(detailOf),
  })
  return { taskCount: published.length }
}

/** A draft may lie for months: whom it names must still be there. */
async function requirePlaces(
  ctx: Context,
  signingPositionId: string,
  published: readonly PublishedItem[],
): Promise<void> {
  const items = published.map(({ item }) => item)
  await requireLastingPositions(ctx, [
    signingPositionId,
    ...items.flatMap((item) => (item.deferred ? [] : (item.accountablePositionId ?? []))),
  ])
  await requireUnits(
    ctx,
    items.flatMap((item) => item.supportingUnitIds),
  )
}

async function findAudience(
  ctx: Context,
  { plan: { signingPositionId, uploadedByUnitId }, signingUnitId }: PlanCase,
  { issuingUnitId }: PublishingRight,
  published: readonly PublishedItem[],
) {
  const items = published.map(({ item }) => item)
  const positionIds = [signingPositionId, ...items.map((item) => item.accountablePositionId)]
  const places = await findUnitPlaces(
    ctx,
    positionIds.filter((id) => id !== null),
  )
  const ownUnitIds = [signingUnitId, uploadedByUnitId, issuingUnitId].filter(isNamed)
  return audienceOf(items, ownUnitIds, places)
}

function isNamed(unitId: string | null): unitId is string {
  return unitId !== null
}

function taskOf(entry: PublishedItem, planId: string, assignerPositionId: string): NewTask {
  const { item, ordinal, due, firstDueOn, warnFrom } = entry
  return {
    id: item.id,
    planId,
    section: item.section,
    ordinal,
    title: item.title,
    text: item.text,
    spans: item.spans,
    product: item.product,
    clarity: clarityOf(item),
    due,
    firstDueOn,
    accountablePositionId: item.deferred ? null : item.accountablePositionId,
    supportingUnitIds: item.supportingUnitIds,
    assignerPositionId,
    status: statusOf(entry),
    warnFrom,
  }
}

/** Work that was done before the plan was published is kept in the plan and counted in no figure. */
function statusOf({ item, decision }: PublishedItem): NewTask['status'] {
  if (item.deferred) return 'draft'
  return decision === 'done' ? 'verified' : 'assigned'
}

/** A proposed task becomes a task under its own id. */
function detailOf({ item, due, firstDueOn, decision, acceptedGaps }: PublishedItem) {
  const { id: taskId, title, accountablePositionId, deferred } = item
  return {
    taskId,
    itemId: taskId,
    title,
    accountablePositionId,
    deferred,
    dueOn: due.on,
    firstDueOn,
    decision,
    acceptedGaps,
  }
}
