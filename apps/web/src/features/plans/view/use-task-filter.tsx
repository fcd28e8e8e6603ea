import { TIMELINESS, type TaskSummary } from '@roviec/contract'
import { useState, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Select } from '../../../ui/field/select.tsx'

type StateChoice = '' | (typeof TIMELINESS)[number]

interface TaskFilter {
  readonly shown: readonly TaskSummary[]
  readonly controls: ReactNode
}

/** Narrows the tasks of a plan to a unit and a state. */
export function useTaskFilter(tasks: readonly TaskSummary[]): TaskFilter {
  const { plans, tasks: words } = useMessages()
  const [unitId, setUnitId] = useState('')
  const [state, setState] = useState<StateChoice>('')
  const units = new Map(
    tasks.flatMap(({ leadUnitId, leadUnitName }) =>
      leadUnitId === null ? [] : [[leadUnitId, leadUnitName ?? '']],
    ),
  )
  const states = TIMELINESS.filter((value) => tasks.some(({ timeliness }) => timeliness === value))
  const shown = tasks.filter(
    (task) =>
      (unitId === '' || task.leadUnitId === unitId) && (state === '' || task.timeliness === state),
  )
  return {
    shown,
    controls: (
      <>
        <Select
          label={plans.filterUnit}
          value={unitId}
          options={[
            { value: '', label: plans.allUnits },
            ...[...units]
              .map(([value, label]) => ({ value, label }))
              .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
          ]}
          onChange={setUnitId}
        />
        <Select<StateChoice>
          label={plans.filterState}
          value={state}
          options={[
            { value: '', label: plans.allStates },
            ...states.map((value) => ({ value, label: words.timeliness[value] })),
          ]}
          onChange={setState}
        />
      </>
    ),
  }
}
