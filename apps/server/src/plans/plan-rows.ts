import type { Insertable, Selectable } from 'kysely'
import type { Database } from '../platform/database-schema.ts'
import { searchKey } from '../platform/text-key.ts'
import type { PlanItemRecord } from './plan-item.ts'
import type { PlanRecord } from './plan.ts'

export function planFromRow(row: Selectable<Database['plans.plan']>): PlanRecord {
  return {
    id: row.id,
    status: row.status,
    header: {
      number: row.number,
      kind: row.kind,
      issuer: row.issuer,
      issuedOn: row.issued_on,
      title: row.title,
      signedBy: row.signed_by,
      world: row.world,
    },
    visibility: row.visibility,
    signingPositionId: row.signing_position_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    fileSha256: row.file_sha256,
    uploadedByPersonId: row.uploaded_by_person_id,
    uploadedByUnitId: row.uploaded_by_unit_id,
    uploadedByName: row.uploaded_by_name,
    createdAt: row.created_at,
    publishedOn: row.published_on,
    publishedAs: row.published_as,
    publishedByPersonId: row.published_by_person_id,
    publishedByTitle: row.published_by_title,
    closedOn: row.closed_on,
    version: row.version,
  }
}

export function headerToRow(header: PlanRecord['header']) {
  return {
    number: header.number,
    kind: header.kind,
    issuer: header.issuer,
    issued_on: header.issuedOn,
    title: header.title,
    signed_by: header.signedBy,
    world: header.world,
    search_key: searchKey(`${header.number ?? ''} ${header.title}`),
  }
}

export function itemFromRow(row: Selectable<Database['plans.item']>): PlanItemRecord {
  return {
    id: row.id,
    ordinal: row.ordinal,
    section: row.section,
    title: row.title,
    text: row.text,
    leadNames: row.lead_names as string[],
    supportNames: row.support_names as string[],
    supportingUnitIds: row.supporting_unit_ids as string[],
    accountablePositionId: row.accountable_position_id,
    product: row.product,
    due: row.due as PlanItemRecord['due'],
    spans: row.spans as PlanItemRecord['spans'],
    readClarity: row.clarity as PlanItemRecord['readClarity'],
    questions: row.questions as PlanItemRecord['questions'],
    acknowledged: row.acknowledged as PlanItemRecord['acknowledged'],
    deferred: row.deferred,
    discarded: row.discarded,
    asRead: row.as_read as PlanItemRecord['asRead'],
    mergedIntoId: row.merged_into_id,
    beforeMerge: row.before_merge as PlanItemRecord['beforeMerge'],
    splitFromId: row.split_from_id,
  }
}

export function itemToRow(
  tenantId: string,
  planId: string,
  item: PlanItemRecord,
): Insertable<Database['plans.item']> {
  return {
    tenant_id: tenantId,
    id: item.id,
    plan_id: planId,
    ordinal: item.ordinal,
    section: item.section,
    title: item.title,
    text: item.text,
    lead_names: JSON.stringify(item.leadNames),
    support_names: JSON.stringify(item.supportNames),
    supporting_unit_ids: JSON.stringify(item.supportingUnitIds),
    accountable_position_id: item.accountablePositionId,
    product: item.product,
    due: JSON.stringify(item.due),
    spans: JSON.stringify(item.spans),
    clarity: JSON.stringify(item.readClarity),
    questions: JSON.stringify(item.questions),
    acknowledged: JSON.stringify(item.acknowledged),
    deferred: item.deferred,
    discarded: item.discarded,
    as_read: item.asRead === null ? null : JSON.stringify(item.asRead),
    merged_into_id: item.mergedIntoId,
    before_merge: item.beforeMerge === null ? null : JSON.stringify(item.beforeMerge),
    split_from_id: item.splitFromId,
  }
}
