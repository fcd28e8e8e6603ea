import { onDemand } from '../../../ui/on-demand.tsx'

export const AssignDialog = onDemand(async () => (await import('./assign-dialog.tsx')).AssignDialog)
export const CancelDialog = onDemand(async () => (await import('./cancel-dialog.tsx')).CancelDialog)
export const ReturnDialog = onDemand(async () => (await import('./return-dialog.tsx')).ReturnDialog)
export const SubmitDialog = onDemand(async () => (await import('./submit-dialog.tsx')).SubmitDialog)
export const VerifyDialog = onDemand(async () => (await import('./verify-dialog.tsx')).VerifyDialog)
