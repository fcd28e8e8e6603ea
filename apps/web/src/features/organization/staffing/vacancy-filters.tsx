import { POSITION_RANKS, UNIT_KINDS, VACANCY_STATES } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { SearchField } from '../../../ui/field/search-field.tsx'
import { Select } from '../../../ui/field/select.tsx'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { unitsQuery } from '../api.ts'
import type { StaffingSearch } from './staffing-search.ts'

/** What narrows the list of vacancies. All of it stands in the address. */
export function VacancyFilters() {
  const { staffing: words, organization } = useMessages()
  const { search, rank, state, unitKind, sensitive, unitId } = useSearch({
    from: '/to-chuc/bien-che',
  })
  const change = useChange()
  return (
    <FilterBar
      search={
        <SearchField
          label={words.search}
          placeholder={words.search}
          value={search ?? ''}
          onSearch={(text) => change({ search: text === '' ? undefined : text })}
        />
      }
    >
      {unitId !== undefined && <UnitChip unitId={unitId} />}
      <Select
        label={words.state}
        value={state ?? ''}
        options={[
          { value: '', label: words.allStates },
          ...VACANCY_STATES.map((value) => ({ value, label: words.states[value] })),
        ]}
        onChange={(value) => change({ state: value === '' ? undefined : value })}
      />
      <Select
        label={words.rank}
        value={rank ?? ''}
        options={[
          { value: '', label: words.allRanks },
          ...POSITION_RANKS.map((value) => ({ value, label: organization.ranks[value] })),
        ]}
        onChange={(value) => change({ rank: value === '' ? undefined : value })}
      />
      <Select
        label={words.kind}
        value={unitKind ?? ''}
        options={[
          { value: '', label: words.allKinds },
          ...UNIT_KINDS.map((value) => ({ value, label: organization.kinds[value] })),
        ]}
        onChange={(value) => change({ unitKind: value === '' ? undefined : value })}
      />
      <Chip
        pressed={sensitive === true}
        icon="repeat"
        onClick={() => change({ sensitive: sensitive === true ? undefined : true })}
      >
        {words.sensitiveOnly}
      </Chip>
    </FilterBar>
  )
}

/** The one unit that is looked into; a press shows all again. */
function UnitChip({ unitId }: { readonly unitId: string }) {
  const { staffing: words } = useMessages()
  const change = useChange()
  const { data: units } = useQuery(unitsQuery)
  const name = units?.find(({ id }) => id === unitId)?.name ?? '…'
  return (
    <Chip pressed icon="close" onClick={() => change({ unitId: undefined })}>
      {words.within}: {name}
    </Chip>
  )
}

function useChange() {
  const navigate = useNavigate({ from: '/to-chuc/bien-che' })
  return (changes: Partial<StaffingSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...changes }), replace: true })
}
