import type { Dispatch } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Checkbox } from '../../../ui/field/checkbox.tsx'
import type { ReviewAct } from './review-state.ts'

interface SelectAllProps {
  readonly shownIds: readonly string[]
  readonly selected: ReadonlySet<string>
  readonly dispatch: Dispatch<ReviewAct>
}

/** All of what is shown, some of it, or none. */
export function SelectAll({ shownIds, selected, dispatch }: SelectAllProps) {
  const { review } = useMessages()
  const chosen = shownIds.filter((id) => selected.has(id)).length
  return (
    <Checkbox
      label={review.selectAll}
      checked={chosen > 0 && chosen === shownIds.length}
      mixed={chosen > 0 && chosen < shownIds.length}
      onChange={(on) => dispatch({ kind: 'select', ids: shownIds, on })}
    />
  )
}
