import { onDemand } from '../../../ui/on-demand.tsx'

export const AddUnitDialog = onDemand(
  async () => (await import('./add-unit-dialog.tsx')).AddUnitDialog,
)
export const ChangeUnitDialog = onDemand(
  async () => (await import('./change-unit-dialog.tsx')).ChangeUnitDialog,
)
export const UnitFactsDialog = onDemand(
  async () => (await import('./unit-facts-dialog.tsx')).UnitFactsDialog,
)
export const MoveUnitDialog = onDemand(
  async () => (await import('./move-unit-dialog.tsx')).MoveUnitDialog,
)
export const CloseUnitDialog = onDemand(
  async () => (await import('./close-unit-dialog.tsx')).CloseUnitDialog,
)
export const AddSeatDialog = onDemand(
  async () => (await import('./add-seat-dialog.tsx')).AddSeatDialog,
)
