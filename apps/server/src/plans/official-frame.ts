import type { OfficialFrame } from '@roviec/interchange'
import type { PlanRecord } from './plan.ts'
import { signatureFor } from './signature-for.ts'

/** What the letterhead and the signature of a plan follow from beside its header. */
export interface FrameFacts {
  /** The text of the document, whose letterhead names the place. */
  readonly text: string
  readonly tenantName: string
  /** The seat that signs; null while none is chosen. */
  readonly signerTitle: string | null
}

/** The letterhead and signature of a plan as a paper, as far as the plan knows them. */
export function frameOf(
  { header }: Pick<PlanRecord, 'header'>,
  { text, tenantName, signerTitle }: FrameFacts,
): Omit<OfficialFrame, 'recipients'> {
  return {
    world: header.world,
    // The document names it, but a plan does not keep it; who signs the paper puts it in.
    parentBody: null,
    issuer: header.issuer ?? tenantName,
    number: header.number,
    place: placeIn(text) ?? tenantName.replace(/^(?:Thành phố|Tỉnh)\s/u, ''),
    issuedOn: header.issuedOn,
    signature: signatureFor(header, signerTitle),
  }
}

/** So much of a text holds its letterhead. */
const LETTERHEAD_LENGTH = 2000

/** "Minh Hà, ngày 18 tháng 11 năm 2026", alone on its line or in the cell of a letterhead. */
function placeIn(text: string): string | null {
  const found = /(?:^|\| )(\p{Lu}[^,|\n]{0,60}), ngày \d{1,2} tháng/mu.exec(
    text.slice(0, LETTERHEAD_LENGTH),
  )
  return found?.[1] ?? null
}

/** A name of letters and digits, as file systems bear it. */
export function paperFileName(prefix: string, { header }: Pick<PlanRecord, 'header'>): string {
  const number = (header.number ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, '-')
  return `${[prefix, number].filter((part) => part !== '').join('-') || 'ke-hoach'}.docx`
}

export const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
