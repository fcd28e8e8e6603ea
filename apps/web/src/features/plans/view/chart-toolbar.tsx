import { GANTT_ZOOMS, type GanttView as Chart, type GanttZoom } from '@roviec/gantt'
import { useEffect, type RefObject } from 'react'
import { useMessages } from '../../../messages/language.tsx'
import { Button, IconButton } from '../../../ui/button/button.tsx'
import { FilterBar, FilterSpring } from '../../../ui/filter-bar/filter-bar.tsx'
import { Select } from '../../../ui/field/select.tsx'
import { MenuButton } from '../../../ui/menu-button/menu-button.tsx'
import { SegmentedControl } from '../../../ui/segmented-control/segmented-control.tsx'
import { useIsPhone } from '../../../ui/use-screen.ts'
import { ProposeButton } from '../../schedules/index.ts'
import { CHART_GROUPS, type ChartGroup } from '../plan-search.ts'
import type { ChartToolbarProps } from './chart-toolbar-props.ts'
import { useChartSearch } from './use-chart-search.ts'
import { useExportEntries } from './use-export-entries.ts'
import { useShowSections } from './use-show-sections.ts'
import styles from './plan-view.module.css'

/** How the chart is set up, and what leaves it. On a phone most of it is in two menus. */
export function ChartToolbar(props: ChartToolbarProps) {
  const { planId, bar, chart, scheduled, isDraft, isFull, onFull } = props
  const { plans, gantt, schedules } = useMessages()
  const [search, change] = useChartSearch()
  const sections = useShowSections(props)
  const exports = useExportEntries(props)
  const isPhone = useIsPhone()
  useLeaveOnEscape(isFull, onFull)
  return (
    <FilterBar>
      {bar}
      <GroupChoice isDraft={isDraft} />
      <MenuButton target={<Button icon="sliders">{gantt.show}</Button>} sections={sections} />
      <FilterSpring />
      {!isDraft && scheduled !== undefined && search.revision === undefined && (
        <ProposeButton
          planId={planId}
          abilities={scheduled.schedule.abilities}
          onOpen={(revision) => change({ revision, panel: undefined, layer: undefined })}
        />
      )}
      <Button onClick={() => chart.current?.scrollToToday()}>{plans.today}</Button>
      {!isPhone && <ZoomControl zoom={search.zoom ?? 'week'} chart={chart} />}
      <MenuButton
        target={<Button icon="download">{gantt.export}</Button>}
        sections={[{ entries: exports }]}
      />
      <IconButton
        icon="maximize"
        label={isFull ? gantt.leaveFullScreen : gantt.fullScreen}
        aria-pressed={isFull}
        className={styles['framed']}
        onClick={() => onFull(!isFull)}
      />
      <IconButton
        icon="side-panel"
        label={schedules.openPanel}
        aria-pressed={search.panel === true}
        disabled={scheduled === undefined}
        className={styles['framed']}
        onClick={() => change({ panel: search.panel === true ? undefined : true })}
      />
    </FilterBar>
  )
}

function GroupChoice({ isDraft }: { readonly isDraft: boolean }) {
  const { gantt } = useMessages()
  const [{ group = 'section' }, change] = useChartSearch()
  // A published task does not tell its field of work, nor a proposed one its unit or state.
  const offered = CHART_GROUPS.filter((value) =>
    isDraft ? value !== 'unit' && value !== 'state' : value !== 'field',
  )
  return (
    <Select<ChartGroup>
      label={gantt.group}
      value={group}
      options={offered.map((value) => ({ value, label: gantt.groups[value] }))}
      onChange={(value) =>
        change({ group: value === 'section' ? undefined : value, closed: undefined })
      }
    />
  )
}

interface ZoomControlProps {
  readonly zoom: GanttZoom
  readonly chart: RefObject<Chart | null>
}

function ZoomControl({ zoom, chart }: ZoomControlProps) {
  const { plans, gantt } = useMessages()
  const [, change] = useChartSearch()
  const at = GANTT_ZOOMS.indexOf(zoom)
  const [closer, farther] = [GANTT_ZOOMS[at - 1], GANTT_ZOOMS[at + 1]]
  const set = (value: GanttZoom) => {
    // Also leaves the scale that fits the whole plan, which has no name.
    chart.current?.setZoom(value)
    change({ zoom: value === 'week' ? undefined : value })
  }
  return (
    <>
      <SegmentedControl<GanttZoom>
        label={plans.zoom}
        value={zoom}
        segments={GANTT_ZOOMS.map((value) => ({ value, label: plans.zooms[value] }))}
        onChange={set}
      />
      <span className={styles['zooms']}>
        <IconButton
          icon="zoom-out"
          label={plans.zoomOut}
          disabled={farther === undefined}
          onClick={() => farther !== undefined && set(farther)}
        />
        <IconButton
          icon="zoom-in"
          label={plans.zoomIn}
          disabled={closer === undefined}
          onClick={() => closer !== undefined && set(closer)}
        />
      </span>
      <Button onClick={() => chart.current?.fit()}>{gantt.fit}</Button>
    </>
  )
}

function useLeaveOnEscape(isFull: boolean, onFull: (isFull: boolean) => void): void {
  useEffect(() => {
    if (!isFull) return
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onFull(false)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [isFull, onFull])
}
