import type { PlanItem, TaskSummary } from '@roviec/contract'
import { type OfficialTask, writeOfficialDocument } from '@roviec/interchange'
import { findPositions } from '../../organization/index.ts'
import type { Context } from '../../platform/context.ts'
import { listTasksOfPlan } from '../../tasks/index.ts'
import { annexTask, type AnnexSource, type AssignedWork } from '../annex-task.ts'
import { frameOf, paperFileName, WORD_FILE } from '../official-frame.ts'
import { PAPER_WORDS } from '../paper-words.ts'
import type { PlanRecord } from '../plan.ts'
import { accessPlanToView, getReading, listItems } from '../repository.ts'
import { listSections } from '../section-repository.ts'
import { presentItems } from './present-items.ts'

/** The plan as it stands, drafted or published, as a document with its tasks in an annex. */
export async function exportPlanDocument(ctx: Context, planId: string) {
  const { plan } = await accessPlanToView(ctx, planId)
  const { text } = await getReading(ctx, planId)
  const sections = await listSections(ctx, planId)
  const { items, index } = await presentItems(ctx, plan, await listItems(ctx, planId))
  const source = { text, sections, index }
  const tasks =
    plan.status === 'draft'
      ? draftTasks(items, source)
      : publishedTasks(items, await listTasksOfPlan(ctx, planId), source)
  const { kind, title, world } = plan.header
  const bytes = await writeOfficialDocument({
    ...frameOf(plan, {
      text,
      tenantName: ctx.settings.tenantName,
      signerTitle: await findSignerTitle(ctx, plan),
    }),
    recipients: PAPER_WORDS.recipients[world],
    kind,
    title,
    legalBases: [],
    sections: [
      { heading: PAPER_WORDS.contentHeading, paragraphs: [PAPER_WORDS.annexed], items: [] },
    ],
    taskGroups: sections.map((section) => ({ id: section.id, heading: section.title })),
    tasks,
    closing: null,
  })
  return { fileName: paperFileName('', plan), mediaType: WORD_FILE, bytes }
}

/** The title of the seat that signs; null while none is chosen. */
export async function findSignerTitle(
  ctx: Context,
  { signingPositionId }: Pick<PlanRecord, 'signingPositionId'>,
): Promise<string | null> {
  if (signingPositionId === null) return null
  return (await findPositions(ctx, [signingPositionId])).get(signingPositionId)?.title ?? null
}

function draftTasks(items: readonly PlanItem[], source: AnnexSource): OfficialTask[] {
  const { positionById, unitById } = source.index
  return items
    .filter((item) => !item.discarded)
    .map((item) => {
      const position = positionById.get(item.accountablePositionId ?? '')
      const work: AssignedWork = {
        positionId: item.accountablePositionId,
        unitName: unitById.get(position?.unitId ?? '')?.name ?? null,
        due: item.due,
      }
      return annexTask(item, work, source)
    })
}

/** A task bears the id of the item that it came from; what was cancelled is no longer the plan. */
function publishedTasks(
  items: readonly PlanItem[],
  tasks: readonly TaskSummary[],
  source: AnnexSource,
): OfficialTask[] {
  const itemById = new Map(items.map((item) => [item.id, item]))
  return tasks.flatMap(({ id, status, accountablePositionId, leadUnitName, due }) => {
    const item = itemById.get(id)
    if (item === undefined || status === 'cancelled') return []
    const work = { positionId: accountablePositionId, unitName: leadUnitName, due }
    return [annexTask(item, work, source)]
  })
}
