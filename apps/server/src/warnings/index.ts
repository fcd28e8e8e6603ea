export { type CarriedWarning, carryWarnings } from './carry-repository.ts'
export { changesWarnings, refreshWarningsFor } from './commands/refresh-warnings.ts'
export { sweepWarnings, type SweepResult } from './commands/sweep-warnings.ts'
export { warningOperations } from './routes.ts'
