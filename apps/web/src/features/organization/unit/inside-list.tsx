import type { TreeUnit } from '@roviec/contract'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { useGrowing } from '../../../ui/use-growing.ts'
import { WhoAnswers } from '../who-answers.tsx'
import styles from './unit.module.css'

/** The units directly inside a unit, with their heads and their own seats. */
export function InsideList({ inside }: { readonly inside: readonly TreeUnit[] }) {
  const { unit: words } = useMessages().organization
  const { shown, end } = useGrowing(inside.length)
  if (inside.length === 0) return null
  return (
    <section className={styles['section']} aria-labelledby="inside">
      <h2 id="inside">{words.inside(inside.length)}</h2>
      <ul>
        {inside.slice(0, shown).map((unit) => (
          <li key={unit.id} className={styles['inside']}>
            <Link
              to="/to-chuc/don-vi/$unitId"
              params={{ unitId: unit.id }}
              className={styles['link']}
            >
              {unit.name}
            </Link>
            <span className={styles['person']}>
              {unit.head !== null && <WhoAnswers answers={unit.head.answers} />}
            </span>
            <span className={styles['counted']}>
              {words.counted(unit.counts.filled, unit.counts.seats)}
            </span>
          </li>
        ))}
      </ul>
      {end !== null && <span ref={end} />}
    </section>
  )
}
