import { type IsoDate, toDayNumber } from '@roviec/calendar'
import { civilOf } from './axis.ts'
import { listCounts } from './roll-up.ts'
import type { GanttCounts, GanttRow } from './row.ts'
import { LOOK_BY_STATE } from './state-look.ts'
import type { GanttTexts } from './texts.ts'

/** A date as the reader writes it. */
export function dateWords(on: IsoDate, texts: GanttTexts): string {
  return texts.date(civilOf(toDayNumber(on)))
}

/** What stands in the column of the deadline. */
export function dueWords(row: GanttRow, texts: GanttTexts): string {
  if (row.dueOn !== null) return dateWords(row.dueOn, texts)
  if (row.occurrencesOn !== undefined) return texts.recurring
  return ''
}

export function progressWords(row: GanttRow, texts: GanttTexts): string {
  return row.progressPercent === null ? '' : texts.percent(Math.round(row.progressPercent))
}

/** The words beside the bar: the row's own note, else what must not be left to colour alone. */
export function noteWords(row: GanttRow, texts: GanttTexts): string {
  if (row.note !== undefined) return row.note ?? ''
  if (row.kind !== 'task') return ''
  if (row.state === 'standing') return texts.standing
  if (LOOK_BY_STATE[row.state].saysState) return texts.states[row.state].toLowerCase()
  const hasDate = row.startOn !== null || row.dueOn !== null || row.occurrencesOn !== undefined
  return hasDate ? '' : texts.noDates
}

/** How many tasks of a closed row stand in which state, the most urgent first. */
export function countsWords(counts: GanttCounts, texts: GanttTexts): string {
  return listCounts(counts)
    .map(({ state, count }) => texts.countsSentence(count, texts.states[state]))
    .join(', ')
}

/** The bar in words, for those who hear it: state, dates, progress, first promise, forecast. */
export function describeRow(row: GanttRow, texts: GanttTexts): string {
  return [
    row.kind === 'task' ? texts.states[row.state] : null,
    datesSentence(row, texts),
    row.progressPercent === null ? null : texts.progressSentence(progressWords(row, texts)),
    row.critical === true ? texts.critical : null,
    row.baseline == null ? null : between(row.baseline, texts.baselineSentence, texts),
    row.forecast == null
      ? null
      : texts.forecastSentence(
          dateWords(row.forecast.p50On, texts),
          dateWords(row.forecast.p80On, texts),
        ),
    row.slack == null
      ? null
      : texts.slackSentence(
          dateWords(row.slack.freeOn, texts),
          dateWords(row.slack.totalOn, texts),
        ),
    row.draft == null ? null : between(row.draft, texts.draftSentence, texts),
    row.note ?? null,
  ]
    .filter((part) => part !== null && part !== '')
    .join('; ')
}

function datesSentence(row: GanttRow, texts: GanttTexts): string {
  const [firstOccurrence] = row.occurrencesOn ?? []
  const finishOn = row.finishOn ?? row.dueOn
  const due = row.dueOn === null ? null : texts.dueSentence(dateWords(row.dueOn, texts))
  if (firstOccurrence !== undefined) {
    const count = row.occurrencesOn?.length ?? 0
    return texts.occurrencesSentence(count, dateWords(firstOccurrence, texts))
  }
  if (row.startOn !== null && finishOn !== null) {
    const span = between({ startOn: row.startOn, finishOn }, texts.spanSentence, texts)
    return due === null || finishOn === row.dueOn ? span : `${span}; ${due}`
  }
  if (due !== null) return due
  if (row.state === 'standing') return texts.standing
  if (row.startOn !== null) return texts.startSentence(dateWords(row.startOn, texts))
  return row.kind === 'task' ? texts.noDates : ''
}

function between(
  span: { readonly startOn: IsoDate; readonly finishOn: IsoDate },
  sentence: (from: string, to: string) => string,
  texts: GanttTexts,
): string {
  return sentence(dateWords(span.startOn, texts), dateWords(span.finishOn, texts))
}
