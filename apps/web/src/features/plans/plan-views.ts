export const PLAN_VIEWS = ['document', 'tasks', 'calendar', 'gantt', 'changes', 'history'] as const
export type PlanView = (typeof PLAN_VIEWS)[number]
