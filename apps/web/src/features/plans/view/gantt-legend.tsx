import type { GanttRow, GanttState } from '@roviec/gantt'
import { GANTT_TEXTS_EN, GANTT_TEXTS_VI } from '@roviec/gantt'
import { useLanguage } from '../../../messages/language.tsx'
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

/** What the bars mean: only what the chart shows. */
export function GanttLegend({ rows }: { readonly rows: readonly GanttRow[] }) {
  const { language } = useLanguage()
  const texts = language === 'vi' ? GANTT_TEXTS_VI : GANTT_TEXTS_EN
  const states = SHOWN.filter((state) =>
    rows.some((row) => row.kind === 'task' && row.state === state),
  )
  const hasBaseline = rows.some(({ baseline }) => baseline !== null && baseline !== undefined)
  return (
    <ul className={styles['legend']}>
      {states.map((state) => (
        <li key={state}>
          <i className={classNames(styles['swatch'], styles[`swatch-${state}`])} />
          {texts.states[state]}
        </li>
      ))}
      {hasBaseline && (
        <li>
          <i className={styles['baseline']} /> {texts.baseline}
        </li>
      )}
      <li>
        <i className={styles['deadline']} /> {texts.deadline}
      </li>
      <li>
        <i className={classNames(styles['swatch'], styles['day-off'])} /> {texts.daysOffLegend}
      </li>
    </ul>
  )
}
