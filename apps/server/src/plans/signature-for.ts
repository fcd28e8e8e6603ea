import type { PlanHeader } from '@roviec/contract'
import type { OfficialSignature } from '@roviec/interchange'

/**
 * The lines above a signature: committees sign as a whole (TM., T/M), a deputy for the head (KT.,
 * K/T), and the office is written without its body, which stands in the letterhead. In a party
 * committee the deputy secretary signs as such. (Decree 30/2020/NĐ-CP, Appendix I; guideline
 * 36-HD/VPTW)
 */
export function signatureFor(
  { issuer, world, signedBy }: Pick<PlanHeader, 'issuer' | 'world' | 'signedBy'>,
  signerTitle: string | null,
): OfficialSignature {
  const office = signerTitle === null ? null : officeIn(signerTitle)
  const committee = committeeOf(issuer ?? '', world)
  const head = office === null ? null : headOf(office)
  const isForHead = head !== null && !(world === 'party' && committee !== null)
  const forHead = world === 'party' ? `K/T ${head}` : `KT. ${head}`
  return {
    prefixes: [...(committee === null ? [] : [committee]), ...(isForHead ? [forHead] : [])],
    title: office,
    name: signedBy,
  }
}

/** Offices as they stand in titles of seats, the longer ones first. */
const OFFICES =
  /^(?:(?:Phó\s)?Chủ tịch|(?:Phó\s)?Bí thư(?:\sThường trực)?|(?:Phó\s)?(?:Tổng\s)?Giám đốc|(?:Phó\s)?Chánh (?:Văn phòng|Thanh tra)|(?:Phó\s)?Trưởng (?:phòng|ban|Công an)|(?:Phó\s)?Hiệu trưởng|(?:Phó\s)?Chủ nhiệm)(?!\p{L})/iu

function officeIn(title: string): string {
  return OFFICES.exec(title)?.[0] ?? title
}

/** "Phó Chủ tịch" stands for "Chủ tịch"; null for a head. */
function headOf(office: string): string | null {
  const found = /^Phó\s(.+?)(?:\sThường trực)?$/iu.exec(office)
  return found?.[1] ?? null
}

function committeeOf(issuer: string, world: PlanHeader['world']): string | null {
  if (world === 'party') {
    return /^(?:Đảng|Thành|Tỉnh|Quận|Huyện) ủy(?!\p{L})/iu.test(issuer) ? 'T/M Ban Thường vụ' : null
  }
  const body = /^(?:Ủy ban nhân dân|Hội đồng nhân dân)(?!\p{L})/iu.exec(issuer)
  return body === null ? null : `TM. ${body[0]}`
}
