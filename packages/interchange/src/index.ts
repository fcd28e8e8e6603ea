export {
  type DocumentBlocks,
  type DocumentFile,
  type DocumentFormat,
  type DocumentNotice,
  type DocumentNoticeCode,
  type DocumentRefusal,
  type DocumentRefusalCode,
  type MessageParameters,
} from './document-file.ts'
export { readDocument, type ReadDocumentOptions } from './read-document.ts'
export { DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits.ts'
export type { DateCell, SheetCell } from './spreadsheet/sheet-cell.ts'
export { writeCsv } from './spreadsheet/write-csv.ts'
export { writeSpreadsheet, type SpreadsheetSheet } from './spreadsheet/write-spreadsheet.ts'
export { columnLetters } from './spreadsheet/column-letters.ts'
export { readSpreadsheet, type ReadSpreadsheetOptions } from './spreadsheet/read-spreadsheet.ts'
export {
  DEFAULT_SPREADSHEET_LIMITS,
  type ErrorCell,
  type FormulaCell,
  type ReadCell,
  type ReadRow,
  type ReadSheet,
  type SpreadsheetFile,
  type SpreadsheetLimits,
  type SpreadsheetRefusal,
  type SpreadsheetRefusalCode,
  type SpreadsheetSheets,
} from './spreadsheet/spreadsheet-file.ts'
export { detectFontEncoding, type FontEncoding } from './text/font-encoding.ts'
export {
  DEFAULT_PLAN_FILE_LIMITS,
  type PlanFile,
  type PlanFileBaseline,
  type PlanFileLimits,
  type PlanFileNotice,
  type PlanFileNoticeCode,
  type PlanFileSource,
  type PlanFileTask,
  type ReadPlanFile,
  type StatedDates,
} from './plan/plan-file.ts'
export type {
  PlanFileLineCode,
  PlanFileLineProblem,
  PlanFileRefusal,
  PlanFileRefusalCode,
} from './plan/plan-file-refusal.ts'
export type { PlanFileRow, PlanFileRowBaseline, PlanFileRowLink } from './plan/plan-file-row.ts'
export { hasSecrecyStamp } from './plan/plan-file-stamp.ts'
export { planFileRows } from './plan/plan-file-rows.ts'
export { draftPlanFile } from './plan/draft-plan-file.ts'
export type { PlanDraft, PlanDraftTask } from './plan/plan-draft.ts'
export { readPlanFile, type ReadPlanFileOptions } from './plan/read-plan-file.ts'
export { writePlanFile } from './plan/write-plan-file.ts'
export { writePlanTable, type PlanTableOptions } from './plan/write-plan-table.ts'
export { shortDate } from './official/date-words.ts'
export type {
  DoneTask,
  MeetingPaper,
  MeetingSource,
  MeetingTask,
  OpenTask,
  OverdueTask,
  PointToDecide,
  WaitingTask,
} from './official/meeting-paper.ts'
export type {
  OfficialDocument,
  OfficialDue,
  OfficialFrame,
  OfficialItem,
  OfficialSection,
  OfficialSignature,
  OfficialTask,
  TaskGroup,
} from './official/official-document.ts'
export { writeOfficialDocument } from './official/write-official-document.ts'
export { writeMeetingPaper } from './official/write-meeting-paper.ts'
