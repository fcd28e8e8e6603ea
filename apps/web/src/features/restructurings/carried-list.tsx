import type { CarriedCounts } from '@roviec/contract'
import { useLanguage, useMessages } from '../../messages/language.tsx'
import { formatNumber } from '../organization/index.ts'
import styles from './restructurings.module.css'

const COUNTS = [
  'seatsMoved',
  'seatsAbolished',
  'seatsMade',
  'appointmentsContinued',
  'appointmentsEnded',
  'tasks',
  'warnings',
  'draftItems',
  'plans',
] as const satisfies readonly (keyof CarriedCounts)[]

/** What goes along, in numbers. */
export function CarriedList({ carried }: { readonly carried: CarriedCounts }) {
  const { language } = useLanguage()
  const { carried: words } = useMessages().restructurings
  return (
    <section className={styles['part']}>
      <h2>{words.section}</h2>
      <ul className={styles['counts']}>
        {COUNTS.map((name) => (
          <li key={name}>
            <b>{formatNumber(carried[name], language)}</b> {words[name]}
          </li>
        ))}
      </ul>
    </section>
  )
}
