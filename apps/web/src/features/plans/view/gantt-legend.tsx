import type { GanttRow, GanttState, GanttTexts } from '@roviec/gantt'
import { useMessages } from '../../../messages/language.tsx'
import { classNames } from '../../../ui/class-names.ts'
import styles from './plan-view.module.css'

const SHOWN: readonly GanttState[] = [
  'done',
  'done-late',
  'in-progress',
  'waiting-verification',
  'not-started',
  'at-risk',
  'overdue',
  'cancelled',
]

interface GanttLegendProps {
  readonly rows: readonly GanttRow[]
  readonly texts: GanttTexts
}

/** What the bars mean: only what the chart shows. */
export function GanttLegend({ rows, texts }: GanttLegendProps) {
  const { gantt } = useMessages()
  const states = SHOWN.filter((state) =>
    rows.some((row) => row.kind === 'task' && row.state === state),
  )
  const marks = [
    ['critical', gantt.critical, rows.some(({ critical }) => critical === true)],
    ['baseline', texts.baseline, rows.some(({ baseline }) => baseline != null)],
    ['deadline', texts.deadline, true],
    ['forecast', texts.forecastLegend, rows.some(({ forecast }) => forecast != null)],
    ['slack', texts.slack, rows.some(({ slack }) => slack != null)],
    ['draft', texts.draft, rows.some(({ draft }) => draft != null)],
    ['day-off', texts.daysOffLegend, true],
  ] as const
  return (
    <ul className={styles['legend']} aria-label={gantt.legend}>
      {states.map((state) => (
        <li key={state}>
          <i className={classNames(styles['swatch'], styles[`swatch-${state}`])} />
          {texts.states[state]}
        </li>
      ))}
      {marks
        .filter(([, , isShown]) => isShown)
        .map(([mark, words]) => (
          <li key={mark}>
            <i className={styles[mark]} /> {words}
          </li>
        ))}
    </ul>
  )
}
