export type { AuditRecord } from './audit-entry.ts'
export { recordAudit } from './record-audit.ts'
