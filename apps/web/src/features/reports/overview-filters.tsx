import { Popover } from '@mantine/core'
import type { IsoDate } from '@roviec/calendar'
import type { Overview } from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../platform/today.ts'
import { Button } from '../../ui/button/button.tsx'
import { DateField } from '../../ui/date-field/date-field.tsx'
import { Select } from '../../ui/field/select.tsx'
import { planListQuery } from '../plans/index.ts'
import styles from './overview.module.css'

interface OverviewFiltersProps {
  readonly overview: Pick<Overview, 'from' | 'to'>
}

export function OverviewFilters({ overview }: OverviewFiltersProps) {
  const { allPlans, plan } = useMessages().figures.overview
  const { planId } = useSearch({ from: '/overview' })
  const navigate = useNavigate({ from: '/overview' })
  const { data } = useInfiniteQuery(planListQuery({ status: 'published' }))
  const plans = data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <PeriodButton key={`${overview.from} ${overview.to}`} overview={overview} />
      <Select
        label={plan}
        value={planId ?? ''}
        options={[
          { value: '', label: allPlans },
          ...plans.map(({ id, number, title }) => ({ value: id, label: number ?? title })),
        ]}
        onChange={(value) =>
          void navigate({
            search: (was) => ({ ...was, planId: value === '' ? undefined : value }),
            replace: true,
          })
        }
      />
    </>
  )
}

function PeriodButton({ overview }: OverviewFiltersProps) {
  const { figures, general } = useMessages()
  const words = figures.overview
  const { working } = useOfficeCalendar()
  const today = useToday()
  const navigate = useNavigate({ from: '/overview' })
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState<IsoDate | null>(overview.from)
  const [to, setTo] = useState<IsoDate | null>(overview.to)
  const isWrong = from === null || to === null || from > to

  function apply(): void {
    if (from === null || to === null || isWrong) return
    setOpen(false)
    void navigate({ search: (was) => ({ ...was, from, to }), replace: true })
  }

  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button icon="calendar" aria-expanded={open} onClick={() => setOpen(!open)}>
          {formatDay(overview.from)} – {formatDay(overview.to)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.period}>
        <div className={styles['period']}>
          <DateField
            label={words.from}
            value={from}
            onChange={setFrom}
            today={today}
            calendar={working}
          />
          <DateField
            label={words.to}
            value={to}
            onChange={setTo}
            today={today}
            calendar={working}
            error={from !== null && to !== null && from > to ? words.periodWrong : null}
          />
          <Button kind="primary" disabled={isWrong} onClick={apply}>
            {general.apply}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
