import { addDays, createWorkingCalendar, isoDate } from '@roviec/calendar'
import { type GanttRow, mountGantt } from '@roviec/gantt'
import '@roviec/gantt/gantt.css'
import { getHost, offerBenchPage } from './bench-page.ts'
import type { BenchRow } from './bench-plan.ts'

const FIRST_DAY = isoDate('2026-01-01')

const ALL_RIGHTS = { move: true, resize: true, link: true, rename: true, arrange: true }

offerBenchPage({
  barSelector: '.rv-gantt-bar',
  prepare(plan) {
    const rows = plan.map(toRow)
    return () => {
      const today = isoDate('2026-02-16')
      const calendar = createWorkingCalendar()
      const editing = { can: () => ALL_RIGHTS, onEdit: () => {} }
      mountGantt(getHost(), { rows, today, calendar, zoom: 'week', editing })
    }
  },
})

function toRow({ id, partId, title, lead, startDay, days, progressPercent }: BenchRow): GanttRow {
  return {
    id,
    kind: partId === null ? 'section' : 'task',
    level: partId === null ? 1 : 2,
    title,
    lead,
    startOn: addDays(FIRST_DAY, startDay),
    dueOn: addDays(FIRST_DAY, startDay + days - 1),
    progressPercent,
    state: 'in-progress',
  }
}
