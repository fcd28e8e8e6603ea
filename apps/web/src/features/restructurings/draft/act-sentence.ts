import type { RestructuringAct, RestructuringPreview } from '@roviec/contract'
import type { Messages } from '../../../messages/vi.ts'
import { refOf } from './closing-act.ts'

/** "Nhập Phường A và Phường B thành Phường C". */
export function actSentence(
  act: RestructuringAct,
  preview: RestructuringPreview,
  { acts: words }: Messages['restructurings'],
): string {
  const name = namesOf(act, preview)
  const list = (refs: readonly string[]) => refs.map(name).join(words.and)
  switch (act.kind) {
    case 'merge':
      return words.mergeSentence(list(act.unitIds), name(refOf(act.into)))
    case 'split':
      return words.splitSentence(name(act.unitId), list(act.parts.map(refOf)))
    case 'dissolve':
      return words.dissolveSentence(name(act.unitId), name(act.successor))
    case 'rename':
      return words.renameSentence(name(act.unitId), act.name)
    case 'move':
      return words.moveSentence(name(act.unitId), name(act.parent))
  }
}

/** What units are called: as they are today, or as the act calls what it makes. */
function namesOf(act: RestructuringAct, { treeBefore, units }: RestructuringPreview) {
  const made = new Map(
    (act.kind === 'split' ? act.parts : [act.kind === 'merge' ? act.into : '']).flatMap((part) =>
      typeof part === 'string' ? [] : [[part.key, part.name] as const],
    ),
  )
  return (ref: string): string =>
    made.get(ref) ??
    treeBefore.find((entry) => entry.ref === ref)?.name ??
    units.find((unit) => unit.ref === ref)?.name ??
    '…'
}
