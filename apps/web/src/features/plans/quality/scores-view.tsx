import type { ScoredDocument } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import type { CSSProperties } from 'react'
import { useLanguage, useMessages } from '../../../messages/language.tsx'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { LineChart } from '../../../ui/line-chart/line-chart.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { documentQualityQuery } from './api.ts'
import { formatShare } from './format-share.ts'
import { type IssuePeriod, issuePeriods } from './issue-periods.ts'
import { IssuerTable } from './issuer-table.tsx'
import { type QualityFigures, sumScores } from './quality-figures.ts'
import styles from './quality.module.css'

/** The share of clear points: of all, over time, and by who issued the documents. */
export function ScoresView() {
  const { documentQuality: words, general } = useMessages()
  const { data, error, refetch } = useQuery(documentQualityQuery)
  if (data === undefined) {
    if (error === null) return <LoadingState />
    return <ErrorState failure={error} onRetry={() => void refetch()} />
  }
  const { documents, unscoredCount } = data
  const unscored = unscoredCount > 0 && (
    <div className={styles['note']}>
      <Notice tone="plain">{words.unscored(unscoredCount)}</Notice>
    </div>
  )
  if (documents.length === 0) {
    return (
      <>
        <EmptyState
          icon="file-text"
          title={words.emptyTitle}
          action={<ButtonLink to="/plans">{general.nav.plans}</ButtonLink>}
        >
          {words.emptyText}
        </EmptyState>
        {unscored}
      </>
    )
  }
  return (
    <>
      <Totals documents={documents} />
      <IssuerTable documents={documents} />
      {unscored}
    </>
  )
}

function Totals({ documents }: { readonly documents: readonly ScoredDocument[] }) {
  const figures = sumScores(documents)
  return (
    <div className={styles['top']}>
      <Headline figures={figures} />
      <PointsPart figures={figures} />
      <TrendPart periods={issuePeriods(documents)} />
    </div>
  )
}

interface FiguresProps {
  readonly figures: QualityFigures
}

function Headline({ figures }: FiguresProps) {
  const { language, messages } = useLanguage()
  const words = messages.documentQuality
  const { share, documentCount, taskCount, clearTaskCount } = figures
  return (
    <section className={styles['part']} aria-labelledby="clear-share">
      <h2 id="clear-share">{words.clearShare}</h2>
      {share !== null && <p className={styles['figure']}>{formatShare(share, language)}</p>}
      <p>{words.counts(documentCount, taskCount)}</p>
      <p>{words.clearTasks(clearTaskCount, taskCount)}</p>
      <p className={styles['quiet']}>{words.asWritten}</p>
    </section>
  )
}

/** Each point by name, with its bar and its n: the list may have changed between documents. */
function PointsPart({ figures }: FiguresProps) {
  const { language, messages } = useLanguage()
  const words = messages.documentQuality
  return (
    <section className={styles['part']} aria-labelledby="clear-points">
      <h2 id="clear-points">{words.byPoint}</h2>
      <dl className={styles['points']}>
        {figures.points.map(({ point, clear, asked }) => (
          <div key={point}>
            <dt>{messages.clarity.points[point]}</dt>
            <dd>
              <span className={styles['track']} aria-hidden="true">
                <span style={{ '--share': `${(100 * clear) / asked}%` } as CSSProperties} />
              </span>
              <b>{formatShare(clear / asked, language)}</b>
              <small>{words.of(clear, asked)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** With fewer tasks a period has a gap in the line instead of a share. */
const TASKS_FOR_POINT_MIN = 10

function TrendPart({ periods }: { readonly periods: readonly IssuePeriod[] }) {
  const { language, messages } = useLanguage()
  const words = messages.documentQuality
  const points = periods.map(({ unit, year, number, share, taskCount, documentCount }) => {
    const percent = share === null || taskCount < TASKS_FOR_POINT_MIN ? null : 100 * share
    const name =
      unit === 'month'
        ? messages.dates.monthOfYear(number, year)
        : words.quarterOfYear(number, year)
    const said = percent === null ? words.few : formatShare(percent / 100, language)
    return {
      label: unit === 'month' ? String(number) : words.quarterLabel(number, year),
      percent,
      words: words.trendPoint(name, said, documentCount, taskCount),
    }
  })
  const title = periods[0]?.unit === 'quarter' ? words.trendByQuarter : words.trendByMonth
  return (
    <section className={styles['part']} aria-labelledby="clear-trend">
      <h2 id="clear-trend">{title}</h2>
      {points.some(({ percent }) => percent !== null) ? (
        <>
          <LineChart label={title} points={points} />
          <p className={styles['quiet']}>{words.trendNote}</p>
        </>
      ) : (
        <p className={styles['quiet']}>{words.trendEmpty}</p>
      )}
    </section>
  )
}
