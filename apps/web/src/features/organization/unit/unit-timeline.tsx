import type { UnitHistory } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { unitHistoryQuery } from '../api.ts'
import { DaySpan } from '../day-span.tsx'
import styles from './unit.module.css'

/** What a unit was called and where it stood, on which days and by which decision; whom it followed. */
export function UnitTimeline({ unitId }: { readonly unitId: string }) {
  const { unit: words } = useMessages().organization
  const history = useQuery(unitHistoryQuery(unitId))
  return (
    <section className={styles['section']} aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {history.isPending && <LoadingState rows={2} />}
      {history.isError && (
        <ErrorState failure={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.data !== undefined && <Versions history={history.data} />}
    </section>
  )
}

function Versions({ history }: { readonly history: UnitHistory }) {
  const { unit: words, kinds } = useMessages().organization
  const { versions, predecessors, successors, endDecision } = history
  return (
    <ol className={styles['history']}>
      {successors.map((one) => (
        <Succession key={one.id} entry={one} words={words.succeededBy} />
      ))}
      {endDecision !== null && history.unit.validTo !== null && (
        <li>
          <span className={styles['when']}>{formatDay(history.unit.validTo)}</span>
          <span>
            {words.ended} <small>{endDecision}</small>
          </span>
        </li>
      )}
      {versions.map((version) => (
        <li key={version.validFrom}>
          <span className={styles['when']}>
            <DaySpan from={version.validFrom} to={version.validTo} />
          </span>
          <span>
            <b>{version.name}</b>
            {version.parent !== null && `, ${words.under(version.parent.name)}`}
            <small>
              {[kinds[version.kind], version.code, version.decision]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
          </span>
        </li>
      ))}
      {predecessors.map((one) => (
        <Succession key={one.id} entry={one} words={words.follows} />
      ))}
    </ol>
  )
}

interface SuccessionProps {
  readonly entry: UnitHistory['successors'][number]
  readonly words: string
}

function Succession({ entry: { id, name, on, decision }, words }: SuccessionProps) {
  return (
    <li>
      <span className={styles['when']}>{formatDay(on)}</span>
      <span>
        {words}{' '}
        <Link to="/to-chuc/don-vi/$unitId" params={{ unitId: id }}>
          {name}
        </Link>
        {decision !== null && <small>{decision}</small>}
      </span>
    </li>
  )
}
