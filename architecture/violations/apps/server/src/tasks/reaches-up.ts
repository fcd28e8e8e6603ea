import { plans } from '../plans/index.ts'

export const reached = plans
