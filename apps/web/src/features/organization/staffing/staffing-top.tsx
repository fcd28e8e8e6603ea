import type { Staffing } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { useNumbers } from './format-number.ts'
import styles from './staffing.module.css'

interface TopProps {
  readonly staffing: Staffing
}

/** The few figures of the whole: filled over seats, by block, and per thousand residents. */
export function StaffingTop({ staffing }: TopProps) {
  return (
    <div className={styles['top']}>
      <Filled staffing={staffing} />
      <Blocks staffing={staffing} />
      <Residents staffing={staffing} />
    </div>
  )
}

function Filled({ staffing: { total, unpaid } }: TopProps) {
  const { staffing: words } = useMessages()
  const numbers = useNumbers()
  const vacant = total.acting + total.uncovered
  return (
    <section className={styles['part']}>
      <h2>{words.filled}</h2>
      <p className={styles['figure']}>
        {words.filledOf(numbers(total.filled), numbers(total.seats))}
      </p>
      {vacant > 0 && (
        <p className={styles['with-mark']}>
          <Icon name="user-off" />
          <span>
            <b className={styles['risk']}>{words.vacant(numbers(vacant))}</b>:{' '}
            {words.actingOf(numbers(total.acting))}, {words.uncoveredOf(numbers(total.uncovered))}
          </span>
        </p>
      )}
      <Granted total={total} />
      {unpaid.seats > 0 && (
        <p className={styles['quiet']}>
          {words.unpaid(numbers(unpaid.filled), numbers(unpaid.seats))}
        </p>
      )}
    </section>
  )
}

function Granted({ total: { establishment, seats } }: { readonly total: Staffing['total'] }) {
  const { staffing: words } = useMessages()
  const numbers = useNumbers()
  if (establishment === null) return <p className={styles['quiet']}>{words.noEstablishment}</p>
  return (
    <p>
      {words.establishment(numbers(establishment))}
      {seats > establishment && (
        <b className={styles['risk']}>. {words.over(numbers(seats - establishment))}</b>
      )}
      {seats < establishment && <span>. {words.under(numbers(establishment - seats))}</span>}
    </p>
  )
}

function Blocks({ staffing: { blocks } }: TopProps) {
  const { staffing: words, organization } = useMessages()
  const numbers = useNumbers()
  return (
    <section className={styles['part']}>
      <h2>{words.byBlock}</h2>
      {blocks.length === 0 && <p className={styles['quiet']}>{words.none}</p>}
      {blocks.length > 0 && (
        <table className={styles['small']}>
          <thead>
            <tr>
              <th scope="col">{words.columns.block}</th>
              <th scope="col">{words.columns.establishment}</th>
              <th scope="col">{words.columns.seats}</th>
              <th scope="col">{words.columns.filled}</th>
              <th scope="col">{words.columns.vacant}</th>
            </tr>
          </thead>
          <tbody>
            {blocks.map((figures) => (
              <tr key={figures.block}>
                <th scope="row">{organization.blocks[figures.block]}</th>
                <td>{figures.establishment === null ? '–' : numbers(figures.establishment)}</td>
                <td>{numbers(figures.seats)}</td>
                <td>{numbers(figures.filled)}</td>
                <td>{numbers(figures.acting + figures.uncovered)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Residents({ staffing: { residents } }: TopProps) {
  const { staffing: words } = useMessages()
  const numbers = useNumbers()
  const { value } = residents.perThousandResidents
  return (
    <section className={styles['part']}>
      <h2>{words.perResidents}</h2>
      {value === null ? (
        <p className={styles['quiet']}>{words.noResidents}</p>
      ) : (
        <>
          <p className={styles['figure']}>{numbers(value)}</p>
          <p>{words.residents(numbers(residents.population))}</p>
          <p className={styles['quiet']}>{words.perResidentsOf(residents.known, residents.of)}</p>
        </>
      )}
    </section>
  )
}
