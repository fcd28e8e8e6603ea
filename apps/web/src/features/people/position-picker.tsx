import type { Position } from '@roviec/contract'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { call } from '../../platform/http.ts'
import { positionWords } from '../../platform/position-words.ts'
import type { FieldText } from '../../ui/field/field.tsx'
import { foldForSearch } from '../organization/index.ts'
import { PickField, type PickOption } from '../../ui/pick-field/pick-field.tsx'

export interface PickedPosition {
  readonly id: string
  readonly label: string
}

interface PositionPickerProps extends FieldText {
  readonly chosen: string | null
  readonly onPick: (position: PickedPosition) => void
  /** Clears the text after a choice, to choose another. */
  readonly several?: boolean | undefined
  readonly autoFocus?: boolean | undefined
}

/** A position, found by its title, its unit or the name of whoever holds it; marks do not matter. */
export function PositionPicker({
  chosen,
  onPick,
  several,
  autoFocus,
  ...text
}: PositionPickerProps) {
  const { figures } = useMessages()
  const [search, setSearch] = useState('')
  const { data, isFetching } = useQuery(positionsQuery(useDeferredValue(search)))
  return (
    <PickField
      {...text}
      chosen={chosen}
      options={(data ?? []).map((position) => toOption(position, figures.positions.vacant))}
      onSearch={setSearch}
      onPick={({ id, label }) => onPick({ id, label })}
      loading={isFetching}
      placeholder={figures.positions.search}
      emptyText={figures.positions.noMatch}
      several={several}
      autoFocus={autoFocus}
    />
  )
}

const positionsQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'positions', search],
    queryFn: async ({ signal }) => {
      const query = { search: search.trim(), limit: 30 }
      const { entries } = await call('searchPositions', { query }, { signal })
      return closestFirst(entries, search)
    },
    placeholderData: keepPreviousData,
  })

function toOption(position: Position, vacant: string): PickOption {
  const { id, holder } = position
  return { id, label: positionWords(position), detail: holder?.fullName ?? vacant }
}

/**
 * A title typed in full comes before longer ones that merely hold its words; whoever types a unit
 * means its head before those in the units below it.
 */
function closestFirst(positions: readonly Position[], search: string): readonly Position[] {
  const wanted = foldForSearch(search.trim())
  if (wanted === '') return positions
  const distance = (position: Position) => {
    const title = foldForSearch(position.title)
    const unit = foldForSearch(position.unitName)
    if (title === wanted) return 0
    const isHead = position.rank === 'head'
    if (unit === wanted || unit.endsWith(` ${wanted}`)) return isHead ? 1 : 4
    if (title.startsWith(wanted)) return isHead ? 2 : 3
    return isHead ? 5 : 6
  }
  return [...positions].sort((one, other) => distance(one) - distance(other))
}
