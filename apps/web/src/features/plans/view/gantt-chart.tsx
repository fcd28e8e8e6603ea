import { useMantineColorScheme } from '@mantine/core'
import {
  GANTT_TEXTS_EN,
  GANTT_TEXTS_VI,
  mountGantt,
  type GanttRow,
  type GanttView as Chart,
  type GanttZoom,
} from '@roviec/gantt'
import '@roviec/gantt/gantt.css'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import styles from './plan-view.module.css'

interface GanttChartProps {
  readonly ref: Ref<Chart | null>
  readonly rows: readonly GanttRow[]
  readonly zoom: GanttZoom
  readonly label: string
  readonly onZoom: (zoom: GanttZoom) => void
  readonly onOpen: (taskId: string) => void
}

/** The chart is no React component: it is mounted once, and told what changes. */
export function GanttChart({ ref, rows, zoom, label, onZoom, onOpen }: GanttChartProps) {
  const host = useRef<HTMLDivElement>(null)
  const chart = useRef<Chart | null>(null)
  const latest = useRef({ rows, zoom, onZoom, onOpen })
  const { language } = useLanguage()
  const { colorScheme } = useMantineColorScheme()
  const theme = colorScheme === 'auto' ? 'system' : colorScheme
  const today = useToday()
  const { working } = useOfficeCalendar()
  useImperativeHandle<Chart | null, Chart | null>(ref, () => chart.current)
  useEffect(() => {
    latest.current = { rows, zoom, onZoom, onOpen }
  })

  useEffect(() => {
    if (host.current === null) return
    chart.current = mountGantt(host.current, {
      rows: latest.current.rows,
      zoom: latest.current.zoom,
      today,
      calendar: working,
      label,
      texts: language === 'vi' ? GANTT_TEXTS_VI : GANTT_TEXTS_EN,
      onZoom: (value) => latest.current.onZoom(value),
      onOpen: ({ id, kind }) => {
        if (kind === 'task') latest.current.onOpen(id)
      },
    })
    return () => chart.current?.destroy()
  }, [today, working, label, language])

  useEffect(() => chart.current?.update(rows), [rows])
  useEffect(() => chart.current?.setZoom(zoom), [zoom])
  useEffect(() => chart.current?.setTheme(theme), [theme])

  return <div ref={host} className={styles['chart']} />
}
