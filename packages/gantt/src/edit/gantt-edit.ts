import type { IsoDate } from '@roviec/calendar'
import type { GanttLink, GanttLinkKind, GanttRow, GanttSpan } from '../row.ts'

/** One end of a bar. */
export type GanttEdge = 'start' | 'finish'

/**
 * What somebody wants changed. The chart never changes data by itself: it tells, and shows what
 * `update` brings back. Days are working days of the chart's calendar.
 */
export type GanttEdit =
  /** All rows go the same number of working days: later when positive, and keep their length. */
  | { readonly kind: 'move'; readonly ids: readonly string[]; readonly days: number }
  /** One end goes to a day: the first day of the work, or its last. */
  | {
      readonly kind: 'resize'
      readonly id: string
      readonly edge: GanttEdge
      readonly on: IsoDate
    }
  /** Typed dates. What is absent stays; null takes a date away. */
  | {
      readonly kind: 'set-dates'
      readonly id: string
      readonly startOn?: IsoDate | null
      readonly finishOn?: IsoDate | null
      readonly dueOn?: IsoDate | null
    }
  | {
      readonly kind: 'link'
      readonly fromId: string
      readonly toId: string
      readonly type: GanttLinkKind
      readonly lagDays: number
    }
  | { readonly kind: 'unlink'; readonly linkId: string }
  | {
      readonly kind: 'change-link'
      readonly linkId: string
      readonly type: GanttLinkKind
      readonly lagDays: number
    }
  | { readonly kind: 'rename'; readonly id: string; readonly title: string }
  /** One level deeper: each row becomes a child of the row before it. */
  | { readonly kind: 'indent'; readonly ids: readonly string[] }
  | { readonly kind: 'outdent'; readonly ids: readonly string[] }
  /** So many places among the rows of the same parent: up when negative. */
  | { readonly kind: 'reorder'; readonly ids: readonly string[]; readonly by: number }

/** What may be done to one row. What is absent may not be done. */
export interface GanttRights {
  /** Moving the whole bar. */
  readonly move?: boolean
  /** Moving one end, and typing dates. */
  readonly resize?: boolean
  /** Beginning or ending a link here. */
  readonly link?: boolean
  readonly rename?: boolean
  /** Indenting, outdenting and reordering. */
  readonly arrange?: boolean
  /** Why not, said when somebody tries what may not be done. */
  readonly reason?: string
}

/** A cell of the table that can be edited in place. */
export type GanttField = 'title' | 'start' | 'due'

/** A cell about to be edited, for a host that brings an editor of its own. */
export interface GanttCellEdit {
  readonly row: GanttRow
  readonly field: GanttField
  /** The cell, to put an editor in or beside. The chart may reuse it once `close` was called. */
  readonly cell: HTMLElement
  /** Gives the focus back to the row. */
  readonly close: () => void
}

/** Where a row would stand after an edit that is still under way. */
export interface GanttMovedRow extends GanttSpan {
  readonly id: string
}

/** What makes a chart editable: what may be done, and who hears of it. */
export interface GanttEditing {
  readonly can: (row: GanttRow) => GanttRights
  readonly onEdit: (edit: GanttEdit) => void
  /**
   * Asked while a bar is dragged, once for each new day: which other rows would go with it. They
   * are drawn as ghosts. Must answer within a frame.
   */
  readonly preview?: (edit: GanttEdit) => readonly GanttMovedRow[]
  /** True: the host shows its own editor, and reports the result as it likes. */
  readonly onEditCell?: (edit: GanttCellEdit) => boolean
  /** Enter or a double click on a link: time to ask for its type and lag. */
  readonly onOpenLink?: (link: GanttLink) => void
  readonly onUndo?: () => void
  readonly onRedo?: () => void
}

/** The id of a link: its own, or one made of its two rows. `unlink` and `change-link` carry it. */
export function ganttLinkId(link: GanttLink): string {
  return link.id ?? `${link.fromId}>${link.toId}`
}
