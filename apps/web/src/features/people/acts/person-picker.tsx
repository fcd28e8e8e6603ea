import type { PersonEntry } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { positionWords } from '../../../platform/position-words.ts'
import type { FieldText } from '../../../ui/field/field.tsx'
import { PickField } from '../../../ui/pick-field/pick-field.tsx'
import { peopleQuery } from '../api.ts'

export interface PickedPerson {
  readonly id: string
  readonly name: string
}

interface PersonPickerProps extends FieldText {
  readonly chosen: PickedPerson | null
  readonly onPick: (person: PickedPerson) => void
}

/** A person, found by name or staff code. Equal names are told apart by code and seat. */
export function PersonPicker({ chosen, onPick, ...text }: PersonPickerProps) {
  const { people } = useMessages()
  const [search, setSearch] = useState('')
  const { data = [], isFetching } = useQuery(peopleQuery(useDeferredValue(search.trim())))
  return (
    <PickField
      {...text}
      chosen={chosen?.name ?? null}
      options={data.map((person) => ({
        id: person.id,
        label: person.fullName,
        detail: detailOf(person),
      }))}
      onSearch={setSearch}
      onPick={({ id, label }) => onPick({ id, name: label })}
      loading={isFetching}
      placeholder={people.acts.pickPerson}
      emptyText={search.trim() === '' ? people.acts.pickPerson : people.acts.noPerson}
    />
  )
}

function detailOf({ staffCode, seats }: PersonEntry): string | undefined {
  const [seat] = seats
  const parts = [staffCode, seat === undefined ? null : positionWords(seat)]
  const words = parts.filter((part) => part !== null).join(' · ')
  return words === '' ? undefined : words
}
