import { onDemand } from '../../ui/on-demand.tsx'

export const BeginDialog = onDemand(async () => (await import('./begin-dialog.tsx')).BeginDialog)
export const HeadDialog = onDemand(async () => (await import('./draft/head-dialog.tsx')).HeadDialog)
export const AddActDialog = onDemand(
  async () => (await import('./draft/add-act-dialog.tsx')).AddActDialog,
)
export const SeatDialog = onDemand(async () => (await import('./draft/seat-dialog.tsx')).SeatDialog)
export const TasksDialog = onDemand(
  async () => (await import('./draft/tasks-dialog.tsx')).TasksDialog,
)
export const NewSeatDialog = onDemand(
  async () => (await import('./draft/new-seat-dialog.tsx')).NewSeatDialog,
)
