import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { useSession } from '../../platform/session.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { DayTag } from '../../ui/day-tag/day-tag.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { countFour } from '../../ui/state-bar/state-bar.tsx'
import { EmptyState } from '../../ui/state-view/state-view.tsx'
import { overviewQuery } from './api.ts'
import { Decisions } from './decisions.tsx'
import { Headline, StatesPart, TrendPart } from './headline.tsx'
import { OverviewFilters } from './overview-filters.tsx'
import { UnitTable } from './unit-table.tsx'
import styles from './overview.module.css'

/** How the whole city stands, and what waits for a decision. */
export function OverviewPage(): ReactNode {
  const { documentQuality, figures, forecasts, general } = useMessages()
  const words = figures.overview
  const session = useSession()
  const { data: overview } = useSuspenseQuery(overviewQuery(useSearch({ from: '/overview' })))
  const total = countFour(overview.states) + overview.states.undated

  return (
    <div className={styles['screen']}>
      <PageHead
        title={words.title}
        beside={
          <>
            <DayTag {...session} />
            <span className={styles['as-of']}>{words.asOf(formatDay(overview.to))}</span>
          </>
        }
      >
        <OverviewFilters overview={overview} />
        <ButtonLink to="/du-bao" icon="trending-up">
          {forecasts.howGood}
        </ButtonLink>
        <ButtonLink to="/chat-luong-van-ban" icon="file-text">
          {documentQuality.open}
        </ButtonLink>
        <Button icon="printer" onClick={() => window.print()}>
          {words.printReport}
        </Button>
      </PageHead>
      {total === 0 ? (
        <EmptyState
          icon="dashboard"
          title={words.emptyTitle}
          action={<ButtonLink to="/plans">{general.nav.plans}</ButtonLink>}
        >
          {words.emptyText}
        </EmptyState>
      ) : (
        <div className={styles['panes']}>
          <div className={styles['main']}>
            <div className={styles['top']}>
              <Headline overview={overview} />
              <StatesPart overview={overview} />
              <TrendPart overview={overview} />
            </div>
            <UnitTable overview={overview} />
          </div>
          <Decisions overview={overview} />
        </div>
      )}
    </div>
  )
}
