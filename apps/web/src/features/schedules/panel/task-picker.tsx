import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { foldForSearch } from '../../organization/index.ts'
import type { FieldText } from '../../../ui/field/field.tsx'
import { PickField } from '../../../ui/pick-field/pick-field.tsx'
import type { NamedTask, TaskNames } from '../named-task.ts'

const OPTIONS_MAX = 50

interface TaskPickerProps extends FieldText {
  readonly tasks: TaskNames
  readonly chosen: string | null
  readonly without?: ReadonlySet<string> | undefined
  readonly onPick: (taskId: string) => void
}

/** A task of the plan, found by its number or by words of its title; marks do not matter. */
export function TaskPicker({ tasks, chosen, without, onPick, ...rest }: TaskPickerProps) {
  const { schedules } = useMessages()
  const [search, setSearch] = useState('')
  const found = [...tasks.values()].filter((task) => matches(task, search, without))
  return (
    <PickField
      {...rest}
      chosen={chosen === null ? null : (tasks.get(chosen)?.title ?? null)}
      options={found.slice(0, OPTIONS_MAX).map(({ id, ordinal, title, positionTitle }) => ({
        id,
        label: `${ordinal}. ${title}`,
        detail: positionTitle ?? undefined,
      }))}
      onSearch={setSearch}
      onPick={({ id }) => onPick(id)}
      placeholder={schedules.chooseTaskHint}
      emptyText={schedules.noTaskFound}
    />
  )
}

function matches(
  { id, ordinal, title }: NamedTask,
  search: string,
  without: ReadonlySet<string> | undefined,
): boolean {
  if (without?.has(id) === true) return false
  const wanted = foldForSearch(search.trim())
  return wanted === '' || String(ordinal) === wanted || foldForSearch(title).includes(wanted)
}
