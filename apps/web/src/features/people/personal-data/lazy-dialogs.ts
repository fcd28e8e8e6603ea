import { onDemand } from '../../../ui/on-demand.tsx'

export const ChangeFileDialog = onDemand(
  async () => (await import('./change-file-dialog.tsx')).ChangeFileDialog,
)
