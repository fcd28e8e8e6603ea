import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { recordOutage } from './commands/record-outage.ts'
import { removeOutage } from './commands/remove-outage.ts'
import { getCalibration } from './queries/get-calibration.ts'
import { getPlanForecast } from './queries/get-plan-forecast.ts'
import { getTaskDelay } from './queries/get-task-delay.ts'
import { listOutages } from './queries/list-outages.ts'

export const forecastOperations: readonly Operation[] = [
  operation(API_ROUTES.getPlanForecast, (ctx, { params }) => getPlanForecast(ctx, params.planId)),
  operation(API_ROUTES.getCalibration, (ctx) => getCalibration(ctx)),
  operation(API_ROUTES.getTaskDelay, (ctx, { params }) => getTaskDelay(ctx, params.taskId)),
  operation(API_ROUTES.listOutages, (ctx) => listOutages(ctx)),
  operation(API_ROUTES.recordOutage, (ctx, { body }) => recordOutage(ctx, body)),
  operation(API_ROUTES.removeOutage, (ctx, { params }) => removeOutage(ctx, params.outageId)),
]
