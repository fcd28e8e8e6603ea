import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { getOverview } from './queries/get-overview.ts'

export const reportOperations: readonly Operation[] = [
  operation(API_ROUTES.getOverview, (ctx, { query }) => getOverview(ctx, query)),
]
