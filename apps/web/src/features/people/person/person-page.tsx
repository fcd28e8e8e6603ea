import type { OpenedFile, Person } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { formatDay } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Button, IconButton } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { PageHead } from '../../../ui/page-head/page-head.tsx'
import { ErrorState, LoadingState } from '../../../ui/state-view/state-view.tsx'
import { ContactLinks } from '../../organization/index.ts'
import { AbsenceDialog, ChangePersonDialog, OpenFileDialog } from '../acts/lazy-dialogs.ts'
import { personQuery } from '../api.ts'
import styles from '../people.module.css'
import { FileView } from './file-view.tsx'
import { PersonAbsences, PersonDelegations } from './person-away.tsx'
import { PersonSeats } from './person-seats.tsx'

/** One person as everybody may know them; the file opens for those with the duty, on record. */
export function PersonPage(): ReactNode {
  const { people, general } = useMessages()
  const { personId } = useParams({ from: '/to-chuc/nguoi/$personId' })
  const person = useQuery(personQuery(personId))
  const [file, setFile] = useState<OpenedFile | null>(null)
  const router = useRouter()
  const { data } = person

  return (
    <div className={styles['screen']}>
      <PageHead
        title={data?.fullName ?? people.person.title}
        subtitle={data?.staffCode != null ? `${people.person.code} ${data.staffCode}` : undefined}
        back={
          <IconButton
            icon="arrow-left"
            label={general.back}
            onClick={() =>
              router.history.canGoBack()
                ? router.history.back()
                : void router.navigate({ to: '/danh-ba' })
            }
          />
        }
      >
        {data !== undefined && <PersonActions person={data} onOpened={setFile} />}
      </PageHead>
      {person.isPending && <LoadingState rows={6} />}
      {person.isError && (
        <ErrorState failure={person.error} onRetry={() => void person.refetch()} />
      )}
      {data !== undefined && (
        <div className={styles['panes']}>
          <div className={styles['main']}>
            <Contacts person={data} />
            {file !== null && file.personId === data.id && (
              <FileView opened={file} onClose={() => setFile(null)} onChanged={setFile} />
            )}
            <PersonSeats person={data} />
          </div>
          <aside className={styles['side']} aria-label={people.person.absences}>
            <PersonAbsences person={data} />
            <PersonDelegations personId={data.id} />
          </aside>
        </div>
      )}
    </div>
  )
}

function Contacts({ person }: { readonly person: Person }) {
  const words = useMessages().people.person
  const { id, workPhone, workEmail, leftOn } = person
  return (
    <section className={styles['today']} aria-labelledby="contacts">
      <h2 id="contacts">{words.contacts}</h2>
      {leftOn !== null && (
        <Notice tone="off" icon="history">
          {words.left(formatDay(leftOn))}
        </Notice>
      )}
      {workPhone === null && workEmail === null ? (
        <p className={styles['quiet-line']}>{words.noContacts}</p>
      ) : (
        <ContactLinks contact={{ ...person, personId: id, holding: 'holder' }} />
      )}
    </section>
  )
}

interface PersonActionsProps {
  readonly person: Person
  readonly onOpened: (file: OpenedFile) => void
}

type Act = 'change' | 'absence' | 'file'

function PersonActions({ person, onOpened }: PersonActionsProps) {
  const { people } = useMessages()
  const [act, setAct] = useState<Act | null>(null)
  const { id, abilities } = person
  const close = () => setAct(null)
  return (
    <>
      {abilities.includes('change-person') && (
        <Button icon="pencil" onClick={() => setAct('change')}>
          {people.person.change}
        </Button>
      )}
      {abilities.includes('record-absence') && (
        <Button icon="calendar-off" onClick={() => setAct('absence')}>
          {people.seat.absence}
        </Button>
      )}
      {abilities.includes('open-personal-file') && (
        <Button icon="lock" onClick={() => setAct('file')}>
          {people.person.openFile}
        </Button>
      )}
      <ChangePersonDialog person={person} open={act === 'change'} onClose={close} />
      <AbsenceDialog personId={id} open={act === 'absence'} onClose={close} />
      <OpenFileDialog personId={id} open={act === 'file'} onClose={close} onOpened={onOpened} />
    </>
  )
}
