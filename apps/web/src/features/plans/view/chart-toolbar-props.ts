import type { GanttLink, GanttRow, GanttTexts, GanttView as Chart } from '@roviec/gantt'
import type { ReactNode, RefObject } from 'react'
import type { ScheduledPlan } from '../../schedules/index.ts'

/** What the chart draws, for pictures of it. */
export interface Drawing {
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  readonly texts: GanttTexts
}

export interface ChartToolbarProps {
  readonly planId: string
  readonly title: string
  readonly number: string | null
  readonly isDraft: boolean
  readonly bar: ReactNode
  readonly exportHref: string
  readonly chart: RefObject<Chart | null>
  readonly scheduled: ScheduledPlan | undefined
  readonly drawing: Drawing
  readonly isFull: boolean
  readonly onFull: (isFull: boolean) => void
}
