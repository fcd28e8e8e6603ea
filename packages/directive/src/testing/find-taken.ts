import type { DirectiveTask, Due } from '../reading.ts'
import type { GoldTrap, ReadDocument } from './gold.ts'

/** The words that take a trap for a deadline; null when no task does. */
export function findTaken(trap: GoldTrap, { reading, linesAt }: ReadDocument): string | null {
  const takes = (due: Due): boolean =>
    'words' in trap
      ? overlaps(due, trap.words, reading.text)
      : due.on === trap.date || due.from === trap.date
  const isNear = ({ span }: DirectiveTask): boolean => {
    if ('words' in trap || trap.line === undefined) return true
    const [first, last] = linesAt(span.start)
    return trap.line >= first && trap.line <= last
  }
  const dues = reading.tasks.filter(isNear).flatMap((task) => [task.due, ...task.alsoDue])
  const taken = dues.find(takes)
  return taken === undefined ? null : (taken.text ?? 'a day')
}

function overlaps({ span, on, from, recurrence }: Due, words: string, text: string): boolean {
  if (span === null || (on === null && from === null && recurrence === null)) return false
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (span.start < at + words.length && span.end > at) return true
  }
  return false
}
