import { askedGrades, type Clarity } from '@roviec/contract'
import { useMessages } from '../../messages/language.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icon/icon.tsx'
import styles from './clarity-meter.module.css'

export function countClear(clarity: Clarity): number {
  return askedGrades(clarity).filter(({ grade }) => grade === 'clear').length
}

/** Six marks and a score: how many of the "6 rõ" are clear. */
export function ClarityMeter({ clarity }: { readonly clarity: Clarity }) {
  const messages = useMessages()
  const clear = countClear(clarity)
  const grades = askedGrades(clarity)
  const unclear = grades.filter(({ grade }) => grade !== 'clear')
  return (
    <span className={styles['meter']} title={unclear.map(words).join(', ')}>
      <span className={styles['marks']} aria-hidden="true">
        {grades.map(({ point, grade }) => (
          <i key={point} className={styles[grade]} />
        ))}
      </span>
      <span className={classNames(styles['score'], clear < 6 && styles['unclear'])}>
        <Icon name={clear === 6 ? 'check' : 'question'} size={15} />
        {messages.clarity.score(clear)}
      </span>
    </span>
  )

  function words({ point, grade }: (typeof grades)[number]): string {
    return grade === 'clear' ? messages.clarity.points[point] : messages.clarity[grade][point]
  }
}

/** The six points by name, each with its grade. */
export function ClarityChips({ clarity }: { readonly clarity: Clarity }) {
  const messages = useMessages()
  return (
    <ul className={styles['chips']}>
      {askedGrades(clarity).map(({ point, grade }) => (
        <li key={point} className={classNames(styles['chip'], styles[`chip-${grade}`])}>
          <Icon name={grade === 'clear' ? 'check' : 'question'} size={14} />
          {grade === 'clear' ? messages.clarity.points[point] : messages.clarity[grade][point]}
        </li>
      ))}
    </ul>
  )
}
