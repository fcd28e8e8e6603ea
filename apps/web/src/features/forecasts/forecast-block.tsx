import type { PlanForecast, Task, TaskForecast } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { failureText, isFinal } from '../../platform/api-error.ts'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { Tag } from '../../ui/tag/tag.tsx'
import { planForecastQuery } from './api.ts'
import { chanceBand, formatChance } from './chance-words.ts'
import { ForecastCauses } from './forecast-causes.tsx'
import { ForecastDays } from './forecast-days.tsx'
import { SelfReportTag } from './self-report-tag.tsx'
import styles from './forecasts.module.css'

type ForecastedTask = Pick<Task, 'id' | 'planId' | 'timeliness' | 'due'>

interface ForecastBlockProps {
  readonly task: ForecastedTask
}

const OPEN: readonly Task['timeliness'][] = ['open-within-term', 'open-overdue']
/** Work that may have a forecast; where it has none, nothing is missed. */
const PERHAPS: readonly Task['timeliness'][] = ['waiting', 'undated']

/** When an open task is likely to be done, how likely it is late, and on what that rests. */
export function ForecastBlock({ task }: ForecastBlockProps) {
  const isOpen = OPEN.includes(task.timeliness)
  const enabled = isOpen || PERHAPS.includes(task.timeliness)
  const { data, error, refetch } = useQuery({ ...planForecastQuery(task.planId), enabled })
  const found = data?.tasks.find(({ taskId }) => taskId === task.id)
  if (found !== undefined) {
    return (
      <Frame>
        <Known task={task} forecast={found} historyCount={data?.historyCount ?? 0} />
      </Frame>
    )
  }
  // Whoever sees the task need not see its plan.
  if (!isOpen || (error !== null && isFinal(error))) return null
  return (
    <Frame>
      <Unknown plan={data} error={error} onRetry={() => void refetch()} />
    </Frame>
  )
}

function Frame({ children }: { readonly children: ReactNode }) {
  const { forecasts } = useMessages()
  return (
    <section className={styles['part']} aria-label={forecasts.title}>
      <div className={styles['head']}>
        <h3>{forecasts.title}</h3>
        <Link to="/du-bao">{forecasts.howGood}</Link>
      </div>
      {children}
    </section>
  )
}

interface UnknownProps {
  readonly plan: PlanForecast | undefined
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Why there is no forecast: it did not come, it rests on too little, or it was not made yet. */
function Unknown({ plan, error, onRetry }: UnknownProps) {
  const { language, messages } = useLanguage()
  const { forecasts: words, general } = messages
  if (plan === undefined) {
    if (error === null) {
      return (
        <p role="status" className={styles['quiet']}>
          {general.loading}
        </p>
      )
    }
    return (
      <Notice tone="plain" action={<Button onClick={onRetry}>{general.retry}</Button>}>
        {words.failed(failureText(error, language))}
      </Notice>
    )
  }
  if (plan.historyCount < plan.historyNeeded) {
    return (
      <Notice tone="plain" icon="info" title={words.tooFewTitle}>
        {words.tooFew(plan.historyCount, plan.historyNeeded)}
      </Notice>
    )
  }
  return <p className={styles['quiet']}>{words.notYet}</p>
}

interface KnownProps {
  readonly task: ForecastedTask
  readonly forecast: TaskForecast
  /** Finished tasks of everybody. */
  readonly historyCount: number
}

function Known({ task, forecast, historyCount }: KnownProps) {
  const messages = useMessages()
  const { forecasts: words, acts } = messages
  const { differs, selfReport, computedReport, unitTaskCount, reportCount } = forecast
  return (
    <>
      <Chance chance={forecast.lateProbability} task={task} />
      <ForecastDays forecast={forecast} dueOn={task.due.on} />
      {computedReport !== null && (
        <dl className={styles['sides']}>
          <div>
            <dt>{words.selfReport}</dt>
            <dd>
              <SelfReportTag report={selfReport} />
            </dd>
          </div>
          <div>
            <dt>{words.computed}</dt>
            <dd>
              <SelfReportTag report={computedReport} />
            </dd>
          </div>
        </dl>
      )}
      {differs && selfReport !== null && computedReport !== null && (
        <Notice tone="risk" icon="question" title={words.differsTitle}>
          {words.differs(acts.selfReports[selfReport], acts.selfReports[computedReport])}
        </Notice>
      )}
      <ForecastCauses forecast={forecast} />
      <p className={styles['basis']}>
        <Icon name="info" size={14} /> {words.basis(unitTaskCount, historyCount, reportCount)}
      </p>
    </>
  )
}

interface ChanceProps {
  readonly chance: number | null
  readonly task: ForecastedTask
}

function Chance({ chance, task }: ChanceProps) {
  const messages = useMessages()
  const { forecasts: words } = messages
  // Of work that is past its deadline nobody asks how likely it is to pass it.
  if (task.timeliness === 'open-overdue') return <p>{words.overdue}</p>
  if (chance === null) {
    const isDated = task.due.on !== null
    return <p className={styles['quiet']}>{isDated ? words.noChance : words.undated}</p>
  }
  const isRisk = chance >= 0.35
  return (
    <p>
      <Tag tone={isRisk ? 'risk' : 'accent'} icon={isRisk ? 'clock' : 'circle-check'}>
        {words.withChance(words.likely[chanceBand(chance)], formatChance(chance, messages))}
      </Tag>
    </p>
  )
}
