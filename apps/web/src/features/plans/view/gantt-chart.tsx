import { useMantineColorScheme } from '@mantine/core'
import {
  mountGantt,
  type GanttEditing,
  type GanttLink,
  type GanttOptions,
  type GanttRow,
  type GanttTexts,
  type GanttView as Chart,
  type GanttZoom,
} from '@roviec/gantt'
import '@roviec/gantt/gantt.css'
import { useEffect, useImperativeHandle, useRef, type Ref, type RefObject } from 'react'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import styles from './plan-view.module.css'

interface GanttChartProps {
  readonly ref: Ref<Chart | null>
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  readonly zoom: GanttZoom
  /** Whether the address names the scale, which then is kept whatever the plan is like. */
  readonly isZoomAsked: boolean
  readonly label: string
  readonly texts: GanttTexts
  readonly closed: readonly string[]
  readonly selectedId: string | null
  readonly progressLine: boolean
  readonly miniMap: boolean
  readonly editing: GanttEditing | null
  readonly onZoom: (zoom: GanttZoom) => void
  readonly onOpen: (taskId: string) => void
  readonly onSelect: (taskId: string) => void
  readonly onCollapse: (closed: readonly string[]) => void
}

/** The chart is no React component: it is mounted once, and told what changes. */
export function GanttChart(props: GanttChartProps) {
  const { ref, rows, links, zoom, label, texts, editing, selectedId } = props
  const host = useRef<HTMLDivElement>(null)
  const chart = useRef<Chart | null>(null)
  const latest = useRef(props)
  /** The scale that shows the whole plan at first: the address names it, and nobody asked for it. */
  const fittedZoom = useRef<GanttZoom | null>(null)
  const { colorScheme } = useMantineColorScheme()
  const theme = colorScheme === 'auto' ? 'system' : colorScheme
  const today = useToday()
  const { working } = useOfficeCalendar()
  const isEditable = editing !== null
  useImperativeHandle<Chart | null, Chart | null>(ref, () => chart.current)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (host.current === null) return
    const start = latest.current
    const given = { today, calendar: working, label, texts }
    chart.current = mount(host.current, { given, isEditable, latest, fittedZoom })
    if (start.selectedId !== null) chart.current.scrollToRow(start.selectedId)
    return () => chart.current?.destroy()
  }, [today, working, label, texts, isEditable])

  useEffect(() => chart.current?.update(rows, links), [rows, links])
  useToldZoom(chart, zoom)
  useEffect(() => chart.current?.setTheme(theme), [theme])
  useEffect(() => chart.current?.setEditing(editing), [editing])
  useEffect(() => chart.current?.setProgressLine(props.progressLine), [props.progressLine])
  useEffect(() => chart.current?.setMiniMap(props.miniMap), [props.miniMap])
  useEffect(() => {
    const [shown] = chart.current?.state().selected ?? []
    if (selectedId === null || shown === selectedId) return
    chart.current?.select(selectedId)
    chart.current?.scrollToRow(selectedId)
  }, [selectedId])

  return <div ref={host} className={styles['chart']} />
}

interface Mounting {
  readonly given: Pick<GanttOptions, 'today' | 'calendar' | 'label' | 'texts'>
  readonly isEditable: boolean
  readonly latest: RefObject<GanttChartProps>
  readonly fittedZoom: RefObject<GanttZoom | null>
}

function mount(host: HTMLElement, { given, isEditable, latest, fittedZoom }: Mounting): Chart {
  const start = latest.current
  const isAsked = start.isZoomAsked && start.zoom !== fittedZoom.current
  let isPlacing = true
  const chart = mountGantt(host, {
    ...given,
    rows: start.rows,
    links: start.links,
    zoom: start.zoom,
    ...(isAsked && { state: { zoom: start.zoom } }),
    collapsed: start.closed,
    selectedId: start.selectedId,
    progressLine: start.progressLine,
    miniMap: start.miniMap,
    editing: isEditable ? start.editing : null,
    onZoom: (value) => {
      if (isPlacing) fittedZoom.current = value
      latest.current.onZoom(value)
    },
    onCollapse: (closed) => latest.current.onCollapse([...closed]),
    onSelect: ({ id, kind }) => {
      if (kind === 'task') latest.current.onSelect(id)
    },
    onOpen: ({ id, kind }) => {
      if (kind === 'task') latest.current.onOpen(id)
    },
  })
  isPlacing = false
  return chart
}

function useToldZoom(chart: RefObject<Chart | null>, zoom: GanttZoom): void {
  const told = useRef(zoom)
  useEffect(() => {
    if (told.current === zoom) return
    told.current = zoom
    // What the chart itself has told comes back here; setting it would end a fitted scale.
    if (chart.current?.state().zoom !== zoom) chart.current?.setZoom(zoom)
  }, [chart, zoom])
}
