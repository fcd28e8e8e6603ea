import {
  type FullRestructuring,
  RESTRUCTURING_DETAIL_KINDS,
  type RestructuringDetail,
  type RestructuringResult,
} from '@roviec/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { detailsQuery } from '../api.ts'
import { CarriedList } from '../carried-list.tsx'
import { DecisionFacts } from '../decision-facts.tsx'
import { FiguresTable } from '../figures-table.tsx'
import { StatusTag } from '../status-tag.tsx'
import styles from '../restructurings.module.css'
import tables from '../tables.module.css'

/** What was done: figures, what went along, who is left to be placed, and every change. */
export function ResultView({
  restructuring,
  result,
}: {
  readonly restructuring: FullRestructuring
  readonly result: RestructuringResult
}) {
  const { general, restructurings: words } = useMessages()
  const { id, title, effectiveOn, appliedBy, targetPercent } = restructuring
  return (
    <>
      <PageHead
        title={title}
        beside={<StatusTag status="applied" />}
        subtitle={`${words.result.appliedBy}: ${appliedBy ?? ''}${
          effectiveOn === null ? '' : ` · ${words.columns.effectiveOn} ${formatDay(effectiveOn)}`
        }`}
      >
        <ButtonLink to="/to-chuc/sap-xep">{words.toList}</ButtonLink>
        <Button icon="printer" onClick={() => window.print()}>
          {general.print}
        </Button>
      </PageHead>
      <div className={styles['scroll']}>
        <Unseated people={result.withoutSeat} />
        <FiguresTable figures={result.figures} targetPercent={targetPercent} />
        <div className={styles['trees']}>
          <CarriedList carried={result.carried} />
          <section className={styles['part']}>
            <h2>{words.head.section}</h2>
            <DecisionFacts restructuring={restructuring} />
          </section>
        </div>
        <Details id={id} />
      </div>
    </>
  )
}

function Unseated({ people }: { readonly people: RestructuringResult['withoutSeat'] }) {
  const { result: words } = useMessages().restructurings
  return (
    <section className={styles['part']}>
      <h2>{words.withoutSeat(people.length)}</h2>
      <p className={styles['quiet']}>
        {people.length === 0 ? words.nobodyWithout : words.withoutSeatText}
      </p>
      <ul className={styles['people']}>
        {people.map(({ personId, fullName, title, unitName }) => (
          <li key={personId}>
            <Link to="/to-chuc/nguoi/$personId" params={{ personId }} className={styles['name']}>
              {fullName}
            </Link>{' '}
            <span className={styles['quiet']}>{words.formerSeat(title, unitName)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Details({ id }: { readonly id: string }) {
  const { general, restructurings } = useMessages()
  const words = restructurings.result
  const [kind, setKind] = useState<RestructuringDetail['kind']>('unit')
  const list = useInfiniteQuery(detailsQuery(id, kind))
  const entries = list.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <section className={styles['part']}>
      <h2 id="details">{words.details}</h2>
      <div className={styles['switch']}>
        <SegmentedControl<RestructuringDetail['kind']>
          label={words.details}
          value={kind}
          segments={RESTRUCTURING_DETAIL_KINDS.map((value) => ({
            value,
            label: words.kinds[value],
          }))}
          onChange={setKind}
        />
      </div>
      {list.isPending && <LoadingState rows={3} />}
      {list.isError && <ErrorState failure={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && entries.length === 0 && <p>{words.noDetails}</p>}
      {entries.length > 0 && <DetailTable entries={entries} />}
      {list.hasNextPage && (
        <p className={styles['more']}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {general.loadMore}
          </Button>
        </p>
      )}
    </section>
  )
}

function DetailTable({ entries }: { readonly entries: readonly RestructuringDetail[] }) {
  const { result: words } = useMessages().restructurings
  return (
    <div className={tables['frame']} role="region" aria-labelledby="details" tabIndex={0}>
      <table className={tables['table']}>
        <thead>
          <tr>
            <th scope="col">{words.columns.what}</th>
            <th scope="col" className={tables['words']}>
              {words.columns.change}
            </th>
            <th scope="col" className={tables['words']}>
              {words.columns.before}
            </th>
            <th scope="col" className={tables['words']}>
              {words.columns.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.kind} ${entry.subjectId} ${entry.label}`}>
              <th scope="row">
                <Subject entry={entry} />
              </th>
              <td className={tables['words']}>{words.changes[entry.change]}</td>
              <td className={tables['words']}>{entry.before ?? '–'}</td>
              <td className={tables['words']}>{entry.after ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A task, a unit and a seat have pages of their own. */
function Subject({ entry: { kind, subjectId, label } }: { readonly entry: RestructuringDetail }) {
  const look = styles['name']
  switch (kind) {
    case 'task':
      return (
        <Link to="/tasks/$taskId" params={{ taskId: subjectId }} className={look}>
          {label}
        </Link>
      )
    case 'unit':
      return (
        <Link to="/to-chuc/don-vi/$unitId" params={{ unitId: subjectId }} className={look}>
          {label}
        </Link>
      )
    case 'seat':
      return (
        <Link
          to="/to-chuc/chuc-danh/$positionId"
          params={{ positionId: subjectId }}
          className={look}
        >
          {label}
        </Link>
      )
    case 'appointment':
      return (
        <Link to="/to-chuc/nguoi/$personId" params={{ personId: subjectId }} className={look}>
          {label}
        </Link>
      )
    case 'plan':
    case 'warning':
      return label
  }
}
