export type { AuditRecord } from './audit-entry.ts'
export {
  type EntryPage,
  listAuditEntriesOf,
  type PageRequest,
} from './queries/list-audit-entries.ts'
export { canViewRecord } from './policy.ts'
export { recordAudit } from './record-audit.ts'
export { auditOperations } from './routes.ts'
