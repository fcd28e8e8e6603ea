import type { Plan, PlanHeader, PlanSection, Visibility } from '@roviec/contract'
import type { z } from 'zod'
import type { Actor } from '../platform/context.ts'
import { itemsFromReading } from './items-from-reading.ts'
import { buildLeadIndex, type LeadIndex, type OrganizationFacts } from './lead-index.ts'
import { accountableFor } from './match-lead.ts'
import { headerOf, notUnderstoodOf, sectionsOf } from './plan-from-reading.ts'
import type { PlanItemRecord } from './plan-item.ts'
import { mayNameAsSigner, uploadingUnitOf } from './policy.ts'
import type { DocumentQuality, UploadReading } from './reading-worker.ts'

export interface PlanUpload {
  readonly file: { readonly name: string; readonly bytes: Uint8Array }
  readonly reading: UploadReading
  /** A state document is open to the tenant by default, a party document to the units it names. */
  readonly visibility?: z.infer<typeof Visibility> | undefined
}

/** A draft before it is kept. */
export interface PreparedDraft {
  readonly header: PlanHeader
  readonly visibility: z.infer<typeof Visibility>
  /**
   * A proposal, for people to correct: the head of the body that issued the document, if whoever
   * uploads may name that seat.
   */
  readonly signingPositionId: string | null
  readonly uploadedByUnitId: string | null
  readonly fileName: string
  readonly mediaType: string
  readonly items: readonly PlanItemRecord[]
  readonly text: string
  readonly sections: readonly PlanSection[]
  readonly notUnderstood: Plan['notUnderstood']
  readonly places: Plan['places']
  /** Null for what is not read from a document. */
  readonly quality: DocumentQuality | null
}

/** What an uploaded document becomes for the one who uploads it. */
export function prepareDraft(
  { file, reading, visibility }: PlanUpload,
  actor: Actor,
  facts: OrganizationFacts,
): PreparedDraft {
  const header = headerOf(file.name, reading)
  const uploadedByUnitId = uploadingUnitOf(actor)
  const index = buildLeadIndex(facts, {
    homeUnitId: uploadedByUnitId,
    writtenOn: header.issuedOn,
  })
  return {
    header,
    visibility: visibility ?? (header.world === 'party' ? 'units' : 'tenant'),
    signingPositionId: signerProposedBy(actor, header, index),
    uploadedByUnitId,
    fileName: file.name.slice(-200).toWellFormed(),
    mediaType: reading.mediaType,
    items: itemsFromReading(reading.directive, index),
    text: reading.directive.text.toWellFormed(),
    sections: sectionsOf(reading),
    notUnderstood: notUnderstoodOf(reading),
    places: [...reading.directive.places],
    quality: reading.quality,
  }
}

function signerProposedBy(actor: Actor, { issuer }: PlanHeader, index: LeadIndex): string | null {
  const positionId = issuer === null ? null : accountableFor([issuer], index)
  const seat = index.positionById.get(positionId ?? '')
  return seat && mayNameAsSigner(actor, seat) ? seat.id : null
}
