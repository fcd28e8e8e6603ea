export const recordAudit = 1
