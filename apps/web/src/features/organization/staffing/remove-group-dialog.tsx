import type { JobGroup } from '@roviec/contract'
import { useMessages } from '../../../messages/language.tsx'
import { call } from '../../../platform/http.ts'
import { ActDialog } from '../acts/act-dialog.tsx'
import { useRecording } from '../acts/use-recording.ts'

interface RemoveGroupDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly group: JobGroup
}

/** Asks once more before a group of job positions goes. */
export function RemoveGroupDialog({ open, onClose, group }: RemoveGroupDialogProps) {
  const { staffing: words } = useMessages()
  const recording = useRecording(onClose)
  return (
    <ActDialog
      title={words.removeGroup}
      open={open}
      onClose={onClose}
      onConfirm={() =>
        recording.record({
          run: () => call('removeJobGroup', { params: { jobGroupId: group.id } }),
          done: words.groupRemoved,
        })
      }
      confirmLabel={words.removeGroup}
      danger
      busy={recording.busy}
      refusal={recording.remaining()}
    >
      <p>{words.removeGroupText(group.name)}</p>
    </ActDialog>
  )
}
