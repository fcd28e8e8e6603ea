import { civilOf } from '../axis.ts'
import type { GanttLayout, GanttScene } from '../layout.ts'

/** The time axis in words: its first and last day, and the days off in sight. */
export function describeTimeline({ axis, texts }: GanttLayout, scene: GanttScene): string {
  const date = (day: number) => texts.date(civilOf(day))
  const daysOff = scene.bands
    .filter(({ name }) => name !== null)
    .map(({ name, firstDay, endDay }) => {
      const from = date(firstDay)
      return `${name ?? ''} ${endDay - firstDay === 1 ? from : `${from}–${date(endDay - 1)}`}`
    })
  return [texts.timelineSentence(date(axis.firstDay), date(axis.endDay - 1)), ...daysOff].join('; ')
}
