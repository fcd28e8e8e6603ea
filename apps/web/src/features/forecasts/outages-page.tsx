import type { Outage } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { dayOfMoment, formatDay } from '../../messages/day-words.ts'
import { useMessages } from '../../messages/language.tsx'
import { call } from '../../platform/http.ts'
import { useSession } from '../../platform/session.tsx'
import { useOfficeCalendar } from '../../platform/today.ts'
import { Button, ButtonLink } from '../../ui/button/button.tsx'
import { PageHead } from '../../ui/page-head/page-head.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../ui/state-view/state-view.tsx'
import { ActDialog, DaySpan } from '../organization/index.ts'
import { outagesQuery } from './api.ts'
import { RecordOutageDialog } from './dialogs.ts'
import { useSaving } from './use-saving.ts'
import styles from './outages.module.css'

/** Days on which work could not go on, newest first. Who has no right sees the list alone. */
export function OutagesPage(): ReactNode {
  const { forecasts } = useMessages()
  const words = forecasts.outages
  const { abilities } = useSession()
  const { data: outages, error, refetch } = useQuery(outagesQuery)
  const [recording, setRecording] = useState(false)
  const mayRecord = abilities.includes('create-plan') || abilities.includes('manage-organization')
  const record = mayRecord && (
    <Button kind="primary" icon="plus" onClick={() => setRecording(true)}>
      {words.record}
    </Button>
  )
  return (
    <div className={styles['screen']}>
      <PageHead title={words.title}>
        <ButtonLink to="/du-bao" icon="trending-up">
          {forecasts.howGood}
        </ButtonLink>
        {outages !== undefined && outages.length > 0 && record}
      </PageHead>
      {outages === undefined && error === null && <LoadingState />}
      {outages === undefined && error !== null && (
        <ErrorState failure={error} onRetry={() => void refetch()} />
      )}
      {outages?.length === 0 && (
        <EmptyState icon="calendar-off" title={words.emptyTitle} action={record}>
          {mayRecord ? words.emptyText : words.emptyReader}
        </EmptyState>
      )}
      {outages !== undefined && outages.length > 0 && (
        <div className={styles['scroll']}>
          <p className={styles['note']}>{words.note}</p>
          <OutageTable outages={outages} mayRemove={mayRecord} />
        </div>
      )}
      <RecordOutageDialog open={recording} onClose={() => setRecording(false)} />
    </div>
  )
}

interface OutageTableProps {
  readonly outages: readonly Outage[]
  readonly mayRemove: boolean
}

function OutageTable({ outages, mayRemove }: OutageTableProps) {
  const { columns, title, remove } = useMessages().forecasts.outages
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.days}</th>
          <th scope="col">{columns.where}</th>
          <th scope="col">{columns.by}</th>
          {mayRemove && (
            <th scope="col">
              <span className="visually-hidden">{remove}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {outages.map((outage) => (
          <OutageRow key={outage.id} outage={outage} mayRemove={mayRemove} />
        ))}
      </tbody>
    </table>
  )
}

function OutageRow({
  outage,
  mayRemove,
}: {
  readonly outage: Outage
  readonly mayRemove: boolean
}) {
  const words = useMessages().forecasts.outages
  const { working } = useOfficeCalendar()
  const [removing, setRemoving] = useState(false)
  const { title, decision, fromOn, toOn, unitName, recordedByName, recordedAt } = outage
  const workingDays =
    working.countWorkingDaysAfter(fromOn, toOn) + (working.isWorkingDay(fromOn) ? 1 : 0)
  return (
    <tr>
      <th scope="row">
        {title}
        {decision !== null && <small>{decision}</small>}
      </th>
      <td data-label={words.columns.days}>
        <DaySpan from={fromOn} to={toOn} />
        <small>{words.workingDays(workingDays)}</small>
      </td>
      <td data-label={words.columns.where}>{unitName ?? words.everybodyLabel}</td>
      <td data-label={words.columns.by}>
        {words.recordedBy(recordedByName, formatDay(dayOfMoment(recordedAt)))}
      </td>
      {mayRemove && (
        <td className={styles['act']}>
          <Button size="small" aria-label={words.removeOf(title)} onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
          <RemoveDialog outage={outage} open={removing} onClose={() => setRemoving(false)} />
        </td>
      )}
    </tr>
  )
}

interface RemoveDialogProps {
  readonly outage: Outage
  readonly open: boolean
  readonly onClose: () => void
}

function RemoveDialog({ outage, open, onClose }: RemoveDialogProps) {
  const words = useMessages().forecasts.outages
  const saving = useSaving(onClose)
  return (
    <ActDialog
      title={words.removeTitle}
      open={open}
      onClose={onClose}
      confirmLabel={words.remove}
      danger
      busy={saving.busy}
      refusal={saving.remaining()}
      onConfirm={() =>
        saving.record({
          run: () => call('removeOutage', { params: { outageId: outage.id } }),
          done: words.removed,
        })
      }
    >
      <strong>{outage.title}</strong>
      <p>{words.removeText}</p>
    </ActDialog>
  )
}
