import type { Visibility } from '@roviec/contract'
import type { z } from 'zod'
import { recordAudit } from '../../audit/index.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../platform/errors.ts'
import { saveFile } from '../../platform/files.ts'
import { newId } from '../../platform/ids.ts'
import { searchKey } from '../../platform/text-key.ts'
import { itemsFromReading } from '../items-from-reading.ts'
import { accountableFor, buildLeadIndex } from '../match-lead.ts'
import { headerOf, notUnderstoodOf } from '../plan-from-reading.ts'
import { labelOf } from '../plan.ts'
import { canCreatePlan, uploadingUnitOf } from '../policy.ts'
import { listOrganizationFacts } from '../queries/list-organization-facts.ts'
import type { UploadReading } from '../reading-worker.ts'
import { insertPlan, saveItems } from '../repository.ts'

export interface PlanUpload {
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly reading: UploadReading
  /** A state document is open to the tenant by default, a party document to the units it names. */
  readonly visibility?: z.infer<typeof Visibility> | undefined
}

/** Keeps an uploaded document that has already been read, with its proposed tasks, as a draft. */
export async function createPlan(ctx: Context, upload: PlanUpload): Promise<{ id: string }> {
  if (!canCreatePlan(ctx.actor)) refuse('plan-create-forbidden')
  const { file, reading } = upload
  const { directive, mediaType } = reading
  const header = headerOf(file.name, reading)
  const unitId = uploadingUnitOf(ctx.actor)
  const index = buildLeadIndex(await listOrganizationFacts(ctx), unitId)
  const items = itemsFromReading(directive, index)
  const id = newId()

  const fileSha256 = await saveFile(ctx, file.bytes)
  await insertPlan(
    ctx,
    {
      tenant_id: ctx.tenantId,
      id,
      status: 'draft',
      number: header.number,
      kind: header.kind,
      issuer: header.issuer,
      issued_on: header.issuedOn,
      title: header.title,
      signed_by: header.signedBy,
      world: header.world,
      visibility: upload.visibility ?? (header.world === 'party' ? 'units' : 'tenant'),
      search_key: searchKey(`${header.number ?? ''} ${header.title}`),
      // A proposal: the head of the body that issued the document.
      signing_position_id: header.issuer === null ? null : accountableFor([header.issuer], index),
      file_name: file.name.slice(-200),
      media_type: mediaType,
      file_sha256: fileSha256,
      uploaded_by_person_id: ctx.actor.personId,
      uploaded_by_unit_id: unitId,
      uploaded_by_name: ctx.actor.fullName,
      created_at: ctx.now,
    },
    { text: directive.text, sections: directive.sections, notUnderstood: notUnderstoodOf(reading) },
  )
  await saveItems(ctx, id, items)
  await recordAudit(ctx, {
    action: 'plan.created',
    subjectId: id,
    subjectLabel: labelOf({ header }),
    after: { header, fileSha256, itemCount: items.length },
    details: items.map((item) => ({ id: item.id, title: item.title, due: item.due })),
  })
  return { id }
}
