import { gantt } from 'dhtmlx-gantt'
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css'
import { getHost, offerBenchPage } from './bench-page.ts'

const TITLE_EDITOR = { type: 'text', map_to: 'text' }

offerBenchPage({
  barSelector: '.gantt_task_line',
  prepare(plan) {
    const tasks = plan.map(({ id, partId, title, lead, startDay, days, progressPercent }) => ({
      id,
      parent: partId ?? 0,
      type: partId === null ? 'project' : 'task',
      open: true,
      text: title,
      lead,
      start_date: new Date(2026, 0, 1 + startDay),
      duration: days,
      progress: progressPercent / 100,
    }))
    return () => {
      gantt.config.drag_links = true
      gantt.config.drag_move = true
      gantt.config.drag_resize = true
      gantt.config.drag_progress = false
      gantt.config.row_height = 29
      gantt.config.min_column_width = 35
      gantt.config.scales = [
        { unit: 'month', step: 1, format: '%m/%Y' },
        { unit: 'week', step: 1, format: '%d' },
      ]
      gantt.config.columns = [
        { name: 'text', label: 'Nhiệm vụ', tree: true, width: 266, editor: TITLE_EDITOR },
        { name: 'lead', label: 'Chủ trì', width: 130 },
        { name: 'start_date', label: 'Bắt đầu', width: 102 },
      ]
      gantt.init(getHost())
      gantt.parse({ data: tasks, links: [] })
    }
  },
})
