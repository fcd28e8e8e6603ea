import { API_ROUTES } from '@roviec/contract'
import { operation, type Operation } from '../platform/operation.ts'
import { changeSettings } from './commands/change-settings.ts'
import { getSettings } from './queries/get-settings.ts'

export const settingsOperations: readonly Operation[] = [
  operation(API_ROUTES.getSettings, (ctx) => Promise.resolve(getSettings(ctx))),
  operation(API_ROUTES.changeSettings, (ctx, { body }) => changeSettings(ctx, body)),
]
