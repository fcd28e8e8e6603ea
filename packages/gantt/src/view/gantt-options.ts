import type { IsoDate } from '@roviec/calendar'
import type { GanttZoom } from '../zoom.ts'
import type { GanttCalendar } from '../bands.ts'
import type { GanttEditing } from '../edit/gantt-edit.ts'
import type { GanttLink, GanttRow } from '../row.ts'
import type { GanttTexts } from '../texts.ts'

/** What a tooltip shows: a title, facts in two columns, and a sentence below them. */
export interface GanttTip {
  readonly title: string
  readonly facts: readonly GanttFact[]
  readonly remark?: string
}

/** One line of a tooltip. */
export interface GanttFact {
  readonly label: string
  readonly value: string
  /** `late` is past its deadline, `risk` late by forecast; the words must say it too. */
  readonly tone?: 'late' | 'risk'
}

/** Left out, the colours follow the system. */
export type GanttTheme = 'light' | 'dark' | 'system'

/** What a mounted chart shows, and whom it tells. */
export interface GanttOptions {
  readonly rows: readonly GanttRow[]
  readonly links?: readonly GanttLink[]
  readonly today: IsoDate
  readonly calendar: GanttCalendar
  /** `week` when left out. */
  readonly zoom?: GanttZoom
  /** Ids of the rows that start closed. */
  readonly collapsed?: readonly string[]
  readonly selectedId?: string | null
  /** A place to come back to, as `GanttView.state` told it; wins over the three above. */
  readonly state?: Partial<GanttViewState>
  /** Makes the chart editable; left out, it only shows. */
  readonly editing?: GanttEditing | null
  /** A column for the start; there when the chart is editable, if left out. */
  readonly startColumn?: boolean
  /** The zig-zag through the progress of each task, hung on today. */
  readonly progressLine?: boolean
  /** A strip below that shows the whole plan and scrolls it. */
  readonly miniMap?: boolean
  readonly texts?: GanttTexts
  /** Name of the chart for those who hear it, such as the title of the plan. */
  readonly label?: string
  readonly theme?: GanttTheme
  /** Pixels; when left out 29, and 44 for a finger and where the chart is narrow. */
  readonly rowHeight?: number
  /** Enter, a double click, or a click on the title. */
  readonly onOpen?: (row: GanttRow) => void
  readonly onSelect?: (row: GanttRow) => void
  /** All selected rows, in the order of the chart, whenever they change. */
  readonly onSelection?: (ids: readonly string[]) => void
  readonly onCollapse?: (collapsedIds: ReadonlySet<string>) => void
  /** The keys + and − zoom too, so buttons outside must hear of it. */
  readonly onZoom?: (zoom: GanttZoom) => void
  /** The tooltip of a row; null for none. Left out, it is made of the row's own fields. */
  readonly tipOf?: (row: GanttRow) => GanttTip | null
}

/** What a reader has set up of a chart: enough for an address that leads back to the same view. */
export interface GanttViewState {
  readonly zoom: GanttZoom
  /** The first day in sight, beside the table. */
  readonly firstOn: IsoDate
  /** The first row in sight. */
  readonly topId: string | null
  readonly collapsed: readonly string[]
  readonly selected: readonly string[]
}

/** A mounted chart. */
export interface GanttView {
  /** Shows other rows, keeping zoom, place, closed rows and the focus where they still exist. */
  update(rows: readonly GanttRow[], links?: readonly GanttLink[]): void
  /** Changes the scale and keeps the day in the middle in the middle. */
  setZoom(zoom: GanttZoom): void
  setCollapsed(ids: Iterable<string>): void
  setTheme(theme: GanttTheme): void
  /** Closes every row of that level and deeper (1 is the outermost); 0 opens all. */
  collapseToLevel(level: number): void
  select(id: string | null): void
  /** Selects rows; those that do not exist are left out. */
  setSelected(ids: readonly string[]): void
  /** Takes the right to edit, gives it, or changes it. */
  setEditing(editing: GanttEditing | null): void
  setProgressLine(isShown: boolean): void
  setMiniMap(isShown: boolean): void
  /** Shows the whole plan, on the closest scale on which it fits beside the table. */
  fit(): void
  state(): GanttViewState
  /** Shows the list of keys, as the key `?` does. */
  showKeys(): void
  /** Says something to those who hear the chart, such as how an edit ended. */
  announce(words: string): void
  scrollToToday(): void
  /** Brings a row into sight, opening what hides it. False when there is no such row. */
  scrollToRow(id: string): boolean
  /** The same, and gives the row the focus. */
  reveal(id: string): boolean
  /** Takes every node and listener away. */
  destroy(): void
}
