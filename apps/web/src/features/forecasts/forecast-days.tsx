import type { IsoDate } from '@roviec/calendar'
import type { TaskForecast } from '@roviec/contract'
import { formatDay, formatLongDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../platform/today.ts'
import { ForecastStrip, StripMark } from './forecast-strip.tsx'
import styles from './forecasts.module.css'

interface ForecastDaysProps {
  readonly forecast: Pick<TaskForecast, 'p50On' | 'p80On'>
  readonly dueOn: IsoDate | null
}

/** The two likely ends beside the deadline, as a picture and in words. */
export function ForecastDays({ forecast: { p50On, p80On }, dueOn }: ForecastDaysProps) {
  const { forecasts: words } = useMessages()
  const today = useToday()
  const late = dueOn !== null && p50On > dueOn
  return (
    <div>
      <ForecastStrip today={today} dueOn={dueOn} p50On={p50On} p80On={p80On} />
      <dl className={styles['days']}>
        <div>
          <dt>
            <StripMark mark="today" late={late} /> {words.today}
          </dt>
          <dd>{formatDay(today)}</dd>
        </div>
        {dueOn !== null && (
          <div>
            <dt>
              <StripMark mark="due" late={late} /> {words.due}
            </dt>
            <dd>{formatDay(dueOn)}</dd>
          </div>
        )}
        <LikelyEnd mark="p50" name={words.p50} on={p50On} dueOn={dueOn} />
        <LikelyEnd mark="p80" name={words.p80} on={p80On} dueOn={dueOn} />
      </dl>
    </div>
  )
}

interface LikelyEndProps {
  readonly mark: 'p50' | 'p80'
  readonly name: string
  readonly on: IsoDate
  readonly dueOn: IsoDate | null
}

function LikelyEnd({ mark, name, on, dueOn }: LikelyEndProps) {
  const messages = useMessages()
  const { forecasts: words } = messages
  const { working } = useOfficeCalendar()
  const isPast = dueOn !== null && on > dueOn
  return (
    <div>
      <dt>
        <StripMark mark={mark} late={isPast} /> {name}
      </dt>
      <dd>
        <b>{words.untilEndOf(formatLongDay(on, messages))}</b>
        {dueOn !== null && (
          <span className={isPast ? styles['past'] : styles['within']}>
            {isPast ? words.pastDue(working.countWorkingDaysAfter(dueOn, on)) : words.beforeDue}
          </span>
        )}
      </dd>
    </div>
  )
}
