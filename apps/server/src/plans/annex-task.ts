import type { Due, PlanItem, PlanSection } from '@roviec/contract'
import type { OfficialTask } from '@roviec/interchange'
import { accountableFor, unitsNamed } from './match-lead.ts'

type LeadIndex = Parameters<typeof unitsNamed>[1]

/** What became of an item: as it stands in a draft, or as a task of a published plan. */
export interface AssignedWork {
  readonly positionId: string | null
  /** The unit of that position; null where it is not known. */
  readonly unitName: string | null
  readonly due: Due
}

/** The document around the items. */
export interface AnnexSource {
  readonly text: string
  readonly sections: readonly PlanSection[]
  readonly index: LeadIndex
}

/**
 * A row of the annex. Names are those of the document as long as they still mean what people have
 * chosen, and of the units chosen otherwise.
 */
export function annexTask(
  item: PlanItem,
  { positionId, unitName, due }: AssignedWork,
  source: AnnexSource,
): OfficialTask {
  const isAsNamed =
    positionId === null || accountableFor(item.leadNames, source.index) === positionId
  return {
    group: groupOf(item, source),
    // A title that was cut is less than the sentence.
    title: item.title.endsWith('…') ? item.text : item.title,
    lead: isAsNamed || unitName === null ? item.leadNames : [unitName],
    support: supportOf(item, source.index),
    due,
    product: item.product,
  }
}

function supportOf(item: PlanItem, index: LeadIndex): string[] {
  const chosen = new Set(item.supportingUnitIds)
  const kept = item.supportNames
    .map((name) => ({ name, unitIds: unitsNamed([name], index) }))
    .filter(({ unitIds }) => unitIds.every((id) => chosen.has(id)))
  const named = new Set(kept.flatMap(({ unitIds }) => unitIds))
  const added = [...chosen].filter((id) => !named.has(id))
  return [
    ...kept.map(({ name }) => name),
    ...added.flatMap((id) => index.unitById.get(id)?.name ?? []),
  ]
}

/** The part of the document above the item; a numbered paragraph that is the item itself is none. */
function groupOf(item: PlanItem, { text, sections }: AnnexSource): string | null {
  let id = item.section
  while (id !== null) {
    const section = sections.find((one) => one.id === id)
    if (section !== undefined && !isItself(item, section, text)) return id
    id = id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null
  }
  return null
}

function isItself({ span }: PlanItem, section: PlanSection, text: string): boolean {
  if (span === null || span.start < section.span.start) return false
  return !text.slice(section.span.start, span.start).includes('\n')
}
