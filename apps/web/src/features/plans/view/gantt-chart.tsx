import { useMantineColorScheme } from '@mantine/core'
import {
  mountGantt,
  type GanttEditing,
  type GanttLink,
  type GanttRow,
  type GanttTexts,
  type GanttView as Chart,
  type GanttZoom,
} from '@roviec/gantt'
import '@roviec/gantt/gantt.css'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import styles from './plan-view.module.css'

interface GanttChartProps {
  readonly ref: Ref<Chart | null>
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  readonly zoom: GanttZoom
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
    chart.current = mountGantt(host.current, {
      rows: start.rows,
      links: start.links,
      zoom: start.zoom,
      collapsed: start.closed,
      selectedId: start.selectedId,
      progressLine: start.progressLine,
      miniMap: start.miniMap,
      editing: isEditable ? start.editing : null,
      today,
      calendar: working,
      label,
      texts,
      onZoom: (value) => latest.current.onZoom(value),
      onCollapse: (closed) => latest.current.onCollapse([...closed]),
      onSelect: ({ id, kind }) => {
        if (kind === 'task') latest.current.onSelect(id)
      },
      onOpen: ({ id, kind }) => {
        if (kind === 'task') latest.current.onOpen(id)
      },
    })
    if (start.selectedId !== null) chart.current.scrollToRow(start.selectedId)
    return () => chart.current?.destroy()
  }, [today, working, label, texts, isEditable])

  useEffect(() => chart.current?.update(rows, links), [rows, links])
  useEffect(() => chart.current?.setZoom(zoom), [zoom])
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
