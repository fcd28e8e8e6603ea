import type { Overview } from '@roviec/contract'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { LineChart } from '../../ui/line-chart/line-chart.tsx'
import {
  countFour,
  FOUR_STATES,
  StateBar,
  StateSwatch,
  type FourState,
} from '../../ui/state-bar/state-bar.tsx'
import { formatPercent, sharePercent } from './share.ts'
import { TasksLink } from './tasks-link.tsx'
import styles from './overview.module.css'

interface PartProps {
  readonly overview: Overview
}

/** On time over due, never without its n; what was done late is counted apart. */
export function Headline({ overview }: PartProps) {
  const { language, messages } = useLanguage()
  const words = messages.figures.overview
  const { due, onTime, states } = overview
  const percent = sharePercent(onTime, due)
  return (
    <section className={styles['part']}>
      <h2>{words.ratio}</h2>
      {percent !== null && <p className={styles['figure']}>{formatPercent(percent, language)}</p>}
      <p>
        <b>{words.ratioOf(onTime, due)}</b> {words.ofDue}
      </p>
      {percent === null && <p>{words.tooFew(due)}</p>}
      {states.doneLate > 0 && (
        <p className={styles['with-mark']}>
          <StateSwatch state="doneLate" />
          <TasksLink overview={overview} timeliness="done-late" label={words.states.doneLate}>
            {words.doneLate(states.doneLate)}
          </TasksLink>
        </p>
      )}
    </section>
  )
}

const TIMELINESS_BY_STATE = {
  doneOnTime: 'done-on-time',
  doneLate: 'done-late',
  openWithinTerm: 'open-within-term',
  openOverdue: 'open-overdue',
} as const satisfies Record<FourState, string>

export function StatesPart({ overview }: PartProps) {
  const words = useMessages().figures.overview
  const { states } = overview
  return (
    <section className={styles['part']}>
      <h2>{words.fourStates(countFour(states))}</h2>
      <StateBar states={states} size="thick" />
      <ul className={styles['states']}>
        {FOUR_STATES.map((state) => (
          <li key={state} className={classNames(state === 'openOverdue' && styles['late'])}>
            <StateSwatch state={state} />
            <TasksLink
              overview={overview}
              timeliness={TIMELINESS_BY_STATE[state]}
              label={words.states[state]}
            >
              <b>{states[state]}</b> {words.states[state]}
            </TasksLink>
          </li>
        ))}
      </ul>
      <p className={styles['aside-line']}>
        {states.waiting > 0 && (
          <span className={styles['with-mark']}>
            <Icon name="hourglass" />
            <TasksLink overview={overview} timeliness="waiting" label={words.columns.states}>
              {words.waiting(states.waiting)}
            </TasksLink>
          </span>
        )}
        {states.undated > 0 && (
          <span className={styles['with-mark']}>
            <Icon name="infinity" />
            <TasksLink overview={overview} timeliness="undated" label={words.columns.states}>
              {words.undated(states.undated)}
            </TasksLink>
          </span>
        )}
      </p>
    </section>
  )
}

export function TrendPart({ overview: { months } }: PartProps) {
  const { language, messages } = useLanguage()
  const words = messages.figures.overview
  const points = months.map(({ month, due, onTime }) => {
    const percent = sharePercent(onTime, due)
    const number = Number(month.slice(5))
    const name = messages.dates.monthOfYear(number, Number(month.slice(0, 4)))
    const share = percent === null ? words.few : formatPercent(percent, language)
    return {
      label: String(number),
      percent,
      words: words.trendPoint(name, share, onTime, due),
    }
  })
  return (
    <section className={styles['part']}>
      <h2>{words.trend}</h2>
      {points.some(({ percent }) => percent !== null) ? (
        <LineChart label={words.trend} points={points} />
      ) : (
        <p className={styles['quiet']}>{words.trendEmpty}</p>
      )}
    </section>
  )
}
