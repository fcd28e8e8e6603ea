import type { OpenedFile } from '@roviec/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay, formatMoment } from '../../../messages/day-words.ts'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Facts } from '../../../ui/facts/facts.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { fileOpeningsQuery } from '../api.ts'
import { ChangeFileDialog } from '../personal-data/lazy-dialogs.ts'
import styles from '../people.module.css'

interface FileViewProps {
  readonly opened: OpenedFile
  readonly onClose: () => void
  /** After the file was changed from here. */
  readonly onChanged?: ((opened: OpenedFile) => void) | undefined
}

/** A personal file that has been opened for a purpose. It is gone when the page is left. */
export function FileView({ opened, onClose, onChanged }: FileViewProps) {
  const { people, personalData } = useMessages()
  const [changing, setChanging] = useState(false)
  const words = people.person
  return (
    <section className={styles['file']} aria-labelledby="file">
      <div className={styles['file-head']}>
        <h2 id="file">{words.file}</h2>
        <div className={styles['traits']}>
          {opened.canChange && onChanged !== undefined && (
            <Button icon="pencil" onClick={() => setChanging(true)}>
              {personalData.file.change}
            </Button>
          )}
          <Button icon="close" onClick={onClose}>
            {words.closeFile}
          </Button>
        </div>
      </div>
      {changing && onChanged !== undefined && (
        <ChangeFileDialog
          open
          opened={opened}
          onClose={() => setChanging(false)}
          onSaved={onChanged}
        />
      )}
      <Notice icon="eye">{words.fileOpened}</Notice>
      {opened.restricted && (
        <Notice tone="risk" icon="lock">
          {words.restricted}
        </Notice>
      )}
      <FileFacts file={opened.file} />
      <Training training={opened.file.training} />
      <Openings personId={opened.personId} />
    </section>
  )
}

function FileFacts({ file }: Pick<OpenedFile, 'file'>) {
  const words = useMessages().people.person
  const { qualification, qualificationField, nativePlace, privatePhone, privateEmail } = file
  const day = (on: OpenedFile['file']['birthOn']) => (on === null ? null : formatDay(on))
  const values: readonly (readonly [string, string | null])[] = [
    [words.birthOn, day(file.birthOn)],
    [words.nativePlace, nativePlace],
    [words.qualification, qualification === null ? null : words.qualifications[qualification]],
    [words.field, qualificationField],
    [words.serviceStart, day(file.serviceStartOn)],
    [words.privatePhone, privatePhone],
    [words.privateEmail, privateEmail],
    [words.retainUntil, day(file.retainUntil)],
  ]
  return (
    <Facts
      facts={values.map(([name, value]) => ({
        name,
        value: value ?? words.notEntered,
        wide: true,
      }))}
    />
  )
}

function Training({ training }: Pick<OpenedFile['file'], 'training'>) {
  const words = useMessages().people.person
  return (
    <div>
      <h3>{words.training}</h3>
      {training.length === 0 && <p className={styles['quiet-line']}>{words.noTraining}</p>}
      <ul>
        {training.map(({ course, on, hours }) => (
          <li key={`${on} ${course}`}>
            {formatDay(on)}: {course}
            {hours !== null && `, ${words.hours(hours)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Openings({ personId }: { readonly personId: string }) {
  const words = useMessages().people.person
  const { data } = useQuery(fileOpeningsQuery(personId))
  if (data === undefined) return null
  return (
    <div>
      <h3>{words.openings}</h3>
      {data.length === 0 && <p className={styles['quiet-line']}>{words.noOpenings}</p>}
      <ul>
        {data.map(({ at, fullName, purpose }) => (
          <li key={`${at} ${fullName}`}>
            {formatMoment(at)}: {fullName}, {words.purposes[purpose]}
          </li>
        ))}
      </ul>
    </div>
  )
}
