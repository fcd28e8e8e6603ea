export type { AuditRecord } from './audit-entry.ts'
export { type ActCount, listActCounts } from './queries/list-act-counts.ts'
export { canViewRecord } from './policy.ts'
export { getChainVerdict } from './queries/get-chain-verdict.ts'
export {
  type EntryPage,
  listAuditEntriesOf,
  type PageRequest,
} from './queries/list-audit-entries.ts'
export { listChain } from './queries/list-chain.ts'
export { createLogReader } from './queries/list-followed-entries.ts'
export { recordAudit } from './record-audit.ts'
export { listTextsAbout } from './queries/list-texts-about.ts'
export { eraseEntriesAbout, eraseEntriesOfAccount } from './repository.ts'
export { auditOperations } from './routes.ts'
export { type ChainEntry, type ChainVerdict, verifyChain } from './verify-chain.ts'
