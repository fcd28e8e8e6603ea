import type { TaskDelay } from '@roviec/contract'
import type { CSSProperties } from 'react'
import { useLanguage } from '../../messages/language.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import { DELAY_ICONS, sumByCause, totalDays, type DelayCause } from './delay-causes.ts'
import { formatDays } from './format-days.ts'
import styles from './delay.module.css'

/** Below this share of the bar there is no room for a number. */
const LABELLED_MIN = 0.07

/** Days lost by cause on one bar, days made good on a second one of the same scale. */
export function DelayBar({ shares }: Pick<TaskDelay, 'shares'>) {
  const { messages } = useLanguage()
  const words = messages.forecasts.delay
  const { lost, made } = sumByCause(shares)
  const whole = Math.max(totalDays(lost), -totalDays(made))
  if (whole === 0) return null
  return (
    <div className={styles['picture']}>
      <Bar label={words.picture} parts={lost} whole={whole} />
      {made.length > 0 && <Bar label={words.made} parts={made} whole={whole} isMade />}
      <ul className={styles['legend']} aria-hidden="true">
        {lost.map(({ cause }) => (
          <li key={cause}>
            <DelaySwatch cause={cause} />
            {words.causes[cause]}
          </li>
        ))}
        {made.length > 0 && (
          <li>
            <span className={classNames(styles['swatch'], styles['made'])} />
            {words.made}
          </li>
        )}
      </ul>
    </div>
  )
}

/** The look that a cause has in the bar, with its drawing. */
export function DelaySwatch({ cause }: { readonly cause: DelayCause }) {
  return (
    <span className={classNames(styles['swatch'], styles[cause])} aria-hidden="true">
      <Icon name={DELAY_ICONS[cause]} size={12} />
    </span>
  )
}

interface BarProps {
  readonly label: string
  readonly parts: ReturnType<typeof sumByCause>['lost']
  /** Days that fill the width. */
  readonly whole: number
  readonly isMade?: boolean | undefined
}

function Bar({ label, parts, whole, isMade = false }: BarProps) {
  const { language, messages } = useLanguage()
  const words = messages.forecasts.delay
  const rest = whole - Math.abs(totalDays(parts))
  const say = (cause: DelayCause, days: number) =>
    words.share(words.causes[cause], formatDays(days, language))
  const all = parts.map(({ cause, days }) => say(cause, days)).join(', ')
  return (
    <div className={styles['bar']} role="img" aria-label={`${label}. ${all}`}>
      {parts.map(({ cause, days }) => (
        <span
          key={cause}
          className={classNames(styles['segment'], styles[isMade ? 'made' : cause])}
          style={{ '--days': Math.abs(days) } as CSSProperties}
          title={say(cause, days)}
        >
          {Math.abs(days) / whole >= LABELLED_MIN && (
            <span className={styles['number']}>
              <Icon name={DELAY_ICONS[cause]} size={13} /> {formatDays(days, language)}
            </span>
          )}
        </span>
      ))}
      {rest > 0 && <span className={styles['rest']} style={{ '--days': rest } as CSSProperties} />}
    </div>
  )
}
