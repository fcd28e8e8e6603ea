/**
 * One chart of rows, bars and days, laid out once and drawn twice: in the browser (`mountGantt`)
 * and as a static picture (`drawSvg`). No framework, no clock, no Node API.
 */
export type { GanttAxis, GanttTick } from './axis.ts'
export type { GanttBand, GanttCalendar } from './bands.ts'
export { describeRow } from './describe-row.ts'
export { drawSvg, SVG_ROWS_MAX, type SvgOptions } from './draw-svg.ts'
export {
  type GanttCellEdit,
  type GanttEdge,
  type GanttEdit,
  type GanttEditing,
  type GanttField,
  ganttLinkId,
  type GanttMovedRow,
  type GanttRights,
} from './edit/gantt-edit.ts'
export {
  type GanttLayout,
  type GanttLayoutOptions,
  type GanttScene,
  type GanttWindow,
  layoutGantt,
} from './layout.ts'
export type { GanttLinkPath } from './layout-links.ts'
export { type GanttPage, paginate, type PaginateOptions } from './paginate.ts'
export * from './row.ts'
export type { GanttBarBox, GanttForecastBox, GanttRowBox } from './row-box.ts'
export { SVG_TABLE_WIDTH } from './svg-table.ts'
export { GANTT_TEXTS_EN, GANTT_TEXTS_VI, type GanttTexts } from './texts.ts'
export { mountGantt } from './view/mount-gantt.ts'
export type {
  GanttFact,
  GanttOptions,
  GanttTheme,
  GanttTip,
  GanttView,
  GanttViewState,
} from './view/gantt-options.ts'
export * from './zoom.ts'
