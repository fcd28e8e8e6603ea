import { isPersonName } from './find-signer.ts'
import type { LaidPart, Layout } from './lay-out-blocks.ts'
import { parseMarker } from './parse-marker.ts'

/** What a part of the document is for, as far as its place and form tell. */
export type Zone = 'body' | 'recipients' | 'signature' | 'note'

/**
 * Sorts the parts of a document into body, list of recipients and signature, so that neither "Nơi
 * nhận" nor "TM. ỦY BAN NHÂN DÂN" is read as work. An annex behind the signature is body again.
 */
export function findZones(layout: Layout): Zone[] {
  let zone: Zone = 'body'
  let age = 0
  return layout.parts.map((part, index) => {
    if (part.kind === 'paragraph' && part.note) return 'note'
    const isSigned = opensSignature(part, layout.parts.slice(index + 1, index + 3), layout)
    const next = isSigned ? 'signature' : nextZone(zone, part, layout, age)
    age = next === zone ? age + 1 : 0
    zone = next
    return zone
  })
}

const RECIPIENTS = /^(?:[-–]\s?)?nơi\snhận\s?:?/iu
const SIGNING =
  /^(?:T\/?\s?M\.?|TM\s?\.|K\/?\s?T\.?|T\/?\s?L\.?|T\/?UQ\.?|Q\.)\s?\p{Lu}{2,}|^(?:TM|KT|TL|TUQ)\s\p{Lu}{2,}/u
const OFFICE =
  /^(?:PHÓ\s|Q\.\s)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG (?:BAN|PHÒNG)|CHÁNH VĂN PHÒNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC|CHỦ NHIỆM)(?:\s\p{Lu}+){0,6}$/u
const SIGNATURE_LINES_MAX = 10

// An office in capitals with a name below it, a note "(Đã ký)" between them or not.
function opensSignature(part: LaidPart, below: readonly LaidPart[], layout: Layout): boolean {
  if (part.kind === 'table' || part.end - part.start > 80) return false
  if (!OFFICE.test(layout.match.slice(part.start, part.end))) return false
  return below.some(
    (next) => next.kind === 'paragraph' && isPersonName(layout.text.slice(next.start, next.end)),
  )
}

function nextZone(zone: Zone, part: LaidPart, layout: Layout, age: number): Zone {
  const text = layout.match.slice(part.start, Math.min(part.end, part.start + 400))
  if (part.kind === 'table') return tableZone(text)
  if (RECIPIENTS.test(text)) return 'recipients'
  if (SIGNING.test(text)) return 'signature'
  if (zone === 'recipients' && OFFICE.test(text)) return 'signature'
  if (zone === 'body') return 'body'
  if (parseMarker(text)?.kind === 'annex' || part.heading) return 'body'
  if (zone === 'recipients') return isRecipient(text, part.end - part.start) ? 'recipients' : 'body'
  return age < SIGNATURE_LINES_MAX && isSignatureLine(text, part.end - part.start)
    ? 'signature'
    : 'body'
}

// A signature block set as a table: recipients on the left, the signer on the right.
function tableZone(text: string): Zone {
  const isBlock = RECIPIENTS.test(text) || /\|\s(?:T\/M|TM\.|K\/T|KT\.|TL\.|T\/L)\s/u.test(text)
  return isBlock ? 'signature' : 'body'
}

function isRecipient(text: string, length: number): boolean {
  const isListed = /^[-–+•*]/u.test(text) || /[;.,]$/u.test(text) || length < 60
  return length < 200 && isListed && !/^\p{Lu}{2,}(?:\s\p{Lu}{2,}){2,}$/u.test(text)
}

function isSignatureLine(text: string, length: number): boolean {
  if (length > 80) return false
  const marker = parseMarker(text)
  return marker === null || marker.kind === 'dash'
}
