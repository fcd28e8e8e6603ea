import type { GanttLink, GanttRow, GanttTexts } from '@roviec/gantt'
import { useEffect, useState } from 'react'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { drawPages } from './draw-pages.ts'
import styles from './plan-view.module.css'

/** The screen's chart holds only the rows in sight, so paper gets pictures of all of them. */
const REST_MS = 800

interface PrintedChartProps {
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
  readonly texts: GanttTexts
  readonly title: string
}

/** The chart for the printer: made ready in a quiet moment, shown on paper only. */
export function PrintedChart(props: PrintedChartProps) {
  const pages = usePages(props)
  return (
    <div className={styles['printed']} aria-hidden="true">
      {pages.map((address) => (
        <img key={address} src={address} alt="" />
      ))}
    </div>
  )
}

function usePages({ rows, links, texts, title }: PrintedChartProps): readonly string[] {
  const today = useToday()
  const { working } = useOfficeCalendar()
  const [pages, setPages] = useState<readonly string[]>([])
  useEffect(() => {
    let made: readonly string[] = []
    const timer = setTimeout(() => {
      made = drawPages({ rows, links, title, today, calendar: working, texts }).map(toAddress)
      setPages(made)
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      for (const address of made) URL.revokeObjectURL(address)
    }
  }, [rows, links, texts, title, today, working])
  return pages
}

function toAddress(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
}
