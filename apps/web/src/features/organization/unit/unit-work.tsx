import type { UnitPage } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMessages } from '../../../messages/language.tsx'
import { loadsQuery, unitWarningsQuery } from '../api.ts'
import { UnitTasksLink } from '../unit-tasks-link.tsx'
import styles from './unit.module.css'

/** The work that a unit itself leads. Each number opens what it counts. */
export function UnitWork({ unit }: { readonly unit: UnitPage['unit'] }) {
  const { organization } = useMessages()
  const words = organization.unit
  const loads = useQuery(loadsQuery)
  const warnings = useQuery(unitWarningsQuery(unit.id))
  if (loads.data === undefined) return null
  const load = loads.data.find(({ unitId }) => unitId === unit.id)
  const { open = 0, overdue = 0 } = load ?? {}
  return (
    <section className={styles['box']}>
      <h2>{words.work}</h2>
      <ul className={styles['figures']}>
        <li>
          <b>
            <UnitTasksLink unit={unit} count={open} own />
          </b>
          {words.openCount}
        </li>
        <li className={overdue > 0 ? styles['late'] : undefined}>
          <b>
            <UnitTasksLink unit={unit} count={overdue} overdue own />
          </b>
          {words.overdueCount}
        </li>
        {warnings.data !== undefined && (
          <li>
            <b>
              {warnings.data.count === 0 ? (
                0
              ) : (
                <Link to="/warnings" search={{ unitId: unit.id }} className={styles['number-link']}>
                  <span className="visually-hidden">{words.seeWarnings}: </span>
                  {warnings.data.count}
                  {warnings.data.more && '+'}
                </Link>
              )}
            </b>
            {words.warningCount}
          </li>
        )}
      </ul>
      <p className={styles['quiet']}>{words.ownWork}</p>
    </section>
  )
}
