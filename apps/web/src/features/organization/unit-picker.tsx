import type { Unit } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import type { FieldText } from '../../ui/field/field.tsx'
import { PickField } from '../../ui/pick-field/pick-field.tsx'
import { unitsQuery } from './api.ts'
import { foldForSearch } from './fold-for-search.ts'

interface UnitPickerProps extends FieldText {
  readonly chosenId: string | null
  readonly onPick: (unitId: string) => void
  /** Units that cannot be chosen. */
  readonly without?: readonly string[] | undefined
}

const SHOWN_MAX = 30

/** One unit, found by typing; marks do not matter. */
export function UnitPicker({ chosenId, onPick, without = [], ...text }: UnitPickerProps) {
  const { organizationActs: words } = useMessages()
  const [search, setSearch] = useState('')
  const { data: units = [], isPending } = useQuery(unitsQuery)
  const nameOf = (id: string | null) => units.find((unit) => unit.id === id)?.name
  const options = matching(units, search)
    .filter(({ id }) => !without.includes(id))
    .slice(0, SHOWN_MAX)
    .map(({ id, name, parentId }) => ({ id, label: name, detail: nameOf(parentId) }))
  return (
    <PickField
      {...text}
      chosen={nameOf(chosenId) ?? null}
      options={options}
      onSearch={setSearch}
      onPick={({ id }) => onPick(id)}
      loading={isPending}
      placeholder={words.pickUnit}
      emptyText={words.noUnit}
    />
  )
}

function matching(units: readonly Unit[], search: string): readonly Unit[] {
  const wanted = foldForSearch(search)
  if (wanted === '') return units
  return units.filter(({ name, shortName }) =>
    foldForSearch(`${name} ${shortName}`).includes(wanted),
  )
}
