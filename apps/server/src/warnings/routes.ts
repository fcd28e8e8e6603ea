import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { getWarningCounts } from './queries/get-warning-counts.ts'
import { listWarnings } from './queries/list-warnings.ts'

export const warningOperations: readonly Operation[] = [
  operation(API_ROUTES.listWarnings, (ctx, { query }) => listWarnings(ctx, query)),
  operation(API_ROUTES.countWarnings, (ctx) => getWarningCounts(ctx)),
]
