import { OPENING_PURPOSES, type OpenedFile } from '@roviec/contract'
import { useState } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { useSession } from '../../../platform/session.tsx'
import { SelectField } from '../../../ui/field/text-field.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { ActDialog, useRecording } from '../../organization/index.ts'

interface OpenFileDialogProps {
  readonly personId: string
  readonly open: boolean
  readonly onClose: () => void
  readonly onOpened: (file: OpenedFile) => void
}

type Purpose = (typeof OPENING_PURPOSES)[number] | ''

/** Asks what for before a personal file is opened, and says that the opening is recorded. */
export function OpenFileDialog({ personId, open, onClose, onOpened }: OpenFileDialogProps) {
  const { people } = useMessages()
  const words = people.person
  const recording = useRecording(onClose)
  const isOwn = useSession().personId === personId
  const purposes = OPENING_PURPOSES.filter((one) => (one === 'own') === isOwn)
  const [purpose, setPurpose] = useState<Purpose>(isOwn ? 'own' : '')
  const [tried, setTried] = useState(false)

  function confirm(): void {
    setTried(true)
    if (purpose === '') return
    recording.record({
      run: async () =>
        onOpened(await call('openPersonalFile', { params: { personId }, body: { purpose } })),
      done: words.fileOpened,
    })
  }

  return (
    <ActDialog
      title={words.openFile}
      open={open}
      onClose={onClose}
      onConfirm={confirm}
      confirmLabel={words.openFile}
      busy={recording.busy}
      refusal={recording.remaining(['opening-purpose-unfit'])}
    >
      <Notice icon="eye">{words.openFileText}</Notice>
      <SelectField
        label={words.purpose}
        value={purpose}
        options={[
          ...(isOwn ? [] : [{ value: '' as const, label: words.choosePurpose }]),
          ...purposes.map((value) => ({ value, label: words.purposes[value] })),
        ]}
        onChange={setPurpose}
        error={
          (tried && purpose === '' ? words.choosePurpose : null) ??
          recording.errorAt('purpose', ['opening-purpose-unfit'])
        }
      />
    </ActDialog>
  )
}
