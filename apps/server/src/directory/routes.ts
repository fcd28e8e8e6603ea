import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { exportOrganizationTree } from './queries/export-organization-tree.ts'
import { getOrganizationTree } from './queries/get-organization-tree.ts'
import { getUnit } from './queries/get-unit.ts'
import { listDuties } from './queries/list-duties.ts'
import { listUnitLoads } from './queries/list-unit-loads.ts'
import { searchDirectory } from './queries/search-directory.ts'
import { searchPositions } from './queries/search-positions.ts'

export const directoryOperations: readonly Operation[] = [
  operation(API_ROUTES.getOrganizationTree, (ctx, { query }) =>
    getOrganizationTree(ctx, query.on ?? ctx.today),
  ),
  operation(API_ROUTES.exportOrganizationTree, (ctx, { query }) =>
    exportOrganizationTree(ctx, query.on ?? ctx.today, query.format),
  ),
  operation(API_ROUTES.listUnitLoads, (ctx) => listUnitLoads(ctx)),
  operation(API_ROUTES.getUnit, (ctx, { params }) => getUnit(ctx, params.unitId)),
  operation(API_ROUTES.listDuties, (ctx, { query }) => listDuties(ctx, query)),
  operation(API_ROUTES.searchDirectory, (ctx, { query }) => searchDirectory(ctx, query)),
  operation(API_ROUTES.searchPositions, (ctx, { query }) => searchPositions(ctx, query)),
]
