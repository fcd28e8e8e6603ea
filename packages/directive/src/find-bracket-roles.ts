import { readUnitList, type UnitName } from './find-units.ts'
import { isPhraseAt, type Word } from './split-words.ts'

/** Who leads and who helps, as a bracket behind the work says it. */
export interface BracketRoles {
  readonly lead: readonly UnitName[]
  readonly support: readonly UnitName[]
}

/**
 * Reads "(Sở Xây dựng chủ trì; Sở Tài chính phối hợp; hoàn thành …)" and "(chủ trì: Sở Xây dựng;
 * phối hợp: …)" behind a task.
 */
export function findBracketRoles(words: readonly Word[]): BracketRoles {
  let lead: readonly UnitName[] = []
  let support: readonly UnitName[] = []
  for (const [index, word] of words.entries()) {
    if (!word.inBrackets || !/[(;,]/.test(word.gap)) continue
    const [role, names] = readRole(words, index) ?? []
    if (role === 'lead' && lead.length === 0) lead = names ?? []
    if (role === 'support' && support.length === 0) support = names ?? []
  }
  return { lead, support }
}

function readRole(
  words: readonly Word[],
  index: number,
): readonly ['lead' | 'support', readonly UnitName[]] | null {
  for (const [phrase, role] of ROLES) {
    const named = isPhraseAt(words, index, phrase) ? readUnitList(words, index + 2) : null
    if (named !== null) return [role, named.names]
  }
  const list = readUnitList(words, index)
  if (list === null) return null
  for (const [phrase, role] of ROLES) {
    if (isPhraseAt(words, list.next, phrase)) return [role, list.names]
  }
  return null
}

const ROLES = [
  ['chủ trì', 'lead'],
  ['thực hiện', 'lead'],
  ['phụ trách', 'lead'],
  ['tham mưu', 'lead'],
  ['đầu mối', 'lead'],
  ['phối hợp', 'support'],
] as const
