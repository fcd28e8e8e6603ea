import type { Plan } from '@roviec/contract'
import { GANTT_ZOOMS, type GanttView as Chart, type GanttZoom } from '@roviec/gantt'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button, ButtonAnchor, IconButton } from '../../../ui/button/button.tsx'
import { FilterBar, FilterSpring } from '../../../ui/filter-bar/filter-bar.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'
import { leftWords } from '../../tasks/index.ts'
import { planTasksQuery } from '../api.ts'
import { ganttRows } from './gantt-rows.ts'
import { GanttChart } from './gantt-chart.tsx'
import { GanttLegend } from './gantt-legend.tsx'
import { PrintedChart } from './printed-chart.tsx'
import { useTaskFilter } from './use-task-filter.tsx'
import styles from './plan-view.module.css'

interface GanttViewProps {
  readonly plan: Plan
  readonly views: ReactNode
  readonly exportHref: string
}

/** The tasks of the plan over time. */
export function GanttView({ plan, views, exportHref }: GanttViewProps) {
  const messages = useMessages()
  const { plans, general } = messages
  const { data } = useSuspenseQuery(planTasksQuery(plan.id))
  const { shown, controls } = useTaskFilter(data.entries)
  const [zoom, setZoom] = useState<GanttZoom>('week')
  const chart = useRef<Chart | null>(null)
  const navigate = useNavigate()
  const rows = useMemo(
    () =>
      ganttRows(shown, data.sections, {
        otherTitle: messages.plans.noSection,
        noteOf: (task) => leftWords(task, messages),
      }),
    [shown, data.sections, messages],
  )

  return (
    <>
      <FilterBar>
        {views}
        {controls}
        <FilterSpring />
        <Button onClick={() => chart.current?.scrollToToday()}>{plans.today}</Button>
        <ZoomControl zoom={zoom} onZoom={setZoom} />
        <IconButton
          icon="printer"
          label={general.print}
          className={styles['print']}
          onClick={() => window.print()}
        />
        <ButtonAnchor icon="download" href={exportHref}>
          {general.exportSpreadsheet}
        </ButtonAnchor>
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyState icon="plan" title={plans.ganttEmpty} />
      ) : (
        <GanttChart
          ref={chart}
          rows={rows}
          zoom={zoom}
          label={plan.title}
          onZoom={setZoom}
          onOpen={(taskId) => void navigate({ to: '/tasks/$taskId', params: { taskId } })}
        />
      )}
      <GanttLegend rows={rows} />
      <PrintedChart rows={rows} title={plan.title} />
    </>
  )
}

function ZoomControl({
  zoom,
  onZoom,
}: {
  readonly zoom: GanttZoom
  readonly onZoom: (zoom: GanttZoom) => void
}) {
  const { plans } = useMessages()
  const at = GANTT_ZOOMS.indexOf(zoom)
  const [closer, farther] = [GANTT_ZOOMS[at - 1], GANTT_ZOOMS[at + 1]]
  return (
    <>
      <SegmentedControl<GanttZoom>
        label={plans.zoom}
        value={zoom}
        segments={GANTT_ZOOMS.map((value) => ({ value, label: plans.zooms[value] }))}
        onChange={onZoom}
      />
      <span className={styles['zooms']}>
        <IconButton
          icon="zoom-out"
          label={plans.zoomOut}
          disabled={farther === undefined}
          onClick={() => farther !== undefined && onZoom(farther)}
        />
        <IconButton
          icon="zoom-in"
          label={plans.zoomIn}
          disabled={closer === undefined}
          onClick={() => closer !== undefined && onZoom(closer)}
        />
      </span>
    </>
  )
}
