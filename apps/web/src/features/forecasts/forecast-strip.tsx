import { daysBetween, type IsoDate } from '@roviec/calendar'
import type { ForecastSpan } from './forecasts-by-task.ts'
import styles from './forecasts.module.css'

interface ForecastStripProps extends ForecastSpan {
  readonly today: IsoDate
  readonly dueOn: IsoDate | null
}

const WIDTH = 440
const SIDE = 8
const MIDDLE = 13

/**
 * Today, the deadline and the likely end on one line, with the marks of the chart. It repeats what
 * stands in words beside it, so it is silent.
 */
export function ForecastStrip({ today, dueOn, p50On, p80On }: ForecastStripProps) {
  const days = [today, p50On, p80On, ...(dueOn === null ? [] : [dueOn])]
  const sorted = days.sort((a, b) => a.localeCompare(b))
  const first = sorted[0] ?? today
  const length = Math.max(1, daysBetween(first, sorted.at(-1) ?? today))
  const x = (day: IsoDate) => SIDE + (daysBetween(first, day) / length) * (WIDTH - 2 * SIDE)
  const late = dueOn !== null && p50On > dueOn
  return (
    <svg className={styles['strip']} viewBox={`0 0 ${WIDTH} 26`} aria-hidden="true">
      <path className={styles['strip-line']} d={`M${SIDE} ${MIDDLE}H${WIDTH - SIDE}`} />
      <path className={styles['strip-today']} d={`M${x(today)} 2V24`} />
      <g className={styles[late ? 'strip-late' : 'strip-fine']}>
        <path d={`M${x(p50On)} ${MIDDLE}H${x(p80On)}M${x(p80On)} ${MIDDLE - 6}v12`} />
        <circle cx={x(p50On)} cy={MIDDLE} r={4.5} />
      </g>
      {dueOn !== null && (
        <path className={styles['strip-due']} d={`M${x(dueOn) - 5.5} 1h11l-5.5 8z`} />
      )}
    </svg>
  )
}

type Mark = 'today' | 'due' | 'p50' | 'p80'

/** One mark of the strip, beside the words that say it. */
export function StripMark({ mark, late }: { readonly mark: Mark; readonly late: boolean }) {
  return (
    <svg className={styles['mark']} viewBox="0 0 16 16" aria-hidden="true">
      {mark === 'today' && <path className={styles['strip-today']} d="M8 1v14" />}
      {mark === 'due' && <path className={styles['strip-due']} d="M2.5 4h11L8 12z" />}
      {mark === 'p50' && (
        <g className={styles[late ? 'strip-late' : 'strip-fine']}>
          <circle cx={8} cy={8} r={4.5} />
        </g>
      )}
      {mark === 'p80' && (
        <g className={styles[late ? 'strip-late' : 'strip-fine']}>
          <path d="M2 8h10M12 2v12" />
        </g>
      )}
    </svg>
  )
}
