import type { Evidence, Task } from '@roviec/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { failureCode, failureText } from '../../../platform/api-error.ts'
import { checkInWorker } from '../../../platform/check-in-worker.ts'
import { call, newKey } from '../../../platform/http.ts'
import { upload } from '../../../platform/upload.ts'
import { IconButton } from '../../../ui/button/button.tsx'
import { DropZone } from '../../../ui/drop-zone/drop-zone.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { ProgressBar } from '../../../ui/progress-bar/progress-bar.tsx'
import { showRefusal } from '../../../ui/toast/toast-store.ts'
import { taskQuery } from '../api.ts'
import styles from '../task-view.module.css'

interface EvidenceFieldProps {
  readonly task: Task
  /** Files that are uploaded and not yet submitted. */
  readonly waiting: readonly Evidence[]
  /** How many files are on their way. */
  readonly onBusy: (count: number) => void
}

interface Sending {
  readonly key: string
  readonly name: string
  /** Null while the file is looked at on this machine. */
  readonly share: number | null
  readonly stop: () => void
}

const MAX_BYTES = 20 * 1024 * 1024

/** Files of evidence: each is sent as soon as it is chosen, and can be taken back until submission. */
export function EvidenceField({ task, waiting, onBusy }: EvidenceFieldProps) {
  const { acts, plans } = useLanguage().messages
  const { sending, add, remove } = useEvidence(task.id)
  useEffect(() => onBusy(sending.length), [sending.length, onBusy])

  return (
    <div>
      <DropZone
        compact
        multiple
        label={acts.addEvidence}
        dropLabel={acts.addEvidence}
        hint={acts.evidenceHint}
        onFiles={(files) => files.forEach(add)}
      />
      <ul className={styles['uploads']}>
        {waiting.map(({ id, fileName }) => (
          <li key={id}>
            <Icon name="paperclip" />
            <span>{fileName}</span>
            <IconButton
              icon="trash"
              label={acts.removeEvidence(fileName)}
              onClick={() => remove(id)}
            />
          </li>
        ))}
        {sending.map(({ key, name, share, stop }) => (
          <li key={key}>
            <Icon name="upload" />
            <span>
              {share === null
                ? `${name} · ${plans.upload.checking}`
                : acts.uploading(name, Math.round(share * 100))}
              <ProgressBar label={name} share={share} />
            </span>
            <IconButton icon="close" label={acts.cancelUpload(name)} onClick={stop} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function useEvidence(taskId: string) {
  const client = useQueryClient()
  const { language, messages } = useLanguage()
  const [sending, setSending] = useState<readonly Sending[]>([])
  const checking = useRef<Promise<unknown>>(Promise.resolve())
  const refresh = () => client.invalidateQueries({ queryKey: taskQuery(taskId).queryKey })

  function refuse(failure: unknown): void {
    if (failureCode(failure) !== 'cancelled') showRefusal(failureText(failure, language))
  }

  function add(file: File): void {
    if (file.size > MAX_BYTES) return showRefusal(messages.general.fileTooLarge(20))
    const key = newKey()
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    setSending((was) => [...was, { key, name: file.name, share: null, stop }])
    const onProgress = (share: number) =>
      setSending((was) => was.map((one) => (one.key === key ? { ...one, share } : one)))
    send(file, stopping.signal, onProgress)
      .catch(refuse)
      .finally(() => setSending((was) => was.filter((one) => one.key !== key)))
  }

  /** A document with a secrecy stamp stays here; what cannot be read, such as a picture, goes. */
  async function send(
    file: File,
    signal: AbortSignal,
    onProgress: (share: number) => void,
  ): Promise<void> {
    // One after another: many files at once would take the memory of the browser together.
    const check = checking.current.then(() => checkInWorker(file, signal))
    checking.current = check.catch(() => null)
    if ((await check).kind === 'secret') return showRefusal(messages.plans.upload.secret)

    onProgress(0)
    await upload('uploadEvidence', { params: { taskId } }, { file, onProgress, signal })
    await refresh()
  }

  function remove(evidenceId: string): void {
    call('removeEvidence', { params: { taskId, evidenceId } }).then(refresh, refuse)
  }

  return { sending, add, remove }
}
