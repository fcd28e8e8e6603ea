import type { GanttColours } from './colours.ts'
import type { GanttLayout, GanttScene } from './layout.ts'

/** What every part of the drawing needs to know. */
export interface SvgStage {
  readonly layout: GanttLayout
  readonly scene: GanttScene
  readonly colours: GanttColours
  readonly idPrefix: string
  /** Left edge of the timeline, top of the first row, height of the rows. */
  readonly left: number
  /** Where the axis begins; left of the edge where only a part of it is drawn. */
  readonly timeX: number
  /** Pixels of the timeline that are drawn, and the first of them. */
  readonly timeWidth: number
  readonly xFrom: number
  readonly top: number
  readonly rowsHeight: number
  /** Position of the first row drawn. */
  readonly rowFrom: number
}
