import type { GanttEditing, GanttLink, GanttView as Chart } from '@roviec/gantt'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { EmptyState } from '../../../ui/state-view/state-view.tsx'
import { showRefusal } from '../../../ui/toast/toast-store.ts'
import { LinkForm, SchedulePanel } from '../../schedules/index.ts'
import { ChartNotices } from './chart-notices.tsx'
import type { Drawing } from './chart-toolbar-props.ts'
import { ChartToolbar } from './chart-toolbar.tsx'
import { GanttChart } from './gantt-chart.tsx'
import { GanttLegend } from './gantt-legend.tsx'
import { PrintedChart } from './printed-chart.tsx'
import { useChart, type ChartedPlan } from './use-chart.ts'
import { useChartEditing } from './use-chart-editing.ts'
import { useChartSearch } from './use-chart-search.ts'
import styles from './plan-view.module.css'

interface ChartViewProps extends ChartedPlan {
  readonly title: string
  /** Names exported files, as on the server; null while the plan has none. */
  readonly number: string | null
  /** What stands first in the bar: the views, the filters. */
  readonly bar: ReactNode
  readonly exportHref: string
  readonly onOpen?: ((taskId: string) => void) | undefined
}

/** The tasks of a plan over time, with everything that is known and can be done about it. */
export function ChartView(props: ChartViewProps) {
  const { planId, title, number, isDraft, bar, exportHref } = props
  const named = { planId, title, number, isDraft }
  const [search, change] = useChartSearch()
  const chart = useRef<Chart | null>(null)
  const [isFull, setFull] = useState(false)
  const [link, setLink] = useState<GanttLink | null>(null)
  const { plan, layer, texts, rows, links } = useChart(props, search)
  const { scheduled } = plan
  const editing = useChartEditing({
    scheduled,
    isShown: layer === 'edit',
    rows,
    links,
    onOpenLink: setLink,
    onRefuse: showRefusal,
  })
  const open = useOpening(props.onOpen)
  const choose = (task: string) => change({ task })
  const hasPanel = scheduled !== undefined && (search.panel ?? search.revision !== undefined)

  return (
    <div className={classNames(styles['chart-view'], isFull && styles['full'])}>
      <ChartToolbar
        {...named}
        bar={bar}
        exportHref={exportHref}
        chart={chart}
        scheduled={scheduled}
        drawing={{ rows, links, texts }}
        isFull={isFull}
        onFull={setFull}
      />
      <ChartNotices plan={plan} isDraft={isDraft} />
      <div className={styles['desk']}>
        <Drawn
          title={title}
          chart={chart}
          drawing={{ rows, links, texts }}
          editing={editing}
          onOpen={open}
        />
        {hasPanel && (
          <SchedulePanel
            plan={scheduled}
            taskId={search.task ?? null}
            onChoose={choose}
            onOpen={open}
            onClose={() => change({ panel: undefined, revision: undefined })}
          />
        )}
      </div>
      <GanttLegend rows={rows} texts={texts} />
      <PrintedChart rows={rows} links={links} texts={texts} title={title} />
      {link !== null && scheduled !== undefined && (
        <LinkForm plan={scheduled} link={link} onClose={() => setLink(null)} />
      )}
    </div>
  )
}

interface DrawnProps {
  readonly title: string
  readonly chart: RefObject<Chart | null>
  readonly drawing: Drawing
  readonly editing: GanttEditing | null
  readonly onOpen: (taskId: string) => void
}

const NONE: readonly string[] = []

/** The chart itself, set up as the address says, and telling the address what becomes of it. */
function Drawn({ title, chart, drawing, editing, onOpen }: DrawnProps) {
  const { plans } = useMessages()
  const [search, change] = useChartSearch()
  if (drawing.rows.length === 0) return <EmptyState icon="plan" title={plans.ganttEmpty} />
  return (
    <GanttChart
      ref={chart}
      {...drawing}
      zoom={search.zoom ?? 'week'}
      isZoomAsked={search.zoom !== undefined}
      label={title}
      closed={search.closed ?? NONE}
      selectedId={search.task ?? null}
      progressLine={search.progress === true}
      miniMap={search.map === true}
      editing={editing}
      onZoom={(zoom) => change({ zoom: zoom === 'week' ? undefined : zoom })}
      onOpen={onOpen}
      onSelect={(task) => change({ task })}
      onCollapse={(closed) => change({ closed: closed.length === 0 ? undefined : [...closed] })}
    />
  )
}

function useOpening(onOpen: ((taskId: string) => void) | undefined): (taskId: string) => void {
  const navigate = useNavigate()
  return useCallback(
    (taskId: string) => {
      if (onOpen === undefined) void navigate({ to: '/tasks/$taskId', params: { taskId } })
      else onOpen(taskId)
    },
    [navigate, onOpen],
  )
}
