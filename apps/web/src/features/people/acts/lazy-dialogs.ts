import { onDemand } from '../../../ui/on-demand.tsx'

export type { EntryAct } from './entry-dialogs.tsx'

export const AppointDialog = onDemand(
  async () => (await import('./appoint-dialog.tsx')).AppointDialog,
)
export const EntryDialogs = onDemand(async () => (await import('./entry-dialogs.tsx')).EntryDialogs)
export const AbsenceDialog = onDemand(
  async () => (await import('./absence-dialog.tsx')).AbsenceDialog,
)
export const EndAbsenceDialog = onDemand(
  async () => (await import('./end-absence-dialog.tsx')).EndAbsenceDialog,
)
export const DelegateDialog = onDemand(
  async () => (await import('./delegate-dialog.tsx')).DelegateDialog,
)
export const ChangeSeatDialog = onDemand(
  async () => (await import('./change-seat-dialog.tsx')).ChangeSeatDialog,
)
export const SeatTraitsDialog = onDemand(
  async () => (await import('./seat-traits-dialog.tsx')).SeatTraitsDialog,
)
export const AbolishDialog = onDemand(
  async () => (await import('./abolish-dialog.tsx')).AbolishDialog,
)
export const ChangePersonDialog = onDemand(
  async () => (await import('./change-person-dialog.tsx')).ChangePersonDialog,
)
export const OpenFileDialog = onDemand(
  async () => (await import('./open-file-dialog.tsx')).OpenFileDialog,
)
