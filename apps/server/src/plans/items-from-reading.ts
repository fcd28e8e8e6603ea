import type { ItemAsRead } from '@roviec/contract'
import type { DirectiveReading } from '@roviec/directive'
import { newId } from '../platform/ids.ts'
import { cutText, shortenTitle } from './cut-text.ts'
import type { LeadIndex } from './lead-index.ts'
import { accountableFor, unitsNamed } from './match-lead.ts'
import { type PlanItemRecord, WHOLE } from './plan-item.ts'

type ReadTask = DirectiveReading['tasks'][number]

/** Proposed tasks for a draft, with an accountable position where the document leaves no doubt. */
export function itemsFromReading(reading: DirectiveReading, index: LeadIndex): PlanItemRecord[] {
  return reading.tasks.map((task, position) => {
    const asRead = {
      ...asReadOf(task),
      supportingUnitIds: unitsNamed(task.support, index),
      accountablePositionId: accountableFor(task.lead, index),
    }
    return {
      ...asRead,
      asRead,
      id: newId(),
      ordinal: position + 1,
      section: task.section,
      text: task.text,
      spans: {
        task: task.span,
        lead: task.leadSpan,
        product: task.productSpan,
        due: task.due.span,
      },
      readClarity: task.clarity,
      questions: questionsOf(task),
      acknowledged: [],
      deferred: false,
      discarded: false,
      ...WHOLE,
    }
  })
}

/** That a deadline lies on a day off is seen anew whenever it is shown, since people change it. */
function questionsOf({ findings }: ReadTask): PlanItemRecord['questions'] {
  return findings
    .filter(({ code }) => code !== 'due-on-day-off')
    .map(({ point, grade, question, span }) => ({ point, grade, question, span }))
}

function asReadOf(task: ReadTask): ItemAsRead {
  return {
    title: shortenTitle(task.title),
    leadNames: [...task.lead],
    supportNames: [...task.support],
    product: task.product === null ? null : cutText(task.product, TEXT_MAX),
    due: {
      kind: task.due.kind,
      from: task.due.from,
      on: task.due.on,
      time: task.due.time,
      recurrence: task.due.recurrence,
      rule: task.due.rule,
      text: wordsOf(task),
      reason: reasonOf(task),
    },
  }
}

/** What the contract allows for a product, and for the words of a deadline. */
const TEXT_MAX = 500

function wordsOf({ due }: ReadTask): string | null {
  return due.text === null ? null : cutText(due.text, TEXT_MAX)
}

/**
 * An event that will come is its own reason. One that may never come ("khi cần") has to be asked
 * about, and standing work still has to say why it has no end.
 */
function reasonOf(task: ReadTask): string | null {
  return task.due.kind === 'event' && task.clarity.when === 'clear' ? wordsOf(task) : null
}
