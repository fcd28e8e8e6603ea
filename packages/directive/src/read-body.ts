import type { DeadlineContext } from './deadline-candidate.ts'
import type { Layout } from './lay-out-blocks.ts'
import type { HeaderReading } from './read-header.ts'
import { readTaskTable, type TableColumns } from './read-task-table.ts'
import type { DirectiveSection, NotUnderstood } from './reading.ts'
import { SectionList } from './section-list.ts'
import type { TaskDraft } from './task-draft.ts'

export interface BodyReading {
  readonly drafts: readonly TaskDraft[]
  readonly sections: readonly DirectiveSection[]
  readonly notUnderstood: readonly NotUnderstood[]
}

export function readBody(
  layout: Layout,
  _header: HeaderReading,
  context: DeadlineContext,
): BodyReading {
  const sections = new SectionList()
  const drafts: TaskDraft[] = []
  const notUnderstood: NotUnderstood[] = []
  let columns: TableColumns | null = null
  for (const part of layout.parts) {
    if (part.kind !== 'table') continue
    const table = readTaskTable(part, layout, sections, { ...context, columns })
    drafts.push(...table.drafts)
    notUnderstood.push(...table.notUnderstood)
    columns = table.columns ?? columns
  }
  return { drafts, sections: sections.finish(layout.text.length), notUnderstood }
}
