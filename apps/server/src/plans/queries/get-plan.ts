import type { Plan, PlanSection } from '@roviec/contract'
import { findPerson } from '../../people/index.ts'
import { dayAt } from '../../platform/clock.ts'
import type { Context } from '../../platform/context.ts'
import { stateCountsByPlan } from '../../tasks/index.ts'
import { labelOf, type PlanRecord } from '../plan.ts'
import { countItems } from '../plan-item.ts'
import { accessPlanToView, getReading, listItems } from '../repository.ts'
import { findEarlierUpload } from './find-earlier-upload.ts'
import { presentItems } from './present-items.ts'
import { summaryOf } from './present-plan.ts'

/** One plan with its text; a draft also with its proposed tasks. */
export async function getPlan(ctx: Context, planId: string): Promise<Plan> {
  const planCase = await accessPlanToView(ctx, planId)
  const { plan } = planCase
  const reading = await getReading(ctx, planId)
  const records = plan.status === 'draft' ? await listItems(ctx, planId) : []
  const { items, index } = await presentItems(ctx, plan, records)
  const earlier = await findEarlierUpload(ctx, plan)
  const counts = await stateCountsByPlan(ctx, [planId])
  return {
    ...summaryOf(ctx, planCase, { draft: countItems(records), tasks: counts.get(planId) }),
    version: plan.version,
    text: reading.text,
    sections: reading.sections as PlanSection[],
    signingPositionId: plan.signingPositionId,
    signingLabel: index.positionById.get(plan.signingPositionId ?? '')?.label ?? null,
    notUnderstood: [
      ...(earlier ? [noteAbout(earlier)] : []),
      ...(reading.notUnderstood as Plan['notUnderstood']),
    ],
    places: reading.places as Plan['places'],
    items,
    uploadedBy: plan.uploadedByName,
    publication: await findPublication(ctx, plan),
  }
}

/** The same file twice is no error, but seldom what somebody wanted. */
function noteAbout(earlier: PlanRecord): Plan['notUnderstood'][number] {
  const [year, month, day] = dayAt(earlier.createdAt).split('-')
  return {
    span: { start: 0, end: 0 },
    why: `Tệp này đã được tải lên ngày ${day}/${month}/${year} trong kế hoạch ${labelOf(earlier)}.`,
  }
}

async function findPublication(ctx: Context, plan: PlanRecord): Promise<Plan['publication']> {
  const { publishedAs, publishedByPersonId, publishedByTitle } = plan
  if (publishedAs === null) return null
  const person = publishedByPersonId === null ? null : await findPerson(ctx, publishedByPersonId)
  return { as: publishedAs, byName: person?.fullName ?? null, byTitle: publishedByTitle }
}
