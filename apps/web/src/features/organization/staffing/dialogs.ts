import { onDemand } from '../../../ui/on-demand.tsx'

export const GrantDialog = onDemand(async () => (await import('./grant-dialog.tsx')).GrantDialog)
export const ProvinceDialog = onDemand(
  async () => (await import('./province-dialog.tsx')).ProvinceDialog,
)
export const GroupDialog = onDemand(async () => (await import('./group-dialog.tsx')).GroupDialog)
export const RemoveGroupDialog = onDemand(
  async () => (await import('./remove-group-dialog.tsx')).RemoveGroupDialog,
)
