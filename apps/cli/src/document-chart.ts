import type { IsoDate } from '@roviec/calendar'
import type { DirectiveReading, DirectiveTask } from '@roviec/directive'
import type { GanttLink, GanttRow, GanttState } from '@roviec/gantt'

/** A document as rows and links of a chart. */
export interface DocumentChart {
  readonly title: string
  readonly rows: readonly GanttRow[]
  readonly links: readonly GanttLink[]
}

/**
 * Draws up the chart of a document: the plan, its sections that hold tasks, the tasks. Nobody has
 * reported anything yet, so no task has progress; a bar begins where the text says, else on the
 * document's date.
 */
export function chartDocument(reading: DirectiveReading): DocumentChart {
  const { document, sections, tasks } = reading
  const title = document.title ?? document.number ?? ''
  // A numbered paragraph that is itself a task is no row above that task.
  const headings = sections.filter(({ kind }) => kind === 'heading')
  const titles = new Map(headings.map((section) => [section.id, section.title]))
  const rows: GanttRow[] = [emptyRow({ id: 'plan', kind: 'plan', level: 1, title })]
  const shown = new Set<string>()
  for (const task of tasks) {
    const path = listSectionPath(task.section).filter((id) => titles.has(id))
    path.forEach((id, depth) => {
      if (shown.has(id)) return
      shown.add(id)
      rows.push(
        emptyRow({
          id: `section-${id}`,
          kind: 'section',
          level: depth + 2,
          title: `${id}. ${titles.get(id) ?? ''}`,
        }),
      )
    })
    rows.push(taskRow(task, path.length + 2, document.issuedOn))
  }
  return { title, rows, links: linksOf(tasks) }
}

/** "III.2.a" stands in "III", "III.2" and "III.2.a". */
function listSectionPath(section: string | null): readonly string[] {
  const parts = section?.split('.') ?? []
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'))
}

function emptyRow(row: Pick<GanttRow, 'id' | 'kind' | 'level' | 'title'>): GanttRow {
  return { ...row, startOn: null, dueOn: null, progressPercent: null, state: 'not-started' }
}

function taskRow(task: DirectiveTask, level: number, issuedOn: IsoDate | null): GanttRow {
  const { from, on, kind, text } = task.due
  return {
    id: task.id,
    kind: 'task',
    level,
    title: task.title,
    lead: task.lead.join('; ') || null,
    startOn: on === null ? null : startOf(from ?? issuedOn, on),
    dueOn: on,
    progressPercent: null,
    state: stateOf(kind),
    // The chart says of a standing task that it has no end; how often it recurs is in the text.
    ...(kind === 'recurring' && { note: text }),
  }
}

/** A deadline before the document's date leaves no room for a bar. */
function startOf(start: IsoDate | null, dueOn: IsoDate): IsoDate | null {
  return start !== null && start <= dueOn ? start : null
}

function stateOf(kind: DirectiveTask['due']['kind']): GanttState {
  return kind === 'standing' || kind === 'recurring' ? 'standing' : 'not-started'
}

function linksOf(tasks: readonly DirectiveTask[]): readonly GanttLink[] {
  const idOfCode = new Map(tasks.flatMap(({ code, id }) => (code === null ? [] : [[code, id]])))
  return tasks.flatMap(({ id, dependsOn }) =>
    dependsOn.flatMap((code) => {
      const fromId = idOfCode.get(code)
      return fromId === undefined || fromId === id ? [] : [{ fromId, toId: id }]
    }),
  )
}
