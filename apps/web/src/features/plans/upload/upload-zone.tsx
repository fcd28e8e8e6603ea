import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { DropZone } from '../../../ui/drop-zone/drop-zone.tsx'
import { SelectField } from '../../../ui/field/text-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ProgressBar } from '../../../ui/progress-bar/progress-bar.tsx'
import styles from '../plan-list.module.css'
import { usePlanUpload, type UploadState, type UploadVisibility } from './use-plan-upload.ts'

/** Where a document comes in: checked on the reader's machine, sent, read into a draft. */
export function UploadZone() {
  const { upload: words } = useMessages().plans
  const [visibility, setVisibility] = useState<UploadVisibility>('default')
  const { state, start, stop, sendSeen, clear } = usePlanUpload(visibility)
  const isBusy = state.kind === 'checking' || state.kind === 'sending'
  return (
    <section className={styles['upload']} aria-label={words.title}>
      <div className={styles['upload-row']}>
        <DropZone
          label={words.drop}
          dropLabel={words.dropNow}
          hint={words.formats}
          accept=".docx,.docm,.pdf,.html,.htm,.md,.txt,.xml,.xlsx,.csv"
          disabled={isBusy}
          onFiles={start}
        />
        <SelectField<UploadVisibility>
          label={words.visibility}
          value={visibility}
          disabled={isBusy}
          options={[
            { value: 'default', label: words.visibilities.default },
            { value: 'tenant', label: words.visibilities.tenant },
            { value: 'units', label: words.visibilities.units },
          ]}
          onChange={setVisibility}
        />
      </div>
      {state.kind === 'unseen' && (
        <UnseenScan name={state.name} onSend={() => sendSeen(state.file)} onKeep={clear} />
      )}
      <UploadStatus state={state} onStop={stop} />
    </section>
  )
}

function UploadStatus({
  state,
  onStop,
}: {
  readonly state: UploadState
  readonly onStop: () => void
}) {
  const { upload: words } = useMessages().plans
  switch (state.kind) {
    case 'idle':
    case 'unseen':
      return null
    case 'stopped':
      return (
        <div role="status">
          <Notice>{words.cancelled}</Notice>
        </div>
      )
    case 'refused':
      return (
        <div role="alert">
          <Notice tone="risk" icon="alert-circle" title={`${words.refusedTitle}: ${state.name}`}>
            {state.why}
          </Notice>
        </div>
      )
    case 'checking':
      return <Underway words={words.checking} name={state.name} share={null} onStop={onStop} />
    case 'sending': {
      const isSent = state.share >= 1
      return (
        <Underway
          words={isSent ? words.reading : words.sending(Math.round(state.share * 100))}
          name={state.name}
          share={isSent ? null : state.share}
          onStop={onStop}
        />
      )
    }
  }
}

interface UnseenScanProps {
  readonly name: string
  readonly onSend: () => void
  readonly onKeep: () => void
}

/** A scan shows this machine no text, so whoever sends it must have looked for a stamp. */
function UnseenScan({ name, onSend, onKeep }: UnseenScanProps) {
  const { upload } = useMessages().plans
  return (
    <div role="alert">
      <Notice tone="risk" icon="alert-circle" title={`${upload.scanTitle}: ${name}`}>
        <p>{upload.scanText}</p>
        <Button onClick={onSend}>{upload.scanSend}</Button>{' '}
        <Button kind="quiet" onClick={onKeep}>
          {upload.scanKeep}
        </Button>
      </Notice>
    </div>
  )
}

interface UnderwayProps {
  readonly words: string
  readonly name: string
  readonly share: number | null
  readonly onStop: () => void
}

function Underway({ words, name, share, onStop }: UnderwayProps) {
  const { upload } = useMessages().plans
  return (
    <div className={styles['underway']} role="status">
      <div>
        <strong>{name}</strong>
        <p>{words}</p>
        <ProgressBar label={words} share={share} />
      </div>
      <Button icon="close" onClick={onStop}>
        {upload.cancel}
      </Button>
    </div>
  )
}
