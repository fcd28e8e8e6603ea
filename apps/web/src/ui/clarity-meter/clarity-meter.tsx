import { CLARITY_POINTS, type Clarity } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './clarity-meter.module.css'

export function countClear(clarity: Clarity): number {
  return CLARITY_POINTS.filter((point) => clarity[point] === 'clear').length
}

/** Six marks and a score: how many of the "6 rõ" are clear. */
export function ClarityMeter({ clarity }: { readonly clarity: Clarity }) {
  const messages = useMessages()
  const clear = countClear(clarity)
  const unclear = CLARITY_POINTS.filter((point) => clarity[point] !== 'clear')
  return (
    <span className={styles['meter']} title={unclear.map(words).join(', ')}>
      <span className={styles['marks']} aria-hidden="true">
        {CLARITY_POINTS.map((point) => (
          <i key={point} className={styles[clarity[point]]} />
        ))}
      </span>
      <span className={classNames(styles['score'], clear < 6 && styles['unclear'])}>
        <Icon name={clear === 6 ? 'check' : 'question'} size={15} />
        {messages.clarity.score(clear)}
      </span>
    </span>
  )

  function words(point: (typeof CLARITY_POINTS)[number]): string {
    const grade = clarity[point]
    return grade === 'clear' ? messages.clarity.points[point] : messages.clarity[grade][point]
  }
}

/** The six points by name, each with its grade. */
export function ClarityChips({ clarity }: { readonly clarity: Clarity }) {
  const messages = useMessages()
  return (
    <ul className={styles['chips']}>
      {CLARITY_POINTS.map((point) => {
        const grade = clarity[point]
        return (
          <li key={point} className={classNames(styles['chip'], styles[`chip-${grade}`])}>
            <Icon name={grade === 'clear' ? 'check' : 'question'} size={14} />
            {grade === 'clear' ? messages.clarity.points[point] : messages.clarity[grade][point]}
          </li>
        )
      })}
    </ul>
  )
}
