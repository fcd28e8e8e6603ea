import { Gantt, Willow } from '@svar-ui/react-gantt'
import '@svar-ui/react-gantt/all.css'
import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { getHost, offerBenchPage } from './bench-page.ts'

offerBenchPage({
  barSelector: '.wx-bar',
  prepare(plan) {
    const tasks = plan.map(({ id, partId, title, lead, startDay, days, progressPercent }) => ({
      id,
      parent: partId ?? 0,
      type: partId === null ? 'summary' : 'task',
      // An open row without children makes this chart fail.
      open: partId === null,
      text: title,
      lead,
      start: new Date(2026, 0, 1 + startDay),
      end: new Date(2026, 0, 1 + startDay + days),
      duration: days,
      progress: progressPercent,
    }))
    const scales = [
      { unit: 'month' as const, step: 1, format: '%m/%Y' },
      { unit: 'week' as const, step: 1, format: '%d' },
    ]
    const columns = [
      { id: 'text', header: 'Nhiệm vụ', width: 266, editor: 'text' as const },
      { id: 'lead', header: 'Chủ trì', width: 130 },
      { id: 'start', header: 'Bắt đầu', width: 102 },
    ]
    const shape = { scales, columns, cellWidth: 35, cellHeight: 29, readonly: false }
    return () => {
      const chart = createElement(Gantt, { tasks, links: [], ...shape })
      const root = createRoot(getHost())
      flushSync(() => {
        root.render(createElement(Willow, { fonts: false }, chart))
      })
    }
  },
})
