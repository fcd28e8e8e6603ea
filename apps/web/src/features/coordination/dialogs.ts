import { onDemand } from '../../ui/on-demand.tsx'

export const EndFieldDialog = onDemand(
  async () => (await import('./end-dialogs.tsx')).EndFieldDialog,
)
export const EndRuleDialog = onDemand(async () => (await import('./end-dialogs.tsx')).EndRuleDialog)
export const FieldDialog = onDemand(async () => (await import('./field-dialog.tsx')).FieldDialog)
export const RuleDialog = onDemand(async () => (await import('./rule-dialog.tsx')).RuleDialog)
