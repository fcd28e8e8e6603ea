import type { DeadlineContext } from './deadline-candidate.ts'
import type { Zone } from './find-zones.ts'
import type { Layout } from './lay-out-blocks.ts'
import { readOutline, type OutlineEntry } from './outline.ts'
import { ProseReader } from './read-prose.ts'
import { readTaskTable } from './read-task-table.ts'
import type { DirectiveSection, NotUnderstood } from './reading.ts'
import { SectionList } from './section-list.ts'
import type { TableColumns } from './table-columns.ts'
import type { TaskDraft } from './task-draft.ts'

/** What stands between the title and the signature, and in the annexes. */
export interface BodyReading {
  readonly drafts: readonly TaskDraft[]
  readonly sections: readonly DirectiveSection[]
  readonly notUnderstood: readonly NotUnderstood[]
  readonly outline: readonly OutlineEntry[]
}

/** Reads the body from a part on: prose and tables in order, sections numbered across both. */
export function readBody(
  layout: Layout,
  zones: readonly Zone[],
  bodyFrom: number,
  context: DeadlineContext,
): BodyReading {
  const sections = new SectionList()
  const outline = readOutline(layout, zones, bodyFrom)
  const prose = new ProseReader(layout, sections, { ...context, isFlat: isFlat(outline) })
  const drafts: TaskDraft[] = []
  const notUnderstood: NotUnderstood[] = []
  let columns: TableColumns | null = null

  const readEntry = (entry: OutlineEntry): void => {
    if (entry.kind === 'paragraph') prose.read(entry)
    else if (entry.kind === 'break') prose.restart(entry.at)
    else {
      const table = readTaskTable(entry.part, layout, sections, { ...context, columns })
      drafts.push(...table.drafts)
      notUnderstood.push(...table.notUnderstood)
      columns = table.columns ?? columns
    }
  }
  for (const entry of outline) readEntry(entry)
  drafts.push(...prose.finish())
  return {
    drafts: [...drafts].sort((a, b) => a.span.start - b.span.start),
    sections: sections.finish(layout.text.length),
    notUnderstood,
    outline,
  }
}

function isFlat(outline: readonly OutlineEntry[]): boolean {
  return !outline.some(
    (entry) => entry.kind === 'paragraph' && entry.marker !== null && entry.marker.kind !== 'dash',
  )
}
