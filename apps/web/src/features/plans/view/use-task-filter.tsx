import { TIMELINESS, type TaskSummary } from '@roviec/contract'
import type { ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Select } from '../../../ui/field/select.tsx'
import { useChartSearch } from './use-chart-search.ts'

type StateChoice = '' | (typeof TIMELINESS)[number]

interface TaskFilter {
  readonly shown: readonly TaskSummary[]
  readonly controls: ReactNode
}

/** Narrows the tasks of a plan to a unit and a state; the address remembers both. */
export function useTaskFilter(tasks: readonly TaskSummary[]): TaskFilter {
  const { plans, tasks: words } = useMessages()
  const [{ unit = '', state = '' }, change] = useChartSearch()
  const units = new Map(
    tasks.flatMap(({ leadUnitId, leadUnitName }) =>
      leadUnitId === null ? [] : [[leadUnitId, leadUnitName ?? '']],
    ),
  )
  const states = TIMELINESS.filter((value) => tasks.some(({ timeliness }) => timeliness === value))
  const isAll = unit === '' && state === ''
  const shown = isAll
    ? tasks
    : tasks.filter(
        (task) =>
          (unit === '' || task.leadUnitId === unit) && (state === '' || task.timeliness === state),
      )
  return {
    shown,
    controls: (
      <>
        <Select
          label={plans.filterUnit}
          value={unit}
          options={[
            { value: '', label: plans.allUnits },
            ...[...units]
              .map(([value, label]) => ({ value, label }))
              .sort((a, b) => a.label.localeCompare(b.label, 'vi')),
          ]}
          onChange={(value) => change({ unit: value === '' ? undefined : value })}
        />
        <Select<StateChoice>
          label={plans.filterState}
          value={state}
          options={[
            { value: '', label: plans.allStates },
            ...states.map((value) => ({ value, label: words.timeliness[value] })),
          ]}
          onChange={(value) => change({ state: value === '' ? undefined : value })}
        />
      </>
    ),
  }
}
