import { GANTT_TEXTS_EN, GANTT_TEXTS_VI, type GanttRow } from '@roviec/gantt'
import { useEffect, useState } from 'react'
import { useLanguage } from '../../../messages/language.tsx'
import { useOfficeCalendar, useToday } from '../../../platform/today.ts'
import { drawPages } from './draw-pages.ts'
import styles from './plan-view.module.css'

/** The screen's chart holds only the rows in sight, so paper gets pictures of all of them. */
const REST_MS = 800

interface PrintedChartProps {
  readonly rows: readonly GanttRow[]
  readonly title: string
}

/** The chart for the printer: made ready in a quiet moment, shown on paper only. */
export function PrintedChart({ rows, title }: PrintedChartProps) {
  const pages = usePages({ rows, title })
  return (
    <div className={styles['printed']} aria-hidden="true">
      {pages.map((address) => (
        <img key={address} src={address} alt="" />
      ))}
    </div>
  )
}

function usePages({ rows, title }: PrintedChartProps): readonly string[] {
  const { language } = useLanguage()
  const today = useToday()
  const { working } = useOfficeCalendar()
  const [pages, setPages] = useState<readonly string[]>([])
  useEffect(() => {
    let made: readonly string[] = []
    const timer = setTimeout(() => {
      const texts = language === 'vi' ? GANTT_TEXTS_VI : GANTT_TEXTS_EN
      made = drawPages({ rows, title, today, calendar: working, texts }).map(toAddress)
      setPages(made)
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      for (const address of made) URL.revokeObjectURL(address)
    }
  }, [rows, title, language, today, working])
  return pages
}

function toAddress(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
}
