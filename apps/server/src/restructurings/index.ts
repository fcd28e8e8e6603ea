export { applyDueRestructuring, failDueRestructuring } from './commands/apply-due-restructuring.ts'
export { listCarriedTaskIds } from './queries/list-carried-task-ids.ts'
export { listDueRestructurings } from './queries/list-due-restructurings.ts'
export { restructuringOperations } from './routes.ts'
