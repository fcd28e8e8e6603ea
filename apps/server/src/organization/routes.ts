import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { createPosition } from './commands/create-position.ts'
import { createUnit } from './commands/create-unit.ts'
import { listUnits } from './queries/list-units.ts'

export const organizationOperations: readonly Operation[] = [
  operation(API_ROUTES.listUnits, (ctx, { query }) => listUnits(ctx, query.on ?? ctx.today)),
  operation(API_ROUTES.createUnit, (ctx, { body }) => createUnit(ctx, body)),
  operation(API_ROUTES.createPosition, (ctx, { body }) => createPosition(ctx, body)),
]
