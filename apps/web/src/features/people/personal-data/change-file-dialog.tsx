import type { OpenedFile } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ActDialog, useRecording } from '../../organization/index.ts'
import { FileFields } from './file-fields.tsx'
import { fileOf, valuesOf } from './file-values.ts'

interface ChangeFileDialogProps {
  readonly opened: OpenedFile
  readonly open: boolean
  readonly onClose: () => void
  readonly onSaved: (file: OpenedFile) => void
}

/** Changes a personal file that has been opened. */
export function ChangeFileDialog({ opened, open, onClose, onSaved }: ChangeFileDialogProps) {
  const { file: words } = useMessages().personalData
  const recording = useRecording(onClose)
  const [values, setValues] = useState(() => valuesOf(opened.file))
  const [tried, setTried] = useState(false)

  function confirm(): void {
    const { personId, version } = opened
    const file = fileOf(values)
    setTried(true)
    if (file === null) return
    recording.record({
      run: async () => {
        await call('changePersonalFile', { params: { personId }, body: file, version })
        onSaved({ ...opened, file, version: version + 1 })
      },
      done: words.saved,
    })
  }

  return (
    <ActDialog
      title={words.change}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      busy={recording.busy}
      refusal={recording.remaining(['birth-after-today'])}
    >
      <Notice icon="info">{words.sensitive}</Notice>
      <FileFields
        values={values}
        onChange={setValues}
        errorAt={recording.errorAt}
        none={words.notChosen}
        tried={tried}
      />
    </ActDialog>
  )
}
