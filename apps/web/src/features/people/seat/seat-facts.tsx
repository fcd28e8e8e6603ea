import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Facts, type Fact } from '../../../ui/facts/facts.tsx'
import { Tag } from '../../../ui/tag/tag.tsx'
import { DaySpan } from '../../organization/index.ts'
import styles from '../people.module.css'
import type { SeatData } from './seat-data.ts'

/** What a seat is and entitles to, what it was called, and which seat it followed. */
export function SeatFacts({ seat }: { readonly seat: SeatData }) {
  const { people, organization, organizationActs } = useMessages()
  const words = people.seat
  const { position, versions, predecessors, successors } = seat
  const { rank, jobGroup, code, termMonths, duties, validFrom } = position
  const fact = (name: string, value: string | null | undefined): readonly Fact[] =>
    value == null ? [] : [{ name, value, wide: true }]
  const dutyNames = duties.map((duty) => organizationActs.dutyNames[duty]).join('; ')
  const traits = [
    position.sensitive && words.sensitive,
    position.nonLocalRequired && words.nonLocal,
    position.unpaid && words.unpaid,
  ].filter((trait) => trait !== false)
  return (
    <section className={styles['box']}>
      <h2>{words.facts}</h2>
      {traits.length > 0 && (
        <p className={styles['traits']}>
          {traits.map((trait) => (
            <Tag key={trait} tone="grey">
              {trait}
            </Tag>
          ))}
        </p>
      )}
      <Facts
        facts={[
          ...fact(words.rank, organization.ranks[rank]),
          ...fact(words.jobGroup, jobGroup?.name),
          ...fact(words.code, code),
          ...fact(words.term, termMonths === null ? null : words.months(termMonths)),
          ...fact(words.duties, duties.length === 0 ? null : dutyNames),
          ...fact(words.since, formatDay(validFrom)),
        ]}
      />
      {versions.length > 1 && (
        <>
          <h3>{words.versions}</h3>
          <ul>
            {versions.map((version) => (
              <li key={version.validFrom} className={styles['task']}>
                {version.title}, {version.unitName}
                <small>
                  <DaySpan from={version.validFrom} to={version.validTo} />
                  {version.decision !== null && ` · ${version.decision}`}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <Successions entries={predecessors} words={words.follows} />
      <Successions entries={successors} words={words.succeededBy} />
    </section>
  )
}

interface SuccessionsProps {
  readonly entries: SeatData['predecessors']
  readonly words: string
}

function Successions({ entries, words }: SuccessionsProps) {
  return entries.map(({ id, name, on }) => (
    <p key={id}>
      {words}{' '}
      <Link to="/to-chuc/chuc-danh/$positionId" params={{ positionId: id }}>
        {name}
      </Link>{' '}
      ({formatDay(on)})
    </p>
  ))
}
