import type { FindNearUnits } from './find-near-names.ts'
import type { LeadIndex } from './lead-index.ts'
import { isUnknown } from './match-lead.ts'
import { unitsBearing } from './units-bearing.ts'

/**
 * What to ask about a lead that the document names and that leads to nobody, or to several: a unit
 * that was divided or has ended, or one that the organization does not know. Null where no name
 * needs explaining.
 */
export function leadQuestion(
  leadNames: readonly string[],
  index: LeadIndex,
  findNearUnits: FindNearUnits,
): string | null {
  const sentences = leadNames.flatMap((name) => sentenceAbout(name, index, findNearUnits) ?? [])
  return sentences.length === 0 ? null : `${sentences.join(' ')} Ai chịu trách nhiệm chính?`
}

function sentenceAbout(
  name: string,
  index: LeadIndex,
  findNearUnits: FindNearUnits,
): string | null {
  const { unitIds, former } = unitsBearing(name, index)
  const names = namesOf(unitIds, index)
  if (former && names.length === 0) {
    return `“${name}” không còn từ sau ngày ${dayOf(former.to)} và chưa ghi nhận đơn vị nào tiếp nhận.`
  }
  if (former && names.length > 1) {
    return `“${name}” đã tách, nay là ${inWords(names, 'và')}; văn bản giao cho đơn vị nào?`
  }
  if (former && names.length === 1) return `“${name}” nay là ${names[0]}.`
  if (names.length > 1) return `Có ${names.length} đơn vị cùng tên “${name}”.`
  if (!isUnknown(name, index)) return null
  const near = namesOf(findNearUnits(name), index)
  return near.length === 0
    ? null
    : `Tổ chức không có đơn vị tên “${name}”; có phải là ${inWords(near, 'hay')} không?`
}

function namesOf(unitIds: readonly string[], { unitById }: LeadIndex): string[] {
  return unitIds.flatMap((unitId) => unitById.get(unitId)?.name ?? [])
}

function inWords(names: readonly string[], last: 'và' | 'hay'): string {
  const [tail = '', ...before] = names.toReversed()
  return before.length === 0 ? tail : `${before.toReversed().join(', ')} ${last} ${tail}`
}

/** "1/7/2025", as people write a day inside a sentence. */
function dayOf(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)}/${Number(month)}/${year}`
}
