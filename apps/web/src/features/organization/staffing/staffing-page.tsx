import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { useToday } from '../../../platform/today.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { GroupTable } from './group-table.tsx'
import { StaffingActions } from './staffing-actions.tsx'
import { staffingQuery } from './staffing-api.ts'
import { STAFFING_VIEWS, type StaffingView } from './staffing-search.ts'
import { StaffingTop } from './staffing-top.tsx'
import { UnitTable } from './unit-table.tsx'
import { VacancyList } from './vacancy-list.tsx'
import styles from './staffing.module.css'

/** Headcount that is granted, seats and people; and the seats without a holder, to act on. */
export function StaffingPage(): ReactNode {
  const { staffing: words } = useMessages()
  const { unitId, view = 'vacancies' } = useSearch({ from: '/to-chuc/bien-che' })
  const today = useToday()
  const { data: staffing, ...asked } = useQuery(staffingQuery(unitId))

  return (
    <div className={styles['screen']}>
      <PageHead
        title={words.title}
        beside={<span className={styles['as-of']}>{words.asOf(formatDay(today))}</span>}
      >
        <StaffingActions />
      </PageHead>
      {asked.isPending && <LoadingState rows={12} />}
      {asked.isError && <ErrorState failure={asked.error} onRetry={() => void asked.refetch()} />}
      {staffing !== undefined && (
        <div className={styles['scroll']}>
          <StaffingTop staffing={staffing} />
          <ViewSwitch view={view} />
          {view === 'vacancies' && staffing.total.seats + staffing.unpaid.seats === 0 && (
            <NoSeats />
          )}
          {view === 'vacancies' && staffing.total.seats + staffing.unpaid.seats > 0 && (
            <VacancyList />
          )}
          {view === 'units' && <UnitTable staffing={staffing} />}
          {view === 'groups' && <GroupTable staffing={staffing} />}
        </div>
      )}
    </div>
  )
}

function ViewSwitch({ view }: { readonly view: StaffingView }) {
  const { staffing: words } = useMessages()
  const navigate = useNavigate({ from: '/to-chuc/bien-che' })
  return (
    <div className={styles['switch']}>
      <SegmentedControl<StaffingView>
        label={words.view}
        value={view}
        segments={STAFFING_VIEWS.map((value) => ({ value, label: words.views[value] }))}
        onChange={(value) =>
          void navigate({ search: (was) => ({ ...was, view: value }), replace: true })
        }
      />
    </div>
  )
}

function NoSeats() {
  const { staffing: words } = useMessages()
  return (
    <EmptyState
      icon="hierarchy"
      title={words.noSeatsTitle}
      action={<ButtonLink to="/to-chuc">{words.toTree}</ButtonLink>}
    >
      {words.noSeatsText}
    </EmptyState>
  )
}
