import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { addCoordinationRule } from './commands/add-coordination-rule.ts'
import { addWorkField } from './commands/add-work-field.ts'
import { changeCoordinationRule } from './commands/change-coordination-rule.ts'
import { changeWorkField } from './commands/change-work-field.ts'
import { endCoordinationRule } from './commands/end-coordination-rule.ts'
import { endWorkField } from './commands/end-work-field.ts'
import { exportRegister } from './queries/export-register.ts'
import { getGaps } from './queries/get-gaps.ts'
import { getRegister } from './queries/get-register.ts'

export const coordinationOperations: readonly Operation[] = [
  operation(API_ROUTES.getCoordinationRegister, (ctx, { query }) => getRegister(ctx, query.search)),
  operation(API_ROUTES.getCoordinationGaps, (ctx) => getGaps(ctx)),
  operation(API_ROUTES.exportCoordination, (ctx, { query }) => exportRegister(ctx, query.format)),
  operation(API_ROUTES.addWorkField, (ctx, { body }) => addWorkField(ctx, body)),
  operation(API_ROUTES.changeWorkField, (ctx, { params, body, ifMatch }) =>
    changeWorkField(ctx, params.fieldId, { ...body, version: ifMatch }),
  ),
  operation(API_ROUTES.endWorkField, (ctx, { params, body }) =>
    endWorkField(ctx, params.fieldId, body.lastDay),
  ),
  operation(API_ROUTES.addCoordinationRule, (ctx, { params, body }) =>
    addCoordinationRule(ctx, params.fieldId, body),
  ),
  operation(API_ROUTES.changeCoordinationRule, (ctx, { params, body }) =>
    changeCoordinationRule(ctx, params.ruleId, body),
  ),
  operation(API_ROUTES.endCoordinationRule, (ctx, { params, body }) =>
    endCoordinationRule(ctx, params.ruleId, body.lastDay),
  ),
]
