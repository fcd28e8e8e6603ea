import { useMessages } from '../../messages/language.tsx'
import { Button } from '../../ui/button/button.tsx'
import { DropZone } from '../../ui/drop-zone/drop-zone.tsx'
import { Notice } from '../../ui/notice/notice.tsx'
import { ProgressBar } from '../../ui/progress-bar/progress-bar.tsx'
import { useImportUpload, type UploadState } from './use-import-upload.ts'
import styles from './imports.module.css'

/** Where a spreadsheet comes in: sent, tried out, and shown. Nothing is changed by it. */
export function ImportUpload() {
  const { upload: words } = useMessages().imports
  const { state, start, stop } = useImportUpload()
  return (
    <section className={styles['upload']} aria-label={words.section}>
      <DropZone
        label={words.drop}
        dropLabel={words.dropNow}
        hint={words.formats}
        accept=".xlsx,.csv,.txt,.tsv"
        disabled={state.kind === 'sending'}
        onFiles={start}
      />
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
  const { upload: words } = useMessages().imports
  switch (state.kind) {
    case 'idle':
      return null
    case 'stopped':
      return (
        <div role="status">
          <Notice>{words.stopped}</Notice>
        </div>
      )
    case 'refused':
      return (
        <div role="alert">
          <Notice tone="risk" icon="alert-circle" title={`${words.refused}: ${state.name}`}>
            {state.why}
          </Notice>
        </div>
      )
    case 'sending': {
      const isSent = state.share >= 1
      const said = isSent ? words.reading : words.sending(Math.round(state.share * 100))
      return (
        <div className={styles['underway']} role="status">
          <div>
            <strong>{state.name}</strong>
            <p>{said}</p>
            <ProgressBar label={said} share={isSent ? null : state.share} />
          </div>
          <Button icon="close" onClick={onStop}>
            {words.stop}
          </Button>
        </div>
      )
    }
  }
}
