export const PLAN_VIEWS = ['document', 'tasks', 'gantt', 'history'] as const
export type PlanView = (typeof PLAN_VIEWS)[number]
