import type { Unit } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMessages } from '../../messages/language.tsx'
import { IconButton } from '../../ui/button/button.tsx'
import type { FieldText } from '../../ui/field/field.tsx'
import { PickField } from '../../ui/pick-field/pick-field.tsx'
import { unitsQuery } from './api.ts'
import { foldForSearch } from './fold-for-search.ts'
import styles from './units-picker.module.css'

interface UnitsPickerProps extends FieldText {
  readonly chosenIds: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

const SHOWN_MAX = 30

/** Several units, added one by one. */
export function UnitsPicker({ chosenIds, onChange, ...text }: UnitsPickerProps) {
  const { figures } = useMessages()
  const [search, setSearch] = useState('')
  const { data: units = [], isPending } = useQuery(unitsQuery)
  const options = matching(units, search)
    .filter(({ id }) => !chosenIds.includes(id))
    .slice(0, SHOWN_MAX)
    .map(({ id, name }) => ({ id, label: name }))
  return (
    <div>
      <PickField
        {...text}
        chosen={null}
        several
        options={options}
        onSearch={setSearch}
        onPick={({ id }) => onChange([...chosenIds, id])}
        loading={isPending}
        placeholder={figures.positions.chooseUnits}
        emptyText={figures.positions.noUnit}
      />
      <ul className={styles['chosen']}>
        {chosenIds.map((id) => {
          const name = units.find((unit) => unit.id === id)?.name ?? id
          return (
            <li key={id}>
              {name}
              <IconButton
                icon="close"
                iconSize={14}
                label={figures.positions.remove(name)}
                onClick={() => onChange(chosenIds.filter((one) => one !== id))}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function matching(units: readonly Unit[], search: string): readonly Unit[] {
  const wanted = foldForSearch(search)
  return wanted === ''
    ? units
    : units.filter(({ name, shortName }) => foldForSearch(`${name} ${shortName}`).includes(wanted))
}
