import type { ForecastCalibration } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { calibrationQuery } from './api.ts'
import { CoveragePart } from './coverage-part.tsx'
import { ErrorPart } from './error-part.tsx'
import { ReliabilityPart } from './reliability-part.tsx'
import styles from './calibration.module.css'

/** How good the forecasts of the last year were, on the own history. */
export function CalibrationPage(): ReactNode {
  const { forecasts, general } = useMessages()
  const words = forecasts.calibration
  const { data, error, refetch } = useQuery(calibrationQuery)
  return (
    <div className={styles['screen']}>
      <PageHead
        title={words.title}
        subtitle={data === undefined ? undefined : <Period {...data} />}
      >
        <ButtonLink to="/gian-doan" icon="calendar-off">
          {forecasts.outages.title}
        </ButtonLink>
        <Button icon="printer" onClick={() => window.print()}>
          {general.print}
        </Button>
      </PageHead>
      {data === undefined && error === null && <LoadingState />}
      {data === undefined && error !== null && (
        <ErrorState failure={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && <Content calibration={data} />}
    </div>
  )
}

function Period({ from, to, count }: ForecastCalibration) {
  const words = useMessages().forecasts.calibration
  return `${words.period(formatDay(from), formatDay(to))} · ${words.count(count)}`
}

function Content({ calibration }: { readonly calibration: ForecastCalibration }) {
  const words = useMessages().forecasts.calibration
  const { count, needed, brier } = calibration
  if (count < needed || brier === null) {
    return (
      <EmptyState icon="trending-up" title={words.emptyTitle}>
        {words.empty(count, needed)}
      </EmptyState>
    )
  }
  return (
    <div className={styles['scroll']}>
      <div className={styles['pair']}>
        <ErrorPart calibration={calibration} brier={brier} />
        <CoveragePart calibration={calibration} />
      </div>
      <ReliabilityPart calibration={calibration} />
    </div>
  )
}
