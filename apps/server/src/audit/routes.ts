import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { listAuditEntries } from './queries/list-audit-entries.ts'

export const auditOperations: readonly Operation[] = [
  operation(API_ROUTES.listAuditEntries, (ctx, { query }) => listAuditEntries(ctx, query)),
]
