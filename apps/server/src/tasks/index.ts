export {
  type CarriedTask,
  type Carrier,
  carryTasks,
  type TaskCarriage,
} from './carry-repository.ts'
export { acceptTask } from './commands/accept-task.ts'
export { objectTask } from './commands/object-task.ts'
export { reportProgress } from './commands/report-progress.ts'
export { returnTask } from './commands/return-task.ts'
export { submitTask } from './commands/submit-task.ts'
export { uploadEvidence } from './commands/upload-evidence.ts'
export { verifyTask } from './commands/verify-task.ts'
export { replaceActorName } from './name-repository.ts'
export type { NewTask } from './new-task.ts'
export { whereVisible as whereTaskVisible } from './policy.ts'
export { isEvidenceFile } from './queries/get-evidence.ts'
export {
  countOpenTasks,
  type PlanTaskCounts,
  stateCountsByPlan,
} from './queries/list-state-counts.ts'
export { listTaskReportFacts, type TaskReportFacts } from './queries/list-task-report-facts.ts'
export { listTaskIdsOfPlan, listTasksOfPlan } from './queries/list-tasks-of-plan.ts'
export { timelinessColumn } from './queries/present-timeliness.ts'
export { createTasks } from './repository.ts'
export {
  holdTasksOfPlan,
  type Rescheduling,
  rescheduleTasks,
  type TaskReschedule,
} from './reschedule-repository.ts'
export { taskOperations } from './routes.ts'
export { countStates, timelinessOf } from './timeliness.ts'
