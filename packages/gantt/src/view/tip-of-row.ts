import { dateWords, dueWords, progressWords } from '../describe-row.ts'
import type { GanttRow } from '../row.ts'
import type { GanttTexts } from '../texts.ts'
import type { GanttFact, GanttTip } from './gantt-options.ts'

/** The tooltip made of a row's own fields, for callers that bring none. */
export function tipOfRow(row: GanttRow, texts: GanttTexts): GanttTip {
  const words = (label: string, value: string): GanttFact[] =>
    value === '' ? [] : [{ label, value }]
  const tone = toneOf(row)
  const facts = [
    ...words(texts.columns.lead, row.lead ?? ''),
    ...words(texts.columns.due, dueWords(row, texts)).map((fact) => ({ ...fact, ...tone })),
    ...(row.kind === 'task' ? words(texts.columns.state, texts.states[row.state]) : []),
    ...words(texts.columns.progress, progressWords(row, texts)),
    ...(row.baseline == null
      ? []
      : words(texts.baseline, spanWords(row.baseline.startOn, row.baseline.finishOn, texts))),
  ]
  const sentences = [row.note ?? '', forecastSentence(row, texts)].filter((part) => part !== '')
  const remark = sentences.map(asSentence).join('. ')
  return { title: row.title, facts, ...(remark === '' ? {} : { remark }) }
}

function forecastSentence({ forecast }: GanttRow, texts: GanttTexts): string {
  if (forecast === null || forecast === undefined) return ''
  return texts.forecastSentence(dateWords(forecast.p50On, texts), dateWords(forecast.p80On, texts))
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function toneOf(row: GanttRow): { readonly tone?: 'late' | 'risk' } {
  if (row.state === 'overdue') return { tone: 'late' }
  return row.state === 'at-risk' ? { tone: 'risk' } : {}
}

function spanWords(
  from: Parameters<typeof dateWords>[0],
  to: Parameters<typeof dateWords>[0],
  texts: GanttTexts,
): string {
  return `${dateWords(from, texts)} – ${dateWords(to, texts)}`
}
