import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { exportVacancies } from './queries/export-vacancies.ts'
import { getOverview } from './queries/get-overview.ts'
import { getStaffing } from './queries/get-staffing.ts'
import { listVacancies } from './queries/list-vacancies.ts'

export const reportOperations: readonly Operation[] = [
  operation(API_ROUTES.getOverview, (ctx, { query }) => getOverview(ctx, query)),
  operation(API_ROUTES.getStaffing, (ctx, { query }) => getStaffing(ctx, query.unitId)),
  operation(API_ROUTES.listVacancies, (ctx, { query }) => listVacancies(ctx, query)),
  operation(API_ROUTES.exportVacancies, (ctx, { query }) => exportVacancies(ctx, query)),
]
