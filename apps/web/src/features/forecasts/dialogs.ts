import { onDemand } from '../../ui/on-demand.tsx'

export const RecordOutageDialog = onDemand(
  async () => (await import('./record-outage-dialog.tsx')).RecordOutageDialog,
)
