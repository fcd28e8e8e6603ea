import type { OpenedFile } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { formatMoment } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useSession } from '../../../platform/session.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { EmptyState, ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { useRecording } from '../../organization/index.ts'
import { fileOpeningsQuery } from '../api.ts'
import { FileView } from '../person/file-view.tsx'
import { AskDialog } from './ask-dialog.tsx'
import { ownRequestsQuery, saveOwnData } from './personal-data-api.ts'
import { RequestRow } from './request-row.tsx'
import styles from './personal-data.module.css'

/** What is kept about whoever is signed in, who looked at it, and what they may ask. */
export function OwnDataPage(): ReactNode {
  const { own: words } = useMessages().personalData
  const { personId } = useSession()
  return (
    <>
      <PageHead title={words.title} subtitle={words.note} />
      <div className={styles['scroll']}>
        {personId === null ? (
          <EmptyState icon="user-off" title={words.noPerson}>
            {words.noPersonText}
          </EmptyState>
        ) : (
          <div className={styles['sections']}>
            <OwnFile personId={personId} />
            <OwnRequests personId={personId} />
            <TakeAlong />
            <Openings personId={personId} />
          </div>
        )}
      </div>
    </>
  )
}

function OwnFile({ personId }: { readonly personId: string }) {
  const { own: words } = useMessages().personalData
  const [file, setFile] = useState<OpenedFile | null>(null)
  const recording = useRecording(() => undefined)
  const open = () =>
    recording.record({
      run: async () =>
        setFile(await call('openPersonalFile', { params: { personId }, body: { purpose: 'own' } })),
      done: words.opened,
    })
  if (file !== null) {
    return (
      <div className={styles['opened']}>
        <FileView opened={file} onClose={() => setFile(null)} />
      </div>
    )
  }
  return (
    <section className={styles['section']}>
      <h2>{words.file}</h2>
      <p>{words.fileText}</p>
      <p>{words.notKept}</p>
      <Refusal text={recording.remaining()} />
      <Button kind="primary" icon="lock" disabled={recording.busy} onClick={open}>
        {words.open}
      </Button>
    </section>
  )
}

function OwnRequests({ personId }: { readonly personId: string }) {
  const { own: words } = useMessages().personalData
  const requests = useQuery(ownRequestsQuery(personId))
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles['section']}>
      <h2>{words.requests}</h2>
      {requests.isPending && <LoadingState rows={2} />}
      {requests.isError && (
        <ErrorState failure={requests.error} onRetry={() => void requests.refetch()} />
      )}
      {requests.data?.length === 0 && <p>{words.noRequests}</p>}
      {requests.data !== undefined && requests.data.length > 0 && (
        <ul className={styles['rows']}>
          {requests.data.map((request) => (
            <RequestRow key={request.id} request={request} />
          ))}
        </ul>
      )}
      <Button icon="plus" onClick={() => setAsking(true)}>
        {words.ask}
      </Button>
      {asking && <AskDialog personId={personId} onClose={() => setAsking(false)} />}
    </section>
  )
}

function TakeAlong() {
  const { own: words } = useMessages().personalData
  const recording = useRecording(() => undefined)
  const take = (format: 'json' | 'xlsx') =>
    recording.record({
      run: async () => saveOwnData(await call('openOwnData', { body: { format } })),
      done: words.taken,
    })
  return (
    <section className={styles['section']}>
      <h2>{words.takeAlong}</h2>
      <p>{words.takeAlongText}</p>
      <Refusal text={recording.remaining()} />
      <div className={styles['buttons']}>
        <Button icon="download" disabled={recording.busy} onClick={() => take('xlsx')}>
          {words.asSheet}
        </Button>
        <Button icon="download" disabled={recording.busy} onClick={() => take('json')}>
          {words.asJson}
        </Button>
      </div>
    </section>
  )
}

function Openings({ personId }: { readonly personId: string }) {
  const { personalData, people } = useMessages()
  const words = personalData.own
  const openings = useQuery(fileOpeningsQuery(personId))
  return (
    <section className={styles['section']}>
      <h2>{words.openings}</h2>
      {openings.isPending && <LoadingState rows={3} />}
      {openings.isError && (
        <ErrorState failure={openings.error} onRetry={() => void openings.refetch()} />
      )}
      {openings.data?.length === 0 && <p>{words.noOpenings}</p>}
      {openings.data !== undefined && openings.data.length > 0 && (
        <ul className={styles['rows']}>
          {openings.data.map(({ at, fullName, purpose }) => (
            <li key={`${at} ${purpose}`} className={styles['opening']}>
              <span>{formatMoment(at)}</span>
              <span>
                <strong>{fullName}</strong>
                <small>{people.person.purposes[purpose]}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Refusal({ text }: { readonly text: string | null }) {
  if (text === null) return null
  return (
    <p role="alert" className={styles['refusal']}>
      {text}
    </p>
  )
}
