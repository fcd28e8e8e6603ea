import { Popover } from '@mantine/core'
import type { IsoDate } from '@roviec/calendar'
import { BLOCKS, UNIT_KINDS } from '@roviec/contract'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Chip } from '../../../ui/chip/chip.tsx'
import { DateField } from '../../../ui/date-field/date-field.tsx'
import { SearchField } from '../../../ui/field/search-field.tsx'
import { Select } from '../../../ui/field/select.tsx'
import { FilterBar, FilterSpring } from '../../../ui/filter-bar/filter-bar.tsx'
import { LEVELS_MAX, type TreeSearch } from './tree-search.ts'
import { depthOf, levelAtFirst, type UnitNode } from './unit-tree.ts'
import styles from './tree.module.css'

/** What narrows the tree. All of it stands in the address, so that a link shows the same. */
export function TreeFilters({ roots }: { readonly roots: readonly UnitNode[] }) {
  const { tree: words, kinds, blocks } = useMessages().organization
  const { search, kind, block, vacant } = useSearch({ from: '/to-chuc' })
  const change = useTreeSearch()
  return (
    <FilterBar
      search={
        <SearchField
          label={words.searchLong}
          placeholder={words.search}
          value={search ?? ''}
          onSearch={(text) => change({ search: text === '' ? undefined : text })}
        />
      }
    >
      <Chip
        pressed={vacant === true}
        icon="user-off"
        onClick={() => change({ vacant: vacant === true ? undefined : true })}
      >
        {words.onlyVacant}
      </Chip>
      <Select
        label={words.kind}
        value={kind ?? ''}
        options={[
          { value: '', label: words.allKinds },
          ...UNIT_KINDS.map((value) => ({ value, label: kinds[value] })),
        ]}
        onChange={(value) => change({ kind: value === '' ? undefined : value })}
      />
      <Select
        label={words.block}
        value={block ?? ''}
        options={[
          { value: '', label: words.allBlocks },
          ...BLOCKS.map((value) => ({ value, label: blocks[value] })),
        ]}
        onChange={(value) => change({ block: value === '' ? undefined : value })}
      />
      <FilterSpring />
      <LevelSelect roots={roots} />
      <DayButton />
    </FilterBar>
  )
}

function LevelSelect({ roots }: { readonly roots: readonly UnitNode[] }) {
  const { tree: words } = useMessages().organization
  const { level } = useSearch({ from: '/to-chuc' })
  const change = useTreeSearch()
  const depth = depthOf(roots)
  if (depth < 3) return null
  const levels = Array.from({ length: depth - 1 }, (_, index) => index + 1)
  return (
    <Select
      label={words.levels}
      value={String(level ?? levelAtFirst(roots))}
      options={[
        ...levels.map((value) => ({ value: String(value), label: words.level(value) })),
        { value: String(LEVELS_MAX), label: words.levelAll },
      ]}
      onChange={(value) => change({ level: Number(value) })}
    />
  )
}

function DayButton() {
  const { tree: words } = useMessages().organization
  const { general } = useMessages()
  const { on } = useSearch({ from: '/to-chuc' })
  const { working } = useOfficeCalendar()
  const today = useToday()
  const change = useTreeSearch()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState<IsoDate | null>(on ?? today)

  function apply(): void {
    setOpen(false)
    change({ on: day === null || day === today ? undefined : day })
  }

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button icon="history" aria-expanded={open} onClick={() => setOpen(!open)}>
          {on === undefined ? words.on : formatDay(on)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.on}>
        <div className={styles['day']}>
          <DateField
            label={words.on}
            value={day}
            onChange={setDay}
            today={today}
            calendar={working}
          />
          <Button kind="primary" full disabled={day === null} onClick={apply}>
            {general.apply}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Changes some of the address and keeps the rest. */
function useTreeSearch() {
  const navigate = useNavigate({ from: '/to-chuc' })
  return (changes: Partial<TreeSearch>) =>
    void navigate({ search: (was) => ({ ...was, ...changes }), replace: true })
}
