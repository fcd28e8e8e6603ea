import { formatMoment } from '@roviec/schedule'

/** Writes elements of the XML of Microsoft Project under the prefix that a file uses for it. */
export interface MspdiWriter {
  readonly prefix: string
  /** An element with elements or escaped text in it. */
  readonly element: (name: string, ...content: readonly string[]) => string
  /** An element with text in it. */
  readonly field: (name: string, value: string | number | boolean) => string
}

/** A writer for one prefix, which ends with its colon or is empty. */
export function createMspdiWriter(prefix: string): MspdiWriter {
  const element = (name: string, ...content: readonly string[]) =>
    `<${prefix}${name}>${content.join('')}</${prefix}${name}>`
  const field = (name: string, value: string | number | boolean) =>
    element(name, escapeText(typeof value === 'boolean' ? String(Number(value)) : String(value)))
  return { prefix, element, field }
}

function escapeText(text: string): string {
  return text.replaceAll(NOT_IN_XML, '').replaceAll(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign)
}

/** XML has no place for these, and a file that holds one does not open. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
}

/** `2026-03-02T08:00:00` */
export function mspdiMoment(moment: number): string {
  return `${formatMoment(moment)}:00`
}

/** `PT40H30M0S` */
export function mspdiDuration(minutes: number): string {
  return `PT${Math.floor(minutes / 60)}H${minutes % 60}M0S`
}

/** The children of a project in the order of the schema. */
export const PROJECT_ORDER: readonly string[] = listNames(`
  SaveVersion BuildNumber UID GUID Name Title Subject Category Company Manager Author
  CreationDate Revision LastSaved ScheduleFromStart StartDate FinishDate FYStartDate
  CriticalSlackLimit CurrencyDigits CurrencySymbol CurrencyCode CurrencySymbolPosition
  CalendarUID DefaultStartTime DefaultFinishTime MinutesPerDay MinutesPerWeek DaysPerMonth
  DefaultTaskType DurationFormat WorkFormat HonorConstraints NewTasksEstimated WeekStartDay
  CurrentDate StatusDate NewTasksAreManual OutlineCodes WBSMasks ExtendedAttributes
  Calendars Tasks Resources Assignments
`)

/** The children of a task in the order of the schema. */
export const TASK_ORDER: readonly string[] = listNames(`
  UID GUID ID Name Active Manual Type IsNull CreateDate Contact WBS WBSLevel OutlineNumber
  OutlineLevel Priority Start Finish Duration ManualStart ManualFinish ManualDuration
  DurationFormat Work Stop Resume ResumeValid EffortDriven Recurring OverAllocated Estimated
  Milestone Summary DisplayAsSummary Critical IsSubproject IsSubprojectReadOnly
  SubprojectName ExternalTask ExternalTaskProject EarlyStart EarlyFinish LateStart
  LateFinish StartVariance FinishVariance WorkVariance FreeSlack StartSlack FinishSlack
  TotalSlack FixedCost FixedCostAccrual PercentComplete PercentWorkComplete Cost
  OvertimeCost OvertimeWork ActualStart ActualFinish ActualDuration ActualCost
  ActualOvertimeCost ActualWork ActualOvertimeWork RegularWork RemainingDuration
  RemainingCost RemainingWork RemainingOvertimeCost RemainingOvertimeWork ACWP CV
  ConstraintType CalendarUID ConstraintDate Deadline LevelAssignments LevelingCanSplit
  LevelingDelay LevelingDelayFormat PreLeveledStart PreLeveledFinish Hyperlink
  HyperlinkAddress HyperlinkSubAddress IgnoreResourceCalendar Notes HideBar Rollup BCWS BCWP
  PhysicalPercentComplete EarnedValueMethod PredecessorLink ActualWorkProtected
  ActualOvertimeWorkProtected ExtendedAttribute Baseline OutlineCode IsPublished
  StatusManager CommitmentStart CommitmentFinish CommitmentType TimephasedData
`)

/** The children of a baseline in the order of the schema. */
export const BASELINE_ORDER: readonly string[] = listNames(`
  TimephasedData Number Interim Start Finish Duration DurationFormat EstimatedDuration Work
  Cost BCWS BCWP FixedCost
`)

function listNames(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
