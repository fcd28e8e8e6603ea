import type { Appointment } from '@roviec/contract'
import { CancelEntryDialog } from './cancel-entry-dialog.tsx'
import { EndDialog } from './end-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import type { EntryActProps } from './seat-act.ts'
import { SecondmentDialog } from './secondment-dialog.tsx'

export type EntryAct = Appointment['actions'][number]

interface EntryDialogsProps extends EntryActProps {
  readonly act: EntryAct
}

const DIALOGS = {
  end: EndDialog,
  cancel: CancelEntryDialog,
  move: MoveDialog,
  second: SecondmentDialog,
} as const satisfies Record<EntryAct, unknown>

/** The dialog of one act on one appointment. */
export function EntryDialogs({ act, ...rest }: EntryDialogsProps) {
  const Dialog = DIALOGS[act]
  return <Dialog {...rest} />
}
