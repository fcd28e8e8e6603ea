import type { ReactNode } from 'react'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { ChangesView } from '../../schedules/index.ts'
import { useChartSearch } from './use-chart-search.ts'
import styles from './plan-view.module.css'

interface ChangesTabProps {
  readonly planId: string
  readonly views: ReactNode
}

/** Revisions and baselines of the plan, in the frame of its page. */
export function ChangesTab({ planId, views }: ChangesTabProps) {
  const [{ from, to }, change] = useChartSearch()
  return (
    <>
      <FilterBar>{views}</FilterBar>
      <div className={styles['scroll']}>
        <ChangesView
          planId={planId}
          from={from ?? null}
          to={to ?? null}
          onCompare={(first, second) => change({ from: first, to: second ?? undefined })}
          onOpenRevision={(revision) => change({ view: undefined, revision })}
        />
      </div>
    </>
  )
}
