import { onDemand } from '../../../ui/on-demand.tsx'

export const AssignDialog = onDemand(async () => (await import('./assign-dialog.tsx')).AssignDialog)
export const CancelDialog = onDemand(async () => (await import('./cancel-dialog.tsx')).CancelDialog)
export const ClaimDialog = onDemand(async () => (await import('./claim-dialog.tsx')).ClaimDialog)
export const ObjectDialog = onDemand(async () => (await import('./object-dialog.tsx')).ObjectDialog)
export const ReassignDialog = onDemand(
  async () => (await import('./reassign-dialog.tsx')).ReassignDialog,
)
export const RejectDialog = onDemand(async () => (await import('./reject-dialog.tsx')).RejectDialog)
export const ReturnDialog = onDemand(async () => (await import('./return-dialog.tsx')).ReturnDialog)
export const SubmitDialog = onDemand(async () => (await import('./submit-dialog.tsx')).SubmitDialog)
export const VerifyDialog = onDemand(async () => (await import('./verify-dialog.tsx')).VerifyDialog)
