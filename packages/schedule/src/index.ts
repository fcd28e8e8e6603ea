/**
 * Scheduling by the critical path method, on working calendars, in whole minutes of the civil
 * clock. Pure: no clock, no Node API, no recursion. A bad plan is data: what is wrong with it
 * comes back as problems, and the rest is scheduled.
 */
export {
  attributeDatedDelay,
  type DatedDelayInput,
  type DatedDelayTask,
  type DatedSetAside,
} from './attribution/attribute-dated-delay.ts'
export {
  attributeDelay,
  type DelayAttribution,
  type DelayContribution,
} from './attribution/attribute-delay.ts'
export {
  SET_ASIDE_CAUSES,
  type DaySpan,
  type DelayCause,
  type DelayInput,
  type DelayTask,
  type SetAside,
  type SetAsideCause,
} from './attribution/delay-input.ts'
export { explainDelay, type DelayExplanation, type DelayPart } from './attribution/explain-delay.ts'
export {
  comparePlannedDates,
  type ChangedDates,
  type DatesComparison,
  type PlannedDates,
} from './compare-dates.ts'
export { computeSchedule } from './compute-schedule.ts'
export { computeForecast } from './forecast/compute-forecast.ts'
export {
  FORECAST_HISTORY_MIN,
  type FinishedTask,
  type Forecast,
  type ForecastCause,
  type ForecastEvidence,
  type ForecastInput,
  type ForecastReport,
  type ForecastTask,
  type OpenWork,
  type SelfReport,
  type TaskForecast,
} from './forecast/forecast.ts'
export {
  measureCalibration,
  type Calibration,
  type Coverage,
  type PastForecast,
  type ReferenceScore,
  type ReliabilityBin,
  type ShareInterval,
} from './forecast/measure-calibration.ts'
export type { SlackLimit } from './explain-slack.ts'
export type { DrivingLink, StartReason } from './explain-start.ts'
export type {
  LevelInput,
  LevelledTasks,
  LevelProblem,
  LevelResource,
  LevelTask,
  ResourceNeed,
} from './levelling/level-input.ts'
export {
  levelPlan,
  type LevelledPlan,
  type PlanToLevel,
  type TaskToLevel,
} from './levelling/level-plan.ts'
export { levelTasks } from './levelling/level-tasks.ts'
export {
  dateOfMoment,
  FIRST_MOMENT,
  formatMoment,
  LAST_MOMENT,
  minuteOfDayOf,
  MINUTES_PER_DAY,
  momentOf,
  readMoment,
} from './moment.ts'
export { computeMoves } from './moves/compute-moves.ts'
export type {
  DatedTask,
  DayLink,
  MovedTask,
  MoveProblem,
  MoveReason,
  Moves,
  MovesInput,
  PlanMove,
  TaskDates,
} from './moves/move-tasks.ts'
export {
  CONSTRAINT_KINDS,
  LINK_TYPES,
  type Activity,
  type Constraint,
  type Link,
  type LinkType,
  type PercentLag,
  type Plan,
  type Progress,
  type Span,
} from './plan.ts'
export type { PlanProblem } from './plan-problem.ts'
export type { Schedule, ScheduledActivity } from './schedule.ts'
export { createScheduler, type PlanEdit, type ScheduleChange, type Scheduler } from './scheduler.ts'
export {
  createWorkCalendar,
  OFFICE_HOURS,
  OFFICE_WEEK,
  officeCalendar,
  weekCalendar,
  type CalendarException,
  type CalendarPeriod,
  type WeekCalendarRules,
  type WeekPattern,
  type WorkCalendar,
} from './work-calendar.ts'
export type { WorkInterval, WorkOfDay } from './work-interval.ts'
export type { WorkLine } from './work-line.ts'
